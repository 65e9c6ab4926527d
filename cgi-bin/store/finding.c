/* The tables finding and message_fingerprint; answers are replaced, never
 * overwritten. */
#include "store/finding.h"

static void
take_finding(const struct rows *rows, size_t row, struct stored_finding *out)
{
	*out = (struct stored_finding){
		.id = row_integer(rows, row, "id"),
		.check = {
			.kind = check_kind_of(row_text(rows, row, "kind")),
			.result = check_result_of(row_text(rows, row,
				"result")),
			.url = row_text(rows, row, "url"),
			.seen_on = row_text(rows, row, "seen_on"),
			.text = row_text(rows, row, "text"),
			.note = row_text(rows, row, "note"),
		},
		.has_text = row_integer(rows, row, "has_text") != 0,
		.user_id = row_integer(rows, row, "user_id"),
		.user_name = row_text(rows, row, "user_name"),
		.created_at = row_integer(rows, row, "created_at"),
	};
}

static struct fault *
list_by(struct db *db, struct arena *arena, enum sql statement,
	int64_t inquiry_id, struct stored_finding **out, size_t *count)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, statement, V_INT(inquiry_id)));
	*count = rows.count;
	*out = arena_take_many(arena, rows.count + 1, sizeof **out);
	for (size_t i = 0; i < rows.count; i++)
		take_finding(&rows, i, &(*out)[i]);
	return NULL;
}

struct fault *
store_finding_list(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_finding **out, size_t *count)
{
	return list_by(db, arena, SQL_FINDING_LIST, inquiry_id, out, count);
}

struct fault *
store_finding_list_latest(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_finding **out, size_t *count)
{
	return list_by(db, arena, SQL_FINDING_LIST_LATEST, inquiry_id, out,
		count);
}

struct fault *
store_finding_replace(struct db *db, int64_t inquiry_id,
	const struct check *check, int64_t user_id, int64_t made_by)
{
	TRY(DB_RUN(db, SQL_FINDING_END, V_ID(made_by), V_INT(inquiry_id),
		V_TEXT(check_kind_codes[check->kind])));
	return DB_RUN(db, SQL_FINDING_ADD, V_INT(inquiry_id),
		V_TEXT(check_kind_codes[check->kind]),
		V_TEXT(check_result_codes[check->result]), V_TEXT(check->url),
		V_TEXT(check->seen_on), V_TEXT(check->text),
		V_TEXT(check->note), V_INT(user_id), V_ID(made_by));
}

struct fault *
store_finding_take_back(struct db *db, struct arena *arena,
	int64_t inquiry_id, int64_t undone_id, int64_t made_by, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_FINDING_MADE_BY, V_INT(inquiry_id),
		V_INT(undone_id), V_INT(undone_id)));
	*found = row_integer(&rows, 0, "count") > 0;
	if (!*found)
		return NULL;
	TRY(DB_RUN(db, SQL_FINDING_END_MADE, V_INT(made_by),
		V_INT(inquiry_id), V_INT(undone_id)));
	return DB_RUN(db, SQL_FINDING_RENEW, V_INT(made_by),
		V_INT(inquiry_id), V_INT(undone_id));
}

struct fault *
store_fingerprint_add(struct db *db, const unsigned char key[16],
	int64_t message_id, const char *email, int64_t received_at)
{
	return DB_RUN(db, SQL_FINGERPRINT_ADD, V_BYTES(key, 16),
		V_INT(message_id), V_TEXT(email), V_MOMENT(received_at));
}

struct fault *
store_fingerprint_forget(struct db *db, int64_t message_id,
	const unsigned char key[16])
{
	return DB_RUN(db, SQL_FINGERPRINT_FORGET, V_INT(message_id),
		V_BYTES(key, 16));
}

struct fault *
store_fingerprint_others(struct db *db, struct arena *arena,
	const unsigned char key[16], const char *email,
	struct same_text *out)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_FINGERPRINT_OTHERS,
		V_BYTES(key, 16), V_TEXT(email)));
	*out = (struct same_text){ row_integer(&rows, 0, "senders"),
		row_cell(&rows, 0, "since")->number };
	return NULL;
}
