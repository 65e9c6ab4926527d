/* One text part, from its bytes to clean text. Knows no other part. */
#ifndef MAIL_BODY_TEXT_H
#define MAIL_BODY_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "mail/damage.h"
#include "mail/html.h"
#include "mail/part.h"

/* Decode a text part.
 *   damage   flags are set, none is cleared
 *   returns  its text; marks only where it is HTML */
struct html_text part_text(struct arena *arena, const struct part *part,
	struct damage *damage);

/* Its charset label, "" when it names none. */
const char *part_charset(struct arena *arena, const struct part *part);

/* Whether a plain alternative says nothing but that HTML is needed, so that
 * the HTML beside it is the text. */
bool text_is_stub(const char *text);

#endif
