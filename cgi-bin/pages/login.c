/* Logging in and out. A wrong name and a wrong password look the same, take
 * the same time, and are counted. */
#include "pages/login.h"

#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "pages/guess.h"
#include "store/account.h"

/* Of kept_form: characters of path, and bytes of fields that a packet to the
 * database surely holds (a form's body is at most 10 MB). */
#define KEPT_PATH_MOST 500
#define KEPT_FIELDS_MOST ((size_t)12 * 1024 * 1024)

/* Names of hidden fields that carry a kept form through the log-in. */
#define KEPT_PATH "kept_path"
#define KEPT_FIELD "kept:"

struct login {
	const char *login, *password, *next;
};

static const struct field login_fields[] = {
	{ .name = "login", .type = FIELD_TEXT, .most = 64, .required = true,
		.offset = offsetof(struct login, login) },
	{ .name = "password", .type = FIELD_SECRET, .most = 1024,
		.required = true, .offset = offsetof(struct login, password) },
	{ .name = "next", .type = FIELD_TEXT, .most = 500,
		.offset = offsetof(struct login, next) },
};
const struct shape login_shape = { "login", login_fields, 3,
	sizeof(struct login) };

/* How a refused log-in is shown. */
struct login_refusal {
	const char *error;
	int64_t wait;
};

static void
put_kept(struct page *page, int at, const char *name, const char *value)
{
	struct node *node = view_node(page->view, "Login.keep.%d", at);

	node_put(node, "name", name);
	node_put(node, "value", value);
}

static bool
may_keep(const char *name)
{
	return strstr(name, "password") == NULL && strcmp(name, "csrf") != 0
		&& strcmp(name, "once") != 0 && strlen(name) < 150;
}

void
page_login_keep(struct page *page)
{
	const struct request *request = page->request;
	int at = 0;

	view_put(page->view, request->path, "Login.kept");
	view_put_flag(page->view, true, "Login.expired");
	put_kept(page, at++, KEPT_PATH, request->path);
	for (size_t i = 0; i < request->field_count; i++)
		if (!request->fields[i].in_query
			&& may_keep(request->fields[i].name))
			put_kept(page, at++, arena_print(page->arena,
				KEPT_FIELD "%s", request->fields[i].name),
				request->fields[i].value);
}

/* What is carried stands in the log-in form, never in an address: a link could
 * put a stranger's words into his form. */
static const char *
kept_path(const struct request *request)
{
	for (size_t i = 0; i < request->field_count; i++)
		if (!request->fields[i].in_query
			&& strcmp(request->fields[i].name, KEPT_PATH) == 0)
			return request->fields[i].value;
	return NULL;
}

static bool
is_kept_field(const struct request_field *field)
{
	return !field->in_query && text_starts(field->name, KEPT_FIELD);
}

/* A log-in that was refused carries the kept fields on. */
static void
put_kept_again(struct page *page)
{
	const struct request *request = page->request;
	const char *path = kept_path(request);
	int at = 0;

	if (path == NULL)
		return;
	view_put(page->view, path, "Login.kept");
	put_kept(page, at++, KEPT_PATH, path);
	for (size_t i = 0; i < request->field_count; i++)
		if (is_kept_field(&request->fields[i]))
			put_kept(page, at++, request->fields[i].name,
				request->fields[i].value);
}

struct fault *
page_login_show(struct page *page)
{
	const struct login_refusal *refusal = page->carry;

	view_put_form(page->view, page->arena, &login_shape, NULL, page->form);
	view_put(page->view, request_text(page->request, "next"), "Login.next");
	put_kept_again(page);
	if (page->form != NULL && refusal == NULL)
		view_put(page->view, "wrong", "Login.error");
	if (refusal == NULL)
		return NULL;
	view_put(page->view, refusal->error, "Login.error");
	if (refusal->wait > 0)
		view_put_integer(page->view, (refusal->wait + 59) / 60,
			"Login.wait");
	return NULL;
}

static struct fault *
refuse(struct page *page, int status, const char *error, int64_t wait)
{
	struct login_refusal *refusal = arena_take(page->arena, sizeof *refusal);

	refusal->error = error;
	refusal->wait = wait;
	page->carry = refusal;
	page->refused = status;
	page->keep_writes = true;
	page->reply->retry_after = (int)wait;
	return NULL;
}

static struct fault *
refuse_wrong(struct page *page)
{
	TRY(store_audit(page->db, 0, page->request_no, "login", 0, "refused",
		"network", "", page->request->network));
	return refuse(page, 422, "wrong", 0);
}

/* Names and values, urlencoded. */
static char *
kept_fields(struct page *page)
{
	struct buffer all = { .arena = page->arena };

	for (size_t i = 0; i < page->request->field_count; i++) {
		const struct request_field *field = &page->request->fields[i];

		if (!is_kept_field(field))
			continue;
		buffer_print(&all, "%s%s=%s", all.length > 0 ? "&" : "",
			request_escape(page->arena, field->name
				+ strlen(KEPT_FIELD)),
			request_escape(page->arena, field->value));
	}
	return buffer_string(&all);
}

static struct fault *
keep_typed(struct page *page, int64_t user_id, const char **next)
{
	const char *path = kept_path(page->request), *fields;
	unsigned char hash[SECRET_HASH_BYTES];
	char *token;

	/* None of our pages is so long. */
	if (path == NULL || !path_is_local(path)
		|| text_count(path) > KEPT_PATH_MOST)
		return NULL;
	fields = kept_fields(page);
	if (strlen(fields) > KEPT_FIELDS_MOST)
		return NULL;
	token = secret_token(page->arena);
	secret_hash(token, strlen(token), hash);
	TRY(DB_RUN(page->db, SQL_KEPT_FORM_ADD, V_BYTES(hash, sizeof hash),
		V_INT(user_id), V_TEXT(path), V_TEXT(fields)));
	*next = page_url(page, "/again/%s", token);
	return NULL;
}

static struct fault *
let_in(struct page *page, const struct account *account, const char *login,
	const char *next)
{
	char *token = secret_token(page->arena);
	const char *old = request_cookie(page->request, cookie_name(
		page->arena, "xunpan", page->request->is_secure));

	if (old != NULL)
		TRY(store_session_end(page->db, old));
	TRY(store_session_add(page->db, token, account->user.id,
		page->request->network, page->request->agent));
	TRY(guess_was_right(page, login));
	TRY(store_audit(page->db, account->user.id, page->request_no, "login",
		account->user.id, "logged-in", "network", "",
		page->request->network));
	reply_cookie(page->reply, page->arena, "xunpan", token, "/",
		page->request->is_secure, 0);
	next = path_is_local(next) ? page_url(page, "%s", next)
		: page_url(page, "/");
	TRY(keep_typed(page, account->user.id, &next));
	reply_redirect(page->reply, next);
	return NULL;
}

struct fault *
page_login_save(struct page *page)
{
	const struct login *typed = page->noun;
	const char *login = text_lower_ascii(page->arena, typed->login);
	struct account account;
	int64_t wait;
	bool found, fits;

	TRY(guess_count(page, login, &wait));
	if (wait > 0)
		return refuse(page, 429, "throttled", wait);
	TRY(store_account_by_login(page->db, page->arena, login, &account,
		&found));
	fits = secret_password_fits(found ? account.password_hash : NULL,
		typed->password);
	if (!fits || account.is_disabled)
		return refuse_wrong(page);
	return let_in(page, &account, login, typed->next);
}

struct fault *
page_logout_save(struct page *page)
{
	TRY(store_session_end(page->db, page->session));
	TRY(store_audit(page->db, page->user->id, page->request_no, "login",
		page->user->id, "logged-out", "", "", ""));
	reply_cookie(page->reply, page->arena, "xunpan", "", "/",
		page->request->is_secure, -1);
	page_done(page, page_url(page, "/login"), "signed_out", 0);
	return NULL;
}

static void
put_again_field(struct page *page, int at, const struct request_field *field)
{
	struct node *node = view_node(page->view, "Again.field.%d", at);

	node_put(node, "name", field->name);
	node_put(node, "label", view_word(page->view, field->name,
		"Field.again.%s", field->name));
	node_put(node, "value", field->value);
	if (strcmp(field->name, "do") == 0)
		node_put(node, "hidden", "1");
	if (strlen(field->value) > 80 || text_has_line_end(field->value))
		node_put(node, "long", "1");
}

struct fault *
page_again_show(struct page *page)
{
	unsigned char hash[SECRET_HASH_BYTES];
	struct request kept;
	struct rows rows;

	secret_hash(page->token, strlen(page->token), hash);
	TRY(DB_ROWS(page->db, page->arena, &rows, SQL_KEPT_FORM_LOAD,
		V_BYTES(hash, sizeof hash), V_INT(page->user->id)));
	if (rows.count == 0)
		return page_refuse(page, 404);
	view_put(page->view, page_url(page, "%s", row_text(&rows, 0, "path")),
		"Again.url");
	view_put(page->view, row_text(&rows, 0, "path"), "Again.title");
	if (request_read_pairs(page->arena, row_text(&rows, 0, "fields"), &kept)
		!= 0)
		return FAULT(FAULT_DATA, 0, "kept form cannot be read");
	for (size_t i = 0; i < kept.field_count; i++)
		put_again_field(page, (int)i, &kept.fields[i]);
	return NULL;
}

struct fault *
page_start_show(struct page *page)
{
	reply_redirect(page->reply, page_url(page, access_allows(
		page->user->role, SALES) ? "/inbox" : "/me"));
	return NULL;
}

/* Nothing here is for search engines but the public form. */
struct fault *
page_robots_show(struct page *page)
{
	page->reply->content_type = "text/plain; charset=utf-8";
	buffer_print(&page->reply->body, "User-agent: *\nAllow: %s\n"
		"Disallow: /\n", page_url(page, "/inquire"));
	page->reply->status = 200;
	return NULL;
}
