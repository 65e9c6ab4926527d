/* The schema, brought from any older state to the program's own. Knows which
 * texts there are (sql/schema), not what they make. */
#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include "store/db.h"

enum migration_state {
	MIGRATION_UNSET,
	MIGRATION_DUE,          /* not begun */
	MIGRATION_INTERRUPTED,  /* some statements done: it goes on there */
	MIGRATION_DONE,
	MIGRATION_CHANGED,      /* its text is another than the one applied */
	MIGRATION_UNKNOWN,      /* in the database, not in this program: newer */
};

struct migration {
	int64_t version;        /* 1, 2, ... */
	const char *name;       /* "0001_foundation" */
	enum migration_state state;
	int64_t statements, done;
	const char *checksum;   /* of the program's text */
	int64_t finished_at;
};

struct migration_list {
	struct migration *rows;
	size_t count;
};

/* What stands against what the program brings. Writes nothing.
 *   db       any user; a schema without the table of migrations is empty */
struct fault *migrate_status(struct db *db, struct arena *arena,
	struct migration_list *out);

/* Apply what is due, in order, under a lock of the database. Each statement is
 * recorded when it is done, so that an interrupted run goes on at the one it
 * stopped in (which may run twice: every statement allows it).
 *   db       the schema user, not in a transaction
 *   say      told of each migration; may be NULL
 *   errors   FAULT_SETUP, with what to do: an applied migration was changed;
 *            the schema is newer than the program; somebody else migrates */
struct fault *migrate_run(struct db *db, struct arena *arena,
	void (*say)(void *context, const struct migration *migration),
	void *context);

/* Do the next statement of a migration and record it; done goes up by one. A
 * step of migrate_run, for tests that stop between two. */
struct fault *migrate_step(struct db *db, const char *text,
	struct migration *migration);

/* The statements of a text, as migrate_run splits it: at ; at a line's end.
 *   statement  the n-th, from 0; NULL behind the last
 *   source     every text comes from sql/schema through embed.awk */
const char *migrate_statement(const char *text, size_t n, size_t *length);

#endif
