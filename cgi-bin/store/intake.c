/* The table intake. */
#include "store/intake.h"

#include <string.h>

#include "base/text.h"
#include "store/codes.h"

#define REASON_MOST 300

const char *const intake_state_codes[INTAKE_STATE_COUNT] = {
	[INTAKE_UNSET] = "",
	[INTAKE_STORED] = "stored",
	[INTAKE_FILED] = "filed",
	[INTAKE_UNREADABLE] = "unreadable",
};

static void
take_intake(const struct rows *rows, size_t row, struct intake *out)
{
	const struct value *sha = row_cell(rows, row, "sha256");

	*out = (struct intake){
		.id = row_integer(rows, row, "id"),
		.bytes = row_integer(rows, row, "bytes"),
		.channel = (enum channel)code_of(channel_codes, CHANNEL_COUNT,
			row_text(rows, row, "channel")),
		.state = (enum intake_state)code_of(intake_state_codes,
			INTAKE_STATE_COUNT, row_text(rows, row, "state")),
		.reason = row_text(rows, row, "reason"),
		.inquiry_id = row_integer(rows, row, "inquiry_id"),
		.message_id = row_integer(rows, row, "message_id"),
		.reference = row_text(rows, row, "reference"),
		.tries = row_integer(rows, row, "tries"),
		.network = row_text(rows, row, "network"),
		.spam = row_text(rows, row, "spam"),
		.received_at = row_integer(rows, row, "received_at"),
	};
	if (sha->length == sizeof out->sha256)
		memcpy(out->sha256, sha->text, sizeof out->sha256);
}

struct fault *
store_intake_add(struct db *db, struct arena *arena, struct intake *intake,
	bool *is_new)
{
	struct rows rows;

	TRY(DB_RUN(db, SQL_INTAKE_ADD, V_BYTES(intake->sha256, 32),
		V_TEXT(channel_codes[intake->channel]),
		V_TEXT(intake->network), V_TEXT(intake->spam),
		V_MOMENT(intake->received_at)));
	*is_new = db_changed(db) > 0;
	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_BY_SHA256,
		V_BYTES(intake->sha256, 32)));
	if (rows.count == 0)
		return FAULT(FAULT_DATA, 0, "an arrival was not kept");
	take_intake(&rows, 0, intake);
	return NULL;
}

struct fault *
store_intake_load(struct db *db, struct arena *arena, int64_t id,
	struct intake *out, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_LOAD, V_INT(id)));
	*found = rows.count > 0;
	if (*found)
		take_intake(&rows, 0, out);
	return NULL;
}

struct fault *
store_intake_lock(struct db *db, struct arena *arena, int64_t id,
	struct intake *out, bool *found)
{
	struct intake beside;
	struct rows rows;
	bool is_seen;

	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_LOCK, V_INT(id)));
	*found = rows.count > 0;
	if (!*found)
		return NULL;
	take_intake(&rows, 0, out);
	TRY(store_intake_load(db, arena, id, &beside, &is_seen));
	if (is_seen) {
		out->bytes = beside.bytes;
		out->reference = beside.reference;
	}
	return NULL;
}

struct fault *
store_intake_save(struct db *db, struct arena *arena,
	const struct intake *intake)
{
	return DB_RUN(db, SQL_INTAKE_SAVE,
		V_TEXT(intake_state_codes[intake->state]),
		V_TEXT(text_shorten(arena, intake->reason, REASON_MOST)),
		V_ID(intake->inquiry_id), V_ID(intake->message_id),
		V_INT(intake->tries), V_INT(intake->id));
}

static int64_t *
take_ids(struct arena *arena, const struct rows *rows, size_t *count)
{
	int64_t *ids = arena_take_many(arena, rows->count + 1, sizeof *ids);

	*count = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		ids[i] = row_integer(rows, i, "id");
	return ids;
}

struct fault *
store_intake_pending(struct db *db, struct arena *arena, int64_t seconds,
	size_t limit, int64_t **ids, size_t *count)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_PENDING, V_INT(seconds),
		V_INT((int64_t)limit)));
	*ids = take_ids(arena, &rows, count);
	return NULL;
}

struct fault *
store_intake_unfiled(struct db *db, struct arena *arena, size_t limit,
	int64_t **ids, size_t *count)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_UNFILED,
		V_INT((int64_t)limit)));
	*ids = take_ids(arena, &rows, count);
	return NULL;
}

struct fault *
store_intake_list(struct db *db, struct arena *arena, enum intake_state state,
	int64_t before_id, size_t limit, struct intake **out, size_t *count)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INTAKE_LIST,
		V_TEXT(intake_state_codes[state]),
		V_INT(before_id == 0 ? INT64_MAX : before_id),
		V_INT((int64_t)limit)));
	*count = rows.count;
	*out = arena_take_many(arena, rows.count + 1, sizeof **out);
	for (size_t i = 0; i < rows.count; i++)
		take_intake(&rows, i, &(*out)[i]);
	return NULL;
}

struct fault *
store_intake_counts(struct db *db, struct arena *arena,
	int64_t counts[INTAKE_STATE_COUNT])
{
	struct rows rows;

	memset(counts, 0, INTAKE_STATE_COUNT * sizeof *counts);
	TRY(db_rows(db, arena, SQL_INTAKE_COUNTS, NULL, 0, &rows));
	for (size_t i = 0; i < rows.count; i++)
		counts[code_of(intake_state_codes, INTAKE_STATE_COUNT,
			row_text(&rows, i, "state"))]
			= row_integer(&rows, i, "count");
	return NULL;
}
