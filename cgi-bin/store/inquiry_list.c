/* Pages of the inquiry list: one index range for each state, verdict and
 * owner asked for, merged here, so that no list sorts or counts rows it does
 * not show. */
#include "store/inquiry.h"

#include <assert.h>
#include <stdlib.h>

#include "store/inquiry_rows.h"

#define RANGES_MOST 8
#define ALL_OWNERS (-1)

/* One index range. */
struct range {
	enum inquiry_state state;
	enum verdict verdict;     /* VERDICT_UNSET = all */
	int64_t owner;            /* ALL_OWNERS, 0 = nobody's, or a user */
};

struct ranges {
	struct range rows[RANGES_MOST];
	size_t count;
};

static const enum verdict suspects[] = { VERDICT_SUSPECTED_IMPOSTOR,
	VERDICT_PHISHING };

static void
add_verdicts(struct ranges *ranges, const struct inquiry_filter *filter,
	struct range range)
{
	assert(ranges->count + 2 <= RANGES_MOST);
	if (!filter->is_suspect) {
		range.verdict = filter->verdict;
		ranges->rows[ranges->count++] = range;
		return;
	}
	for (size_t i = 0; i < 2; i++) {
		range.verdict = suspects[i];
		ranges->rows[ranges->count++] = range;
	}
}

static void
add_owners(struct ranges *ranges, const struct inquiry_filter *filter,
	const struct user *user, struct range range)
{
	bool sees_all = access_sees_all_inquiries(user);

	range.owner = ALL_OWNERS;
	if (filter->owner == OWNER_ANY && sees_all) {
		add_verdicts(ranges, filter, range);
		return;
	}
	range.owner = 0;
	if (filter->owner != OWNER_MINE)
		add_verdicts(ranges, filter, range);
	range.owner = user->id;
	if (filter->owner != OWNER_NOBODY)
		add_verdicts(ranges, filter, range);
}

static void
find_ranges(struct ranges *ranges, const struct inquiry_filter *filter,
	const struct user *user)
{
	struct range range = { .state = filter->state };

	ranges->count = 0;
	if (!access_allows(user->role, SALES))
		return;
	if (filter->state != INQUIRY_UNSET) {
		add_owners(ranges, filter, user, range);
		return;
	}
	range.state = INQUIRY_NEW;
	add_owners(ranges, filter, user, range);
	range.state = INQUIRY_HANDLED;
	add_owners(ranges, filter, user, range);
}

static enum sql
statement_of(const struct range *range, bool is_back)
{
	static const enum sql statements[3][2][2] = {
		{ { SQL_INQUIRY_LIST_AFTER, SQL_INQUIRY_LIST_BEFORE },
			{ SQL_INQUIRY_VERDICT_AFTER,
				SQL_INQUIRY_VERDICT_BEFORE } },
		{ { SQL_INQUIRY_NOBODY_AFTER, SQL_INQUIRY_NOBODY_BEFORE },
			{ SQL_INQUIRY_NOBODY_VERDICT_AFTER,
				SQL_INQUIRY_NOBODY_VERDICT_BEFORE } },
		{ { SQL_INQUIRY_OWNER_AFTER, SQL_INQUIRY_OWNER_BEFORE },
			{ SQL_INQUIRY_OWNER_VERDICT_AFTER,
				SQL_INQUIRY_OWNER_VERDICT_BEFORE } },
	};
	int owner = range->owner == ALL_OWNERS ? 0 : range->owner == 0 ? 1 : 2;

	return statements[owner][range->verdict != VERDICT_UNSET][is_back];
}

static struct fault *
read_range(struct db *db, struct arena *arena, const struct range *range,
	struct list_key key, bool is_back, size_t limit, struct rows *rows)
{
	struct value values[8];
	size_t count = 0;

	values[count++] = V_TEXT(inquiry_state_codes[range->state]);
	if (range->owner > 0)
		values[count++] = V_INT(range->owner);
	if (range->verdict != VERDICT_UNSET)
		values[count++] = V_TEXT(verdict_codes[range->verdict]);
	values[count++] = V_INT(key.triage);
	values[count++] = V_INT(key.triage);
	values[count++] = V_INT(key.id);
	values[count++] = V_INT((int64_t)limit);
	return db_rows(db, arena, statement_of(range, is_back), values, count,
		rows);
}

static int
compare(const void *a, const void *b)
{
	const struct inquiry *first = a, *second = b;

	if (first->triage != second->triage)
		return first->triage < second->triage ? 1 : -1;
	return first->id < second->id ? 1 : first->id > second->id ? -1 : 0;
}

/* Up to limit + 1 rows from the key on, best first, of all ranges. */
static struct fault *
read_merged(struct db *db, struct arena *arena, const struct ranges *ranges,
	struct list_key key, bool is_back, size_t limit, struct inquiry **out,
	size_t *count)
{
	struct inquiry *all = arena_take_many(arena,
		ranges->count * (limit + 1) + 1, sizeof *all);

	*count = 0;
	for (size_t i = 0; i < ranges->count; i++) {
		struct rows rows;
		const struct inquiry *part;

		TRY(read_range(db, arena, &ranges->rows[i], key, is_back,
			limit + 1, &rows));
		part = inquiry_rows(arena, &rows);
		for (size_t row = 0; row < rows.count; row++)
			all[(*count)++] = part[row];
	}
	qsort(all, *count, sizeof *all, compare);
	*out = all;
	return NULL;
}

static const struct list_key list_start = { INT64_MAX, INT64_MAX };

static struct fault *
read_after(struct db *db, struct arena *arena, const struct ranges *ranges,
	struct list_key after, size_t limit, struct inquiry_list *out)
{
	bool is_first = after.id == 0;

	TRY(read_merged(db, arena, ranges, is_first ? list_start : after, false,
		limit, &out->rows, &out->count));
	out->has_before = !is_first;
	out->has_after = out->count > limit;
	if (out->has_after)
		out->count = limit;
	return NULL;
}

static struct fault *
read_before(struct db *db, struct arena *arena, const struct ranges *ranges,
	struct list_key before, size_t limit, struct inquiry_list *out)
{
	TRY(read_merged(db, arena, ranges, before, true, limit, &out->rows,
		&out->count));
	out->has_after = true;
	out->has_before = out->count > limit;
	if (out->has_before) {
		out->rows += out->count - limit;
		out->count = limit;
	}
	return NULL;
}

struct fault *
store_inquiry_list(struct db *db, struct arena *arena, const struct user *user,
	const struct inquiry_filter *filter, struct list_key after,
	struct list_key before, size_t limit, struct inquiry_list *out)
{
	struct ranges ranges;

	assert(after.id == 0 || before.id == 0);
	assert(limit >= 1 && limit <= 200);
	*out = (struct inquiry_list){ 0 };
	find_ranges(&ranges, filter, user);
	if (before.id != 0)
		return read_before(db, arena, &ranges, before, limit, out);
	return read_after(db, arena, &ranges, after, limit, out);
}

struct fault *
store_inquiry_neighbours(struct db *db, struct arena *arena,
	const struct user *user, const struct inquiry_filter *filter,
	struct list_key at, int64_t *previous_id, int64_t *next_id)
{
	struct inquiry_list list;
	struct list_key none = { 0 };

	TRY(store_inquiry_list(db, arena, user, filter, none, at, 1, &list));
	*previous_id = list.count > 0 ? list.rows[0].id : 0;
	TRY(store_inquiry_list(db, arena, user, filter, at, none, 1, &list));
	*next_id = list.count > 0 ? list.rows[0].id : 0;
	return NULL;
}
