/* The database connection: statements by name, values in, rows out,
 * transactions, and faults when it fails. db.c alone knows mysql.h. Knows
 * nothing of what the rows mean. */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "rules/field.h"
#include "store/statements.h"

struct db;

struct db_target {
	const char *socket;   /* unix socket, or "" for host and port */
	const char *host;
	int port;
	const char *name, *user, *password;
	unsigned answer_seconds; /* how long a statement may take; 0 = 8 */
};

/* A value to bind, or a cell of a row. */
enum value_kind { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT, VALUE_MOMENT };
struct value {
	enum value_kind kind;
	int64_t number;       /* an integer, or UTC seconds of a moment */
	const char *text;     /* bytes; text of rows ends with a NUL */
	size_t length;
};
struct value value_integer(int64_t number);
struct value value_text(const char *text);             /* NULL binds NULL */
struct value value_bytes(const void *bytes, size_t length);
struct value value_moment(int64_t utc_seconds);        /* 0 binds NULL */
struct value value_id(int64_t id);                     /* 0 binds NULL */

#define V_INT(n) value_integer(n)
#define V_TEXT(s) value_text(s)
#define V_BYTES(p, n) value_bytes(p, n)
#define V_MOMENT(t) value_moment(t)
#define V_ID(id) value_id(id)

/* What a SELECT gave; lives in the arena it was read into. */
struct rows {
	size_t count, columns;
	const char *const *names;
	const struct value *cells;   /* count * columns, row by row */
};

enum db_mode { DB_READ, DB_WRITE };

/* Remember where the database is; connects at the first need. The target's
 * texts must outlive the connection.
 *   returns  owned by the caller, ended by db_close */
struct db *db_new(const struct db_target *target);
void db_close(struct db *db);

/* Make sure a connection stands.
 *   errors   FAULT_STORE_DOWN, FAULT_STORE_LIMIT, FAULT_SETUP (rights, name) */
struct fault *db_ready(struct db *db);

/* A transaction: a reading one refuses every write. begin reconnects once
 * when the connection was lost since. */
struct fault *db_begin(struct db *db, enum db_mode mode);
struct fault *db_commit(struct db *db);
void db_rollback(struct db *db);   /* harmless when none is open */
/* A place inside the transaction, and back to it: what was written since is
 * taken back, locks stay. A second mark takes the first one's place. A conflict
 * takes back the whole transaction and the mark with it. */
struct fault *db_mark(struct db *db);
struct fault *db_back_to_mark(struct db *db);

bool db_in_transaction(const struct db *db);

/* Run a statement that returns no rows. Values bind in the order of the ?s.
 *   errors   FAULT_STORE*; FAULT_STORE_TWICE for a unique key */
struct fault *db_run(struct db *db, enum sql statement,
	const struct value *values, size_t count);
#define DB_RUN(db, statement, ...) \
	db_run((db), (statement), (const struct value[]){ __VA_ARGS__ }, \
		sizeof((const struct value[]){ __VA_ARGS__ }) \
		/ sizeof(struct value))

/* The same statement for many rows of values, side by side; one round trip
 * where the server can (MariaDB).
 *   values   columns * rows, row by row */
struct fault *db_run_many(struct db *db, struct arena *arena,
	enum sql statement, const struct value *values, size_t columns,
	size_t rows);

/* Of the last db_run: rows changed or inserted; the new AUTO_INCREMENT id. */
int64_t db_changed(const struct db *db);
int64_t db_new_id(const struct db *db);

/* Run a SELECT and read all its rows into the arena. */
struct fault *db_rows(struct db *db, struct arena *arena, enum sql statement,
	const struct value *values, size_t count, struct rows *out);
#define DB_ROWS(db, arena, out, statement, ...) \
	db_rows((db), (arena), (statement), \
		(const struct value[]){ __VA_ARGS__ }, \
		sizeof((const struct value[]){ __VA_ARGS__ }) \
		/ sizeof(struct value), (out))

/* A cell by column name; a name that the SELECT did not ask for is a
 * programming error and asserts. NULL reads as "" or 0. */
const char *row_text(const struct rows *rows, size_t row, const char *name);
int64_t row_integer(const struct rows *rows, size_t row, const char *name);
const struct value *row_cell(const struct rows *rows, size_t row,
	const char *name);
bool row_is_null(const struct rows *rows, size_t row, const char *name);

/* A row into a struct by its field table: columns and fields of one name. A
 * column without a field is passed over. */
void row_load(struct arena *arena, const struct rows *rows, size_t row,
	const struct shape *shape, void *noun);

/* All rows into an array of shape->size bytes each; the columns' fields are
 * looked up once. */
void row_load_all(const struct rows *rows, const struct shape *shape,
	void *nouns);

/* The fields as values, in the table's order; is_kept fields are left out.
 *   returns  their number; *values lives in the arena */
size_t values_of(struct arena *arena, const struct shape *shape,
	const void *noun, const struct value **values);

/* For migrations alone: one statement of the embedded schema. */
struct fault *db_run_schema(struct db *db, const char *text, size_t length);

#endif
