/* Configuration, connection, transaction and exit code of a command. It asks
 * the database nothing. */
#include "program.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "base/log.h"
#include "base/secret.h"

#define TRIES_MOST 5
#define NUMBER_LETTERS 10

/* Changing a large table takes long, and nobody waits for a page. */
#define SCHEMA_SECONDS 86400

static struct db_target
target_of(const struct settings *settings, enum program_user user)
{
	bool is_schema = user == PROGRAM_SCHEMA;

	return (struct db_target){
		.socket = settings->database_socket,
		.host = settings->database_host,
		.port = settings->database_port,
		.name = settings->database_name,
		.user = is_schema ? settings->schema_user
			: settings->database_user,
		.password = is_schema ? settings->schema_password
			: settings->database_password,
		.answer_seconds = is_schema ? SCHEMA_SECONDS : 0,
	};
}

struct fault *
program_start(struct program *program, enum program_user user)
{
	memset(program, 0, sizeof *program);
	program->arena = arena_new();
	program->request_no = "";
	TRY(secret_start());
	TRY(settings_read(program->arena, NULL, &program->settings));
	if (*program->settings.log_file != '\0')
		log_open(program->settings.log_file);
	program->request_no = secret_code(program->arena, NUMBER_LETTERS);
	program->target = target_of(&program->settings, user);
	program->db = db_new(&program->target);
	return NULL;
}

void
program_end(struct program *program)
{
	db_close(program->db);
	arena_free(program->arena);
}

int
program_fault(const struct program *program, const struct fault *fault)
{
	fprintf(stderr, "xunpan: %s\n", fault->message);
	if (*program->settings.log_file != '\0')
		log_fault(program->request_no, fault);
	if (fault->kind == FAULT_SETUP)
		return EX_CONFIG;
	return fault_is_passing(fault) || fault_may_retry(fault) ? EX_TEMPFAIL
		: EX_SOFTWARE;
}

static struct fault *
run_once(struct program *program, program_work *work, void *context)
{
	struct fault *fault;

	TRY(db_begin(program->db, DB_WRITE));
	fault = work(program, context);
	if (fault != NULL) {
		struct fault kept = *fault;

		db_rollback(program->db);
		*fault = kept;
		return fault;
	}
	return db_commit(program->db);
}

/* 5 to 80 ms, longer each time, so that two do not meet again; where the
 * server has no connection left, 0.1 to 1.6 s, until others are done. */
static void
wait_a_little(int attempt, enum fault_kind kind)
{
	long first = kind == FAULT_STORE_LIMIT ? 100 : 5;
	int64_t wait;
	unsigned char random;
	struct timespec pause;

	secret_random(&random, 1);
	wait = (int64_t)(first << attempt) * 1000000 * (128 + random) / 256;
	pause.tv_sec = (time_t)(wait / 1000000000);
	pause.tv_nsec = (long)(wait % 1000000000);
	nanosleep(&pause, NULL);
}

static bool
is_worth_another(const struct fault *fault)
{
	return fault->kind == FAULT_STORE_CONFLICT
		|| fault->kind == FAULT_STORE_TWICE
		|| fault->kind == FAULT_STORE_LIMIT;
}

struct fault *
program_transaction(struct program *program, program_work *work,
	void *context)
{
	struct fault *fault = NULL;

	for (int attempt = 0; attempt < TRIES_MOST; attempt++) {
		fault = run_once(program, work, context);
		if (fault == NULL || !is_worth_another(fault))
			return fault;
		if (attempt + 1 < TRIES_MOST)
			wait_a_little(attempt, fault->kind);
	}
	return fault;
}

bool
asks_help(int argc, char **argv)
{
	return argc == 2 && (strcmp(argv[1], "--help") == 0
		|| strcmp(argv[1], "-h") == 0);
}

bool
stream_read(FILE *stream, char **bytes, size_t *length)
{
	size_t room = 65536, got;
	char *all = malloc(room);

	*length = 0;
	while (all != NULL && (got = fread(all + *length, 1, room - *length,
		stream)) > 0) {
		*length += got;
		if (*length == room) {
			char *more = realloc(all, room *= 2);

			if (more == NULL)
				free(all);
			all = more;
		}
	}
	*bytes = all;
	return all != NULL && !ferror(stream);
}
