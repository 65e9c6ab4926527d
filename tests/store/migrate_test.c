/* The schema's migrations: in order, once, resumed, and refused. */
#include "../firm.h"

#include "store/migrate.h"

static struct db *schema;

static int
schema_open(void **state)
{
	static struct db_target target;

	if (firm_open(state) != 0)
		return -1;
	target = firm_target(true);
	schema = db_new(&target);
	return 0;
}

static int
schema_close(void **state)
{
	db_close(schema);
	return firm_close(state);
}

static void
run_text(const char *text)
{
	WELL(db_run_schema(schema, text, strlen(text)));
}

/* As a database that never saw the program. */
static void
drop_everything(void)
{
	struct migration_list list;

	run_text("SET FOREIGN_KEY_CHECKS = 0");
	for (int i = 0; i < sql_schema_count; i++) {
		size_t length;
		const char *text;

		for (size_t n = 0; (text = migrate_statement(
			sql_schema[i].text, n, &length)) != NULL; n++) {
			char name[64], drop[100];

			if (sscanf(text, "CREATE TABLE IF NOT EXISTS %63[a-z_]",
				name) != 1)
				continue;
			snprintf(drop, sizeof drop, "DROP TABLE IF EXISTS %s",
				name);
			run_text(drop);
		}
	}
	run_text("DROP TABLE IF EXISTS schema_migration");
	run_text("SET FOREIGN_KEY_CHECKS = 1");
	WELL(migrate_status(schema, arena, &list));
	assert_int_equal(list.rows[0].state, MIGRATION_DUE);
}

static void
assert_all_done(void)
{
	struct migration_list list;

	WELL(migrate_status(schema, arena, &list));
	assert_int_equal(list.count, sql_schema_count);
	for (size_t i = 0; i < list.count; i++) {
		assert_int_equal(list.rows[i].state, MIGRATION_DONE);
		assert_int_equal(list.rows[i].done, list.rows[i].statements);
	}
}

TEST(an_empty_database_gets_every_migration)
{
	drop_everything();
	WELL(migrate_run(schema, arena, NULL, NULL));
	assert_all_done();
}

static void
count_it(void *context, const struct migration *migration)
{
	(void)migration;
	++*(int *)context;
}

TEST(running_again_does_nothing)
{
	int told = 0;

	WELL(migrate_run(schema, arena, NULL, NULL));
	WELL(migrate_run(schema, arena, count_it, &told));
	assert_int_equal(told, 0);
}

/* Stopped behind each statement: recorded, or done and not yet recorded. */
static void
stop_and_resume(int64_t steps, bool is_recorded)
{
	struct migration_list list;
	struct migration *first;

	drop_everything();
	WELL(db_run(schema, SQL_SCHEMA_TABLE_MAKE, NULL, 0));
	WELL(migrate_status(schema, arena, &list));
	first = &list.rows[0];
	WELL(DB_RUN(schema, SQL_SCHEMA_START, V_INT(first->version),
		V_TEXT(first->name), V_TEXT(first->checksum),
		V_INT(first->statements)));
	while (first->done < steps)
		WELL(migrate_step(schema, sql_schema[0].text, first));
	if (!is_recorded)
		WELL(DB_RUN(schema, SQL_SCHEMA_STEP, V_INT(steps - 1),
			V_INT(first->version)));
	WELL(migrate_status(schema, arena, &list));
	assert_int_equal(list.rows[0].state, MIGRATION_INTERRUPTED);
	WELL(migrate_run(schema, arena, NULL, NULL));
	assert_all_done();
}

TEST(one_that_was_interrupted_goes_on_at_its_statement)
{
	stop_and_resume(1, true);
	stop_and_resume(7, true);
	stop_and_resume(7, false);
	stop_and_resume(20, false);
}

/* The connection is killed in the middle of a run. */
TEST(a_lost_connection_leaves_what_can_be_resumed)
{
	struct db_target target = firm_target(true);
	struct db *other = db_new(&target);
	struct migration_list list;
	struct fault *fault;

	drop_everything();
	WELL(db_ready(other));
	WELL(db_run(other, SQL_SCHEMA_TABLE_MAKE, NULL, 0));
	WELL(migrate_status(other, arena, &list));
	WELL(DB_RUN(other, SQL_SCHEMA_START, V_INT(list.rows[0].version),
		V_TEXT(list.rows[0].name), V_TEXT(list.rows[0].checksum),
		V_INT(list.rows[0].statements)));
	WELL(migrate_step(other, sql_schema[0].text, &list.rows[0]));
	fault = db_run_schema(other, "KILL CONNECTION_ID()", 20);
	assert_non_null(fault);
	fault = migrate_step(other, sql_schema[0].text, &list.rows[0]);
	db_close(other);
	WELL(migrate_run(schema, arena, NULL, NULL));
	assert_all_done();
}

TEST(refuses_a_migration_that_was_changed_after_it_was_applied)
{
	struct fault *fault;

	WELL(migrate_run(schema, arena, NULL, NULL));
	run_text("UPDATE schema_migration SET checksum = REPEAT('0', 64) "
		"WHERE version = 1");
	fault = migrate_run(schema, arena, NULL, NULL);
	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_SETUP);
	assert_non_null(strstr(fault->message, "0001_foundation"));
	assert_non_null(strstr(fault->message, "Nothing was changed"));
	drop_everything();
	WELL(migrate_run(schema, arena, NULL, NULL));
}

TEST(refuses_a_schema_that_a_newer_program_made)
{
	struct fault *fault;

	WELL(migrate_run(schema, arena, NULL, NULL));
	run_text("INSERT INTO schema_migration (version, name, checksum, "
		"statements, done, finished_at, created_at) VALUES (9999, "
		"'9999_later', REPEAT('a', 64), 1, 1, UTC_TIMESTAMP(), "
		"UTC_TIMESTAMP())");
	fault = migrate_run(schema, arena, NULL, NULL);
	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_SETUP);
	assert_non_null(strstr(fault->message, "9999_later"));
	run_text("DELETE FROM schema_migration WHERE version = 9999");
}

TEST(two_never_migrate_at_once)
{
	struct db_target target = firm_target(true);
	struct db *other = db_new(&target);
	struct rows rows;
	struct fault *fault;

	WELL(db_ready(other));
	WELL(db_rows(other, arena, SQL_SCHEMA_LOCK, NULL, 0, &rows));
	assert_int_equal(row_integer(&rows, 0, "got"), 1);
	fault = migrate_run(schema, arena, NULL, NULL);
	assert_non_null(fault);
	db_close(other);
	WELL(migrate_run(schema, arena, NULL, NULL));
}

TEST(the_programs_own_user_may_not_change_the_schema)
{
	struct fault *fault;
	const char text[] = "CREATE TABLE intruder (id INT)";

	WELL(db_ready(db));
	fault = db_run_schema(db, text, sizeof text - 1);
	assert_non_null(fault);
}

TEST(statements_are_split_where_a_line_ends_with_a_semicolon)
{
	const char text[] = "one 'a;b'\n two;\nthree;\n\n";
	size_t length;

	assert_memory_equal(migrate_statement(text, 0, &length), "one 'a;b'", 9);
	assert_int_equal(length, 14);
	assert_memory_equal(migrate_statement(text, 1, &length), "three", 5);
	assert_int_equal(length, 5);
	assert_null(migrate_statement(text, 2, &length));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(an_empty_database_gets_every_migration),
		RUN(running_again_does_nothing),
		RUN(one_that_was_interrupted_goes_on_at_its_statement),
		RUN(a_lost_connection_leaves_what_can_be_resumed),
		RUN(refuses_a_migration_that_was_changed_after_it_was_applied),
		RUN(refuses_a_schema_that_a_newer_program_made),
		RUN(two_never_migrate_at_once),
		RUN(the_programs_own_user_may_not_change_the_schema),
		RUN(statements_are_split_where_a_line_ends_with_a_semicolon),
	};

	return cmocka_run_group_tests(tests, schema_open, schema_close);
}
