/* Folding with a way back: text made comparable, each byte of which knows
 * where in the original it came from. Knows nothing of words or languages. */
#ifndef RULES_FOLD_H
#define RULES_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/message.h"

struct folded {
	const char *text;       /* folded, ended with a NUL */
	size_t length;
	const uint32_t *from;   /* from[i]: offset in the original of the
	                           character that byte i belongs to; from[length]
	                           is the original's length */
};

/* Fold: compatibility forms unfolded, case folded, accents removed, digits of
 * any script made ASCII, traditional Chinese made simplified, typographic
 * quotes and dashes made plain. Hangul and kana stay composed.
 *   text, length  UTF-8; malformed bytes are kept as they are
 *   errors        none; linear in length */
struct folded fold_read(struct arena *arena, const char *text, size_t length);

/* Only the folded text. */
const char *fold_text(struct arena *arena, const char *text);

/* Fold a short word into room of one's own, as much of it as fits.
 *   returns  the bytes written; no NUL is added */
size_t fold_short(const char *text, size_t length, char *out, size_t room);

/* The run of the original that folded bytes start .. end came from. */
struct span fold_span(const struct folded *folded, size_t start, size_t end);

/* Whether the character at bytes[at] belongs to a word of a script that
 * parts its words by spaces and glues nothing on (Latin, Greek, Cyrillic), or
 * is a digit. Works inside a character too. */
bool fold_is_wordy(const struct folded *folded, size_t at);

/* Whether a word of such a script could begin / end at this byte. */
bool fold_at_word_start(const struct folded *folded, size_t at);
bool fold_at_word_end(const struct folded *folded, size_t at);

#endif
