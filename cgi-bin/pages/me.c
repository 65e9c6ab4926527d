/* A person's own settings; he can change nobody else's. */
#include "pages/me.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/secret.h"
#include "pages/guess.h"
#include "store/account.h"

static const char *const language_codes[] = { "", "zh-CN", "en" };
static const char *const theme_codes[] = { "", "light", "dark" };

struct look {
	int language, theme;
};

static const struct field look_fields[] = {
	{ .name = "language", .type = FIELD_CHOICE, .codes = language_codes,
		.code_count = 3, .offset = offsetof(struct look, language) },
	{ .name = "theme", .type = FIELD_CHOICE, .codes = theme_codes,
		.code_count = 3, .offset = offsetof(struct look, theme) },
};
static const struct shape look_shape = { "me", look_fields, 2,
	sizeof(struct look) };

struct new_password {
	const char *old_password, *new_password, *new_again;
};

/* PROMISES A8: 12 to 128 characters, no rules of composition. */
static const struct field password_fields[] = {
	{ .name = "old_password", .type = FIELD_SECRET, .most = 1024,
		.required = true,
		.offset = offsetof(struct new_password, old_password) },
	{ .name = "new_password", .type = FIELD_SECRET, .least = 12,
		.most = 128, .required = true,
		.offset = offsetof(struct new_password, new_password) },
	{ .name = "new_again", .type = FIELD_SECRET, .most = 128,
		.required = true,
		.offset = offsetof(struct new_password, new_again) },
};
static const struct shape password_shape = { "me", password_fields, 3,
	sizeof(struct new_password) };

static void
put_sessions(struct page *page, const struct rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		struct node *node = view_node(page->view, "Session.%d", (int)i);

		node_put(node, "since", page_moment(page, row_integer(rows, i,
			"created_at")));
		node_put(node, "seen", page_moment(page, row_integer(rows, i,
			"seen_at")));
		node_put(node, "network", row_text(rows, i, "network"));
		node_put(node, "agent", row_text(rows, i, "agent"));
		if (row_integer(rows, i, "is_this") != 0)
			node_put(node, "current", "1");
	}
}

static int
index_of(const char *const *codes, const char *code)
{
	for (int i = 1; i < 3; i++)
		if (strcmp(codes[i], code) == 0)
			return i;
	return 0;
}

static const struct form *
form_of(const struct page *page, const struct shape *shape)
{
	return page->form != NULL && page->form->shape == shape ? page->form
		: NULL;
}

struct fault *
page_me_show(struct page *page)
{
	struct look look = { index_of(language_codes, page->user->language),
		index_of(theme_codes, page->user->theme) };
	struct rows rows;

	view_put_form(page->view, page->arena, &look_shape, &look,
		form_of(page, &look_shape));
	view_put_form(page->view, page->arena, &password_shape, NULL,
		form_of(page, &password_shape));
	if (page->carry != NULL)
		view_put(page->view, page->carry, "Form.old_password.error");
	TRY(store_session_list(page->db, page->arena, page->user->id,
		page->session, &rows));
	put_sessions(page, &rows);
	view_put(page->view, page_url(page, "/me"), "Me.url");
	view_put(page->view, page->user->login, "User.login");
	view_put(page->view, page->settings->session_idle_minutes,
		"Me.idle_minutes");
	view_put(page->view, page->settings->session_hours,
		"Me.absolute_hours");
	return NULL;
}

static bool
read_into(struct page *page, const struct shape *shape, void *noun)
{
	page->form = arena_take(page->arena, sizeof *page->form);
	if (form_read(page->arena, page->request, shape, noun, page->form))
		return true;
	page->refused = 422;
	return false;
}

static struct fault *
save_look(struct page *page)
{
	struct look look = { 0, 0 };

	if (!read_into(page, &look_shape, &look))
		return NULL;
	TRY(store_language_set(page->db, page->user->id,
		language_codes[look.language]));
	TRY(store_theme_set(page->db, page->user->id, theme_codes[look.theme]));
	page_done(page, page_url(page, "/me"), "saved", 0);
	return NULL;
}

static struct fault *
change_password(struct page *page, const char *password)
{
	TRY(store_password_set(page->db, page->user->id,
		secret_password_hash(page->arena, password)));
	TRY(store_session_end_others(page->db, page->user->id, page->session));
	TRY(store_audit(page->db, page->user->id, page->request_no, "user",
		page->user->id, "password", "", "", ""));
	page_done(page, page_url(page, "/me"), "password", 0);
	return NULL;
}

/* A session somebody left open is no way to the password either. */
static struct fault *
refuse_guess(struct page *page, int64_t wait)
{
	form_refuse(page->form, "old_password", FIELD_WRONG, "");
	page->carry = "throttled";
	page->reply->retry_after = (int)wait;
	return page_refuse(page, 429);
}

static struct fault *
save_password(struct page *page)
{
	struct new_password typed = { 0 };
	struct account account;
	int64_t wait;
	bool found;

	if (!read_into(page, &password_shape, &typed))
		return NULL;
	if (strcmp(typed.new_password, typed.new_again) != 0) {
		form_refuse(page->form, "new_again", FIELD_WRONG, "");
		return page_refuse(page, 422);
	}
	TRY(guess_count(page, page->user->login, &wait));
	if (wait > 0)
		return refuse_guess(page, wait);
	TRY(store_account_load(page->db, page->arena, page->user->id, &account,
		&found));
	if (!secret_password_fits(found ? account.password_hash : NULL,
		typed.old_password)) {
		form_refuse(page->form, "old_password", FIELD_WRONG, "");
		return page_refuse(page, 422);
	}
	TRY(guess_was_right(page, page->user->login));
	return change_password(page, typed.new_password);
}

static struct fault *
log_out_everywhere(struct page *page)
{
	TRY(store_session_end_all(page->db, page->user->id));
	TRY(store_audit(page->db, page->user->id, page->request_no, "login",
		page->user->id, "logged-out", "everywhere", "", ""));
	reply_cookie(page->reply, page->arena, "xunpan", "", "/",
		page->request->is_secure, -1);
	page_done(page, page_url(page, "/login"), "signed_out", 0);
	return NULL;
}

struct fault *
page_me_save(struct page *page)
{
	const char *what = request_text(page->request, "do");

	if (strcmp(what, "password") == 0)
		return save_password(page);
	if (strcmp(what, "everywhere") == 0)
		return log_out_everywhere(page);
	if (strcmp(what, "look") == 0)
		return save_look(page);
	return page_refuse(page, 422);
}

/* Characters of an address worth going back to. */
#define NEXT_MOST 400

struct fault *
page_language_save(struct page *page)
{
	const char *next = request_text(page->request, "next");
	int chosen = index_of(language_codes, request_text(page->request,
		"lang"));

	TRY(store_language_set(page->db, page->user->id,
		language_codes[chosen]));
	reply_redirect(page->reply, path_is_local(next)
		&& text_count(next) <= NEXT_MOST ? next : page_url(page, "/"));
	return NULL;
}

struct fault *
page_help_show(struct page *page)
{
	(void)page;
	return NULL;
}
