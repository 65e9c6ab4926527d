/* Telephone numbers: calling codes, countries, mobile or fixed, by the
 * generated table. Knows nothing of texts. */
#ifndef RULES_PHONE_H
#define RULES_PHONE_H

#include <stdbool.h>

#include "base/arena.h"

enum phone_kind { PHONE_UNKNOWN, PHONE_FIXED, PHONE_MOBILE, PHONE_EITHER };

struct phone {
	const char *e164;       /* +441924550117; "" when it is not a number */
	const char *region;     /* alpha-2 */
	enum phone_kind kind;
};

/* Read digits that begin with a calling code. A trunk zero behind the code is
 * dropped where the country uses one.
 *   errors  e164 "" when no calling code fits or the length is absurd */
struct phone phone_international(struct arena *arena, const char *digits);

/* Read digits as dialled inside a country (alpha-2). */
struct phone phone_national(struct arena *arena, const char *digits,
	const char *region);

#endif
