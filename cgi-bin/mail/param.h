/* Values with parameters: Content-Type and Content-Disposition, as RFC 2045,
 * RFC 2231 and the world's mail programs write them. Knows no part. */
#ifndef MAIL_PARAM_H
#define MAIL_PARAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "mail/head.h"

/* The media type of a Content-Type value, in lower case.
 *   otherwise  what is returned when the value names none */
const char *param_type(struct arena *arena, struct slice value,
	const char *otherwise);

/* The first word of a Content-Disposition, in lower case; "" for none. */
const char *param_word(struct arena *arena, struct slice value);

/* One parameter, decoded to UTF-8.
 *   value   the raw field value, folds and all
 *   name    lower case, without * and numbers
 *   hint    the character set that raw 8-bit bytes are likely in; "" = guess
 *   damaged set to true where bytes could not be decoded; may be NULL
 *   returns "" when it is missing. RFC 2231 pieces are joined in order of
 *           their numbers; encoded words are decoded though RFC 2047 forbids
 *           them there; an unquoted value runs to the next semicolon */
const char *param_find(struct arena *arena, struct slice value,
	const char *name, const char *hint, bool *damaged);

#endif
