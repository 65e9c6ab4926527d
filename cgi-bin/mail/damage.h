/* What could not be read, as flags while reading and as codes at the end. */
#ifndef MAIL_DAMAGE_H
#define MAIL_DAMAGE_H

#include <stdbool.h>

#include "base/arena.h"

/* The codes are documented in mail/read.h. */
struct damage {
	bool is_empty, no_from, charset, encoding, structure, parts, too_long,
		control, html;
};

/* The codes with one space between; "" when nothing is wrong. */
const char *damage_codes(struct arena *arena, const struct damage *damage);

#endif
