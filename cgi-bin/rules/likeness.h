/* Whether two messages say the same: the same inquiry sent again. Knows
 * texts, not mails. */
#ifndef RULES_LIKENESS_H
#define RULES_LIKENESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/evidence.h"

/* The words of a message as runs of three, hashed and sorted; quoted history
 * left out. */
struct shingles { const uint64_t *rows; size_t count; };
struct shingles shingles_of(struct arena *arena,
	const struct message *message);

/* How much of the smaller text the larger one holds, in percent. */
int shingles_alike(struct shingles a, struct shingles b);

/* What is told apart when it is asked who else sent the same words: the
 * buyer's own ones of a message, without his signature, folded, letters and
 * digits alone.
 *   facts    of facts_read; its reading is used
 *   message  index into the thread
 *   returns  "" for fewer than 60 letters and digits: short texts are alike by
 *            chance
 *   source   FEATURES.md E-24; 60: house */
char *same_text_key(struct arena *arena, const struct facts *facts,
	size_t message);

/* Whether facts of two messages name one buyer: the same address, or the same
 * firm or telephone, or one person at one domain. */
bool buyers_same(struct arena *arena, const struct facts *a,
	const struct facts *b);

#endif
