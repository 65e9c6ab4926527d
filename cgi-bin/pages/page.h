/* What a page handler is given: the request, the person, the transaction, the
 * page's tree. Handlers are glue: read, call, describe. */
#ifndef PAGES_PAGE_H
#define PAGES_PAGE_H

#include "base/settings.h"
#include "rules/access.h"
#include "store/db.h"
#include "web/form.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/view.h"

struct screen;
struct inquiry_counts;

struct page {
	struct arena *arena;            /* of the request */
	const struct screen *screen;
	bool is_open;                   /* anybody may act here */
	const struct request *request;
	struct reply *reply;
	struct db *db;                  /* in a transaction: reading in show,
	                                   writing in save */
	const struct settings *settings;
	const unsigned char *key;       /* the program's secret, for tokens */
	struct view *view;              /* in show; NULL in save */
	const struct user *user;        /* id 0 = nobody */
	const char *firm;               /* the firm's name */
	const char *session;            /* the session's token, ""; of a POST
	                                   the cookie's, good or not */
	const char *language;           /* of this page */
	const char *request_no;
	int64_t now;
	/* From the path: /inbox/:id, /inquire/thanks/:token, /reference/:name */
	int64_t id;
	const char *token, *name;
	/* In save, where the screen has a shape: the decoded noun. In show
	 * after a refused save: the same, and the form with its errors. */
	void *noun;
	struct form *form;
	const void *carry;              /* from a refused save to show */
	/* A save says how it ended through these, or by reply_redirect. */
	int refused;                    /* 422, 409, 429: show again with the
	                                   typed text; 200: show again, nothing
	                                   is wrong and nothing to store;
	                                   404, 403: error page */
	bool is_unproven;               /* a public form whose token is not
	                                   good, shown again */
	bool keep_writes;               /* commit though refused (counters) */
	const char *template;           /* the screen's, unless show changes it */
	struct inquiry_counts *counts;  /* when show read them: the frame shows
	                                   them too */
};

/* Base and path: "/crm/inbox/42". */
char *page_url(const struct page *page, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Redirect after a good save: to a url of ours with done=code, and undo=id
 * where something can be undone (0 = nothing). */
void page_done(struct page *page, const char *url, const char *code,
	int64_t undo);

/* Refuse: status 404, 403 or 409 ... as struct page says. */
struct fault *page_refuse(struct page *page, int status);

/* A token for forms of this visitor; form tokens of open pages carry their
 * time.
 *   returns  what goes into the csrf field */
const char *page_csrf(const struct page *page);

/* A token for an open page's form, whoever sees it. */
const char *page_form_token(const struct page *page);

/* When an open page's form was made: UTC seconds, 0 when the token is not
 * ours. */
int64_t page_form_made_at(const struct page *page, const char *token);

/* The visitor's network, as counters know him: who can change his address at
 * will can do so within IPv4's /24, IPv6's /64. */
const char *page_network(const struct page *page);

/* "3 h", "2 天": how long ago, in the page's language. */
char *page_age(const struct page *page, int64_t moment);

/* A moment in the firm's time zone: 2026-11-22 16:40. */
char *page_moment(const struct page *page, int64_t moment);

/* A buyer's clock: "19:40", "" where his country is not known. */
char *page_local_time(const struct page *page, const char *country);

/* Points for reading: +5, −3, +1.5, 0 (true minus). */
char *page_points(struct arena *arena, int64_t hundredths);

#endif
