/* MariaDB and MySQL through the client library, prepared statements only. It
 * builds no SQL: every text is a constant of the program. */
#include "store/db.h"

#include <assert.h>
#include <mysql.h>
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

struct db {
	struct db_target target;
	MYSQL *mysql;                      /* NULL while not connected */
	MYSQL_STMT *statements[SQL_COUNT]; /* prepared at second use */
	bool was_used[SQL_COUNT];
	MYSQL_STMT *once;                  /* of a first use, while read from */
	bool in_transaction;
	int64_t changed, new_id;
};

struct value
value_integer(int64_t number)
{
	return (struct value){ .kind = VALUE_INTEGER, .number = number };
}

struct value
value_bytes(const void *bytes, size_t length)
{
	return (struct value){ .kind = VALUE_TEXT, .text = bytes,
		.length = length };
}

struct value
value_text(const char *text)
{
	if (text == NULL)
		return (struct value){ .kind = VALUE_NULL };
	return value_bytes(text, strlen(text));
}

struct value
value_moment(int64_t utc_seconds)
{
	if (utc_seconds == 0)
		return (struct value){ .kind = VALUE_NULL };
	return (struct value){ .kind = VALUE_MOMENT, .number = utc_seconds };
}

struct value
value_id(int64_t id)
{
	return id == 0 ? (struct value){ .kind = VALUE_NULL }
		: value_integer(id);
}

static enum fault_kind
kind_of(unsigned number)
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

static void
close_once(struct db *db)
{
	if (db->once != NULL)
		mysql_stmt_close(db->once);
	db->once = NULL;
}

static void
disconnect(struct db *db)
{
	close_once(db);
	for (int i = 0; i < SQL_COUNT; i++) {
		if (db->statements[i] != NULL)
			mysql_stmt_close(db->statements[i]);
		db->statements[i] = NULL;
		db->was_used[i] = false;
	}
	if (db->mysql != NULL)
		mysql_close(db->mysql);
	db->mysql = NULL;
	db->in_transaction = false;
}

void
db_close(struct db *db)
{
	if (db == NULL)
		return;
	disconnect(db);
	free(db);
}

/* A lost connection is closed here, so that the next begin opens a new one. */
static struct fault *
connection_fault(struct db *db, unsigned number, const char *error,
	const char *what)
{
	struct fault *fault = FAULT(kind_of(number), (int)number, "%s: %s",
		what, error);

	if (fault->kind == FAULT_STORE_DOWN)
		disconnect(db);
	return fault;
}

static struct fault *
query(struct db *db, const char *text, size_t length)
{
	if (mysql_real_query(db->mysql, text, length) == 0)
		return NULL;
	return connection_fault(db, mysql_errno(db->mysql),
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
		fault = FAULT(kind_of(mysql_errno(db->mysql)),
			(int)mysql_errno(db->mysql), "connect: %s",
			mysql_error(db->mysql));
		disconnect(db);
		return fault;
	}
	fault = QUERY(db, "SET NAMES utf8mb4 COLLATE utf8mb4_unicode_520_ci, "
		"time_zone = '+00:00', innodb_lock_wait_timeout = 4, "
		"sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
		"ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
	if (fault != NULL)
		disconnect(db);
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
	assert(db->in_transaction);
	db->in_transaction = false;
	return QUERY(db, "COMMIT");
}

void
db_rollback(struct db *db)
{
	if (!db->in_transaction)
		return;
	db->in_transaction = false;
	if (db->mysql != NULL && QUERY(db, "ROLLBACK") != NULL)
		disconnect(db);
}

bool
db_in_transaction(const struct db *db)
{
	return db->in_transaction;
}

static struct fault *
statement_fault(struct db *db, MYSQL_STMT *statement, enum sql name)
{
	return connection_fault(db, mysql_stmt_errno(statement),
		mysql_stmt_error(statement), sql_statements[name].name);
}

static struct fault *
prepare(struct db *db, enum sql name, MYSQL_STMT **out)
{
	const struct sql_text *sql = &sql_statements[name];
	MYSQL_STMT *statement = db->statements[name];
	my_bool yes = 1;

	*out = statement;
	if (statement != NULL)
		return NULL;
	statement = mysql_stmt_init(db->mysql);
	if (statement == NULL)
		return FAULT(FAULT_SYSTEM, 0, "%s: out of memory", sql->name);
	mysql_stmt_attr_set(statement, STMT_ATTR_UPDATE_MAX_LENGTH, &yes);
	if (mysql_stmt_prepare(statement, sql->text, strlen(sql->text)) != 0) {
		struct fault *fault = FAULT(
			kind_of(mysql_stmt_errno(statement)),
			(int)mysql_stmt_errno(statement), "%s: %s", sql->name,
			mysql_stmt_error(statement));

		mysql_stmt_close(statement);
		if (fault->kind == FAULT_STORE_DOWN)
			disconnect(db);
		return fault;
	}
	db->statements[name] = *out = statement;
	return NULL;
}

static void
to_mysql_time(int64_t moment, MYSQL_TIME *out)
{
	time_t at = (time_t)moment;
	struct tm utc;

	gmtime_r(&at, &utc);
	memset(out, 0, sizeof *out);
	out->year = (unsigned)utc.tm_year + 1900;
	out->month = (unsigned)utc.tm_mon + 1;
	out->day = (unsigned)utc.tm_mday;
	out->hour = (unsigned)utc.tm_hour;
	out->minute = (unsigned)utc.tm_min;
	out->second = (unsigned)utc.tm_sec;
	out->time_type = MYSQL_TIMESTAMP_DATETIME;
}

static int64_t
from_mysql_time(const MYSQL_TIME *time)
{
	struct tm utc = { .tm_year = (int)time->year - 1900,
		.tm_mon = (int)time->month - 1, .tm_mday = (int)time->day,
		.tm_hour = (int)time->hour, .tm_min = (int)time->minute,
		.tm_sec = (int)time->second };

	return (int64_t)timegm(&utc);
}

/* No statement of ours has more; prepare would have told. */
#define VALUES_MOST 48

static void
bind_value(const struct value *value, MYSQL_BIND *bind, MYSQL_TIME *time)
{
	memset(bind, 0, sizeof *bind);
	switch (value->kind) {
	case VALUE_INTEGER:
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = (void *)(uintptr_t)&value->number;
		return;
	case VALUE_MOMENT:
		to_mysql_time(value->number, time);
		bind->buffer_type = MYSQL_TYPE_DATETIME;
		bind->buffer = time;
		return;
	case VALUE_TEXT:
		bind->buffer_type = MYSQL_TYPE_STRING;
		bind->buffer = (void *)(uintptr_t)value->text;
		bind->buffer_length = value->length;
		return;
	default:
		bind->buffer_type = MYSQL_TYPE_NULL;
	}
}

/* Prepare and run in one round trip: what a short process asks once costs half.
 * The handle is not used again, as the library demands. */
static struct fault *
execute_once(struct db *db, enum sql name, MYSQL_BIND *binds, size_t count,
	MYSQL_STMT **out)
{
	const struct sql_text *sql = &sql_statements[name];
	unsigned parameters = (unsigned)count;
	MYSQL_STMT *statement = mysql_stmt_init(db->mysql);
	my_bool yes = 1;

	if (statement == NULL)
		return FAULT(FAULT_SYSTEM, 0, "%s: out of memory", sql->name);
	db->once = *out = statement;
	db->was_used[name] = true;
	mysql_stmt_attr_set(statement, STMT_ATTR_UPDATE_MAX_LENGTH, &yes);
	mysql_stmt_attr_set(statement, STMT_ATTR_PREBIND_PARAMS, &parameters);
	if (count > 0 && mysql_stmt_bind_param(statement, binds) != 0)
		return statement_fault(db, statement, name);
	if (mariadb_stmt_execute_direct(statement, sql->text,
		strlen(sql->text)) != 0)
		return statement_fault(db, statement, name);
	return NULL;
}

static struct fault *
execute(struct db *db, enum sql name, const struct value *values, size_t count,
	MYSQL_STMT **out)
{
	MYSQL_BIND binds[VALUES_MOST];
	MYSQL_TIME times[VALUES_MOST];
	MYSQL_STMT *statement;

	if (db->mysql == NULL)
		return FAULT(FAULT_STORE_DOWN, 0, "%s: not connected",
			sql_statements[name].name);
	close_once(db);
	assert(count <= VALUES_MOST);
	if (!db->was_used[name]) {
		for (size_t i = 0; i < count; i++)
			bind_value(&values[i], &binds[i], &times[i]);
		return execute_once(db, name, binds, count, out);
	}
	TRY(prepare(db, name, &statement));
	assert(mysql_stmt_param_count(statement) == count);
	for (size_t i = 0; i < count; i++)
		bind_value(&values[i], &binds[i], &times[i]);
	if (count > 0 && mysql_stmt_bind_param(statement, binds) != 0)
		return statement_fault(db, statement, name);
	if (mysql_stmt_execute(statement) != 0)
		return statement_fault(db, statement, name);
	*out = statement;
	return NULL;
}

struct fault *
db_run(struct db *db, enum sql name, const struct value *values, size_t count)
{
	MYSQL_STMT *statement;

	TRY(execute(db, name, values, count, &statement));
	db->changed = (int64_t)mysql_stmt_affected_rows(statement);
	db->new_id = (int64_t)mysql_stmt_insert_id(statement);
	return NULL;
}

static bool
takes_many(struct db *db)
{
	return mysql_get_server_version(db->mysql) >= 100200
		&& strstr(mysql_get_server_info(db->mysql), "MariaDB") != NULL;
}

/* One column's values side by side, as the library takes them. */
static void
bind_many(struct arena *arena, const struct value *values, size_t columns,
	size_t rows, MYSQL_BIND *bind)
{
	int64_t *numbers = arena_take_many(arena, rows, sizeof *numbers);
	const char **texts = arena_take_many(arena, rows, sizeof *texts);
	unsigned long *lengths = arena_take_many(arena, rows, sizeof *lengths);
	MYSQL_TIME *times = arena_take_many(arena, rows, sizeof *times);
	char *indicators = arena_take(arena, rows);

	memset(bind, 0, sizeof *bind);
	bind->buffer_type = MYSQL_TYPE_NULL;
	bind->u.indicator = indicators;
	bind->length = lengths;
	for (size_t row = 0; row < rows; row++) {
		const struct value *value = &values[row * columns];
		MYSQL_BIND one;

		indicators[row] = value->kind == VALUE_NULL
			? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
		if (value->kind == VALUE_NULL)
			continue;
		bind_value(value, &one, &times[row]);
		bind->buffer_type = one.buffer_type;
		numbers[row] = value->number;
		texts[row] = value->text;
		lengths[row] = value->length;
	}
	bind->buffer = bind->buffer_type == MYSQL_TYPE_STRING ? (void *)texts
		: bind->buffer_type == MYSQL_TYPE_DATETIME ? (void *)times
		: (void *)numbers;
}

struct fault *
db_run_many(struct db *db, struct arena *arena, enum sql name,
	const struct value *values, size_t columns, size_t rows)
{
	MYSQL_BIND binds[VALUES_MOST];
	MYSQL_STMT *statement;
	unsigned many = (unsigned)rows, one = 0;

	if (rows < 2 || db->mysql == NULL || !takes_many(db)) {
		for (size_t row = 0; row < rows; row++)
			TRY(db_run(db, name, values + row * columns, columns));
		return NULL;
	}
	close_once(db);
	TRY(prepare(db, name, &statement));
	assert(columns <= VALUES_MOST);
	assert(mysql_stmt_param_count(statement) == columns);
	for (size_t i = 0; i < columns; i++)
		bind_many(arena, values + i, columns, rows, &binds[i]);
	mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &many);
	if (mysql_stmt_bind_param(statement, binds) != 0
		|| mysql_stmt_execute(statement) != 0)
		return statement_fault(db, statement, name);
	mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &one);
	db->was_used[name] = true;
	db->changed = (int64_t)mysql_stmt_affected_rows(statement);
	return NULL;
}

int64_t
db_changed(const struct db *db)
{
	return db->changed;
}

int64_t
db_new_id(const struct db *db)
{
	return db->new_id;
}

/* One column while rows are fetched. */
struct column {
	enum value_kind kind;
	int64_t number;
	MYSQL_TIME time;
	char *bytes;
	unsigned long length;
	my_bool is_null;
};

static enum value_kind
column_kind(const MYSQL_FIELD *field)
{
	switch (field->type) {
	case MYSQL_TYPE_TINY: case MYSQL_TYPE_SHORT: case MYSQL_TYPE_LONG:
	case MYSQL_TYPE_INT24: case MYSQL_TYPE_LONGLONG: case MYSQL_TYPE_YEAR:
		return VALUE_INTEGER;
	case MYSQL_TYPE_DATETIME: case MYSQL_TYPE_TIMESTAMP:
		return VALUE_MOMENT;
	default:
		return VALUE_TEXT;
	}
}

static void
bind_column(struct arena *arena, const MYSQL_FIELD *field,
	struct column *column, MYSQL_BIND *bind)
{
	column->kind = column_kind(field);
	bind->is_null = &column->is_null;
	bind->length = &column->length;
	if (column->kind == VALUE_INTEGER) {
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = &column->number;
	} else if (column->kind == VALUE_MOMENT) {
		bind->buffer_type = MYSQL_TYPE_DATETIME;
		bind->buffer = &column->time;
	} else {
		column->bytes = arena_take(arena, field->max_length + 1);
		bind->buffer_type = MYSQL_TYPE_STRING;
		bind->buffer = column->bytes;
		bind->buffer_length = field->max_length + 1;
	}
}

static struct value
cell_of(struct arena *arena, const struct column *column)
{
	struct value cell = { .kind = column->kind };

	if (column->is_null)
		return (struct value){ .kind = VALUE_NULL };
	if (column->kind == VALUE_INTEGER)
		cell.number = column->number;
	else if (column->kind == VALUE_MOMENT)
		cell.number = from_mysql_time(&column->time);
	else {
		cell.text = arena_copy_bytes(arena, column->bytes,
			column->length);
		cell.length = column->length;
	}
	return cell;
}

static struct fault *
fetch(struct db *db, struct arena *arena, enum sql name, MYSQL_STMT *statement,
	MYSQL_RES *about, struct rows *out)
{
	size_t columns = mysql_num_fields(about), row = 0;
	const MYSQL_FIELD *fields = mysql_fetch_fields(about);
	struct column *column = arena_take_many(arena, columns, sizeof *column);
	MYSQL_BIND *binds = arena_take_many(arena, columns, sizeof *binds);
	const char **names = arena_take_many(arena, columns, sizeof *names);
	struct value *cells;

	out->count = (size_t)mysql_stmt_num_rows(statement);
	out->columns = columns;
	cells = arena_take_many(arena, out->count * columns, sizeof *cells);
	for (size_t i = 0; i < columns; i++) {
		names[i] = arena_copy(arena, fields[i].name);
		bind_column(arena, &fields[i], &column[i], &binds[i]);
	}
	out->names = names;
	out->cells = cells;
	if (mysql_stmt_bind_result(statement, binds) != 0)
		return statement_fault(db, statement, name);
	for (; row < out->count; row++) {
		if (mysql_stmt_fetch(statement) != 0)
			return statement_fault(db, statement, name);
		for (size_t i = 0; i < columns; i++)
			cells[row * columns + i] = cell_of(arena, &column[i]);
	}
	return NULL;
}

struct fault *
db_rows(struct db *db, struct arena *arena, enum sql name,
	const struct value *values, size_t count, struct rows *out)
{
	MYSQL_STMT *statement;
	MYSQL_RES *about;
	struct fault *fault;

	memset(out, 0, sizeof *out);
	TRY(execute(db, name, values, count, &statement));
	if (mysql_stmt_store_result(statement) != 0)
		return statement_fault(db, statement, name);
	about = mysql_stmt_result_metadata(statement);
	if (about == NULL)
		return FAULT(FAULT_STORE, 0, "%s returns no rows",
			sql_statements[name].name);
	fault = fetch(db, arena, name, statement, about, out);
	mysql_free_result(about);
	if (fault == NULL)
		mysql_stmt_free_result(statement);
	return fault;
}

struct fault *
db_run_schema(struct db *db, const char *text, size_t length)
{
	TRY(db_ready(db));
	return query(db, text, length);
}
