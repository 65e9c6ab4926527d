/* The table of screens: every URL, who may see it, who may act. */
#ifndef SCREENS_H
#define SCREENS_H

#include <stdio.h>

#include "pages/page.h"

struct screen {
	const char *path;
	enum access see, act;
	struct fault *(*show)(struct page *page);
	const struct shape *shape;      /* of the form, or NULL */
	struct fault *(*save)(struct page *page);
	const char *template;
	unsigned flags;
};

/* The page needs no database: it stands while the database is down. */
#define SCREEN_WITHOUT_STORE 1u
/* Anonymous visitors write here: their networks are counted (guard_rate). */
#define SCREEN_PUBLIC 2u
/* The same form sent twice is done twice (logging in: the browser drops the
 * first answer, and with it the cookie). */
#define SCREEN_EACH_TIME 4u

/* Find the row for a path and read what the path names.
 *   page     id, token and name are filled
 *   returns  NULL when there is none */
const struct screen *screen_match(const char *path, struct page *page);

/* The access matrix: path, who may see, who may act, one row a line. */
void screens_print(FILE *out);

extern const struct screen screens[];
extern const size_t screen_count;

#endif
