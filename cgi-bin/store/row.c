/* Rows of cells to nouns and back, by the field table; no SQL here. */
#include "store/db.h"

#include <assert.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"

const struct value *
row_cell(const struct rows *rows, size_t row, const char *name)
{
	assert(row < rows->count);
	for (size_t i = 0; i < rows->columns; i++)
		if (strcmp(rows->names[i], name) == 0)
			return &rows->cells[row * rows->columns + i];
	assert(!"the statement does not select this column");
	return NULL;
}

const char *
row_text(const struct rows *rows, size_t row, const char *name)
{
	const struct value *cell = row_cell(rows, row, name);

	return cell == NULL || cell->text == NULL ? "" : cell->text;
}

int64_t
row_integer(const struct rows *rows, size_t row, const char *name)
{
	const struct value *cell = row_cell(rows, row, name);
	int64_t number = 0;

	if (cell == NULL)
		return 0;
	/* SUM() and the like come as decimal text. */
	if (cell->kind == VALUE_TEXT
		&& text_to_integer(cell->text, INT64_MIN, INT64_MAX, &number))
		return number;
	return cell->number;
}

bool
row_is_null(const struct rows *rows, size_t row, const char *name)
{
	const struct value *cell = row_cell(rows, row, name);

	return cell == NULL || cell->kind == VALUE_NULL;
}

static int
code_index(const struct field *field, const char *code)
{
	for (int i = 0; i < field->code_count; i++)
		if (strcmp(field->codes[i], code) == 0)
			return i;
	return 0;
}

static void
load_cell(const struct field *field, const struct value *cell, void *place)
{
	const char *text = cell->text == NULL ? "" : cell->text;

	switch (field->type) {
	case FIELD_INTEGER: case FIELD_DECIMAL: case FIELD_MONEY:
	case FIELD_MOMENT:
		*(int64_t *)place = cell->number;
		return;
	case FIELD_FLAG:
		*(bool *)place = cell->number != 0;
		return;
	case FIELD_CHOICE:
		*(int *)place = code_index(field, text);
		return;
	default:
		*(const char **)place = text;
	}
}

void
row_load(struct arena *arena, const struct rows *rows, size_t row,
	const struct shape *shape, void *noun)
{
	(void)arena;
	for (size_t i = 0; i < rows->columns; i++) {
		const struct field *field = shape_field(shape, rows->names[i]);

		if (field != NULL)
			load_cell(field, &rows->cells[row * rows->columns + i],
				(char *)noun + field->offset);
	}
}

static void
load_column(const struct rows *rows, size_t column, const struct field *field,
	size_t size, void *nouns)
{
	for (size_t row = 0; row < rows->count; row++)
		load_cell(field, &rows->cells[row * rows->columns + column],
			(char *)nouns + row * size + field->offset);
}

void
row_load_all(const struct rows *rows, const struct shape *shape, void *nouns)
{
	for (size_t i = 0; i < rows->columns; i++) {
		const struct field *field = shape_field(shape, rows->names[i]);

		if (field != NULL)
			load_column(rows, i, field, shape->size, nouns);
	}
}

static struct value
value_of(const struct field *field, const void *place)
{
	switch (field->type) {
	case FIELD_INTEGER: case FIELD_DECIMAL: case FIELD_MONEY:
		return value_integer(*(const int64_t *)place);
	case FIELD_MOMENT:
		return value_moment(*(const int64_t *)place);
	case FIELD_FLAG:
		return value_integer(*(const bool *)place);
	case FIELD_CHOICE:
		return value_text(field->codes[*(const int *)place]);
	default:
		return value_text(*(const char *const *)place == NULL ? ""
			: *(const char *const *)place);
	}
}

size_t
values_of(struct arena *arena, const struct shape *shape, const void *noun,
	const struct value **values)
{
	struct value *list = arena_take_many(arena, shape->count + 8,
		sizeof *list);
	size_t count = 0;

	for (size_t i = 0; i < shape->count; i++)
		if (!shape->fields[i].is_kept)
			list[count++] = value_of(&shape->fields[i],
				(const char *)noun + shape->fields[i].offset);
	*values = list;
	return count;
}
