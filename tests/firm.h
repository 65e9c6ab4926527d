/* A test's firm: the database that XUNPAN_CONFIG names, inside a transaction
 * that is rolled back when the test ends. Knows nothing of what is tested. */
#ifndef TESTS_FIRM_H
#define TESTS_FIRM_H

#include "unit.h"

#include "base/secret.h"
#include "base/settings.h"
#include "base/text.h"
#include "rules/access.h"
#include "store/db.h"

static struct settings firm_settings;
static struct db *db;
static struct arena *firm_arena;

/* What was promised to go well. */
#define WELL(call) do { \
	struct fault *well_ = (call); \
	if (well_ != NULL) \
		fail_msg("%s: %s (%s)", #call, well_->message, well_->trace); \
} while (0)

static inline struct db_target
firm_target(bool is_schema)
{
	const struct settings *s = &firm_settings;

	return (struct db_target){ .socket = s->database_socket,
		.host = s->database_host, .port = s->database_port,
		.name = s->database_name,
		.user = is_schema ? s->schema_user : s->database_user,
		.password = is_schema ? s->schema_password
			: s->database_password };
}

static inline int
firm_open(void **state)
{
	static struct db_target target;

	(void)state;
	firm_arena = arena_new();
	if (secret_start() != NULL
		|| settings_read(firm_arena, NULL, &firm_settings) != NULL) {
		fprintf(stderr, "XUNPAN_CONFIG names no firm\n");
		return -1;
	}
	target = firm_target(false);
	db = db_new(&target);
	return 0;
}

static inline int
firm_close(void **state)
{
	(void)state;
	db_close(db);
	arena_free(firm_arena);
	return 0;
}

static inline int
firm_begin(void **state)
{
	unit_begin(state);
	return db_begin(db, DB_WRITE) == NULL ? 0 : -1;
}

static inline int
firm_end(void **state)
{
	db_rollback(db);
	return unit_end(state);
}

/* Commit what was done and go on in a new transaction. */
static inline void
firm_commit(void)
{
	WELL(db_commit(db));
	WELL(db_begin(db, DB_WRITE));
}

#define RUN_FIRM(name) \
	cmocka_unit_test_setup_teardown(name, firm_begin, firm_end)
#define RUN_FIRM_ALL(tests) \
	cmocka_run_group_tests(tests, firm_open, firm_close)

#endif
