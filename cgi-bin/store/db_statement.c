/* Prepared statements: values bound, rows read. It builds no SQL and knows no
 * column by name. */
#include "store/db_link.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"

static struct fault *
statement_fault(struct db *db, MYSQL_STMT *statement, enum sql name)
{
	return db_connection_fault(db, mysql_stmt_errno(statement),
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
			db_fault_kind(mysql_stmt_errno(statement)),
			(int)mysql_stmt_errno(statement), "%s: %s", sql->name,
			mysql_stmt_error(statement));

		mysql_stmt_close(statement);
		if (fault->kind == FAULT_STORE_DOWN)
			db_disconnect(db);
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
	return date_of_parts((int)time->year, (int)time->month,
		(int)time->day, (int)time->hour, (int)time->minute,
		(int)time->second);
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
	db_close_once(db);
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
	bool failed;

	if (rows < 2 || db->mysql == NULL || !takes_many(db)) {
		for (size_t row = 0; row < rows; row++)
			TRY(db_run(db, name, values + row * columns, columns));
		return NULL;
	}
	db_close_once(db);
	TRY(prepare(db, name, &statement));
	assert(columns <= VALUES_MOST);
	assert(mysql_stmt_param_count(statement) == columns);
	for (size_t i = 0; i < columns; i++)
		bind_many(arena, values + i, columns, rows, &binds[i]);
	mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &many);
	failed = mysql_stmt_bind_param(statement, binds) != 0
		|| mysql_stmt_execute(statement) != 0;
	mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &one);
	if (failed)
		return statement_fault(db, statement, name);
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
