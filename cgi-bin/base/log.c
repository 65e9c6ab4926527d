/* Lines to a descriptor; it does not know what they tell. */
#include "base/log.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int descriptor = STDERR_FILENO;

void
log_open(const char *path)
{
	int opened;

	if (path == NULL || *path == '\0')
		return;
	opened = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
	if (opened < 0) {
		log_line("cannot open log file %s", path);
		return;
	}
	if (descriptor != STDERR_FILENO)
		close(descriptor);
	descriptor = opened;
}

/* Adds what fits; *text moves behind it. */
static size_t
add_visible(char *line, size_t room, size_t used, const char **text)
{
	for (; **text != '\0' && used + 5 < room; (*text)++) {
		unsigned char c = (unsigned char)**text;

		if (c >= 0x20 && c != 0x7f)
			line[used++] = (char)c;
		else
			used += (size_t)snprintf(line + used, 5, "\\x%02x", c);
	}
	return used;
}

void
log_line(const char *format, ...)
{
	char text[1600], line[2400];
	const char *rest = text;
	time_t now = time(NULL);
	struct tm utc;
	va_list list;
	size_t used;
	bool is_cut;

	va_start(list, format);
	is_cut = vsnprintf(text, sizeof text, format, list)
		>= (int)sizeof text;
	va_end(list);
	gmtime_r(&now, &utc);
	used = strftime(line, sizeof line, "%Y-%m-%dT%H:%M:%SZ", &utc);
	used += (size_t)snprintf(line + used, sizeof line - used, " %ld ",
		(long)getpid());
	used = add_visible(line, sizeof line - 8, used, &rest);
	used += (size_t)snprintf(line + used, sizeof line - used, "%s\n",
		is_cut || *rest != '\0' ? "..." : "");
	if (write(descriptor, line, used) < 0)
		return; /* a full disk must not stop the work */
}

void
log_fault(const char *request_no, const struct fault *fault)
{
	log_line("fault request=%s kind=%d code=%d %s [%s]", request_no,
		(int)fault->kind, fault->code, fault->message, fault->trace);
}
