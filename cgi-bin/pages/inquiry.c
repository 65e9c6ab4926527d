/* One inquiry in full: head, rights, history; the parts are in inquiry_*.c. */
#include "pages/inquiry_parts.h"

#include <string.h>

#include "store/account.h"

static struct fault *
load(struct page *page, const struct inquiry *inquiry, struct open_inquiry *out)
{
	memset(out, 0, sizeof *out);
	out->inquiry = inquiry;
	TRY(store_message_list(page->db, page->arena, inquiry->id,
		&out->messages, &out->message_count));
	TRY(store_fact_list(page->db, page->arena, inquiry->id, &out->facts));
	return store_vetting_load(page->db, page->arena, inquiry->vetting_id,
		&out->vetting, &out->is_vetted);
}

static void
put_decided_at(struct page *page, const struct inquiry *inquiry,
	const struct rows *rows)
{
	for (size_t i = 0; i < rows->count && inquiry->verdict_by != 0; i++)
		if (strcmp(row_text(rows, i, "action"), "decide") == 0) {
			view_put(page->view, page_moment(page, row_integer(
				rows, i, "created_at")), "Inquiry.decided.at");
			return;
		}
}

/* A finding is kept as its result's code and what was told with it. */
static const char *
history_value(struct page *page, const struct rows *rows, size_t row,
	const char *column)
{
	const char *value = row_text(rows, row, column);
	size_t length = strcspn(value, " ");

	if (*value == '\0' || check_kind_of(row_text(rows, row, "field"))
		== CHECK_UNSET)
		return value;
	return arena_print(page->arena, "%s%s", view_word(page->view, value,
		"Lang.check_result.%s", view_code(page->arena,
		arena_copy_bytes(page->arena, value, length))),
		value + length);
}

static struct fault *
put_history(struct page *page, const struct inquiry *inquiry)
{
	struct rows rows;

	TRY(store_audit_list(page->db, page->arena, "inquiry", inquiry->id,
		&rows));
	put_decided_at(page, inquiry, &rows);
	for (size_t i = 0; i < rows.count; i++) {
		struct node *node = view_node(page->view, "Inquiry.history.%d",
			(int)i);
		const char *who = row_text(&rows, i, "user_name");

		node_put(node, "when", page_moment(page, row_integer(&rows, i,
			"created_at")));
		node_put(node, "who", *who == '\0' ? view_word(page->view,
			"Xunpan", "Lang.app") : who);
		node_put(node, "what", view_code(page->arena, row_text(&rows,
			i, "action")));
		node_put(node, "fact", row_text(&rows, i, "field"));
		node_put(node, "old", history_value(page, &rows, i,
			"old_value"));
		node_put(node, "new", history_value(page, &rows, i,
			"new_value"));
	}
	return NULL;
}

static void
put_verdicts(struct page *page, enum verdict chosen)
{
	enum verdict typed = page->form == NULL ? VERDICT_UNSET
		: verdict_of(form_typed(page->form, "verdict"));

	if (typed != VERDICT_UNSET)
		chosen = typed;
	for (int i = 1; i < VERDICT_COUNT; i++) {
		struct node *node = view_node(page->view, "Verdicts.%d", i - 1);

		node_put(node, "value", verdict_codes[i]);
		node_put(node, "code", view_code(page->arena,
			verdict_codes[i]));
		if (i == (int)chosen)
			node_put(node, "selected", "1");
	}
}

static void
put_owner(struct page *page, int at, int64_t id, const char *label,
	bool is_chosen)
{
	struct node *node = view_node(page->view, "Owners.%d", at);

	node_put_integer(node, "value", id);
	node_put(node, "label", label);
	if (is_chosen)
		node_put(node, "selected", "1");
}

/* Managers give to anybody; a salesperson takes what is nobody's and gives
 * back his own. */
static struct fault *
put_owners(struct page *page, const struct inquiry *inquiry)
{
	struct rows rows = { 0 };

	put_owner(page, 0, 0, view_word(page->view, "-", "Lang.inbox.nobody"),
		inquiry->owner_id == 0);
	if (access_sees_all_inquiries(page->user))
		TRY(store_owner_list(page->db, page->arena, &rows));
	for (size_t i = 0; i < rows.count; i++) {
		int64_t id = row_integer(&rows, i, "id");

		put_owner(page, (int)i + 1, id, row_text(&rows, i, "name"),
			id == inquiry->owner_id);
	}
	return NULL;
}

static void
put_rights(struct page *page, const struct inquiry *inquiry)
{
	bool is_aside = inquiry->state == INQUIRY_QUARANTINE;
	bool sees_all = access_sees_all_inquiries(page->user);

	view_put_flag(page->view, true, "Inquiry.may.decide");
	view_put_flag(page->view, true, "Inquiry.may.correct");
	view_put_flag(page->view, true, "Inquiry.may.reread");
	view_put_flag(page->view, is_aside, "Inquiry.may.release");
	view_put_flag(page->view, !is_aside, "Inquiry.may.quarantine");
	view_put_flag(page->view, inquiry->owner_id == 0, "Inquiry.may.take");
	view_put_flag(page->view, sees_all
		|| inquiry->owner_id == page->user->id, "Inquiry.may.assign");
}

static const char *
state_code(const struct inquiry *inquiry)
{
	switch (inquiry->state) {
	case INQUIRY_HANDLED:
		return "decided";
	case INQUIRY_QUARANTINE:
		return "quarantined";
	default:
		return "new";
	}
}

static void
put_decision(struct page *page, const struct inquiry *inquiry)
{
	if (inquiry->verdict_by == 0)
		return;
	view_put(page->view, view_code(page->arena,
		verdict_codes[inquiry->verdict]), "Inquiry.decided.verdict");
	view_put(page->view, inquiry->verdict_by_name, "Inquiry.decided.by");
	view_put(page->view, inquiry->verdict_note, "Inquiry.decided.reason");
}

static void
put_head(struct page *page, const struct inquiry *inquiry, const char *query)
{
	struct node *node = view_node(page->view, "Inquiry");

	node_put(node, "url", page_url(page, "/inbox/%lld%s",
		(long long)inquiry->id, query));
	node_put(node, "number", inquiry->reference);
	node_put_integer(node, "version", inquiry->version);
	node_put(node, "subject", inquiry->subject);
	node_put(node, "company", inquiry->company);
	node_put(node, "contact", *inquiry->contact == '\0' ? inquiry->email
		: inquiry->contact);
	node_put(node, "points", page_points(page->arena, inquiry->total));
	node_put(node, "sign", inbox_sign(inquiry));
	node_put(node, "verdict", view_code(page->arena,
		verdict_codes[inquiry->verdict]));
	node_put(node, "state", state_code(inquiry));
	node_put(node, "owner", inquiry->owner_name);
	node_put(node, "quarantine_reason", view_code(page->arena,
		quarantine_reason_codes[inquiry->quarantine_reason]));
	if (*inquiry->next_step != '\0')
		node_put(node, "next_step", view_word(page->view, "",
			"Vet.next.%s", view_code(page->arena,
			inquiry->next_step)));
	if (inquiry->verdict == VERDICT_SUSPECTED_IMPOSTOR
		|| inquiry->verdict == VERDICT_PHISHING)
		node_put(node, "person_decides", "1");
	if (*inquiry->country != '\0') {
		node_put(node, "country", view_word(page->view,
			inquiry->country, "Country.%s", inquiry->country));
		node_put(node, "local_time", page_local_time(page,
			inquiry->country));
	}
}

static struct fault *
put_same_sender(struct page *page, const struct inquiry *inquiry)
{
	struct inquiry_list list;

	TRY(store_inquiry_same_sender(page->db, page->arena, page->user,
		inquiry, &list));
	for (size_t i = 0; i < list.count; i++) {
		struct node *node = view_node(page->view,
			"Inquiry.duplicate.%d", (int)i);

		node_put(node, "url", page_url(page, "/inbox/%lld",
			(long long)list.rows[i].id));
		node_put(node, "text", arena_print(page->arena, "%s · %s",
			list.rows[i].reference, list.rows[i].subject));
	}
	return NULL;
}

struct fault *
inbox_put_inquiry(struct page *page, const struct inquiry *inquiry,
	const char *query)
{
	struct open_inquiry open;

	TRY(load(page, inquiry, &open));
	put_head(page, inquiry, query);
	put_decision(page, inquiry);
	inquiry_put_thread(page, &open);
	TRY(inquiry_put_why(page, &open));
	inquiry_put_facts(page, &open);
	TRY(inquiry_put_checks(page, &open));
	TRY(put_history(page, inquiry));
	TRY(put_same_sender(page, inquiry));
	TRY(put_owners(page, inquiry));
	put_verdicts(page, inquiry->verdict);
	put_rights(page, inquiry);
	return NULL;
}
