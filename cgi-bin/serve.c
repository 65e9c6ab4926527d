/* The life of a request, top to bottom: read, find the screen, check, begin,
 * handle, commit, send. It knows no noun and writes no SQL. */
#include "serve.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/log.h"
#include "base/secret.h"
#include "describe.h"
#include "guard.h"
#include "screens.h"
#include "store/account.h"

/* PROMISES G7: a conflict is tried again five times, with a growing pause. */
#define TRIES 6
/* PROMISES G4: an answer within ten seconds; a try that waits for a lock takes
 * four. Microseconds. */
#define TRY_UNTIL (INT64_C(5) * 1000000)

/* One request in so many sweeps, by chance: plain CGI serves one each. */
#define SWEEP_EACH 500

/* One request in flight. */
struct life {
	struct server *server;
	struct request request;
	struct reply reply;
	struct user user;
	struct form form;
	struct page page;
	int64_t idle_seconds;
	int64_t started;
	bool commit_failed;   /* whether it was stored is not known */
};

static void
life_begin(struct life *life, struct server *server)
{
	struct page *page = &life->page;

	memset(life, 0, sizeof *life);
	life->server = server;
	life->started = date_ticks();
	life->reply.body.arena = server->arena;
	page->arena = server->arena;
	page->request = &life->request;
	page->reply = &life->reply;
	page->db = server->db;
	page->settings = &server->settings;
	page->key = server->key;
	page->user = &life->user;
	page->firm = page->session = page->token = page->name = "";
	life->user.login = life->user.name = "";
	life->user.language = life->user.theme = "";
	page->request_no = secret_code(server->arena, 10);
	page->now = date_now();
	page->language = "en";
}

static void
forget_answer(struct life *life)
{
	struct reply *reply = &life->reply;

	memset(reply, 0, sizeof *reply);
	reply->body.arena = life->server->arena;
	life->page.refused = 0;
	life->page.keep_writes = false;
	life->page.is_unproven = false;
	life->page.form = NULL;
	life->page.carry = NULL;
	life->page.counts = NULL;
}

static bool
is_post(const struct life *life)
{
	return life->request.method == METHOD_POST;
}

/* Draw the screen; in a reading transaction unless it needs none. */
static struct fault *
show(struct life *life, int status)
{
	struct page *page = &life->page;
	struct fault *fault;

	TRY(view_new(life->server->views, page->language, &page->view));
	page->template = page->screen->template;
	fault = page->screen->show(page);
	if (fault == NULL && page->reply->status == 0 && page->refused != 404
		&& page->refused != 403) {
		fault = describe_frame(page, life->server->assets);
		if (fault == NULL)
			fault = view_render(page->view, page->template,
				&page->reply->body);
		page->reply->status = status;
	}
	view_free(page->view);
	page->view = NULL;
	return fault;
}

static struct fault *
check_session(struct life *life)
{
	struct page *page = &life->page;
	const struct settings *settings = page->settings;
	const char *cookie = guard_session_cookie(page);

	if (cookie == NULL)
		return NULL;
	TRY(store_session_load(page->db, page->arena, cookie,
		atoll(settings->session_idle_minutes),
		atoll(settings->session_hours), &life->user, &page->firm,
		&life->idle_seconds));
	if (life->user.id != 0) {
		page->session = cookie;
		page->language = guard_language(page);
	}
	return NULL;
}

static struct fault *
handle_get(struct life *life)
{
	struct page *page = &life->page;

	if ((page->screen->flags & SCREEN_WITHOUT_STORE) != 0)
		return show(life, 200);
	TRY(db_begin(page->db, DB_READ));
	TRY(check_session(life));
	page->refused = guard_access(page, page->screen->see);
	if (page->refused == 0)
		TRY(show(life, 200));
	if (page->refused != 0)
		TRY(describe_refusal(page, life->server->views,
			life->server->assets));
	return db_commit(page->db);
}

/* Decode the form, or refuse it with a message beside each field. */
static struct fault *
save(struct life *life)
{
	struct page *page = &life->page;
	const struct shape *shape = page->screen->shape;

	if (shape != NULL) {
		page->noun = arena_take(page->arena, shape->size);
		page->form = &life->form;
		if (!form_read(page->arena, page->request, shape, page->noun,
			&life->form)) {
			page->refused = 422;
			return NULL;
		}
	}
	return page->screen->save(page);
}

/* The form again with what was typed, or an error page that keeps it. */
static struct fault *
show_refused(struct life *life)
{
	struct page *page = &life->page;
	int status = page->refused;

	if (status == 401 || status == 403 || status == 404
		|| page->screen->show == NULL)
		return describe_refusal(page, life->server->views,
			life->server->assets);
	if ((page->screen->flags & SCREEN_WITHOUT_STORE) != 0)
		return show(life, status);
	TRY(db_begin(page->db, DB_READ));
	TRY(show(life, status));
	/* What it was about is not there any more. */
	if (page->refused == 403 || page->refused == 404)
		TRY(describe_refusal(page, life->server->views,
			life->server->assets));
	return db_commit(page->db);
}

static struct fault *
commit(struct life *life)
{
	struct fault *fault = db_commit(life->page.db);

	life->commit_failed = fault != NULL;
	return fault;
}

/* The form's token is not good. A public form that stood open for too long is
 * shown again with a new one and the text; elsewhere an error page gives the
 * text back. Nothing is stored either way. */
static struct fault *
show_unproven(struct life *life)
{
	struct page *page = &life->page;

	if ((page->screen->flags & SCREEN_PUBLIC) == 0)
		return describe_refusal(page, life->server->views,
			life->server->assets);
	page->refused = 0;
	page->is_unproven = true;
	TRY(db_begin(page->db, DB_READ));
	TRY(show(life, 403));
	return db_commit(page->db);
}

static struct fault *
handle_post(struct life *life)
{
	struct page *page = &life->page;
	bool is_taken = false;

	page->refused = guard_form(page);
	if (page->refused != 0)
		return show_unproven(life);
	TRY(guard_rate(page));
	if (page->refused != 0)
		return show_refused(life);
	TRY(db_begin(page->db, DB_WRITE));
	TRY(check_session(life));
	page->refused = guard_access(page, page->screen->act);
	if (page->refused == 0)
		TRY(guard_once_take(page, &is_taken));
	if (page->refused == 0 && !is_taken)
		TRY(save(life));
	if (page->refused != 0) {
		if (page->keep_writes)
			TRY(commit(life));
		else
			db_rollback(page->db);
		return show_refused(life);
	}
	if (!is_taken)
		TRY(guard_once_answer(page));
	return commit(life);
}

/* Whether the same work may be done again: nothing was stored, or the form's
 * key makes a second storing harmless. */
static bool
may_try_again(const struct life *life, const struct fault *fault, int tries)
{
	if (tries >= TRIES || !fault_may_retry(fault)
		|| date_ticks() - life->started > TRY_UNTIL)
		return false;
	if (fault->kind == FAULT_STORE_DOWN && tries > 1)
		return false;
	return !life->commit_failed || guard_has_once(&life->page);
}

static void
pause_before_try(int tries)
{
	struct timespec pause = { 0, 5000000L << tries };

	nanosleep(&pause, NULL);
}

static struct fault *
handle(struct life *life)
{
	struct fault *fault;

	for (int tries = 1;; tries++) {
		struct fault first;

		fault = is_post(life) ? handle_post(life) : handle_get(life);
		if (fault == NULL)
			return NULL;
		view_free(life->page.view);
		life->page.view = NULL;
		/* A lost connection may raise another. */
		first = *fault;
		db_rollback(life->server->db);
		*fault = first;
		if (!may_try_again(life, fault, tries))
			return fault;
		log_fault(life->page.request_no, fault);
		forget_answer(life);
		pause_before_try(tries);
	}
}

/* What stands between the bytes and the handlers.
 *   returns  0, or the status that refuses the request */
static int
find_screen(struct life *life)
{
	struct page *page = &life->page;
	enum method method = life->request.method;

	page->screen = screen_match(life->request.path, page);
	if (page->screen == NULL)
		return 404;
	page->is_open = page->screen->act == OPEN;
	if ((method == METHOD_GET || method == METHOD_HEAD)
		&& page->screen->show != NULL)
		return 0;
	return method == METHOD_POST && page->screen->save != NULL ? 0 : 405;
}

static void
answer(struct life *life, int refused)
{
	struct page *page = &life->page;
	struct server *server = life->server;
	struct fault *fault = NULL;

	if (refused == 0)
		refused = find_screen(life);
	if (refused == 0)
		fault = handle(life);
	if (fault == NULL && refused == 0 && life->reply.status == 0)
		fault = FAULT(FAULT_DATA, 0, "%s gave no answer",
			page->screen->path);
	if (fault != NULL)
		log_fault(page->request_no, fault);
	if (fault != NULL || refused != 0) {
		forget_answer(life);
		describe_problem(page, server->views, server->assets, refused,
			fault);
	}
}

/* Whether the request spoke to the database, and it answered. */
static bool
used_store(const struct life *life)
{
	const struct screen *screen = life->page.screen;

	return screen != NULL && (screen->flags & SCREEN_WITHOUT_STORE) == 0
		&& life->reply.status < 500 && life->reply.status != 405;
}

/* After the visitor has his answer. */
static void
tidy(struct life *life)
{
	struct server *server = life->server;
	const struct settings *settings = &server->settings;
	struct fault *fault = NULL;
	uint32_t chance;

	secret_random(&chance, sizeof chance);
	if (life->idle_seconds > 60 && *life->page.session != '\0')
		fault = store_session_seen(server->db, life->page.session);
	if (fault == NULL && used_store(life) && chance % SWEEP_EACH == 0)
		fault = store_account_sweep(server->db,
			atoll(settings->session_idle_minutes),
			atoll(settings->session_hours));
	if (fault != NULL)
		log_fault(life->page.request_no, fault);
}

/* The screen's pattern is logged, not the path: paths can hold tokens. */
static void
log_life(const struct life *life)
{
	const struct page *page = &life->page;

	log_line("request=%s %s %s id=%lld status=%d us=%lld bytes=%zu user=%lld "
		"arena=%zu", page->request_no, is_post(life) ? "POST" : "GET",
		page->screen != NULL ? page->screen->path : "-",
		(long long)page->id, life->reply.status,
		(long long)(date_ticks() - life->started),
		life->reply.body.length, (long long)life->user.id,
		arena_used(page->arena));
}

void
serve(struct server *server, const struct request_source *source,
	bool (*write)(const void *bytes, size_t length))
{
	struct life life;
	int refused;

	life_begin(&life, server);
	refused = request_read(server->arena, source,
		server->settings.trusted_proxy, &life.request);
	life.page.language = guard_language(&life.page);
	answer(&life, refused);
	reply_send(&life.reply, life.request.method == METHOD_HEAD,
		life.request.is_secure, write);
	log_life(&life);
	tidy(&life);
	/* Not before the next one: an idle worker keeps no upload. */
	arena_reset(server->arena);
}
