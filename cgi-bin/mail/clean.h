/* Decoded text made fit to be read: line ends, control characters, and lines
 * that a sender's program folded. Knows no character set and no HTML. */
#ifndef MAIL_CLEAN_H
#define MAIL_CLEAN_H

#include <stdbool.h>

#include "base/arena.h"

/* LF line ends; no blanks at a line's end; no control character but tab and
 * LF; no byte order mark; no more than two empty lines in a row, none at
 * either end.
 *   removed  set to true where a control character was; may be NULL */
char *clean_text(struct arena *arena, const char *text, bool *removed);

/* Join the lines that format=flowed folded, keeping quote marks.
 *   is_delsp  DelSp=yes: the blank at a fold goes too
 *   source    RFC 3676 section 4 */
char *clean_flowed(struct arena *arena, const char *text, bool is_delsp);

#endif
