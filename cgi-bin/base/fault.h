/* The one type for what goes wrong without anyone's bad input or decision:
 * the database gone, a template missing. Knows nothing of HTTP. */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include <stdbool.h>
#include <stddef.h>

enum fault_kind {
	FAULT_UNSET,
	FAULT_SETUP,         /* configuration or installation: a person must act */
	FAULT_SYSTEM,        /* the operating system refused */
	FAULT_TEMPLATE,      /* a template or catalogue is missing or broken */
	FAULT_DATA,          /* a stored row breaks what the program relies on */
	FAULT_STORE,         /* the database refused a statement */
	FAULT_STORE_DOWN,    /* the database cannot be reached, or went away */
	FAULT_STORE_CONFLICT,/* deadlock, lock wait, cluster conflict: try again */
	FAULT_STORE_FULL,    /* no room on the database's disk */
	FAULT_STORE_LIMIT,   /* too many connections: try again later */
	FAULT_STORE_TWICE,   /* a unique key exists already */
};

struct fault {
	enum fault_kind kind;
	int code;            /* errno or the database's number, 0 when neither */
	char message[400];   /* for the log; never shown to a visitor */
	char trace[600];     /* where it passed, innermost first */
};

/* Raise a fault.
 *   returns  the process's one fault, filled; never NULL. It stays valid until
 *            the next fault_raise: handle a fault before calling on. */
struct fault *fault_raise(enum fault_kind kind, int code, const char *file,
	int line, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Add one place to the trace and pass the fault on. */
struct fault *fault_pass(struct fault *fault, const char *file, int line);

/* Whether running the same work again may succeed at once. */
bool fault_may_retry(const struct fault *fault);

/* Whether it is the database's state, and time may heal it: mail is kept and
 * pages say "try again". */
bool fault_is_passing(const struct fault *fault);

#define FAULT(kind, code, ...) \
	fault_raise((kind), (code), __FILE__, __LINE__, __VA_ARGS__)

/* Leave the function when a call faults; the happy path runs straight on. */
#define TRY(call) \
	do { \
		struct fault *fault_passed_ = (call); \
		if (fault_passed_ != NULL) \
			return fault_pass(fault_passed_, __FILE__, __LINE__); \
	} while (0)

#endif
