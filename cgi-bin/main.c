/* The web program: FastCGI, and plain CGI when started without a FastCGI
 * socket. Ignores its arguments: a CGI query string can become one. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/confine.h"
#include "base/log.h"
#include "serve.h"
#include "web/fcgi.h"

static void
answer_without_setup(const struct fault *fault)
{
	static const char page[] = "Status: 500 Internal Server Error\r\n"
		"Content-Type: text/plain; charset=utf-8\r\n"
		"Cache-Control: no-store\r\n"
		"X-Content-Type-Options: nosniff\r\n\r\n"
		"The program is not set up. Its log says what is missing.\n"
		"程序尚未配置好，缺什么请看它的日志。\n";

	log_fault("-", fault);
	if (fcgi_accept()) {
		fcgi_write(page, sizeof page - 1);
		fcgi_finish();
	}
}

int
main(void)
{
	struct request_source source = { fcgi_param, fcgi_read, NULL };
	struct arena *keep = arena_new();
	struct server server;
	struct fault *fault;

	signal(SIGPIPE, SIG_IGN);
	memset(&server, 0, sizeof server);
	fault = server_start(&server, keep);
	if (fault != NULL) {
		answer_without_setup(fault);
		arena_free(keep);
		return EXIT_FAILURE;
	}
	log_line("worker ready confined=%s", confine_worker());
	while (fcgi_accept()) {
		serve(&server, &source, fcgi_write);
		fcgi_finish();
	}
	server_stop(&server);
	arena_free(keep);
	return EXIT_SUCCESS;
}
