/* What every command that needs the database begins and ends with. Knows no
 * command. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdio.h>

#include "base/settings.h"
#include "store/db.h"

/* Exit codes are those of sysexits(3). */
struct program {
	struct arena *arena;
	struct settings settings;
	struct db_target target;
	struct db *db;           /* connects at its first use */
	const char *request_no;  /* of this run, in audit lines and log */
};

enum program_user { PROGRAM_DATA, PROGRAM_SCHEMA };

/* Read the configuration and make ready to connect.
 *   user     whose rights are needed: the program's own, or the schema user's
 *   errors   FAULT_SETUP, FAULT_SYSTEM */
struct fault *program_start(struct program *program, enum program_user user);
void program_end(struct program *program);

/* Say on standard error what went wrong, in the words of the fault, and give
 * the exit code: 78 for the configuration, 75 where trying later may help, 70
 * else. */
int program_fault(const struct program *program, const struct fault *fault);

/* Run work in a transaction of its own; where the database asks for it
 * (deadlock, a key taken meanwhile, no connection left) up to five times.
 *   source   PROMISES.md G7 */
typedef struct fault *program_work(struct program *program, void *context);
struct fault *program_transaction(struct program *program,
	program_work *work, void *context);

/* Whether the only argument is --help or -h. */
bool asks_help(int argc, char **argv);

/* Read a stream to its end.
 *   returns  false when it cannot be read or memory is short; bytes are to be
 *            given to free() */
bool stream_read(FILE *stream, char **bytes, size_t *length);

#endif
