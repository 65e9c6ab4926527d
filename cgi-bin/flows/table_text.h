/* The bytes of a table file as UTF-8 rows of cells. Knows no noun. Inside
 * flows only. */
#ifndef FLOWS_TABLE_TEXT_H
#define FLOWS_TABLE_TEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "flows/importing.h"

struct table_row {
	int64_t line;              /* on which it begins, from 1 */
	const char *const *cells;
	size_t count;
};

/* Convert what a spreadsheet writes: UTF-8 with or without BOM, UTF-16 with
 * BOM, GB18030 (of which GBK and GB2312 are parts).
 *   encoding  its name
 *   returns   the text, or NULL when it is none of them or holds NUL */
char *table_text_decode(struct arena *arena, const void *bytes, size_t length,
	const char **encoding);

/* Hand each row to a function, in order. The separator (comma, semicolon, tab)
 * is the one that the first line holds most of. Empty lines are passed over.
 *   take      its fault ends the reading
 *   problem, line  IMPORT_QUOTE, IMPORT_COLUMNS or IMPORT_ROWS, and where
 *   errors    those of take */
struct fault *table_text_rows(struct arena *arena, const char *text,
	struct fault *(*take)(void *context, const struct table_row *row),
	void *context, enum import_problem *problem, int64_t *line);

#endif
