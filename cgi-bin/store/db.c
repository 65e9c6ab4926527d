/* MariaDB and MySQL through the client library: the connection, transactions,
 * faults. It builds no SQL: every text is a constant of the program. */
#include "store/db_link.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/text.h"

/* PROMISES G4: every request ends within 10 s though the database hangs: one
 * answer is waited for, then two connections are tried. A lock is waited for
 * less long than an answer, so that it is told apart from a hanging server. */
#define CONNECT_SECONDS 2
#define ANSWER_SECONDS 5

enum fault_kind
db_fault_kind(unsigned number)
{
	switch (number) {
	case 1213: case 1205: case 1047: case 1180: case 1020:
		return FAULT_STORE_CONFLICT;
	case 2001: case 2002: case 2003: case 2005: case 2006: case 2013:
	case 2055: case 1053: case 1077: case 1079: case 1152: case 1158:
	case 1159: case 1160: case 1161: case 1927: case 4031:
		return FAULT_STORE_DOWN;
	case 1040: case 1203: case 1226:
		return FAULT_STORE_LIMIT;
	case 3: case 28: case 1021: case 1026: case 1114:
		return FAULT_STORE_FULL;
	case 1062:
		return FAULT_STORE_TWICE;
	case 1044: case 1045: case 1049: case 1698:
		return FAULT_SETUP;
	default:
		return FAULT_STORE;
	}
}

struct db *
db_new(const struct db_target *target)
{
	struct db *db = calloc(1, sizeof *db);

	if (db == NULL)
		abort();
	db->target = *target;
	return db;
}

void
db_close_once(struct db *db)
{
	if (db->once != NULL)
		mysql_stmt_close(db->once);
	db->once = NULL;
}

void
db_disconnect(struct db *db)
{
	/* Closed first: the server drops a connection's statements itself, and
	 * need not be told of each. */
	if (db->mysql != NULL)
		mysql_close(db->mysql);
	db->mysql = NULL;
	db_close_once(db);
	for (int i = 0; i < SQL_COUNT; i++) {
		if (db->statements[i] != NULL)
			mysql_stmt_close(db->statements[i]);
		db->statements[i] = NULL;
		db->was_used[i] = false;
	}
	db->in_transaction = false;
}

void
db_close(struct db *db)
{
	if (db == NULL)
		return;
	db_disconnect(db);
	free(db);
}

struct fault *
db_connection_fault(struct db *db, unsigned number, const char *error,
	const char *what)
{
	struct fault *fault = FAULT(db_fault_kind(number), (int)number, "%s: %s",
		what, error);

	if (fault->kind == FAULT_STORE_DOWN)
		db_disconnect(db);
	return fault;
}

static struct fault *
query(struct db *db, const char *text, size_t length)
{
	if (mysql_real_query(db->mysql, text, length) == 0)
		return NULL;
	return db_connection_fault(db, mysql_errno(db->mysql),
		mysql_error(db->mysql), "query");
}

#define QUERY(db, text) query((db), (text), sizeof(text) - 1)

static void
set_options(MYSQL *mysql, const struct db_target *target)
{
	unsigned connect = CONNECT_SECONDS, answer = target->answer_seconds == 0
		? ANSWER_SECONDS : target->answer_seconds;
	my_bool no = 0;

	mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
	mysql_options(mysql, MYSQL_OPT_READ_TIMEOUT, &answer);
	mysql_options(mysql, MYSQL_OPT_WRITE_TIMEOUT, &answer);
	mysql_options(mysql, MYSQL_OPT_RECONNECT, &no);
	mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
}

static const char *
or_null(const char *text)
{
	return text == NULL || *text == '\0' ? NULL : text;
}

static struct fault *
connect_now(struct db *db)
{
	const struct db_target *to = &db->target;
	struct fault *fault;

	db->mysql = mysql_init(NULL);
	if (db->mysql == NULL)
		return FAULT(FAULT_SYSTEM, 0, "mysql_init: out of memory");
	set_options(db->mysql, to);
	if (mysql_real_connect(db->mysql, or_null(to->host), to->user,
		to->password, to->name, (unsigned)to->port, or_null(to->socket),
		0) == NULL) {
		fault = FAULT(db_fault_kind(mysql_errno(db->mysql)),
			(int)mysql_errno(db->mysql), "connect: %s",
			mysql_error(db->mysql));
		db_disconnect(db);
		return fault;
	}
	fault = QUERY(db, "SET NAMES utf8mb4 COLLATE utf8mb4_unicode_520_ci, "
		"time_zone = '+00:00', innodb_lock_wait_timeout = 4, "
		"sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
		"ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
	if (fault != NULL)
		db_disconnect(db);
	return fault;
}

struct fault *
db_ready(struct db *db)
{
	return db->mysql != NULL ? NULL : connect_now(db);
}

static struct fault *
start(struct db *db, enum db_mode mode)
{
	TRY(db_ready(db));
	if (mode == DB_READ)
		return QUERY(db, "START TRANSACTION READ ONLY");
	return QUERY(db, "START TRANSACTION READ WRITE");
}

struct fault *
db_begin(struct db *db, enum db_mode mode)
{
	bool had_connection = db->mysql != NULL;
	struct fault *fault;

	assert(!db->in_transaction);
	fault = start(db, mode);
	if (fault != NULL && fault->kind == FAULT_STORE_DOWN && had_connection)
		fault = start(db, mode);
	db->in_transaction = fault == NULL;
	return fault;
}

struct fault *
db_commit(struct db *db)
{
	struct fault *fault;

	assert(db->in_transaction);
	db->in_transaction = false;
	fault = QUERY(db, "COMMIT");
	/* What is still open would be committed by the next START. */
	if (fault != NULL)
		db_disconnect(db);
	return fault;
}

void
db_rollback(struct db *db)
{
	if (!db->in_transaction)
		return;
	db->in_transaction = false;
	if (db->mysql != NULL && QUERY(db, "ROLLBACK") != NULL)
		db_disconnect(db);
}

struct fault *
db_mark(struct db *db)
{
	assert(db->in_transaction);
	return QUERY(db, "SAVEPOINT mark");
}

struct fault *
db_back_to_mark(struct db *db)
{
	assert(db->in_transaction);
	return QUERY(db, "ROLLBACK TO SAVEPOINT mark");
}

bool
db_in_transaction(const struct db *db)
{
	return db->in_transaction;
}

struct fault *
db_run_schema(struct db *db, const char *text, size_t length)
{
	TRY(db_ready(db));
	return query(db, text, length);
}
