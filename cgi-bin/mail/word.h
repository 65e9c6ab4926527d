/* Text in header fields: encoded words, and the raw bytes between them. Knows
 * no field by name. */
#ifndef MAIL_WORD_H
#define MAIL_WORD_H

#include <stdbool.h>

#include "base/arena.h"

/* Decode a header text to UTF-8 on one line.
 *   raw      unfolded, as head_unfold makes it
 *   hint     the character set of the message's body, for raw 8-bit bytes
 *   damaged  set to true where bytes could not be decoded; may be NULL
 *   returns  the text; what only looks like an encoded word stays as it is.
 *            Words in the same set are joined before they are decoded, because
 *            senders split inside of a character
 *   source   RFC 2047, RFC 2231 section 5 */
char *word_decode(struct arena *arena, const char *raw, const char *hint,
	bool *damaged);

/* Decoded text made one line: line ends and tabs are blanks, other control
 * characters are removed. */
char *word_line(struct arena *arena, const char *text);

#endif
