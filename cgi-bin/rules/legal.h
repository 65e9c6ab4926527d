/* Legal forms of firms. Knows forms, not firms. */
#ifndef RULES_LEGAL_H
#define RULES_LEGAL_H

#include <stdbool.h>
#include <stddef.h>

enum legal_place {
	LEGAL_NONE,
	LEGAL_BEHIND,        /* Acme Ltd */
	LEGAL_BEFORE,        /* OOO Acme */
	LEGAL_EITHER
};

/* The form that begins with these words (folded, dots removed), and how many
 * words it takes.
 *   words    up to count words
 *   is_sure  false for a form that is also an everyday word (Company, Group,
 *            Trading) */
enum legal_place legal_form(const char *const *words, size_t count,
	size_t *taken, bool *is_sure);

/* The end of a form glued to a name in a script without spaces, as a byte
 * offset into folded text from start to end; 0 when there is none.
 *   is_sure  set to whether the form is no everyday word; kept when none */
size_t legal_glued_end(const char *text, size_t start, size_t end,
	bool *is_sure);
/* Whether such a form stands at the beginning (株式会社X). Returns its
 * length. */
size_t legal_glued_start(const char *text, size_t start, size_t end);

#endif
