/* The frame around pages, and the pages of refusals and faults. */
#include "describe.h"

#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "pages/login.h"
#include "screens.h"
#include "store/account.h"
#include "store/inquiry.h"

static void
put_user(struct page *page)
{
	const char *name = page->user->name, *rest = name;

	if (page->user->id == 0)
		return;
	text_next(&rest);
	view_put(page->view, name, "User.name");
	view_put(page->view, arena_copy_bytes(page->arena, name,
		(size_t)(rest - name)), "User.initial");
	view_put(page->view, role_codes[page->user->role], "User.role");
}

struct nav {
	const char *code, *path;
	enum access access;
};

static const struct nav navs[] = {
	{ "inbox", "/inbox", SALES },
	{ "quarantine", "/quarantine", SALES },
	{ "intake", "/intake", MANAGER },
	{ "reference", "/reference", ADMIN },
	{ "settings", "/settings", ADMIN },
};

static void
put_nav(struct page *page, const struct inquiry_counts *counts)
{
	static const struct inquiry_filter fresh = { .state = INQUIRY_NEW },
		aside = { .state = INQUIRY_QUARANTINE };
	int at = 0;

	for (size_t i = 0; i < sizeof navs / sizeof navs[0]; i++) {
		const struct nav *nav = &navs[i];
		struct node *node;
		int64_t count = strcmp(nav->code, "inbox") == 0
			? inquiry_count_of(counts, &fresh)
			: strcmp(nav->code, "quarantine") == 0
			? inquiry_count_of(counts, &aside) : 0;

		if (!access_allows(page->user->role, nav->access))
			continue;
		node = view_node(page->view, "Nav.%d", at++);
		node_put(node, "code", nav->code);
		node_put(node, "url", page_url(page, "%s", nav->path));
		if (count > 0)
			node_put(node, "count", count > 999 ? "999+"
				: arena_print(page->arena, "%lld",
					(long long)count));
		if (text_starts(page->screen->path, nav->path))
			node_put(node, "current", "1");
	}
}

/* The other language of an open page: the same address with ?lang=. */
static void
put_other_language(struct page *page)
{
	const char *other = strcmp(page->language, "en") == 0 ? "zh-CN" : "en";

	view_put(page->view, page_url(page, "%s?lang=%s", request_escape_path(
		page->arena, page->request->path), other), "Other.url");
}

static void
put_done(struct page *page)
{
	const char *code = request_text(page->request, "done");
	const char *undo = request_text(page->request, "undo");
	int64_t id;

	if (*code == '\0' || strspn(code, "abcdefghijklmnopqrstuvwxyz_")
		!= strlen(code) || strlen(code) > 30)
		return;
	view_put(page->view, code, "Done.code");
	if (page->id != 0 && text_to_integer(undo, 1, INT64_MAX, &id)) {
		view_put(page->view, page_url(page, "%s", page->request->path),
			"Done.undo.url");
		view_put_integer(page->view, id, "Done.undo.id");
	}
}

static const char *
once_of(const struct page *page)
{
	/* A form that is shown again keeps its key: sending it a second time
	 * still stores it once. */
	const char *once = request_text(page->request, "once");

	return page->request->method == METHOD_POST && *once != '\0' ? once
		: secret_token(page->arena);
}

static void
put_base(struct page *page, const char *assets)
{
	view_put(page->view, page_url(page, "%s", ""), "Base");
	view_put(page->view, assets, "Static.version");
	view_put(page->view, page->user->theme, "Theme");
	view_put(page->view, page_csrf(page), "Csrf");
	view_put(page->view, once_of(page), "Once");
	view_put(page->view, page->firm, "Firm.name");
	view_put(page->view, page_url(page, "%s%s%s", page->request->path,
		*page->request->query == '\0' ? "" : "?",
		page->request->query), "Page.url");
}

struct fault *
describe_frame(struct page *page, const char *assets)
{
	struct inquiry_counts none = { 0 }, *counts = page->counts;

	put_base(page, assets);
	put_done(page);
	if (page->user->id == 0) {
		put_other_language(page);
		return NULL;
	}
	put_user(page);
	if (counts == NULL) {
		counts = &none;
		if (access_allows(page->user->role, SALES))
			TRY(store_inquiry_counts(page->db, page->arena,
				page->user, &none));
	}
	put_nav(page, counts);
	return NULL;
}

static bool
is_secret(const char *name)
{
	return strstr(name, "password") != NULL || strcmp(name, "csrf") == 0
		|| strcmp(name, "once") == 0;
}

/* Again.*: what was typed, in a form that sends it to the same place. */
static void
put_again(struct page *page)
{
	const struct request *request = page->request;
	int at = 0;

	if (request->method != METHOD_POST || page->screen == NULL
		|| page->screen->save == NULL)
		return;
	for (size_t i = 0; i < request->field_count; i++) {
		const struct request_field *field = &request->fields[i];
		struct node *node;

		if (field->in_query || is_secret(field->name)
			|| text_is_blank(field->value))
			continue;
		node = view_node(page->view, "Again.field.%d", at++);
		node_put(node, "name", field->name);
		node_put(node, "value", field->value);
		if (strcmp(field->name, "do") == 0
			|| strcmp(field->name, "lang") == 0
			|| strcmp(field->name, "version") == 0)
			node_put(node, "hidden", "1");
		if (strlen(field->value) > 80
			|| text_has_line_end(field->value))
			node_put(node, "long", "1");
	}
	if (at > 0)
		view_put(page->view, page_url(page, "%s", request->path),
			"Again.url");
}

static void
put_problem(struct page *page, int status)
{
	struct reply *reply = page->reply;

	view_put_integer(page->view, status, "Problem.status");
	view_put(page->view, page->request_no, "Problem.number");
	if (reply->retry_after > 0)
		view_put_integer(page->view, reply->retry_after,
			"Problem.retry");
	if (reply->allow != NULL)
		view_put(page->view, reply->allow, "Problem.allow");
	put_again(page);
}

static struct fault *
draw_problem(struct page *page, struct views *views, const char *assets,
	int status, bool with_frame)
{
	struct fault *fault;

	TRY(view_new(views, page->language, &page->view));
	put_problem(page, status);
	if (with_frame)
		fault = describe_frame(page, assets);
	else {
		put_base(page, assets);
		put_other_language(page);
		fault = NULL;
	}
	if (fault == NULL)
		fault = view_render(page->view, with_frame ? "error/inside.cs"
			: "error/show.cs", &page->reply->body);
	view_free(page->view);
	page->view = NULL;
	page->reply->status = status;
	return fault;
}

static struct fault *
draw_login(struct page *page, struct views *views, const char *assets)
{
	struct fault *fault;

	TRY(view_new(views, page->language, &page->view));
	page_login_keep(page);
	put_base(page, assets);
	view_put(page->view, page_form_token(page), "Csrf");
	put_other_language(page);
	fault = view_render(page->view, "login/show.cs", &page->reply->body);
	view_free(page->view);
	page->view = NULL;
	page->reply->status = 403;
	return fault;
}

struct fault *
describe_refusal(struct page *page, struct views *views, const char *assets)
{
	bool has_row = page->user->id != 0 && page->screen != NULL
		&& db_in_transaction(page->db);

	if (page->refused != 401)
		return draw_problem(page, views, assets, page->refused,
			has_row);
	if (page->request->method == METHOD_POST)
		return draw_login(page, views, assets);
	reply_redirect(page->reply, page_url(page, "/login?next=%s",
		request_escape(page->arena, arena_print(page->arena, "%s%s%s",
		page->request->path, *page->request->query ? "?" : "",
		page->request->query))));
	return NULL;
}

static int
status_of(const struct fault *fault)
{
	switch (fault->kind) {
	case FAULT_STORE_DOWN: case FAULT_STORE_CONFLICT:
	case FAULT_STORE_LIMIT:
		return 503;
	case FAULT_STORE_FULL:
		return 507;
	default:
		return 500;
	}
}

static const char *
allowed_methods(const struct screen *screen)
{
	if (screen->show == NULL)
		return "POST";
	return screen->save == NULL ? "GET, HEAD" : "GET, HEAD, POST";
}

static void
put_plain(struct page *page, int status)
{
	page->reply->body.length = 0;
	page->reply->content_type = "text/plain; charset=utf-8";
	buffer_print(&page->reply->body, "%d\n\nThis page cannot be shown. "
		"Please tell the administrator this number: %s\n"
		"页面无法显示。请把这个编号告诉管理员：%s\n", status,
		page->request_no, page->request_no);
	page->reply->status = status;
}

void
describe_problem(struct page *page, struct views *views, const char *assets,
	int refused, const struct fault *fault)
{
	int status = fault != NULL ? status_of(fault) : refused;
	struct fault *second;

	if (status == 503 || status == 507)
		page->reply->retry_after = 10;
	if (status == 405)
		page->reply->allow = allowed_methods(page->screen);
	second = draw_problem(page, views, assets, status, false);
	if (second == NULL)
		return;
	log_fault(page->request_no, second);
	view_free(page->view);
	page->view = NULL;
	put_plain(page, status);
}
