/* The tables vetting and evidence. */
#include "store/vetting.h"

#include <string.h>

#include "base/text.h"
#include "store/codes.h"

enum { VALUE_MOST = 500, QUOTE_MOST = 1000 };

static void
take_vetting(const struct rows *rows, size_t row, struct stored_vetting *out)
{
	*out = (struct stored_vetting){
		.id = row_integer(rows, row, "id"),
		.inquiry_id = row_integer(rows, row, "inquiry_id"),
		.cause = row_text(rows, row, "cause"),
		.user_id = row_integer(rows, row, "user_id"),
		.user_name = row_text(rows, row, "user_name"),
		.created_at = row_integer(rows, row, "created_at"),
		.vetting = {
			.verdict = (enum verdict)code_of(verdict_codes,
				VERDICT_COUNT, row_text(rows, row, "verdict")),
			.total = (int)row_integer(rows, row, "total"),
			.prior = (int)row_integer(rows, row, "prior"),
			.rule_set = row_integer(rows, row, "rule_set"),
			.verdict_reason = row_text(rows, row,
				"verdict_reason"),
			.next_step = row_text(rows, row, "next_step"),
			.headline = "",
		},
	};
}

static void
take_evidence(const struct rows *rows, size_t row,
	struct stored_evidence *out)
{
	int64_t rule = row_integer(rows, row, "rule");

	out->message_id = row_integer(rows, row, "message_id");
	out->evidence = (struct evidence){
		.rule = rule > 0 && rule < RULE_COUNT ? (int)rule : 0,
		.version = (int)row_integer(rows, row, "version"),
		.result = (enum result)code_of(result_codes, RESULT_COUNT,
			row_text(rows, row, "result")),
		.points = (int)row_integer(rows, row, "points"),
		.at_most = (int)row_integer(rows, row, "at_most"),
		.reason = row_text(rows, row, "reason"),
		.reason_value = row_text(rows, row, "reason_value"),
		.quote = {
			.place = (enum place)code_of(place_codes, PLACE_COUNT,
				row_text(rows, row, "place")),
			.span = {
				(size_t)row_integer(rows, row, "start"),
				(size_t)row_integer(rows, row, "length"),
			},
			.text = row_text(rows, row, "quote"),
		},
	};
}

struct fault *
store_vetting_load(struct db *db, struct arena *arena, int64_t id,
	struct stored_vetting *out, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_VETTING_LOAD, V_INT(id)));
	*found = rows.count > 0;
	if (!*found)
		return NULL;
	take_vetting(&rows, 0, out);
	TRY(DB_ROWS(db, arena, &rows, SQL_EVIDENCE_LIST, V_INT(id)));
	out->evidence_count = rows.count;
	out->evidence = arena_take_many(arena, rows.count + 1,
		sizeof *out->evidence);
	for (size_t i = 0; i < rows.count; i++)
		take_evidence(&rows, i, &out->evidence[i]);
	return NULL;
}

struct fault *
store_vetting_list(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_vetting **out, size_t *count)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_VETTING_LIST, V_INT(inquiry_id)));
	*count = rows.count;
	*out = arena_take_many(arena, rows.count + 1, sizeof **out);
	for (size_t i = 0; i < rows.count; i++)
		take_vetting(&rows, i, &(*out)[i]);
	return NULL;
}

#define EVIDENCE_VALUES 13

static void
bind_evidence(struct arena *arena, int64_t vetting_id,
	const struct evidence *row, int64_t message_id, struct value *values)
{
	const struct value list[EVIDENCE_VALUES] = {
		V_INT(vetting_id), V_INT(row->rule), V_INT(row->version),
		V_TEXT(result_codes[row->result]), V_INT(row->points),
		V_INT(row->at_most), V_TEXT(row->reason),
		V_TEXT(text_shorten(arena, row->reason_value, VALUE_MOST)),
		V_TEXT(place_codes[row->quote.place]), V_ID(message_id),
		V_INT((int64_t)row->quote.span.start),
		V_INT((int64_t)row->quote.span.length),
		V_TEXT(text_shorten(arena, row->quote.text, QUOTE_MOST)),
	};

	memcpy(values, list, sizeof list);
}

static bool
is_in_message(enum place place)
{
	return place != PLACE_NONE && place != PLACE_PERSON
		&& place != PLACE_SITE;
}

static struct fault *
add_evidence(struct db *db, struct arena *arena, int64_t vetting_id,
	const struct vetting *vetting, const int64_t *message_ids,
	size_t message_count)
{
	struct value *values = arena_take_many(arena,
		vetting->count * EVIDENCE_VALUES + 1, sizeof *values);

	for (size_t i = 0; i < vetting->count; i++) {
		const struct quote *quote = &vetting->rows[i].quote;
		bool has_message = is_in_message(quote->place)
			&& quote->message < message_count;

		bind_evidence(arena, vetting_id, &vetting->rows[i],
			has_message ? message_ids[quote->message] : 0,
			values + i * EVIDENCE_VALUES);
	}
	return db_run_many(db, arena, SQL_EVIDENCE_ADD, values,
		EVIDENCE_VALUES, vetting->count);
}

struct fault *
store_vetting_add(struct db *db, struct arena *arena, int64_t inquiry_id,
	const struct vetting *vetting, const char *cause, int64_t user_id,
	const int64_t *message_ids, size_t message_count, int64_t *id)
{
	TRY(DB_RUN(db, SQL_VETTING_ADD, V_INT(inquiry_id),
		V_INT(vetting->rule_set),
		V_TEXT(verdict_codes[vetting->verdict]),
		V_INT(vetting->total), V_INT(vetting->prior),
		V_TEXT(vetting->verdict_reason), V_TEXT(vetting->next_step),
		V_TEXT(cause), V_ID(user_id)));
	*id = db_new_id(db);
	return add_evidence(db, arena, *id, vetting, message_ids,
		message_count);
}
