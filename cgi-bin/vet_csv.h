/* A CSV file as rows of named cells. Knows no noun. */
#ifndef VET_CSV_H
#define VET_CSV_H

#include <stddef.h>

#include "base/arena.h"
#include "base/fault.h"

struct csv_table {
	const char *const *names;       /* the header */
	size_t name_count;
	const char *const *cells;       /* name_count for each row */
	size_t row_count;
};

/* Read UTF-8 bytes with a header line; a byte order mark is skipped. Short
 * rows are filled with "", empty lines left out.
 *   path     for the message of a fault
 *   errors   FAULT_SETUP: not UTF-8, not CSV, no header */
struct fault *csv_read(struct arena *arena, const char *path,
	const char *bytes, size_t length, struct csv_table *table);

/* A cell by its column's name; "" when there is no such column. */
const char *csv_cell(const struct csv_table *table, size_t row,
	const char *name);

#endif
