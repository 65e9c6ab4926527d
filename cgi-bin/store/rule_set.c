/* Published sets of points and cuts: only what differs from the defaults is
 * kept, under the names that a person reads. */
#include <string.h>

#include "base/text.h"
#include "store/house.h"

/* One value of a set: "E-07", "E-15 other", "prior". */
struct place_in_set {
	const char *name;
	int *value;
};

#define VALUES_MOST (2 * RULE_COUNT + 3)

static size_t
values_of_set(struct arena *arena, struct rule_set *set,
	struct place_in_set *out)
{
	size_t count = 0;

	for (int i = 1; i < RULE_COUNT; i++) {
		out[count++] = (struct place_in_set){
			arena_print(arena, "E-%02d", i), &set->points[i] };
		out[count++] = (struct place_in_set){
			arena_print(arena, "E-%02d other", i),
			&set->points_other[i] };
	}
	out[count++] = (struct place_in_set){ "prior", &set->prior };
	out[count++] = (struct place_in_set){ "cut_valid", &set->cut_valid };
	out[count++] = (struct place_in_set){ "cut_invalid",
		&set->cut_invalid };
	return count;
}

/* The defaults, and over them what a set's rows say. */
static void
lay_over(struct arena *arena, const struct rows *rows, struct rule_set *out)
{
	struct place_in_set places[VALUES_MOST];
	size_t count = values_of_set(arena, out, places);

	*out = rule_set_default();
	for (size_t row = 0; row < rows->count; row++) {
		const char *name = row_text(rows, row, "name");

		out->version = row_integer(rows, row, "version");
		for (size_t i = 0; i < count; i++)
			if (strcmp(places[i].name, name) == 0)
				*places[i].value = (int)row_integer(rows, row,
					"value");
	}
}

struct fault *
store_rule_set_load(struct db *db, struct arena *arena, struct rule_set *out)
{
	struct rows rows;

	TRY(db_rows(db, arena, SQL_RULE_SET_NEWEST, NULL, 0, &rows));
	lay_over(arena, &rows, out);
	return NULL;
}

struct fault *
store_rule_set_version(struct db *db, struct arena *arena, int64_t version,
	struct rule_set *out)
{
	struct rows rows = { 0 };

	if (version != 0)
		TRY(DB_ROWS(db, arena, &rows, SQL_RULE_SET_VERSION,
			V_INT(version)));
	lay_over(arena, &rows, out);
	return NULL;
}

struct fault *
store_rule_set_list(struct db *db, struct arena *arena, struct rows *out)
{
	return db_rows(db, arena, SQL_RULE_SET_LIST, NULL, 0, out);
}

struct fault *
store_rule_set_values(struct db *db, struct arena *arena, struct rows *out)
{
	return db_rows(db, arena, SQL_RULE_SET_VALUES, NULL, 0, out);
}

struct fault *
store_rule_set_lock(struct db *db, struct arena *arena, int64_t *version)
{
	struct rows rows;

	TRY(db_rows(db, arena, SQL_RULE_SET_LOCK, NULL, 0, &rows));
	*version = rows.count == 0 ? 0 : row_integer(&rows, 0, "version");
	return NULL;
}

struct fault *
store_rule_set_publish(struct db *db, struct arena *arena,
	struct rule_set *set, const char *note, int64_t user_id)
{
	struct place_in_set places[VALUES_MOST], defaults[VALUES_MOST];
	struct rule_set plain = rule_set_default();
	size_t count = values_of_set(arena, set, places);

	values_of_set(arena, &plain, defaults);
	TRY(DB_RUN(db, SQL_RULE_SET_ADD, V_TEXT(note), V_ID(user_id)));
	set->version = db_new_id(db);
	for (size_t i = 0; i < count; i++)
		if (*places[i].value != *defaults[i].value)
			TRY(DB_RUN(db, SQL_RULE_SET_VALUE_ADD,
				V_INT(set->version), V_TEXT(places[i].name),
				V_INT(*places[i].value)));
	return NULL;
}
