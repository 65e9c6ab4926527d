/* The answer as it is gathered: nothing goes out before reply_send, which the
 * request's life calls after the commit. */
#ifndef WEB_REPLY_H
#define WEB_REPLY_H

#include <stdbool.h>

#include "base/text.h"

struct reply {
	int status;                /* 0 = not answered yet */
	const char *content_type;
	const char *location;      /* for 303 */
	const char *disposition;   /* file name to save as, or NULL */
	const char *allow;         /* for 405 */
	const char *cookies[4];    /* whole Set-Cookie values */
	int retry_after;           /* seconds; 0 = none */
	bool may_frame_nothing;    /* a download: CSP sandbox */
	struct buffer body;
};

/* Answer with "see there": a path of ours, Base included. Anything else than a
 * path that starts with one slash is sent to the start page (PROMISES C5). */
void reply_redirect(struct reply *reply, const char *location);

/* A download: attachment, nosniff, sandboxed; the name loses what could break
 * the header. */
void reply_download(struct reply *reply, struct arena *arena, const char *name,
	const char *type, const void *bytes, size_t length);

/* Set a cookie. The name gets __Host- and Secure over https.
 *   seconds  0 = until the browser closes; < 0 = forget it */
void reply_cookie(struct reply *reply, struct arena *arena, const char *name,
	const char *value, const char *path, bool is_secure, long seconds);
/* The name as it is sent, for reading it back. */
const char *cookie_name(struct arena *arena, const char *name, bool is_secure);

/* Whether a text is a path of ours that may be redirected to. */
bool path_is_local(const char *path);

/* Headers and body through a writer; every answer carries the same safety
 * headers (PROMISES C8).
 *   returns  false when the client went away */
bool reply_send(struct reply *reply, bool head_only, bool is_secure,
	bool (*write)(const void *bytes, size_t length));

#endif
