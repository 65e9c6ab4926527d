/* Cuts a text into runs, so that a template can show which words were read as
 * facts and which triggered rules. Knows no page. */
#ifndef PAGES_MARKS_H
#define PAGES_MARKS_H

#include <stddef.h>

#include "base/arena.h"
#include "rules/message.h"

enum mark_kind {
	MARK_TEXT,     /* nothing special */
	MARK_QUOTED,   /* somebody else's words */
	MARK_FACT,
	MARK_FOR, MARK_AGAINST, MARK_HARD
};
extern const char *const mark_kind_codes[];

struct mark {
	enum mark_kind kind;
	struct span span;
	const char *rule;     /* "E-06", "" for facts */
	int number;           /* m7: what facts and evidence link to; 0 = none */
};

struct marks {
	struct mark *rows;
	size_t count, room;
};

struct marks marks_new(struct arena *arena, size_t room);

/* Ask for a mark; empty spans are not taken. */
void marks_add(struct marks *marks, enum mark_kind kind, struct span span,
	const char *rule);

/* Runs that cover every byte of the text once, in order. Where marks overlap,
 * the stronger kind is shown (hard, against, for, fact, quoted), then the
 * shorter one; the other gives its unmarked rest, in as many runs as the
 * stronger ones leave. n log n in the marks.
 *   length   of the text
 *   first    the first number to give
 *   returns  the runs; marks get their numbers */
struct marks marks_cut(struct arena *arena, struct marks *marks,
	size_t length, int first);

/* The number of the run that shows most of a span's start; 0 = none. */
int marks_number_at(const struct marks *runs, struct span span);

#endif
