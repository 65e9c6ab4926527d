/* Checks, all of them before anything is read or written for the visitor. */
#include "guard.h"

#include <stdlib.h>
#include <string.h>

#include "base/secret.h"
#include "screens.h"
#include "store/account.h"

/* An open page's form is good for half a day: long enough for a long text, as
 * long as a session (PROMISES A6). */
#define OPEN_FORM_SECONDS (12 * 3600)

/* Posts of one network to pages that anybody may post to.
 *   source   PROMISES E2: the 30th in a minute is refused. An office behind
 *            one address sends fewer than the hour's limit */
#define OPEN_POSTS_MINUTE 20
#define OPEN_POSTS_HOUR 60

/* Characters of once_key.location. */
#define ONCE_LOCATION_MOST 8000

const char *
guard_session_cookie(const struct page *page)
{
	const char *value = request_cookie(page->request, cookie_name(
		page->arena, "xunpan", page->request->is_secure));

	/* A token of ours is 26 letters and digits; anything else is not
	 * looked up. */
	return value != NULL && strlen(value) == 26
		&& strspn(value, "abcdefghijklmnopqrstuvwxyz234567") == 26
		? value : NULL;
}

static bool
is_language(const char *text)
{
	for (int i = 0; text != NULL && view_languages[i] != NULL; i++)
		if (strcmp(view_languages[i], text) == 0)
			return true;
	return false;
}

/* The first language of Accept-Language that is ours; browsers send them in
 * order of preference. */
static const char *
browser_language(const char *languages)
{
	for (const char *at = languages; *at != '\0'; at++) {
		bool is_start = at == languages || at[-1] == ',' || at[-1] == ' ';

		if (is_start && (at[0] == 'z' || at[0] == 'Z')
			&& (at[1] == 'h' || at[1] == 'H'))
			return "zh-CN";
		if (is_start && (at[0] == 'e' || at[0] == 'E')
			&& (at[1] == 'n' || at[1] == 'N'))
			return "en";
	}
	return "en";
}

const char *
guard_language(const struct page *page)
{
	const char *asked = page->request->field_count > 0
		? request_field(page->request, "lang") : NULL;
	const char *cookie = page->request->cookie_count > 0
		? request_cookie(page->request, "lang") : NULL;

	if (is_language(page->user->language))
		return page->user->language;
	if (is_language(asked))
		return asked;
	if (is_language(cookie))
		return cookie;
	return browser_language(page->request->languages);
}

/* "https://host:port" against our own address: the configured one, else the
 * host the browser asked. Both are only used to refuse. */
static bool
is_own_origin(const struct page *page)
{
	const char *origin = page->request->origin, *own = page->settings->base_url;
	const char *host;
	size_t length;

	if (*origin == '\0')
		return true;
	/* Under Referrer-Policy: no-referrer a browser sends "null" from our
	 * own pages too, and says in Sec-Fetch-Site where it stood. */
	if (strcmp(origin, "null") == 0)
		return text_equal(page->request->fetch_site, "same-origin");
	if (text_starts(own, "http")) {
		host = strstr(own, "://");
		length = host == NULL ? strlen(own)
			: (size_t)(host + 3 - own) + strcspn(host + 3, "/");
		return strlen(origin) == length
			&& strncmp(origin, own, length) == 0;
	}
	host = strstr(origin, "://");
	return host != NULL && text_equal(host + 3, page->request->host);
}

static bool
is_own_token(const struct page *page, const char *token)
{
	const char *cookie;
	int64_t made;

	if (page->screen->act == OPEN) {
		made = page_form_made_at(page, token);
		return made != 0 && made <= page->now + 60
			&& page->now - made < OPEN_FORM_SECONDS;
	}
	cookie = guard_session_cookie(page);
	/* Without a session nothing will be done; the log-in page keeps what
	 * was typed. */
	return cookie == NULL || secret_equal(secret_sign(page->arena,
		page->key, "csrf", cookie), token);
}

int
guard_form(struct page *page)
{
	const char *cookie = guard_session_cookie(page);

	if (!is_own_origin(page)
		|| text_equal(page->request->fetch_site, "cross-site"))
		return 403;
	if (cookie != NULL)
		page->session = cookie;
	return is_own_token(page, request_text(page->request, "csrf")) ? 0 : 403;
}

int
guard_access(const struct page *page, enum access needed)
{
	if (access_allows(page->user->role, needed))
		return 0;
	return page->user->id == 0 ? 401 : 403;
}

bool
guard_has_once(const struct page *page)
{
	size_t length = strlen(request_text(page->request, "once"));

	return length >= 20 && length <= 64
		&& (page->screen->flags & SCREEN_EACH_TIME) == 0;
}

/* Ten megabytes are hashed where they stand, not gathered first. */
static void
add_hash(struct buffer *all, const void *bytes, size_t length)
{
	unsigned char hash[SECRET_HASH_BYTES];

	secret_hash(bytes, length, hash);
	buffer_add(all, hash, sizeof hash);
}

/* The key with all that was sent: the same form with other words in it, after
 * the back button, is another form. */
static void
once_hash(const struct page *page, unsigned char hash[SECRET_HASH_BYTES])
{
	const struct request *request = page->request;
	struct buffer all = { .arena = page->arena };

	buffer_print(&all, "%s %lld", request->path,
		(long long)page->user->id);
	for (size_t i = 0; i < request->field_count; i++)
		if (!text_equal(request->fields[i].name, "csrf")) {
			add_hash(&all, request->fields[i].name,
				strlen(request->fields[i].name));
			add_hash(&all, request->fields[i].value,
				strlen(request->fields[i].value));
		}
	for (size_t i = 0; i < request->file_count; i++)
		add_hash(&all, request->files[i].bytes,
			request->files[i].length);
	secret_hash(all.bytes, all.length, hash);
}

struct fault *
guard_once_take(struct page *page, bool *is_taken)
{
	unsigned char hash[SECRET_HASH_BYTES];
	struct fault *fault;
	const char *location;

	*is_taken = false;
	if (!guard_has_once(page))
		return NULL;
	once_hash(page, hash);
	fault = store_once_take(page->db, hash);
	if (fault == NULL || fault->kind != FAULT_STORE_TWICE)
		return fault;
	TRY(store_once_load(page->db, page->arena, hash, &location, is_taken));
	if (*is_taken)
		reply_redirect(page->reply, location);
	return NULL;
}

struct fault *
guard_once_answer(struct page *page)
{
	const char *location = page->reply->location;
	unsigned char hash[SECRET_HASH_BYTES];

	if (!guard_has_once(page) || location == NULL)
		return NULL;
	if (text_count(location) > ONCE_LOCATION_MOST)
		location = page_url(page, "/");
	once_hash(page, hash);
	return store_once_answer(page->db, hash, page->reply->status,
		location);
}

static struct fault *
rate_take(struct page *page, const char *what, int64_t limit, int64_t seconds)
{
	const char *bucket = arena_print(page->arena, "%s %s %s",
		page->screen->path, what, page_network(page));
	int64_t wait;

	TRY(store_attempt_wait(page->db, page->arena, page->key, bucket, limit,
		seconds, &wait));
	if (wait == 0)
		return store_attempt_count(page->db, page->arena, page->key,
			bucket, seconds);
	page->refused = 429;
	if (wait > page->reply->retry_after)
		page->reply->retry_after = (int)wait;
	return NULL;
}

struct fault *
guard_rate(struct page *page)
{
	if ((page->screen->flags & SCREEN_PUBLIC) == 0)
		return NULL;
	TRY(db_begin(page->db, DB_WRITE));
	/* What the minute refuses does not use up the hour. */
	TRY(rate_take(page, "minute", OPEN_POSTS_MINUTE, 60));
	if (page->refused == 0)
		TRY(rate_take(page, "hour", OPEN_POSTS_HOUR, 3600));
	return db_commit(page->db);
}
