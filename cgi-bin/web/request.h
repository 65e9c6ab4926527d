/* What a visitor sent, as text that can be trusted to be text: method, path,
 * fields, cookies, files. Knows no screens and no sessions. */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* PROMISES D8. */
#define REQUEST_BODY_MOST ((size_t)10 * 1024 * 1024)
#define REQUEST_FIELD_MOST ((size_t)64 * 1024)
#define REQUEST_FIELDS_MOST 500
#define REQUEST_NAME_MOST 200   /* bytes of a field's name */
#define REQUEST_PARTS_MOST 50
#define REQUEST_HEADER_MOST ((size_t)8 * 1024)

enum method { METHOD_UNSET, METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_OTHER };

struct request_field {
	const char *name, *value;
	bool in_query;        /* from the URL, not from the body */
};

struct request_file {
	const char *name;     /* of the form field */
	const char *file;     /* what the browser calls it; never a path of ours */
	const char *bytes;
	size_t length;
};

struct request {
	enum method method;
	const char *path;             /* decoded, starts with / */
	const char *query;            /* as it came, for links back */
	struct request_field *fields;
	size_t field_count;
	struct request_file *files;
	size_t file_count;
	struct request_field *cookies;
	size_t cookie_count;
	const char *network;          /* the peer's address */
	const char *agent, *languages;/* User-Agent, Accept-Language; "" */
	const char *origin, *referer, *host; /* "" when not sent */
	const char *fetch_site;       /* Sec-Fetch-Site; "" */
	bool is_secure;               /* the server says https */
};

/* Where the bytes come from: the web server, a test or a fuzzer. */
struct request_source {
	const char *(*param)(void *context, const char *name);
	long (*read)(void *context, char *bytes, size_t most);
	void *context;
};

/* Read one request.
 *   trusted_proxy  the address whose X-Forwarded-For and -Proto count, or ""
 *   returns  0, or the HTTP status that refuses it: 400 (not UTF-8, broken
 *            multipart, bad escapes), 413 (a limit), 415 (unknown body type),
 *            431 (headers). On refusal method and path may still be set.
 *   source   PROMISES D2, D3, D8 */
int request_read(struct arena *arena, const struct request_source *source,
	const char *trusted_proxy, struct request *out);

/* The first value of a field, or NULL. Body before query in a POST. */
const char *request_field(const struct request *request, const char *name);
/* The same, "" when missing. */
const char *request_text(const struct request *request, const char *name);
const struct request_file *request_file(const struct request *request,
	const char *name);
const char *request_cookie(const struct request *request, const char *name);

/* Read name=value pairs, urlencoded, as a form's body: fields of out are
 * filled.
 *   returns  0, 400 or 413 */
int request_read_pairs(struct arena *arena, const char *pairs,
	struct request *out);

/* Percent-encode for a URL's query value. */
char *request_escape(struct arena *arena, const char *text);

/* A decoded path as a link to the same place: begins with exactly one slash,
 * so that it cannot name another host. */
char *request_escape_path(struct arena *arena, const char *path);

#endif
