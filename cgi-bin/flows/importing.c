/* A table file against the rows there are: checked as a whole, then applied as
 * a whole. It knows nouns by their field tables alone. */
#include "flows/importing.h"

#include <string.h>

#include "base/text.h"
#include "flows/seen_keys.h"
#include "flows/table_text.h"
#include "store/account.h"

#define CELL_SHOWN 80

const char *const import_problem_codes[IMPORT_PROBLEM_COUNT] = {
	[IMPORT_FINE] = "",
	[IMPORT_EMPTY] = "empty",
	[IMPORT_ENCODING] = "encoding",
	[IMPORT_NO_HEADER] = "no-header",
	[IMPORT_COLUMN_MISSING] = "column-missing",
	[IMPORT_COLUMN_TWICE] = "column-twice",
	[IMPORT_COLUMN_UNKNOWN] = "column-unknown",
	[IMPORT_QUOTE] = "quote",
	[IMPORT_COLUMNS] = "columns",
	[IMPORT_ROWS] = "rows",
};

struct importing {
	struct db *db;
	struct arena *arena;       /* of the whole */
	struct arena *row_arena;   /* of one row; reset behind it */
	const struct reference *reference;
	struct import_result *result;
	const struct field **columns; /* NULL until the header was read; a
	                                 column of no field is NULL */
	size_t column_count;
	struct seen_keys seen;
	bool writes;
	int64_t user_id;
	const char *request_no;
};

/* Of the folded key: two rows of one key are one too many. */
static uint64_t
key_hash(struct importing *importing, const void *noun)
{
	const struct reference *reference = importing->reference;
	const char *names[2] = { reference->title, reference->second };
	uint64_t hash = SEEN_START;

	for (int i = 0; i < 2 && names[i] != NULL; i++) {
		const struct field *field = shape_field(reference->shape,
			names[i]);

		hash = seen_hash(hash, text_fold(importing->row_arena,
			field_text(importing->row_arena, field, noun)));
	}
	return hash;
}

static void
add_error(struct importing *importing, int64_t line, const char *field,
	enum field_error error, const char *typed)
{
	struct import_result *result = importing->result;

	if (result->error_count++ >= IMPORT_ERRORS_SHOWN)
		return;
	result->errors[result->errors_shown++] = (struct import_error){
		.line = line, .field = field, .error = error,
		.typed = text_shorten(importing->arena, typed, CELL_SHOWN),
	};
}

static bool
is_offered(const struct field *field)
{
	return !field->is_kept && field->type != FIELD_SECRET;
}

/* The field that a column's name stands for: its own, or another name of it;
 * case, spaces and marks do not count. */
static const struct field *
field_of_column(struct importing *importing, const char *name)
{
	const struct shape *shape = importing->reference->shape;
	const char *folded = text_fold(importing->arena,
		text_trim(importing->arena, name));

	for (size_t i = 0; i < shape->count; i++)
		if (is_offered(&shape->fields[i])
			&& text_equal(shape->fields[i].name, folded))
			return &shape->fields[i];
	for (size_t i = 0; i < column_alias_count; i++)
		if (text_equal(column_aliases[i].noun, shape->noun)
			&& text_equal(text_fold(importing->arena,
				column_aliases[i].alias), folded))
			return shape_field(shape, column_aliases[i].field);
	return NULL;
}

static void
refuse(struct importing *importing, enum import_problem problem,
	const char *text)
{
	if (importing->result->problem != IMPORT_FINE)
		return;
	importing->result->problem = problem;
	importing->result->problem_text = text_shorten(importing->arena, text,
		CELL_SHOWN);
	importing->result->problem_line = 1;
}

static bool
has_column(const struct importing *importing, const struct field *field,
	size_t before)
{
	for (size_t i = 0; i < before; i++)
		if (importing->columns[i] == field)
			return true;
	return false;
}

/* A required field may be left out where a new row has it anyway. */
static void
check_required(struct importing *importing)
{
	const struct shape *shape = importing->reference->shape;
	const void *fresh = reference_new(importing->arena,
		importing->reference);

	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];

		if (field->required && !field->is_kept
			&& !has_column(importing, field,
				importing->column_count)
			&& *field_text(importing->arena, field, fresh) == '\0')
			refuse(importing, IMPORT_COLUMN_MISSING, field->name);
	}
}

static void
take_header(struct importing *importing, const struct table_row *row)
{
	size_t known = 0;

	importing->columns = arena_take_many(importing->arena, row->count + 1,
		sizeof *importing->columns);
	importing->column_count = row->count;
	for (size_t i = 0; i < row->count; i++) {
		const struct field *field = field_of_column(importing,
			row->cells[i]);

		if (field == NULL && !text_is_blank(row->cells[i]))
			refuse(importing, IMPORT_COLUMN_UNKNOWN,
				row->cells[i]);
		if (field != NULL && has_column(importing, field, i))
			refuse(importing, IMPORT_COLUMN_TWICE, row->cells[i]);
		importing->columns[i] = field;
		known += field != NULL;
	}
	if (known == 0) {
		importing->result->problem = IMPORT_NO_HEADER;
		importing->result->problem_line = 1;
		return;
	}
	check_required(importing);
}

/* The mark that exporting puts before what a spreadsheet would run. */
static const char *
without_mark(const char *cell)
{
	return cell[0] == '\'' && cell[1] != '\0'
		&& strchr("=+-@\t\r", cell[1]) != NULL ? cell + 1 : cell;
}

/* The row's cells into a noun.
 *   tells    whether errors go into the result */
static bool
decode_cells(struct importing *importing, const struct table_row *row,
	void *noun, bool tells)
{
	bool is_good = true;

	for (size_t i = 0; i < importing->column_count; i++) {
		const struct field *field = importing->columns[i];
		const char *cell = i < row->count
			? without_mark(row->cells[i]) : "";
		enum field_error error;

		if (field == NULL)
			continue;
		error = field_decode(importing->row_arena, field, cell, noun);
		is_good = is_good && error == FIELD_OK;
		if (tells && error != FIELD_OK)
			add_error(importing, row->line, field->name, error,
				cell);
	}
	for (size_t i = importing->column_count; i < row->count; i++)
		if (tells && !text_is_blank(row->cells[i])) {
			add_error(importing, row->line, "", FIELD_WRONG,
				row->cells[i]);
			is_good = false;
		}
	return is_good;
}

static bool
is_same(struct importing *importing, const void *a, const void *b)
{
	const struct shape *shape = importing->reference->shape;

	for (size_t i = 0; i < shape->count; i++)
		if (!shape->fields[i].is_kept && !text_equal(
			field_text(importing->row_arena, &shape->fields[i], a),
			field_text(importing->row_arena, &shape->fields[i],
				b)))
			return false;
	return true;
}

static struct fault *
take_new(struct importing *importing, void *noun)
{
	importing->result->added++;
	if (!importing->writes)
		return NULL;
	return store_reference_put(importing->db, importing->row_arena,
		importing->reference, noun);
}

static struct fault *
take_changed(struct importing *importing, const struct table_row *row,
	const void *before, void *noun)
{
	bool done;

	if (is_same(importing, before, noun)) {
		importing->result->same++;
		return NULL;
	}
	importing->result->changed++;
	if (!importing->writes)
		return NULL;
	TRY(store_reference_save(importing->db, importing->row_arena,
		importing->reference, noun, importing->user_id,
		importing->request_no, &done));
	if (!done)
		return FAULT(FAULT_STORE_CONFLICT, 0, "the row of line %lld "
			"changed while it was imported",
			(long long)row->line);
	return NULL;
}

static struct fault *
take_noun(struct importing *importing, const struct table_row *row)
{
	const struct reference *reference = importing->reference;
	void *typed = reference_new(importing->row_arena, reference);
	void *noun = reference_new(importing->row_arena, reference);
	void *before = arena_take(importing->row_arena,
		reference->shape->size);
	bool found;

	if (!decode_cells(importing, row, typed, true))
		return NULL;
	if (seen_before(&importing->seen, key_hash(importing, typed))) {
		add_error(importing, row->line, reference->title, FIELD_TAKEN,
			field_text(importing->row_arena, shape_field(
				reference->shape, reference->title), typed));
		return NULL;
	}
	TRY(store_reference_find(importing->db, importing->row_arena,
		reference, typed, before, &found));
	if (!found)
		return take_new(importing, typed);
	/* Columns that the file does not have keep what the row holds. */
	memcpy(noun, before, reference->shape->size);
	decode_cells(importing, row, noun, false);
	return take_changed(importing, row, before, noun);
}

static struct fault *
take_row(void *context, const struct table_row *row)
{
	struct importing *importing = context;
	struct fault *fault = NULL;

	if (importing->columns == NULL) {
		take_header(importing, row);
		return NULL;
	}
	if (importing->result->problem == IMPORT_FINE) {
		importing->result->rows++;
		fault = take_noun(importing, row);
	}
	arena_reset(importing->row_arena);
	return fault;
}

/* One pass over the text; writes only where it was clean before. */
static struct fault *
pass(struct importing *importing, const char *text, bool writes)
{
	struct import_result *result = importing->result;
	enum import_problem problem = IMPORT_FINE;
	int64_t line = 0;

	importing->writes = writes;
	importing->columns = NULL;
	importing->seen = (struct seen_keys){ .arena = importing->arena };
	result->rows = result->added = result->changed = result->same = 0;
	TRY(table_text_rows(importing->arena, text, take_row, importing,
		&problem, &line));
	if (result->problem == IMPORT_FINE && problem != IMPORT_FINE) {
		result->problem = problem;
		result->problem_line = line;
	}
	if (result->problem == IMPORT_FINE && result->rows == 0)
		result->problem = IMPORT_EMPTY;
	return NULL;
}

static struct fault *
apply(struct importing *importing, const char *text)
{
	struct import_result *result = importing->result;

	TRY(pass(importing, text, true));
	result->is_applied = true;
	return store_audit(importing->db, importing->user_id,
		importing->request_no, importing->reference->shape->noun, 0,
		"import", "", "", arena_print(importing->arena,
			"%lld rows: %lld new, %lld changed, %lld the same",
			(long long)result->rows, (long long)result->added,
			(long long)result->changed, (long long)result->same));
}

static struct fault *
run(struct importing *importing, const char *text, bool is_dry)
{
	const struct import_result *result = importing->result;

	TRY(pass(importing, text, false));
	if (is_dry || result->problem != IMPORT_FINE
		|| result->error_count > 0)
		return NULL;
	return apply(importing, text);
}

struct fault *
flow_import(struct db *db, struct arena *arena,
	const struct reference *reference, const void *bytes, size_t length,
	bool is_dry, int64_t user_id, const char *request_no,
	struct import_result *out)
{
	struct importing importing = { .db = db, .arena = arena,
		.reference = reference, .result = out, .user_id = user_id,
		.request_no = request_no };
	struct fault *fault;
	char *text;

	*out = (struct import_result){ .problem_text = "", .encoding = "",
		.errors = arena_take_many(arena, IMPORT_ERRORS_SHOWN,
			sizeof *out->errors) };
	text = table_text_decode(arena, bytes, length, &out->encoding);
	if (text == NULL) {
		out->problem = IMPORT_ENCODING;
		return NULL;
	}
	importing.row_arena = arena_new();
	fault = run(&importing, text, is_dry);
	arena_free(importing.row_arena);
	return fault;
}
