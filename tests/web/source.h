/* A request's bytes out of a test: CGI variables and a body. */
#ifndef TESTS_WEB_SOURCE_H
#define TESTS_WEB_SOURCE_H

#include "../unit.h"
#include "web/request.h"

struct sent {
	const char *names[20], *values[20];
	const char *body;
	size_t length, at;
	size_t step;     /* bytes at most in one read; 0 = any */
	size_t breaks;   /* the client goes away behind so many bytes; 0 = not */
	size_t asked;    /* bytes that were asked for */
};

static inline const char *
sent_param(void *context, const char *name)
{
	const struct sent *sent = context;

	for (int i = 0; i < 20 && sent->names[i] != NULL; i++)
		if (strcmp(sent->names[i], name) == 0)
			return sent->values[i];
	return NULL;
}

static inline long
sent_read(void *context, char *bytes, size_t most)
{
	struct sent *sent = context;
	size_t count = sent->length - sent->at;

	sent->asked += most;
	if (sent->breaks != 0 && sent->at >= sent->breaks)
		return -1;
	if (count > most)
		count = most;
	if (sent->step != 0 && count > sent->step)
		count = sent->step;
	memcpy(bytes, sent->body + sent->at, count);
	sent->at += count;
	return (long)count;
}

static inline void
sent_put(struct sent *sent, const char *name, const char *value)
{
	for (int i = 0; i < 20; i++)
		if (sent->names[i] == NULL || strcmp(sent->names[i], name) == 0) {
			sent->names[i] = name;
			sent->values[i] = value;
			return;
		}
	fail_msg("no room for %s", name);
}

static inline int
sent_take(struct sent *sent, struct request *request)
{
	struct request_source source = { sent_param, sent_read, sent };

	return request_read(arena, &source, "", request);
}

static inline struct sent
sent_get(const char *path, const char *query)
{
	struct sent sent = { .body = "" };

	sent_put(&sent, "REQUEST_METHOD", "GET");
	sent_put(&sent, "PATH_INFO", path);
	sent_put(&sent, "QUERY_STRING", query);
	return sent;
}

static inline struct sent
sent_post(const char *type, const char *body, size_t length)
{
	struct sent sent = { .body = body, .length = length };

	sent_put(&sent, "REQUEST_METHOD", "POST");
	sent_put(&sent, "PATH_INFO", "/inbox/1");
	sent_put(&sent, "CONTENT_TYPE", type);
	sent_put(&sent, "CONTENT_LENGTH", arena_print(arena, "%zu", length));
	return sent;
}

static inline struct sent
sent_form(const char *body)
{
	return sent_post("application/x-www-form-urlencoded", body,
		strlen(body));
}

#endif
