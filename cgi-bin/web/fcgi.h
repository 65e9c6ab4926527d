/* The web server's side of a request, over FastCGI or plain CGI. fcgi.c alone
 * knows fcgiapp.h. Knows nothing of what is asked or answered. */
#ifndef WEB_FCGI_H
#define WEB_FCGI_H

#include <stdbool.h>
#include <stddef.h>

/* Wait for the next request. Plain CGI has exactly one.
 *   returns  false when the process shall end: SIGTERM, SIGUSR1, or plain
 *            CGI's one request is done */
bool fcgi_accept(void);

/* A CGI variable of the request, or NULL. */
const char *fcgi_param(void *unused, const char *name);

/* Bytes of the body: how many were read, 0 at the end, < 0 when the client
 * went away. */
long fcgi_read(void *unused, char *bytes, size_t most);

/* Bytes of the answer; false when the client went away. */
bool fcgi_write(const void *bytes, size_t length);

/* The request is answered. */
void fcgi_finish(void);

/* Whether it runs as plain CGI: one request, then the process ends. */
bool fcgi_is_plain(void);

#endif
