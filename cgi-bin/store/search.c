/* The table inquiry_search. */
#include "store/search.h"

#include <assert.h>

#include "store/inquiry_rows.h"

struct fault *
store_search_save(struct db *db, int64_t inquiry_id, const char *tokens)
{
	return DB_RUN(db, SQL_SEARCH_SAVE, V_INT(inquiry_id), V_TEXT(tokens));
}

static struct fault *
find_rows(struct db *db, struct arena *arena, const struct user *user,
	const char *query, int64_t before_id, int64_t limit,
	struct rows *rows)
{
	struct value before = V_INT(before_id == 0 ? INT64_MAX : before_id);

	if (access_sees_all_inquiries(user))
		return DB_ROWS(db, arena, rows, SQL_SEARCH_ALL, V_TEXT(query),
			before, V_INT(limit));
	return DB_ROWS(db, arena, rows, SQL_SEARCH_OWN, V_TEXT(query), before,
		V_INT(user->id), V_INT(limit));
}

struct fault *
store_search(struct db *db, struct arena *arena, const struct user *user,
	const char *query, int64_t before_id, size_t limit,
	struct inquiry_list *out)
{
	struct rows rows;

	assert(limit >= 1 && limit <= 200);
	*out = (struct inquiry_list){ 0 };
	if (*query == '\0' || !access_allows(user->role, SALES))
		return NULL;
	TRY(find_rows(db, arena, user, query, before_id, (int64_t)limit + 1,
		&rows));
	out->rows = inquiry_rows(arena, &rows);
	out->has_after = rows.count > limit;
	out->count = out->has_after ? limit : rows.count;
	return NULL;
}
