/* Taking in one message and what has waited, with the exit codes that a mail
 * server understands. For `xunpan intake` and xunpan-mail. */
#ifndef INTAKE_RUN_H
#define INTAKE_RUN_H

#include <stdio.h>

/* Read one message and file it.
 *   input    the raw message
 *   out      gets the reference and a line end when it was filed; may be NULL
 *   returns  0 once the raw bytes are kept: what could not be filed at once is
 *            filed by a later run. 75 on any trouble before that: the mail
 *            server keeps the message and tries again
 *   source   PROMISES.md F1 */
int intake_mail(FILE *input, FILE *out);

/* File what has waited. Prints a line for each to out.
 *   returns  0, also when some could not be read; 75 when the database is
 *            down; 78 the configuration */
int intake_pending(FILE *out);

#endif
