/* `xunpan migrate`: the schema to this program's version. It knows no table. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/date.h"
#include "commands.h"
#include "program.h"
#include "store/migrate.h"

static const char help[] =
	"usage: xunpan migrate [--status]\n"
	"\n"
	"Brings the database's schema to this version, as the schema user of the\n"
	"configuration (schema_user, else database_user). May be run at any time;\n"
	"one that was interrupted goes on where it stopped. Two never run at once.\n"
	"\n"
	"  --status   print each migration and how it stands; change nothing\n"
	"\n"
	"Exit status: 0 done, or with --status nothing to do; 1 --status: something\n"
	"is due; 75 the database is down or somebody else migrates; 78 the\n"
	"configuration, or a schema that this program does not fit.\n";

static const char *
state_word(enum migration_state state)
{
	switch (state) {
	case MIGRATION_DUE: return "due";
	case MIGRATION_INTERRUPTED: return "interrupted";
	case MIGRATION_DONE: return "done";
	case MIGRATION_CHANGED: return "changed";
	default: return "unknown (newer)";
	}
}

static void
print_one(struct arena *arena, const struct migration *one)
{
	printf("%-28s %-16s %lld/%lld  %s\n", one->name,
		state_word(one->state), (long long)one->done,
		(long long)one->statements, one->finished_at == 0 ? ""
		: date_iso(arena, one->finished_at));
}

static void
say(void *context, const struct migration *one)
{
	(void)context;
	printf("%s: %lld statements\n", one->name,
		(long long)one->statements);
}

static int
print_status(struct program *program)
{
	struct migration_list list;
	struct fault *fault = migrate_status(program->db, program->arena,
		&list);
	int code = EX_OK;

	if (fault != NULL)
		return program_fault(program, fault);
	for (size_t i = 0; i < list.count; i++) {
		print_one(program->arena, &list.rows[i]);
		if (list.rows[i].state != MIGRATION_DONE)
			code = 1;
	}
	return code;
}

int
migrate_command(int argc, char **argv)
{
	bool is_status = argc == 2 && strcmp(argv[1], "--status") == 0;
	struct program program;
	struct fault *fault;
	int code = EX_OK;

	if (asks_help(argc, argv)) {
		fputs(help, stdout);
		return EX_OK;
	}
	if (argc > 2 || (argc == 2 && !is_status)) {
		fputs(help, stderr);
		return EX_USAGE;
	}
	fault = program_start(&program, PROGRAM_SCHEMA);
	if (fault != NULL)
		code = program_fault(&program, fault);
	else if (is_status)
		code = print_status(&program);
	else if ((fault = migrate_run(program.db, program.arena, say, NULL))
		!= NULL)
		code = program_fault(&program, fault);
	program_end(&program);
	return code;
}
