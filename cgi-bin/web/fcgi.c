/* libfcgi, or standard input and output where the process was started as
 * plain CGI. */
#include "web/fcgi.h"

#include <errno.h>
#include <fcgiapp.h>
#include <stdlib.h>
#include <unistd.h>

static FCGX_Request request;
static bool started, is_plain, is_done;

static bool
start(void)
{
	started = true;
	is_plain = FCGX_IsCGI();
	if (is_plain)
		return true;
	return FCGX_Init() == 0 && FCGX_InitRequest(&request, 0, 0) == 0;
}

bool
fcgi_accept(void)
{
	if (!started && !start())
		return false;
	if (is_plain) {
		bool first = !is_done;

		is_done = true;
		return first;
	}
	return FCGX_Accept_r(&request) >= 0;
}

const char *
fcgi_param(void *unused, const char *name)
{
	(void)unused;
	return is_plain ? getenv(name) : FCGX_GetParam(name, request.envp);
}

long
fcgi_read(void *unused, char *bytes, size_t most)
{
	long count;

	(void)unused;
	if (!is_plain)
		return FCGX_GetStr(bytes, (int)most, request.in);
	do
		count = (long)read(STDIN_FILENO, bytes, most);
	while (count < 0 && errno == EINTR);
	return count;
}

static bool
write_plain(const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t count = write(STDOUT_FILENO, bytes, length);

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return false;
		bytes += count;
		length -= (size_t)count;
	}
	return true;
}

bool
fcgi_write(const void *bytes, size_t length)
{
	if (is_plain)
		return write_plain(bytes, length);
	return FCGX_PutStr(bytes, (int)length, request.out) == (int)length;
}

void
fcgi_finish(void)
{
	if (!is_plain)
		FCGX_Finish_r(&request);
}

bool
fcgi_is_plain(void)
{
	return is_plain;
}
