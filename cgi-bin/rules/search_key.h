/* Texts as ASCII tokens that any database's full text keeps whole, and a
 * typed query in the same tokens. Knows no tables. */
#ifndef RULES_SEARCH_KEY_H
#define RULES_SEARCH_KEY_H

#include <stddef.h>

#include "base/arena.h"

/* A query longer than this is refused, not cut. */
#define SEARCH_QUERY_MOST 200

/* The tokens of some texts, each once, a space between.
 *   A word of letters and digits becomes w_ and itself, folded, with what is
 *   not ASCII as _ and five hex digits: every token has three bytes or more
 *   and none is a stop word. Of Chinese, Japanese kana and Hangul every two
 *   neighbours become u and their numbers, and the last one stands alone. A
 *   text with digits and marks (LQS-4015) is also kept as one word.
 *   errors   none; linear but for sorting */
char *search_tokens(struct arena *arena, const char *const *texts,
	size_t count);

/* What a person typed, as a Boolean full-text query: all words must be there,
 * the last one may go on (pum finds pump).
 *   returns  "" when it holds nothing to search; NULL when it is too long */
char *search_query(struct arena *arena, const char *typed);

#endif
