/* The catalogue, ready to be looked up by what a buyer may write. Knows no
 * message. */
#ifndef RULES_PRODUCT_H
#define RULES_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/fold.h"
#include "rules/house.h"

struct product_index;

/* Index models and aliases by model_key. Linear in the catalogue. */
const struct product_index *product_index_make(struct arena *arena,
	const struct house *house);

/* Where a model stands: folded bytes. */
struct model_place { size_t product, start, end; };
struct model_places { struct model_place *rows; size_t count, room; };

/* Find every model in folded text, the longest at each place, in order.
 *   original  the text that was folded: capitals tell "LQS-4015 A" from a
 *             small word */
struct model_places models_find(struct arena *arena,
	const struct product_index *index, const struct folded *folded,
	const char *original);

/* The first place that ends behind a byte; count when there is none. */
size_t models_from(const struct model_places *places, size_t at);

/* How many different words of the catalogue's categories, names and
 * specifications a text uses, up to `most`.
 *   first    set to the first of them, 0,0 when there is none */
size_t catalogue_words(struct arena *arena, const struct house *house,
	const struct folded *folded, size_t most, struct span *first);

#endif
