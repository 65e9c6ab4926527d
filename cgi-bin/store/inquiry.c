/* One inquiry's row, the counts kept beside it, and how it stood before a
 * person's action. Decides nothing. */
#include "store/inquiry.h"

#include <string.h>

#include "store/inquiry_rows.h"

static void
take_first(struct arena *arena, const struct rows *rows, struct inquiry *out,
	bool *found)
{
	*found = rows->count > 0;
	if (*found)
		*out = inquiry_rows(arena, rows)[0];
}

struct fault *
store_inquiry_load(struct db *db, struct arena *arena, int64_t id,
	const struct user *user, struct inquiry *out, bool *found)
{
	struct rows rows;

	*found = false;
	if (!access_allows(user->role, SALES))
		return NULL;
	TRY(DB_ROWS(db, arena, &rows, SQL_INQUIRY_LOAD, V_INT(id),
		V_SEES(user)));
	take_first(arena, &rows, out, found);
	return NULL;
}

struct fault *
store_inquiry_lock(struct db *db, struct arena *arena, int64_t id,
	struct inquiry *out, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INQUIRY_LOCK, V_INT(id)));
	take_first(arena, &rows, out, found);
	return NULL;
}

struct fault *
store_inquiry_by_reference(struct db *db, struct arena *arena,
	const char *reference, int64_t *id)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INQUIRY_BY_REFERENCE,
		V_TEXT(reference)));
	*id = rows.count > 0 ? row_integer(&rows, 0, "id") : 0;
	return NULL;
}

struct fault *
store_inquiry_same_sender(struct db *db, struct arena *arena,
	const struct user *user, const struct inquiry *inquiry,
	struct inquiry_list *out)
{
	struct rows rows;

	*out = (struct inquiry_list){ 0 };
	if (*inquiry->email == '\0' || !access_allows(user->role, SALES))
		return NULL;
	TRY(DB_ROWS(db, arena, &rows, SQL_INQUIRY_SAME_SENDER,
		V_TEXT(inquiry->email), V_INT(inquiry->id), V_SEES(user)));
	out->rows = inquiry_rows(arena, &rows);
	out->count = rows.count;
	return NULL;
}

static struct fault *
tally_move(struct db *db, const struct inquiry *inquiry, int64_t by)
{
	return DB_RUN(db, SQL_INQUIRY_TALLY_MOVE,
		V_TEXT(inquiry_state_codes[inquiry->state]),
		V_ID(inquiry->owner_id),
		V_TEXT(verdict_codes[inquiry->verdict]), V_INT(by));
}

struct fault *
store_inquiry_add(struct db *db, struct inquiry *inquiry)
{
	struct value values[INQUIRY_VALUES];

	inquiry_values(inquiry, values);
	TRY(db_run(db, SQL_INQUIRY_ADD, values, INQUIRY_VALUES));
	inquiry->id = db_new_id(db);
	inquiry->version = 1;
	return NULL;
}

static bool
counts_elsewhere(const struct inquiry *before, const struct inquiry *now)
{
	return before->state != now->state || before->verdict != now->verdict
		|| before->owner_id != now->owner_id;
}

struct fault *
store_inquiry_save(struct db *db, const struct inquiry *before,
	struct inquiry *inquiry)
{
	struct value values[INQUIRY_VALUES + 2];

	inquiry_values(inquiry, values);
	values[INQUIRY_VALUES] = V_INT(inquiry->id);
	values[INQUIRY_VALUES + 1] = V_INT(inquiry->version);
	TRY(db_run(db, SQL_INQUIRY_SAVE, values, INQUIRY_VALUES + 2));
	if (db_changed(db) != 1)
		return FAULT(FAULT_DATA, 0, "inquiry %lld is not at version "
			"%lld: it was not locked", (long long)inquiry->id,
			(long long)inquiry->version);
	inquiry->version++;
	if (before->id != 0 && !counts_elsewhere(before, inquiry))
		return NULL;
	if (before->id != 0)
		TRY(tally_move(db, before, -1));
	return tally_move(db, inquiry, 1);
}

struct fault *
store_inquiry_counts(struct db *db, struct arena *arena,
	const struct user *user, struct inquiry_counts *out)
{
	struct rows rows;

	memset(out, 0, sizeof *out);
	if (!access_allows(user->role, SALES))
		return NULL;
	TRY(DB_ROWS(db, arena, &rows, access_sees_all_inquiries(user)
		? SQL_INQUIRY_COUNTS_ALL : SQL_INQUIRY_COUNTS_OWN,
		V_INT(user->id)));
	for (size_t i = 0; i < rows.count; i++) {
		int64_t kind = row_integer(&rows, i, "owner_kind");

		out->count[inquiry_state_of(row_text(&rows, i, "state"))]
			[kind >= 0 && kind < OWNER_KIND_COUNT ? kind : 2]
			[verdict_of(row_text(&rows, i, "verdict"))]
			+= row_integer(&rows, i, "count");
	}
	return NULL;
}

static bool
wants_verdict(const struct inquiry_filter *filter, enum verdict verdict)
{
	if (filter->is_suspect)
		return verdict == VERDICT_SUSPECTED_IMPOSTOR
			|| verdict == VERDICT_PHISHING;
	return filter->verdict == VERDICT_UNSET || filter->verdict == verdict;
}

static bool
wants_owner(const struct inquiry_filter *filter, int kind)
{
	return filter->owner == OWNER_ANY
		|| (filter->owner == OWNER_MINE && kind == OWNED_BY_ME)
		|| (filter->owner == OWNER_NOBODY && kind == OWNED_BY_NOBODY);
}

static bool
wants_state(const struct inquiry_filter *filter, int state)
{
	if (filter->state == INQUIRY_UNSET)
		return state == INQUIRY_NEW || state == INQUIRY_HANDLED;
	return state == (int)filter->state;
}

int64_t
inquiry_count_of(const struct inquiry_counts *counts,
	const struct inquiry_filter *filter)
{
	int64_t sum = 0;

	for (int state = 0; state < INQUIRY_STATE_COUNT; state++)
		for (int kind = 0; kind < OWNER_KIND_COUNT; kind++)
			for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
				if (wants_state(filter, state)
					&& wants_owner(filter, kind)
					&& wants_verdict(filter,
						(enum verdict)verdict))
					sum += counts->count[state][kind]
						[verdict];
	return sum;
}

struct fault *
store_inquiry_tally_check(struct db *db, struct arena *arena,
	struct rows *out)
{
	return db_rows(db, arena, SQL_INQUIRY_TALLY_CHECK, NULL, 0, out);
}

struct fault *
store_inquiry_tally_rebuild(struct db *db)
{
	TRY(db_run(db, SQL_INQUIRY_TALLY_CLEAR, NULL, 0));
	return db_run(db, SQL_INQUIRY_TALLY_FILL, NULL, 0);
}

struct fault *
store_inquiry_undo_add(struct db *db, int64_t audit_id,
	const struct inquiry *before, int64_t version_after)
{
	return DB_RUN(db, SQL_INQUIRY_UNDO_ADD, V_INT(audit_id),
		V_INT(before->id), V_INT(version_after),
		V_TEXT(inquiry_state_codes[before->state]),
		V_TEXT(quarantine_reason_codes[before->quarantine_reason]),
		V_TEXT(verdict_codes[before->verdict]),
		V_ID(before->verdict_by), V_TEXT(before->verdict_note),
		V_ID(before->owner_id));
}

struct fault *
store_inquiry_undo_apply(struct db *db, struct arena *arena, int64_t audit_id,
	struct inquiry *inquiry, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_INQUIRY_UNDO_LOAD, V_INT(audit_id),
		V_INT(inquiry->id), V_INT(inquiry->version)));
	*found = rows.count > 0;
	if (*found)
		row_load(arena, &rows, 0, &inquiry_shape, inquiry);
	return NULL;
}

struct fault *
store_owner_list(struct db *db, struct arena *arena, struct rows *out)
{
	return db_rows(db, arena, SQL_OWNER_LIST, NULL, 0, out);
}

struct fault *
store_owner_load(struct db *db, struct arena *arena, int64_t id,
	struct rows *out)
{
	return DB_ROWS(db, arena, out, SQL_OWNER_LOAD, V_INT(id));
}

struct fault *
store_user_name(struct db *db, struct arena *arena, int64_t id,
	const char **name)
{
	struct rows rows;

	*name = "";
	if (id == 0)
		return NULL;
	TRY(DB_ROWS(db, arena, &rows, SQL_USER_NAME, V_INT(id)));
	if (rows.count > 0)
		*name = row_text(&rows, 0, "name");
	return NULL;
}

struct fault *
store_inquiry_audit_load(struct db *db, struct arena *arena,
	int64_t inquiry_id, int64_t audit_id, struct rows *out)
{
	return DB_ROWS(db, arena, out, SQL_INQUIRY_AUDIT_LOAD, V_INT(audit_id),
		V_INT(inquiry_id));
}
