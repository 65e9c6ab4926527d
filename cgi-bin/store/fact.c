/* The table fact. */
#include "store/fact.h"

#include <string.h>

#include "base/text.h"
#include "store/codes.h"

enum { VALUE_MOST = 1000, QUOTE_MOST = 1000 };

static void
take_fact(const struct rows *rows, size_t row, struct stored_fact *out)
{
	*out = (struct stored_fact){
		.id = row_integer(rows, row, "id"),
		.name = (enum fact_name)code_of(fact_name_codes,
			FACT_NAME_COUNT, row_text(rows, row, "name")),
		.value = row_text(rows, row, "value"),
		.detail = row_text(rows, row, "detail"),
		.place = (enum place)code_of(place_codes, PLACE_COUNT,
			row_text(rows, row, "place")),
		.message_id = row_integer(rows, row, "message_id"),
		.start = row_integer(rows, row, "start"),
		.length = row_integer(rows, row, "length"),
		.quote = row_text(rows, row, "quote"),
		.user_id = row_integer(rows, row, "user_id"),
		.user_name = row_text(rows, row, "user_name"),
		.made_by = row_integer(rows, row, "made_by"),
		.created_at = row_integer(rows, row, "created_at"),
		.replaced_at = row_integer(rows, row, "replaced_at"),
	};
}

static void
take_facts(struct arena *arena, const struct rows *rows,
	struct stored_facts *out)
{
	out->count = rows->count;
	out->rows = arena_take_many(arena, rows->count + 1,
		sizeof *out->rows);
	for (size_t i = 0; i < rows->count; i++)
		take_fact(rows, i, &out->rows[i]);
}

static struct fault *
list_by(struct db *db, struct arena *arena, enum sql statement,
	int64_t inquiry_id, struct stored_facts *out)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, statement, V_INT(inquiry_id)));
	take_facts(arena, &rows, out);
	return NULL;
}

struct fault *
store_fact_list(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_facts *out)
{
	return list_by(db, arena, SQL_FACT_LIST, inquiry_id, out);
}

struct fault *
store_fact_list_latest(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_facts *out)
{
	return list_by(db, arena, SQL_FACT_LIST_LATEST, inquiry_id, out);
}

struct fault *
store_fact_history(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_facts *out)
{
	return list_by(db, arena, SQL_FACT_HISTORY, inquiry_id, out);
}

struct fault *
store_fact_ended_by(struct db *db, struct arena *arena, int64_t inquiry_id,
	int64_t audit_id, struct stored_facts *out)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_FACT_ENDED_BY, V_INT(inquiry_id),
		V_INT(audit_id)));
	take_facts(arena, &rows, out);
	return NULL;
}

struct fault *
store_fact_end(struct db *db, int64_t id, int64_t ended_by)
{
	return DB_RUN(db, SQL_FACT_END, V_ID(ended_by), V_INT(id));
}

#define FACT_VALUES 11

static void
bind_fact(struct arena *arena, int64_t inquiry_id,
	const struct stored_fact *fact, struct value *values)
{
	const struct value list[FACT_VALUES] = {
		V_INT(inquiry_id), V_TEXT(fact_name_codes[fact->name]),
		V_TEXT(text_shorten(arena, fact->value, VALUE_MOST)),
		V_TEXT(fact->detail), V_TEXT(place_codes[fact->place]),
		V_ID(fact->message_id), V_INT(fact->start),
		V_INT(fact->length),
		V_TEXT(text_shorten(arena, fact->quote, QUOTE_MOST)),
		V_ID(fact->user_id), V_ID(fact->made_by),
	};

	memcpy(values, list, sizeof list);
}

struct fault *
store_fact_add(struct db *db, struct arena *arena, int64_t inquiry_id,
	const struct stored_fact *facts, size_t count)
{
	struct value *values = arena_take_many(arena, count * FACT_VALUES + 1,
		sizeof *values);

	for (size_t i = 0; i < count; i++)
		bind_fact(arena, inquiry_id, &facts[i],
			values + i * FACT_VALUES);
	return db_run_many(db, arena, SQL_FACT_ADD, values, FACT_VALUES,
		count);
}
