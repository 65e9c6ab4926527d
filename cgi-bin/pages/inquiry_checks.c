/* The background check of an inquiry: what persons found out, and a form for
 * each thing that is worth finding out about this one. */
#include "pages/inquiry_parts.h"

#include <string.h>

#include "base/text.h"
#include "store/finding.h"

/* A rule whose row asks whose the delivery address is. */
#define RULE_DELIVERY 29

static const char *
fact_value(const struct open_inquiry *open, enum fact_name name)
{
	for (size_t i = 0; i < open->facts.count; i++)
		if (open->facts.rows[i].name == name)
			return open->facts.rows[i].value;
	return "";
}

/* The host under which his own contact page is looked for, "" when he has
 * none. */
static const char *
host_of_his(const struct open_inquiry *open)
{
	const char *website = fact_value(open, FACT_WEBSITE);

	if (*website != '\0')
		return website;
	return strcmp(fact_value(open, FACT_IS_FREEMAIL), "yes") == 0 ? ""
		: fact_value(open, FACT_DOMAIN);
}

static bool
has_row_of(const struct open_inquiry *open, int rule)
{
	for (size_t i = 0; i < open->vetting.evidence_count; i++)
		if (open->vetting.evidence[i].evidence.rule == rule)
			return true;
	return false;
}

/* Whether finding it out could say something about this inquiry. */
static bool
is_worth_finding(const struct open_inquiry *open, enum check_kind kind)
{
	switch (kind) {
	case CHECK_SITE:
		return *host_of_his(open) != '\0';
	case CHECK_OFFICE:
		return *fact_value(open, FACT_CLAIMS_BRAND) != '\0';
	case CHECK_DELIVERY:
		return has_row_of(open, RULE_DELIVERY);
	default:
		return true;
	}
}

static void
put_found(struct page *page, const struct stored_finding *found,
	struct node *node)
{
	node_put(node, "result", view_code(page->arena,
		check_result_codes[found->check.result]));
	node_put(node, "url", found->check.url);
	node_put(node, "seen_on", found->check.seen_on);
	node_put(node, "note", found->check.note);
	node_put(node, "who", found->user_name);
	node_put(node, "when", page_moment(page, found->created_at));
	if (found->has_text)
		node_put(node, "has_text", "1");
}

static void
put_results(struct page *page, struct node *node, enum check_kind kind,
	enum check_result chosen)
{
	int at = 0;

	for (int i = 1; i < CHECK_RESULT_COUNT; i++) {
		struct node *option;

		if (!check_may_end(kind, (enum check_result)i))
			continue;
		option = node_child(node, "options.%d", at++);
		node_put(option, "value", check_result_codes[i]);
		node_put(option, "code", view_code(page->arena,
			check_result_codes[i]));
		if (i == (int)chosen)
			node_put(option, "selected", "1");
	}
}

/* What stands in a form nobody has filled in yet. */
static struct check
check_proposed(struct page *page, const struct open_inquiry *open,
	enum check_kind kind, const struct stored_finding *found)
{
	const char *host = host_of_his(open);
	struct check check = { .kind = kind, .url = "", .text = "",
		.note = "" };

	if (found != NULL) {
		check = found->check;
		check.text = "";
	} else if (kind == CHECK_SITE && *host != '\0')
		check.url = arena_print(page->arena, "https://%s/", host);
	check.seen_on = arena_print(page->arena, "%.10s",
		page_moment(page, page->now));
	return check;
}

/* The form of this kind was refused: what was typed, and what is wrong. */
static bool
put_refused(struct page *page, enum check_kind kind, struct node *node,
	struct check *typed)
{
	static const char *const names[] = { "kind", "result", "url",
		"seen_on", "text", "note" };
	const struct form *form = page->form;

	if (form == NULL || strcmp(form_typed(form, "do"), "finding") != 0
		|| check_kind_of(form_typed(form, "kind")) != kind)
		return false;
	*typed = (struct check){ kind, check_result_of(form_typed(form,
		"result")), form_typed(form, "url"), form_typed(form,
		"seen_on"), form_typed(form, "text"), form_typed(form,
		"note") };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		enum field_error error = form_error(form, names[i]);

		if (error == FIELD_OK)
			continue;
		node_put(node, "error", view_code(page->arena,
			field_error_codes[error]));
		node_put(node, "wrong", names[i]);
	}
	node_put(node, "open", "1");
	return true;
}

static void
put_check(struct page *page, const struct open_inquiry *open,
	enum check_kind kind, const struct stored_finding *found,
	struct node *node)
{
	struct check check = check_proposed(page, open, kind, found);

	node_put(node, "kind", check_kind_codes[kind]);
	if (found != NULL)
		put_found(page, found, node);
	put_refused(page, kind, node, &check);
	put_results(page, node, kind, check.result);
	if (kind == CHECK_SITE || kind == CHECK_OFFICE) {
		node_put(node, "page", "1");
		node_put(node, "to.url", check.url);
		node_put(node, "to.seen_on", check.seen_on);
	} else
		node_put(node, "to.note", check.note);
	if (kind == CHECK_SITE)
		node_put(node, "to.text", check.text);
}

/* Steps that are taken here. */
static bool
is_step_here(const char *next_step)
{
	return strcmp(next_step, "compare_site") == 0
		|| strcmp(next_step, "check_office") == 0
		|| strcmp(next_step, "call_site") == 0;
}

struct fault *
inquiry_put_checks(struct page *page, const struct open_inquiry *open)
{
	struct stored_finding *list;
	size_t count;
	int shown = 0;

	TRY(store_finding_list(page->db, page->arena, open->inquiry->id, &list,
		&count));
	for (int kind = 1; kind < CHECK_KIND_COUNT; kind++) {
		const struct stored_finding *found = NULL;

		for (size_t i = 0; i < count; i++)
			if ((int)list[i].check.kind == kind)
				found = &list[i];
		if (found != NULL
			|| is_worth_finding(open, (enum check_kind)kind))
			put_check(page, open, (enum check_kind)kind, found,
				view_node(page->view, "Inquiry.check.%d",
				shown++));
	}
	view_put_flag(page->view, is_step_here(open->inquiry->next_step),
		"Inquiry.step_here");
	return NULL;
}
