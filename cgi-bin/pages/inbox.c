/* Lists of inquiries: the inbox and the quarantine, with the first or the
 * chosen one open beside the list. */
#include "pages/inbox.h"

#include <stdlib.h>
#include <string.h>

#include "base/zone.h"

struct filter {
	const char *code;
	struct inquiry_filter rows;
};

static const struct filter filters[] = {
	{ "new", { .state = INQUIRY_NEW } },
	{ "valid", { .state = INQUIRY_NEW, .verdict = VERDICT_VALID } },
	{ "needs_questions", { .state = INQUIRY_NEW,
		.verdict = VERDICT_NEEDS_QUESTIONS } },
	{ "invalid", { .state = INQUIRY_NEW, .verdict = VERDICT_INVALID } },
	{ "suspect", { .state = INQUIRY_NEW, .is_suspect = true } },
	{ "mine", { .state = INQUIRY_NEW, .owner = OWNER_MINE } },
	{ "unassigned", { .state = INQUIRY_NEW, .owner = OWNER_NOBODY } },
	{ "decided", { .state = INQUIRY_HANDLED } },
	{ "all", { .state = INQUIRY_UNSET } },
};
#define FILTERS (sizeof filters / sizeof filters[0])

/* "triage.id" */
static struct list_key
key_read(const char *text)
{
	struct list_key key = { 0, 0 };
	const char *dot = strchr(text, '.');

	if (dot == NULL || strspn(text, "-0123456789.") != strlen(text)
		|| strlen(text) > 42)
		return key;
	key.triage = strtoll(text, NULL, 10);
	key.id = strtoll(dot + 1, NULL, 10);
	return key;
}

struct inbox_place
inbox_place_read(const struct page *page, bool is_quarantine)
{
	const char *code = request_text(page->request, "f");
	struct inbox_place place = { .filter = "new", .from = 1,
		.rows = filters[0].rows };

	if (is_quarantine || strcmp(code, "quarantine") == 0) {
		place.filter = "quarantine";
		place.is_quarantine = true;
		place.rows = (struct inquiry_filter){
			.state = INQUIRY_QUARANTINE };
	}
	for (size_t i = 0; i < FILTERS && !place.is_quarantine; i++)
		if (strcmp(filters[i].code, code) == 0) {
			place.filter = filters[i].code;
			place.rows = filters[i].rows;
		}
	place.after = key_read(request_text(page->request, "a"));
	/* One end at a time. */
	if (place.after.id == 0)
		place.before = key_read(request_text(page->request, "b"));
	if (!text_to_integer(request_text(page->request, "n"), 1, INT32_MAX,
		&place.from))
		place.from = 1;
	return place;
}

static char *
query_of(struct arena *arena, const char *filter, char side,
	struct list_key key, int64_t from)
{
	struct buffer query = { .arena = arena };

	if (strcmp(filter, "new") != 0)
		buffer_print(&query, "?f=%s", filter);
	if (key.id != 0)
		buffer_print(&query, "%s%c=%lld.%lld&n=%lld",
			query.length > 0 ? "&" : "?", side,
			(long long)key.triage, (long long)key.id,
			(long long)from);
	return buffer_string(&query);
}

char *
inbox_place_query(const struct page *page, const struct inbox_place *place)
{
	bool is_before = place->before.id != 0;

	return query_of(page->arena, place->filter, is_before ? 'b' : 'a',
		is_before ? place->before : place->after, place->from);
}

const char *
inbox_sign(const struct inquiry *inquiry)
{
	switch (inquiry->verdict) {
	case VERDICT_VALID:
		return "for";
	case VERDICT_SUSPECTED_IMPOSTOR: case VERDICT_PHISHING:
		return "hard";
	case VERDICT_NEEDS_QUESTIONS:
		return "against";
	default:
		return "none";
	}
}

/* A sentence as a clause: without its full stop. */
static void
add_clause(struct buffer *line, const char *sentence)
{
	size_t length = strlen(sentence);

	if (text_ends(sentence, "\xe3\x80\x82"))
		length -= 3;
	else if (text_ends(sentence, "."))
		length--;
	buffer_add(line, sentence, length);
}

/* The one-line reason: the strongest rows' sentences. */
static char *
headline_of(const struct page *page, const struct inquiry *inquiry)
{
	bool is_chinese = strcmp(page->language, "zh-CN") == 0;
	struct buffer line = { .arena = page->arena };
	const struct reason *reasons;
	size_t count;

	reasons = headline_read(page->arena, inquiry->headline, &count);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_text(&line, is_chinese ? "；" : "; ");
		add_clause(&line, inbox_sentence(page, reasons[i].key,
			reasons[i].value));
	}
	return buffer_string(&line);
}

static const char *
who_of(const struct page *page, const struct inquiry *inquiry)
{
	const char *person = *inquiry->contact != '\0' ? inquiry->contact
		: inquiry->email;

	if (*inquiry->company == '\0')
		return person;
	if (*person == '\0')
		return inquiry->company;
	return arena_print(page->arena, "%s · %s", inquiry->company, person);
}

/* The first model and how many more. */
static const char *
models_of(const struct page *page, const struct inquiry *inquiry)
{
	size_t first = strcspn(inquiry->models, ",");
	int more = 0;

	for (const char *at = inquiry->models; *at != '\0'; at++)
		more += *at == ',';
	if (more == 0)
		return inquiry->models;
	return arena_print(page->arena, "%.*s +%d", (int)first,
		inquiry->models, more);
}

static void
put_row(struct page *page, const struct inquiry *inquiry, struct node *node,
	const char *query)
{
	node_put(node, "url", page_url(page, "/inbox/%lld%s",
		(long long)inquiry->id, query));
	node_put(node, "points", page_points(page->arena, inquiry->total));
	node_put(node, "sign", inbox_sign(inquiry));
	node_put(node, "verdict", view_code(page->arena,
		verdict_codes[inquiry->verdict]));
	node_put(node, "who", who_of(page, inquiry));
	node_put(node, "models", models_of(page, inquiry));
	node_put(node, "age", page_age(page, inquiry->last_message_at));
	/* One line of the list, two on a phone. */
	node_put(node, "why", text_shorten(page->arena, headline_of(page,
		inquiry), 72));
	node_put(node, "owner", inquiry->owner_name);
	if (*inquiry->country == '\0')
		return;
	node_put(node, "country", view_word(page->view, inquiry->country,
		"Country.%s", inquiry->country));
	node_put(node, "local_time", page_local_time(page, inquiry->country));
}

void
inbox_put_rows(struct page *page, const struct inquiry_list *list,
	const char *query, int64_t current)
{
	for (size_t i = 0; i < list->count; i++) {
		struct node *node = view_node(page->view, "Inquiries.%d",
			(int)i);

		put_row(page, &list->rows[i], node, query);
		if (list->rows[i].id == current)
			node_put(node, "current", "1");
	}
}

static void
put_filters(struct page *page, const struct inquiry_counts *counts,
	const struct inbox_place *place)
{
	for (size_t i = 0; i < FILTERS; i++) {
		struct node *node = view_node(page->view, "Filter.%d", (int)i);

		node_put(node, "code", filters[i].code);
		node_put(node, "url", page_url(page, "/inbox%s", query_of(
			page->arena, filters[i].code, 'a',
			(struct list_key){ 0, 0 }, 1)));
		node_put_integer(node, "count", inquiry_count_of(counts,
			&filters[i].rows));
		if (strcmp(filters[i].code, place->filter) == 0)
			node_put(node, "current", "1");
	}
}

static struct list_key
key_of(const struct inquiry *inquiry)
{
	return (struct list_key){ inquiry->triage, inquiry->id };
}

static void
put_pager(struct page *page, const struct inquiry_list *list,
	const struct inbox_place *place, const char *base, int64_t total)
{
	int64_t from = list->count == 0 ? 0 : place->from;

	view_put_integer(page->view, from, "List.from");
	view_put_integer(page->view, list->count == 0 ? 0
		: from + (int64_t)list->count - 1, "List.to");
	view_put_integer(page->view, total, "List.total");
	if (list->count > 0 && list->has_before)
		view_put(page->view, page_url(page, "%s%s", base, query_of(
			page->arena, place->filter, 'b',
			key_of(&list->rows[0]), from > INQUIRY_PAGE
			? from - INQUIRY_PAGE : 1)), "List.prev");
	if (list->count > 0 && list->has_after)
		view_put(page->view, page_url(page, "%s%s", base, query_of(
			page->arena, place->filter, 'a',
			key_of(&list->rows[list->count - 1]),
			from + INQUIRY_PAGE)), "List.next");
}

/* The empty inbox says how inquiries get in. */
static void
put_ways(struct page *page)
{
	view_put(page->view, "xunpan intake mail", "Ways.pipe");
	view_put(page->view, page_url(page, "/inquire"), "Ways.form");
}

/* Previous and next of the open one: in the page, else over its edge. */
static struct fault *
put_neighbours(struct page *page, const struct inquiry_list *list,
	const struct inbox_place *place, const char *query,
	const struct inquiry *open)
{
	int64_t previous = 0, next = 0;
	size_t at = 0;

	while (at < list->count && list->rows[at].id != open->id)
		at++;
	if (at < list->count && (at > 0 || !list->has_before)
		&& (at + 1 < list->count || !list->has_after)) {
		previous = at > 0 ? list->rows[at - 1].id : 0;
		next = at + 1 < list->count ? list->rows[at + 1].id : 0;
	} else
		TRY(store_inquiry_neighbours(page->db, page->arena, page->user,
			&place->rows, key_of(open), &previous, &next));
	if (previous != 0)
		view_put(page->view, page_url(page, "/inbox/%lld%s",
			(long long)previous, query), "Inquiry.prev");
	if (next != 0)
		view_put(page->view, page_url(page, "/inbox/%lld%s",
			(long long)next, query), "Inquiry.next");
	if (at < list->count)
		view_put_integer(page->view, place->from + (int64_t)at,
			"Inquiry.place");
	return NULL;
}

static struct fault *
put_list(struct page *page, const struct inbox_place *place,
	struct inquiry_list *list, int64_t current)
{
	const char *base = place->is_quarantine ? "/quarantine" : "/inbox";
	char *query = inbox_place_query(page, place);
	struct inquiry_counts counts;

	TRY(store_inquiry_list(page->db, page->arena, page->user, &place->rows,
		place->after, place->before, INQUIRY_PAGE, list));
	TRY(store_inquiry_counts(page->db, page->arena, page->user, &counts));
	page->counts = arena_take(page->arena, sizeof counts);
	*page->counts = counts;
	view_put(page->view, place->is_quarantine ? "quarantine" : "inbox",
		"List.code");
	view_put(page->view, page_url(page, "%s%s", base,
		strstr(query, "f=quarantine") != NULL ? "" : query),
		"List.url");
	inbox_put_rows(page, list, query, current);
	put_pager(page, list, place, base, inquiry_count_of(&counts,
		&place->rows));
	if (!place->is_quarantine)
		put_filters(page, &counts, place);
	put_ways(page);
	return NULL;
}

static struct fault *
show_list(struct page *page, bool is_quarantine)
{
	struct inbox_place place = inbox_place_read(page, is_quarantine);
	char *query = inbox_place_query(page, &place);
	struct inquiry_list list;

	TRY(put_list(page, &place, &list, 0));
	view_put(page->view, "list", "Page.is");
	if (list.count == 0)
		return NULL;
	view_put(page->view, "1", "Inquiries.0.current");
	TRY(inbox_put_inquiry(page, &list.rows[0], query));
	return put_neighbours(page, &list, &place, query, &list.rows[0]);
}

struct fault *
page_inbox_show(struct page *page)
{
	return show_list(page, false);
}

struct fault *
page_quarantine_show(struct page *page)
{
	return show_list(page, true);
}

/* What was typed into an action that was refused, and why. */
static void
put_refusal(struct page *page)
{
	const struct inquiry_act *act = page->noun;

	if (page->form == NULL)
		return;
	view_put_form(page->view, page->arena, &inquiry_act_shape, act,
		page->form);
	view_put_flag(page->view, page->refused == 409, "Inquiry.conflict");
	if (page->carry == NULL)
		return;
	if (strcmp(act->what, "fact-add") == 0)
		view_put(page->view, page->carry, "Form.value.error");
	if (strcmp(page->carry, "not_allowed") == 0)
		view_put(page->view, page->carry, "Form.verdict.error");
}

struct fault *
page_inquiry_show(struct page *page)
{
	struct inbox_place place = inbox_place_read(page, false);
	char *query = inbox_place_query(page, &place);
	struct inquiry_list list;
	struct inquiry inquiry;
	bool found;

	TRY(store_inquiry_load(page->db, page->arena, page->id, page->user,
		&inquiry, &found));
	if (!found)
		return page_refuse(page, 404);
	TRY(put_list(page, &place, &list, page->id));
	view_put(page->view, "item", "Page.is");
	put_refusal(page);
	TRY(inbox_put_inquiry(page, &inquiry, query));
	return put_neighbours(page, &list, &place, query, &inquiry);
}
