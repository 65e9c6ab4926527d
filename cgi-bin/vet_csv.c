/* Fills a table from libcsv's call-backs. */
#include "vet_csv.h"

#include <csv.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"

struct csv_filler {
	struct arena *arena;
	const char **cells;      /* of all rows, one behind the other */
	size_t count, room;
	size_t names;            /* cells of the header; 0 before its end */
	size_t in_row;
};

static void
cell_add(struct csv_filler *filler, const char *cell)
{
	if (filler->count == filler->room) {
		size_t room = filler->room * 2 + 256;
		const char **cells = arena_take_many(filler->arena, room,
			sizeof(*cells));

		if (filler->count > 0)
			memcpy(cells, filler->cells, filler->count
				* sizeof(*cells));
		filler->cells = cells;
		filler->room = room;
	}
	filler->cells[filler->count++] = cell;
}

static void
on_cell(void *bytes, size_t length, void *context)
{
	struct csv_filler *filler = context;

	if (filler->names > 0 && filler->in_row >= filler->names)
		return;
	cell_add(filler, text_trim(filler->arena, arena_copy_bytes(
		filler->arena, bytes == NULL ? "" : bytes, length)));
	filler->in_row++;
}

static void
on_row(int end, void *context)
{
	struct csv_filler *filler = context;

	(void)end;
	if (filler->names == 0) {
		filler->names = filler->in_row;
	} else {
		while (filler->in_row > 0 && filler->in_row < filler->names) {
			cell_add(filler, "");
			filler->in_row++;
		}
	}
	filler->in_row = 0;
}

struct fault *
csv_read(struct arena *arena, const char *path, const char *bytes,
	size_t length, struct csv_table *table)
{
	struct csv_filler filler = { .arena = arena };
	struct csv_parser parser;
	size_t used;

	if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		length -= 3;
	}
	if (!text_is_utf8(bytes, length))
		return FAULT(FAULT_SETUP, 0, "%s is not UTF-8", path);
	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return FAULT(FAULT_SETUP, 0, "the CSV reader does not start");
	used = csv_parse(&parser, bytes, length, on_cell, on_row, &filler);
	if (used != length || csv_fini(&parser, on_cell, on_row, &filler) != 0) {
		csv_free(&parser);
		return FAULT(FAULT_SETUP, 0, "%s is no CSV near byte %zu", path,
			used);
	}
	csv_free(&parser);
	if (filler.names == 0)
		return FAULT(FAULT_SETUP, 0, "%s has no header line", path);
	*table = (struct csv_table){ filler.cells, filler.names,
		filler.cells + filler.names,
		filler.count / filler.names - 1 };
	return NULL;
}

const char *
csv_cell(const struct csv_table *table, size_t row, const char *name)
{
	for (size_t i = 0; i < table->name_count; i++)
		if (strcmp(table->names[i], name) == 0)
			return table->cells[row * table->name_count + i];
	return "";
}
