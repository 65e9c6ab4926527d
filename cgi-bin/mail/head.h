/* The header fields of a message or part: raw bytes found by name. Knows the
 * shape of a field, not what any field means. */
#ifndef MAIL_HEAD_H
#define MAIL_HEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Bytes of the raw message, not ended by a NUL. */
struct slice {
	const char *bytes;
	size_t length;
};

/* Cut the first line off.
 *   rest     moves behind the line and its LF
 *   returns  the line without its line end; false at the end */
bool slice_line(struct slice *rest, struct slice *line);

/* Without spaces, tabs and line ends at either end. */
struct slice slice_trim(struct slice slice);

/* Whether the slice is that ASCII word, A-Z as a-z. */
bool slice_is(struct slice slice, const char *word);

/* Whether ASCII words stand anywhere in it, A-Z as a-z; words is lower-case. */
bool slice_has(struct slice slice, const char *words);

/* The length of the header block at the beginning of bytes: up to and with
 * the empty line, or up to the first line that cannot be a field. */
size_t head_length(struct slice bytes);

/* Take the next field.
 *   rest     what is left of the block; moves behind the field
 *   name     without the colon and blanks
 *   value    with its folds, without the last line end
 *   returns  false at the end; lines that are no fields are passed over */
bool head_next(struct slice *rest, struct slice *name, struct slice *value);

/* The first field of that name; false when there is none. */
bool head_find(struct slice head, const char *name, struct slice *value);

/* The first field of that name on one line: the line ends of folds and control
 * characters are removed, other bytes stay as they are. "" when missing. */
char *head_text(struct arena *arena, struct slice head, const char *name);

/* A raw value on one line, as head_text makes it. */
char *head_unfold(struct arena *arena, struct slice value);

#endif
