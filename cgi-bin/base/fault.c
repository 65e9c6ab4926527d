/* One fault at a time and where it passed; it decides nothing about it. */
#include "base/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* One fault is alive at a time in a single-threaded process. */
static struct fault current;

struct fault *
fault_raise(enum fault_kind kind, int code, const char *file, int line,
	const char *format, ...)
{
	va_list list;

	current.kind = kind;
	current.code = code;
	va_start(list, format);
	vsnprintf(current.message, sizeof current.message, format, list);
	va_end(list);
	current.trace[0] = '\0';
	return fault_pass(&current, file, line);
}

struct fault *
fault_pass(struct fault *fault, const char *file, int line)
{
	size_t used = strlen(fault->trace);

	if (used + 1 < sizeof fault->trace)
		snprintf(fault->trace + used, sizeof fault->trace - used,
			"%s%s:%d", used > 0 ? " < " : "", file, line);
	return fault;
}

bool
fault_may_retry(const struct fault *fault)
{
	return fault->kind == FAULT_STORE_CONFLICT
		|| fault->kind == FAULT_STORE_DOWN;
}

bool
fault_is_passing(const struct fault *fault)
{
	switch (fault->kind) {
	case FAULT_STORE_DOWN:
	case FAULT_STORE_CONFLICT:
	case FAULT_STORE_FULL:
	case FAULT_STORE_LIMIT:
		return true;
	default:
		return false;
	}
}
