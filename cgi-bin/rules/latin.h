/* Cyrillic names in Latin letters, as passports and firms write them. Knows no
 * other script. */
#ifndef RULES_LATIN_H
#define RULES_LATIN_H

#include "base/arena.h"

/* Spell folded text in Latin letters; other scripts are kept. */
char *latin_spelling(struct arena *arena, const char *folded);

#endif
