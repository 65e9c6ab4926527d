/* Two transactions for a message: its raw bytes, then its filing. Between the
 * two it may be killed; the next run files what is kept. */
#include "intake_run.h"

#include <stdlib.h>
#include <sysexits.h>

#include "base/date.h"
#include "base/log.h"
#include "flows/intake.h"
#include "program.h"

/* Another process may be at what came in a moment ago. */
#define WAIT_SECONDS 60
/* Behind a message of its own a run files no more than a mail server waits
 * for. */
#define PENDING_BESIDE 20
#define PENDING_ALL 100000

struct arrival {
	const char *bytes;
	size_t length;
	struct intake intake;
	bool may;
	const char *reason;
};

static struct fault *
keep(struct program *program, void *context)
{
	struct arrival *arrival = context;

	return flow_intake_store(program->db, program->arena, CHANNEL_MAIL,
		arrival->bytes, arrival->length, "", "", date_now(),
		&arrival->intake);
}

static struct fault *
file(struct program *program, void *context)
{
	struct arrival *arrival = context;

	return flow_intake_file(program->db, program->arena,
		arrival->intake.id, date_now(), program->request_no,
		&arrival->intake);
}

static struct fault *
try_once_more(struct program *program, void *context)
{
	struct arrival *arrival = context;

	return flow_intake_try(program->db, program->arena,
		arrival->intake.id, &arrival->may);
}

static struct fault *
note_failure(struct program *program, void *context)
{
	struct arrival *arrival = context;

	return flow_intake_failed(program->db, program->arena,
		arrival->intake.id, arrival->reason);
}

/* The message is kept: a fault now is told to the log, not to the mail
 * server. */
static void
filing_faulted(struct program *program, struct arrival *arrival,
	const struct fault *fault)
{
	bool is_passing = fault_is_passing(fault) || fault_may_retry(fault);

	log_fault(program->request_no, fault);
	arrival->reason = "failed";
	if (is_passing)
		return;
	fault = program_transaction(program, note_failure, arrival);
	if (fault != NULL)
		log_fault(program->request_no, fault);
}

static struct fault *
find_pending(struct program *program, int64_t seconds, size_t most,
	int64_t **ids, size_t *count)
{
	struct fault *fault;

	TRY(db_begin(program->db, DB_READ));
	fault = store_intake_pending(program->db, program->arena, seconds,
		most, ids, count);
	if (fault != NULL) {
		db_rollback(program->db);
		return fault;
	}
	return db_commit(program->db);
}

/* One that waited; its try is committed before it is read. */
static struct fault *
file_waiting(struct program *program, int64_t id, FILE *out)
{
	struct arrival arrival = { .intake.id = id };
	struct fault *fault;

	TRY(program_transaction(program, try_once_more, &arrival));
	if (!arrival.may)
		return NULL;
	fault = program_transaction(program, file, &arrival);
	if (fault != NULL) {
		filing_faulted(program, &arrival, fault);
		return NULL;
	}
	if (out != NULL && arrival.intake.state == INTAKE_FILED)
		fprintf(out, "%s\n", arrival.intake.reference);
	else if (out != NULL)
		fprintf(out, "- %s\n", arrival.intake.reason);
	return NULL;
}

/* Each in memory of its own, however many there are. */
static struct fault *
file_waiting_all(struct program *program, int64_t seconds, size_t most,
	FILE *out)
{
	struct arena *arena = program->arena, *own = arena_new();
	struct fault *fault;
	int64_t *ids;
	size_t count = 0;

	fault = find_pending(program, seconds, most, &ids, &count);
	program->arena = own;
	for (size_t i = 0; i < count && fault == NULL; i++) {
		fault = file_waiting(program, ids[i], out);
		arena_reset(own);
	}
	program->arena = arena;
	arena_free(own);
	return fault;
}

static int
take_in(struct program *program, FILE *input, FILE *out)
{
	struct arrival arrival = { 0 };
	struct fault *fault = program_start(program, PROGRAM_DATA);
	char *bytes = NULL;
	bool is_read;

	if (fault != NULL) {
		program_fault(program, fault);
		return EX_TEMPFAIL;
	}
	is_read = stream_read(input, &bytes, &arrival.length);
	arrival.bytes = bytes;
	if (is_read)
		fault = program_transaction(program, keep, &arrival);
	free(bytes);
	if (!is_read || fault != NULL) {
		if (fault != NULL)
			program_fault(program, fault);
		return EX_TEMPFAIL;
	}
	fault = program_transaction(program, file, &arrival);
	if (fault != NULL)
		filing_faulted(program, &arrival, fault);
	else if (out != NULL && arrival.intake.state == INTAKE_FILED)
		fprintf(out, "%s\n", arrival.intake.reference);
	fault = file_waiting_all(program, WAIT_SECONDS, PENDING_BESIDE, NULL);
	if (fault != NULL)
		log_fault(program->request_no, fault);
	return EX_OK;
}

int
intake_mail(FILE *input, FILE *out)
{
	struct program program;
	int code = take_in(&program, input, out);

	program_end(&program);
	return code;
}

int
intake_pending(FILE *out)
{
	struct program program;
	struct fault *fault = program_start(&program, PROGRAM_DATA);
	int code = EX_OK;

	if (fault == NULL)
		fault = file_waiting_all(&program, 0, PENDING_ALL, out);
	if (fault != NULL)
		code = program_fault(&program, fault);
	program_end(&program);
	return code;
}
