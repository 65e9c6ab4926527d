/* Names made to be mistaken for others: near spellings, look-alike letters,
 * an added word. Knows no list of firms. */
#ifndef RULES_LOOKALIKE_H
#define RULES_LOOKALIKE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Edits (insert, delete, replace, swap neighbours) from one to the other;
 * limit + 1 when there are more than limit. */
size_t edit_distance(const char *a, const char *b, size_t limit);

/* Whether a domain passes for another that it is not below: edit distance up
 * to 2 (1 for short names), the same after look-alike letters are made one,
 * the same name under another ending, or the name with a word added
 * (acme-trade.com for acme.com).
 *   errors  false when they are the same domain
 *   source  FEATURES.md C-01 E-11 */
bool domain_looks_like(struct arena *arena, const char *domain,
	const char *official);

#endif
