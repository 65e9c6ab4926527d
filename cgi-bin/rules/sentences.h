/* The table behind sentence_text, and the catalogues made of it. */
#ifndef RULES_SENTENCES_H
#define RULES_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/evidence.h"

struct sentence {
	const char *key;        /* Rule.E01.title, Vet.next.ask_six */
	const char *en, *zh;    /* at most one %s */
};
extern const struct sentence sentences[];
extern const size_t sentence_count;

/* The catalogue file templates/lang/rules.en.hdf or rules.zh-CN.hdf, whole. */
char *sentences_hdf(struct arena *arena, bool chinese);

#endif
