/* Applies the embedded schema texts. What was done is in schema_migration,
 * written after each statement. */
#include "store/migrate.h"

#include <stdlib.h>
#include <string.h>

#include "base/secret.h"
#include "base/text.h"

const char *
migrate_statement(const char *text, size_t n, size_t *length)
{
	for (;; n--) {
		const char *end;

		text += strspn(text, " \t\r\n");
		end = strstr(text, ";\n");
		*length = end == NULL ? strlen(text) : (size_t)(end - text);
		if (*length == 0)
			return NULL;
		if (n == 0)
			return text;
		text = end == NULL ? text + *length : end + 2;
	}
}

static int64_t
statement_count(const char *text)
{
	size_t n = 0, length;

	while (migrate_statement(text, n, &length) != NULL)
		n++;
	return (int64_t)n;
}

static void
describe(struct arena *arena, const struct sql_text *text,
	struct migration *out)
{
	unsigned char hash[SECRET_HASH_BYTES];

	secret_hash(text->text, strlen(text->text), hash);
	*out = (struct migration){
		.version = strtoll(text->name, NULL, 10),
		.name = text->name,
		.state = MIGRATION_DUE,
		.statements = statement_count(text->text),
		.checksum = text_hex(arena, hash, sizeof hash),
	};
}

static struct fault *
table_exists(struct db *db, struct arena *arena, bool *exists)
{
	struct rows rows;

	TRY(db_rows(db, arena, SQL_SCHEMA_TABLE_EXISTS, NULL, 0, &rows));
	*exists = row_integer(&rows, 0, "count") > 0;
	return NULL;
}

static void
compare(const struct rows *rows, size_t row, struct migration *out)
{
	out->done = row_integer(rows, row, "done");
	out->finished_at = row_integer(rows, row, "finished_at");
	if (strcmp(row_text(rows, row, "checksum"), out->checksum) != 0)
		out->state = MIGRATION_CHANGED;
	else
		out->state = row_is_null(rows, row, "finished_at")
			? MIGRATION_INTERRUPTED : MIGRATION_DONE;
}

static void
add_unknown(const struct rows *rows, size_t row, struct migration_list *list)
{
	list->rows[list->count++] = (struct migration){
		.version = row_integer(rows, row, "version"),
		.name = row_text(rows, row, "name"),
		.state = MIGRATION_UNKNOWN,
		.statements = row_integer(rows, row, "statements"),
		.done = row_integer(rows, row, "done"),
		.checksum = row_text(rows, row, "checksum"),
		.finished_at = row_integer(rows, row, "finished_at"),
	};
}

static struct migration *
find(struct migration_list *list, int64_t version)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->rows[i].version == version)
			return &list->rows[i];
	return NULL;
}

struct fault *
migrate_status(struct db *db, struct arena *arena, struct migration_list *out)
{
	struct rows rows = { 0 };
	bool exists = false;

	TRY(db_ready(db));
	TRY(table_exists(db, arena, &exists));
	if (exists)
		TRY(db_rows(db, arena, SQL_SCHEMA_LIST, NULL, 0, &rows));
	out->count = (size_t)sql_schema_count;
	out->rows = arena_take_many(arena, out->count + rows.count,
		sizeof *out->rows);
	for (size_t i = 0; i < out->count; i++)
		describe(arena, &sql_schema[i], &out->rows[i]);
	for (size_t row = 0; row < rows.count; row++) {
		struct migration *known = find(out,
			row_integer(&rows, row, "version"));

		if (known != NULL)
			compare(&rows, row, known);
		else
			add_unknown(&rows, row, out);
	}
	return NULL;
}

/* Nothing is begun where something does not fit. */
static struct fault *
check(const struct migration_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct migration *one = &list->rows[i];

		if (one->state == MIGRATION_UNKNOWN)
			return FAULT(FAULT_SETUP, 0, "the database has "
				"migration %s, which this program does not "
				"know: it was made by a newer xunpan. Install "
				"that version or a newer one; nothing was "
				"changed", one->name);
		if (one->state == MIGRATION_CHANGED)
			return FAULT(FAULT_SETUP, 0, "migration %s was applied "
				"with another text than this program has. "
				"Install the version it was applied with, or "
				"restore a backup made before; changes belong "
				"in a new migration. Nothing was changed",
				one->name);
	}
	return NULL;
}

static struct fault *
apply_one(struct db *db, const struct sql_text *text,
	struct migration *migration)
{
	if (migration->state == MIGRATION_DUE)
		TRY(DB_RUN(db, SQL_SCHEMA_START, V_INT(migration->version),
			V_TEXT(migration->name), V_TEXT(migration->checksum),
			V_INT(migration->statements)));
	while (migration->done < migration->statements)
		TRY(migrate_step(db, text->text, migration));
	TRY(DB_RUN(db, SQL_SCHEMA_FINISH, V_INT(migration->version)));
	migration->state = MIGRATION_DONE;
	return NULL;
}

/* Two tables may name each other: the one made first names a table that is
 * not there yet. */
static struct fault *
leave_keys_unchecked(struct db *db)
{
	static const char text[] = "SET SESSION foreign_key_checks = 0";

	return db_run_schema(db, text, sizeof text - 1);
}

struct fault *
migrate_step(struct db *db, const char *text, struct migration *migration)
{
	size_t length;
	const char *statement = migrate_statement(text,
		(size_t)migration->done, &length);

	TRY(leave_keys_unchecked(db));
	TRY(db_run_schema(db, statement, length));
	migration->done++;
	return DB_RUN(db, SQL_SCHEMA_STEP, V_INT(migration->done),
		V_INT(migration->version));
}

static struct fault *
apply(struct db *db, struct arena *arena,
	void (*say)(void *context, const struct migration *migration),
	void *context)
{
	struct migration_list list;

	TRY(db_run(db, SQL_SCHEMA_TABLE_MAKE, NULL, 0));
	TRY(migrate_status(db, arena, &list));
	TRY(check(&list));
	for (int i = 0; i < sql_schema_count; i++) {
		struct migration *one = &list.rows[i];

		if (one->state == MIGRATION_DONE)
			continue;
		TRY(apply_one(db, &sql_schema[i], one));
		if (say != NULL)
			say(context, one);
	}
	return NULL;
}

/* The schema is another's until he is done; the lock ends with the connection
 * too, so that a killed run leaves none behind. */
struct fault *
migrate_run(struct db *db, struct arena *arena,
	void (*say)(void *context, const struct migration *migration),
	void *context)
{
	struct rows rows;
	struct fault *fault;

	TRY(db_ready(db));
	TRY(db_rows(db, arena, SQL_SCHEMA_LOCK, NULL, 0, &rows));
	if (row_integer(&rows, 0, "got") != 1)
		return FAULT(FAULT_STORE_CONFLICT, 0, "another xunpan migrate "
			"is at work on this database; wait for it");
	fault = apply(db, arena, say, context);
	if (fault != NULL) {
		struct fault kept = *fault;

		db_rows(db, arena, SQL_SCHEMA_UNLOCK, NULL, 0, &rows);
		*fault = kept;
		return fault;
	}
	return db_rows(db, arena, SQL_SCHEMA_UNLOCK, NULL, 0, &rows);
}
