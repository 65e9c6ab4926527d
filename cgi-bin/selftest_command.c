/* `xunpan selftest`: is this installation fit to run. It changes nothing. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "commands.h"
#include "program.h"
#include "store/health.h"
#include "store/inquiry.h"
#include "store/intake.h"
#include "store/migrate.h"

static const char help[] =
	"usage: xunpan selftest\n"
	"\n"
	"Checks the configuration, the libraries, the database (version, character\n"
	"set, sql_mode, clock, rights, schema), the counts kept beside the inquiries,\n"
	"what waits to be filed, and the templates. Changes nothing. Prints one line\n"
	"a check: ok, warn (it works, but read the line) or FAIL.\n"
	"\n"
	"Exit status: 0 when nothing failed, 1 when something did, 64 wrong use.\n";

enum mark { MARK_OK, MARK_WARN, MARK_FAIL };

struct selftest {
	struct program program;
	int failures;
};

static void
tell(struct selftest *test, enum mark mark, const char *what,
	const char *words)
{
	static const char *const plain[] = { "ok  ", "warn", "FAIL" };
	static const char *const colour[] = { "\033[32mok  \033[0m",
		"\033[33mwarn\033[0m", "\033[31mFAIL\033[0m" };

	test->failures += mark == MARK_FAIL;
	printf("%s  %-10s %s\n", isatty(STDOUT_FILENO) ? colour[mark]
		: plain[mark], what, words);
}

/* A check that could not be made has failed. */
static bool
faulted(struct selftest *test, const char *what, const struct fault *fault)
{
	if (fault == NULL)
		return false;
	tell(test, MARK_FAIL, what, fault->message);
	return true;
}

static void
check_server(struct selftest *test)
{
	struct arena *arena = test->program.arena;
	struct health health;

	if (faulted(test, "database", store_health(test->program.db, arena,
		&health)))
		return;
	tell(test, MARK_OK, "database", health.version);
	tell(test, text_equal(health.charset, "utf8mb4") ? MARK_OK
		: MARK_FAIL, "charset", health.charset);
	tell(test, strstr(health.sql_mode, "STRICT_ALL_TABLES") != NULL
		? MARK_OK : MARK_FAIL, "sql_mode", health.sql_mode);
	tell(test, health.clock_differs <= 2 && health.clock_differs >= -2
		? MARK_OK : health.clock_differs < 300
			&& health.clock_differs > -300 ? MARK_WARN : MARK_FAIL,
		"clock", arena_print(arena, "the database's clock differs by "
			"%lld s", (long long)health.clock_differs));
	tell(test, health.packet_bytes >= 2 * 1024 * 1024 ? MARK_OK
		: health.packet_bytes >= 1024 * 1024 ? MARK_WARN : MARK_FAIL,
		"packet", arena_print(arena, "max_allowed_packet is %lld "
			"bytes; texts of messages reach 2 MiB",
			(long long)health.packet_bytes));
	tell(test, health.is_durable ? MARK_OK : MARK_WARN, "durable",
		health.is_durable ? "every commit is on disk"
		: "innodb_flush_log_at_trx_commit is not 1: a power cut may "
		"lose the last second");
}

/* PROMISES M3. */
static void
check_rights(struct selftest *test)
{
	struct rights rights;

	if (faulted(test, "rights", store_rights(test->program.db,
		test->program.arena, &rights)))
		return;
	tell(test, rights.may_define ? MARK_WARN : MARK_OK, "rights",
		rights.may_define
		? "the program's user may change the schema: give it SELECT, "
		"INSERT, UPDATE and DELETE alone, and name a schema_user"
		: "the program's user may not change the schema");
	if (rights.may_all)
		tell(test, MARK_WARN, "rights", "the program's user has "
			"rights on the whole server");
	tell(test, rights.may_change_audit ? MARK_WARN : MARK_OK, "audit",
		rights.may_change_audit
		? "the program's user may change audit lines: grant SELECT "
		"and INSERT alone on that table"
		: "audit lines can only be added");
}

static void
check_schema(struct selftest *test)
{
	struct migration_list list;
	bool is_done = true;

	if (faulted(test, "schema", migrate_status(test->program.db,
		test->program.arena, &list)))
		return;
	for (size_t i = 0; i < list.count; i++)
		if (list.rows[i].state != MIGRATION_DONE) {
			tell(test, MARK_FAIL, "schema", arena_print(
				test->program.arena, "%s is not done: run "
				"xunpan migrate --status",
				list.rows[i].name));
			is_done = false;
		}
	if (is_done && list.count > 0)
		tell(test, MARK_OK, "schema",
			list.rows[list.count - 1].name);
}

static void
check_tally(struct selftest *test)
{
	struct rows rows;

	if (faulted(test, "tally", store_inquiry_tally_check(test->program.db,
		test->program.arena, &rows)))
		return;
	if (rows.count == 0)
		tell(test, MARK_OK, "tally", "the counts are those of the "
			"rows");
	for (size_t i = 0; i < rows.count; i++)
		tell(test, MARK_FAIL, "tally", arena_print(
			test->program.arena, "%s, %s, owner %lld: off by %lld",
			row_text(&rows, i, "state"),
			row_text(&rows, i, "verdict"),
			(long long)row_integer(&rows, i, "owner_id"),
			(long long)row_integer(&rows, i, "difference")));
}

static void
check_intake(struct selftest *test)
{
	int64_t counts[INTAKE_STATE_COUNT];
	struct arena *arena = test->program.arena;

	if (faulted(test, "intake", store_intake_counts(test->program.db,
		arena, counts)))
		return;
	tell(test, counts[INTAKE_STORED] == 0 ? MARK_OK : MARK_WARN, "intake",
		arena_print(arena, "%lld messages wait to be filed (xunpan "
			"intake pending), %lld could not be read",
			(long long)counts[INTAKE_STORED],
			(long long)counts[INTAKE_UNREADABLE]));
}

static void
check_folder(struct selftest *test, const char *what, const char *folder,
	const char *inside)
{
	char *path = arena_print(test->program.arena, "%s/%s", folder,
		inside);

	tell(test, access(path, R_OK) == 0 ? MARK_OK : MARK_FAIL, what,
		access(path, R_OK) == 0 ? folder : arena_print(
			test->program.arena, "cannot read %s", path));
}

static void
check_database(struct selftest *test)
{
	struct fault *fault = db_ready(test->program.db);

	if (faulted(test, "database", fault))
		return;
	check_server(test);
	check_rights(test);
	check_schema(test);
	check_tally(test);
	check_intake(test);
}

int
selftest_command(int argc, char **argv)
{
	struct selftest test = { 0 };
	struct fault *fault;

	if (asks_help(argc, argv)) {
		fputs(help, stdout);
		return EX_OK;
	}
	if (argc != 1) {
		fputs(help, stderr);
		return EX_USAGE;
	}
	fault = program_start(&test.program, PROGRAM_DATA);
	if (!faulted(&test, "settings", fault)) {
		tell(&test, MARK_OK, "settings", "read");
		tell(&test, MARK_OK, "libsodium", "started");
		check_database(&test);
		check_folder(&test, "templates", test.program.settings.templates,
			"layout.cs");
		check_folder(&test, "words", test.program.settings.templates,
			"lang/zh-CN.hdf");
		check_folder(&test, "static",
			test.program.settings.static_files, "xunpan.css");
	}
	program_end(&test.program);
	return test.failures == 0 ? EX_OK : 1;
}
