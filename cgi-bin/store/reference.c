/* Lists, loads and saves any reference table by its field table; every change
 * leaves an audit line for each field. */
#include "store/reference.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"
#include "store/account.h"

/* Values a noun may derive; see values_of. */
#define DERIVED_MOST 6

static struct entry_head *
head_of(void *noun)
{
	return noun;
}

static void
fill_texts(const struct shape *shape, void *noun)
{
	for (size_t i = 0; i < shape->count; i++)
		switch (shape->fields[i].type) {
		case FIELD_INTEGER: case FIELD_DECIMAL: case FIELD_MONEY:
		case FIELD_MOMENT: case FIELD_FLAG: case FIELD_CHOICE:
			break;
		default:
			*(const char **)(void *)((char *)noun
				+ shape->fields[i].offset) = "";
		}
}

void *
reference_new(struct arena *arena, const struct reference *reference)
{
	void *noun = arena_take(arena, reference->shape->size);

	fill_texts(reference->shape, noun);
	if (reference->fresh != NULL)
		reference->fresh(noun);
	return noun;
}

static void
take_list(struct arena *arena, const struct reference *reference,
	const struct rows *rows, struct reference_list *out)
{
	char *nouns = arena_take_many(arena, rows->count + 1,
		reference->shape->size);

	row_load_all(rows, reference->shape, nouns);
	out->count = rows->count;
	out->nouns = arena_take_many(arena, rows->count + 1,
		sizeof *out->nouns);
	for (size_t i = 0; i < rows->count; i++)
		out->nouns[i] = nouns + i * reference->shape->size;
}

/* What LIKE takes for the text itself, anywhere. Lowered: some columns compare
 * letter by letter, and what they hold is lowered. */
static char *
like_pattern(struct arena *arena, const char *words)
{
	struct buffer out = { .arena = arena };

	words = text_lower_ascii(arena, words);
	buffer_byte(&out, '%');
	for (; *words != '\0'; words++) {
		if (strchr("%_\\", *words) != NULL)
			buffer_byte(&out, '\\');
		buffer_byte(&out, *words);
	}
	buffer_byte(&out, '%');
	return buffer_string(&out);
}

static void
turn_around(struct reference_list *list)
{
	for (size_t i = 0; i < list->count / 2; i++) {
		void *noun = list->nouns[i];

		list->nouns[i] = list->nouns[list->count - 1 - i];
		list->nouns[list->count - 1 - i] = noun;
	}
}

static struct fault *
list_one(struct db *db, struct arena *arena,
	const struct reference *reference, struct reference_list *out)
{
	struct rows rows;

	TRY(db_rows(db, arena, reference->find, NULL, 0, &rows));
	take_list(arena, reference, &rows, out);
	return NULL;
}

struct fault *
store_reference_list(struct db *db, struct arena *arena,
	const struct reference *reference, const char *search,
	int64_t after_id, int64_t before_id, size_t limit,
	struct reference_list *out)
{
	struct value most = V_INT((int64_t)limit + 1);
	bool is_back = before_id != 0, has_more;
	struct rows rows;

	assert(after_id == 0 || before_id == 0);
	*out = (struct reference_list){ 0 };
	if (reference->is_single)
		return list_one(db, arena, reference, out);
	if (*search != '\0')
		TRY(DB_ROWS(db, arena, &rows, reference->search,
			V_TEXT(like_pattern(arena, search)), most));
	else
		TRY(DB_ROWS(db, arena, &rows, is_back ? reference->list_back
			: reference->list, V_INT(is_back ? before_id
			: after_id), most));
	has_more = rows.count > limit;
	rows.count = has_more ? limit : rows.count;
	take_list(arena, reference, &rows, out);
	if (is_back)
		turn_around(out);
	out->has_before = is_back ? has_more : after_id != 0;
	out->has_after = is_back || has_more;
	return NULL;
}

struct fault *
store_reference_count(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t *count)
{
	struct rows rows;

	TRY(db_rows(db, arena, reference->count, NULL, 0, &rows));
	*count = row_integer(&rows, 0, "count");
	return NULL;
}

static void
take_one(const struct reference *reference, struct rows *rows, void *noun,
	bool *found)
{
	*found = rows->count > 0;
	if (!*found)
		return;
	rows->count = 1;
	fill_texts(reference->shape, noun);
	row_load_all(rows, reference->shape, noun);
}

struct fault *
store_reference_load(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, void *noun,
	bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, reference->load, V_INT(id)));
	take_one(reference, &rows, noun, found);
	return NULL;
}

static struct value
title_value(const struct reference *reference, const void *noun)
{
	const struct field *field = shape_field(reference->shape,
		reference->title);

	return V_TEXT(*(const char *const *)(const void *)(
		(const char *)noun + field->offset));
}

struct fault *
store_reference_find(struct db *db, struct arena *arena,
	const struct reference *reference, const void *noun, void *out,
	bool *found)
{
	struct value values[DERIVED_MOST];
	size_t count = 0;
	struct rows rows;

	if (reference->key != NULL)
		count = reference->key(arena, noun, values);
	else if (!reference->is_single)
		values[count++] = title_value(reference, noun);
	TRY(db_rows(db, arena, reference->find, values, count, &rows));
	take_one(reference, &rows, out, found);
	return NULL;
}

/* What add and save bind: the typed fields, then the computed ones; room for
 * id and version behind them. */
static size_t
bind(struct arena *arena, const struct reference *reference,
	const void *noun, struct value **values)
{
	const struct value *typed;
	size_t count = values_of(arena, reference->shape, noun, &typed);
	struct value *all = arena_take_many(arena, count + DERIVED_MOST + 2,
		sizeof *all);

	memcpy(all, typed, count * sizeof *all);
	if (reference->derive != NULL)
		count += reference->derive(arena, noun, all + count);
	*values = all;
	return count;
}

/* One audit line for each field in which the two differ. */
static struct fault *
audit(struct db *db, struct arena *arena, const struct reference *reference,
	int64_t id, const char *action, const void *before, const void *after,
	int64_t user_id, const char *request_no)
{
	const struct shape *shape = reference->shape;

	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];
		const char *old = before == NULL ? ""
			: field_text(arena, field, before);
		const char *new = after == NULL ? ""
			: field_text(arena, field, after);

		if (field->is_kept || text_equal(old, new))
			continue;
		TRY(store_audit(db, user_id, request_no, shape->noun, id,
			action, field->name, text_shorten(arena, old, 1000),
			text_shorten(arena, new, 1000)));
	}
	return NULL;
}

struct fault *
store_reference_put(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun)
{
	struct value *values;
	size_t count = bind(arena, reference, noun, &values);

	TRY(db_run(db, reference->add, values, count));
	head_of(noun)->id = reference->is_single ? 1 : db_new_id(db);
	head_of(noun)->version = 1;
	return NULL;
}

struct fault *
store_reference_add(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun, int64_t user_id,
	const char *request_no)
{
	TRY(store_reference_put(db, arena, reference, noun));
	if (reference->shape == &blacklist_shape && user_id != 0)
		TRY(DB_RUN(db, SQL_BLACKLIST_BY, V_ID(user_id),
			V_INT(head_of(noun)->id)));
	return audit(db, arena, reference, head_of(noun)->id, "add", NULL,
		noun, user_id, request_no);
}

struct fault *
store_reference_save(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun, int64_t user_id,
	const char *request_no, bool *done)
{
	void *before = arena_take(arena, reference->shape->size);
	struct value *values;
	size_t count = bind(arena, reference, noun, &values);

	TRY(store_reference_load(db, arena, reference, head_of(noun)->id,
		before, done));
	if (!*done)
		return NULL;
	values[count++] = V_INT(head_of(noun)->id);
	values[count++] = V_INT(head_of(noun)->version);
	TRY(db_run(db, reference->save, values, count));
	*done = db_changed(db) == 1;
	if (!*done)
		return NULL;
	head_of(noun)->version++;
	return audit(db, arena, reference, head_of(noun)->id, "change", before,
		noun, user_id, request_no);
}

struct fault *
store_reference_remove(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, int64_t version,
	int64_t user_id, const char *request_no, bool *done)
{
	void *before = arena_take(arena, reference->shape->size);

	*done = false;
	if (reference->is_single)
		return NULL;
	TRY(store_reference_load(db, arena, reference, id, before, done));
	if (!*done)
		return NULL;
	TRY(DB_RUN(db, reference->remove, V_INT(id), V_INT(version)));
	*done = db_changed(db) == 1;
	if (!*done)
		return NULL;
	return audit(db, arena, reference, id, "remove", before, NULL,
		user_id, request_no);
}

struct fault *
store_product_picture_set(struct db *db, struct arena *arena, int64_t id,
	const unsigned char *sha256, int64_t user_id, const char *request_no)
{
	unsigned char before[32];
	bool found;

	TRY(store_product_picture(db, arena, id, before, &found));
	TRY(DB_RUN(db, SQL_PRODUCT_PICTURE_SET,
		sha256 == NULL ? V_TEXT(NULL) : V_BYTES(sha256, 32),
		V_INT(id)));
	return store_audit(db, user_id, request_no, "product", id, "change",
		"picture", found ? text_hex(arena, before, 32) : "",
		sha256 == NULL ? "" : text_hex(arena, sha256, 32));
}

struct fault *
store_product_picture(struct db *db, struct arena *arena, int64_t id,
	unsigned char sha256[32], bool *found)
{
	struct rows rows;
	const struct value *cell;

	*found = false;
	TRY(DB_ROWS(db, arena, &rows, SQL_PRODUCT_PICTURE, V_INT(id)));
	if (rows.count == 0)
		return NULL;
	cell = row_cell(&rows, 0, "picture");
	*found = cell->kind == VALUE_TEXT && cell->length == 32;
	if (*found)
		memcpy(sha256, cell->text, 32);
	return NULL;
}
