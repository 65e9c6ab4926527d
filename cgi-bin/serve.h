/* The life of a request. */
#ifndef SERVE_H
#define SERVE_H

#include "pages/page.h"

/* What a process keeps from request to request. */
struct server {
	struct arena *arena;       /* reset after each request */
	struct settings settings;
	unsigned char key[32];
	struct db *db;
	struct views *views;
	const char *assets;        /* version of the static files */
};

/* Read the configuration and make ready; no connection is opened yet.
 *   keep     the arena that what is kept lives in */
struct fault *server_start(struct server *server, struct arena *keep);
void server_stop(struct server *server);

/* Serve one request of the source; the answer goes to write. A fault becomes
 * an error page; nothing is passed up. */
void serve(struct server *server, const struct request_source *source,
	bool (*write)(const void *bytes, size_t length));

#endif
