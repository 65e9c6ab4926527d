/* The search box: inquiries that hold all the words, newest first. */
#include "pages/search.h"

#include "pages/inbox.h"
#include "rules/search_key.h"
#include "store/search.h"

static void
put_hit(struct page *page, const struct inquiry *inquiry, struct node *node)
{
	node_put(node, "url", page_url(page, "/inbox/%lld%s",
		(long long)inquiry->id, inquiry->state == INQUIRY_QUARANTINE
		? "?f=quarantine" : inquiry->state == INQUIRY_HANDLED
		? "?f=decided" : ""));
	node_put(node, "title", *inquiry->company != '\0' ? inquiry->company
		: *inquiry->contact != '\0' ? inquiry->contact
		: inquiry->email);
	node_put(node, "text", arena_print(page->arena, "%s · %s",
		inquiry->reference, inquiry->subject));
	node_put(node, "verdict", view_code(page->arena,
		verdict_codes[inquiry->verdict]));
	node_put(node, "when", page_moment(page, inquiry->last_message_at));
}

static struct fault *
put_found(struct page *page, const char *typed, const char *query)
{
	struct inquiry_list list;
	int64_t before = 0;

	text_to_integer(request_text(page->request, "b"), 1, INT64_MAX,
		&before);
	TRY(store_search(page->db, page->arena, page->user, query, before,
		INQUIRY_PAGE, &list));
	if (list.count == 0)
		return NULL;
	view_put(page->view, "inquiry", "Found.0.code");
	for (size_t i = 0; i < list.count; i++)
		put_hit(page, &list.rows[i], view_node(page->view,
			"Found.0.row.%d", (int)i));
	if (list.has_after)
		view_put(page->view, page_url(page, "/search?q=%s&b=%lld",
			request_escape(page->arena, typed),
			(long long)list.rows[list.count - 1].id),
			"Found.0.more");
	return NULL;
}

struct fault *
page_search_show(struct page *page)
{
	const char *typed = text_trim(page->arena,
		request_text(page->request, "q"));
	const char *query = search_query(page->arena, typed);

	view_put(page->view, typed, "Search.q");
	if (query == NULL || *query == '\0') {
		view_put_flag(page->view, *typed != '\0', "Search.short");
		return NULL;
	}
	return put_found(page, typed, query);
}
