/* The program's log: one line an event, on standard error or in a file. Never
 * given passwords, tokens, session ids or mail texts. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/fault.h"

/* Write to a file from now on; keeps standard error when it cannot be opened.
 * A log that cannot be written never stops the program. */
void log_open(const char *path);

/* One line: time, process, text. Control bytes are shown as \xNN, so that no
 * text can forge a line; "..." ends one that was too long (1,600 bytes). */
void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A fault with its trace, under the number that the visitor was shown. */
void log_fault(const char *request_no, const struct fault *fault);

#endif
