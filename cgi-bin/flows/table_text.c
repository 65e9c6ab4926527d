/* Encodings by iconv, rows by libcsv, which only this file knows. */
#include "flows/table_text.h"

#include <csv.h>
#include <iconv.h>
#include <string.h>

#include "base/text.h"

/* PROMISES D9. */
#define COLUMNS_MOST 200
#define ROWS_MOST 200000   /* behind the row of names */

static bool
starts_with(const char *bytes, size_t length, const char *mark, size_t size)
{
	return length >= size && memcmp(bytes, mark, size) == 0;
}

static char *
convert(struct arena *arena, const char *from, const char *bytes,
	size_t length)
{
	size_t room = length * 3 + 4, left = room;
	char *text = arena_take(arena, room + 1), *to = text;
	char *at = (char *)(uintptr_t)bytes;
	iconv_t way = iconv_open("UTF-8", from);
	bool good;

	if (way == (iconv_t)-1)
		return NULL;
	good = iconv(way, &at, &length, &to, &left) != (size_t)-1
		&& iconv(way, NULL, NULL, &to, &left) != (size_t)-1;
	iconv_close(way);
	*to = '\0';
	return good && text_is_utf8(text, (size_t)(to - text)) ? text : NULL;
}

char *
table_text_decode(struct arena *arena, const void *bytes, size_t length,
	const char **encoding)
{
	const char *at = bytes;

	*encoding = "UTF-16";
	if (starts_with(at, length, "\xff\xfe", 2))
		return convert(arena, "UTF-16LE", at + 2, length - 2);
	if (starts_with(at, length, "\xfe\xff", 2))
		return convert(arena, "UTF-16BE", at + 2, length - 2);
	*encoding = "UTF-8";
	if (starts_with(at, length, "\xef\xbb\xbf", 3)) {
		at += 3;
		length -= 3;
	}
	if (text_is_utf8(at, length))
		return arena_copy_bytes(arena, at, length);
	*encoding = "GB18030";
	return convert(arena, "GB18030", at, length);
}

static char
separator_of(const char *text)
{
	static const char marks[] = ",;\t";
	size_t length = strcspn(text, "\r\n"), best = 0;
	char separator = ',';

	for (const char *mark = marks; *mark != '\0'; mark++) {
		size_t count = 0;

		for (size_t i = 0; i < length; i++)
			count += text[i] == *mark;
		if (count > best) {
			best = count;
			separator = *mark;
		}
	}
	return separator;
}

/* The row that is being read. */
struct reader {
	struct arena *arena;
	const char *cells[COLUMNS_MOST];
	size_t count;
	int64_t line, rows;        /* where the row began; rows so far */
	bool ended;                /* a row ended in the line just fed */
	enum import_problem problem;
	struct fault *fault;
	struct fault *(*take)(void *context, const struct table_row *row);
	void *context;
};

static void
take_cell(void *bytes, size_t length, void *context)
{
	struct reader *reader = context;

	if (reader->count == COLUMNS_MOST) {
		reader->problem = IMPORT_COLUMNS;
		return;
	}
	reader->cells[reader->count++] = bytes == NULL ? ""
		: arena_copy_bytes(reader->arena, bytes, length);
}

static bool
is_empty_row(const struct reader *reader)
{
	for (size_t i = 0; i < reader->count; i++)
		if (!text_is_blank(reader->cells[i]))
			return false;
	return true;
}

static void
take_row(int end, void *context)
{
	struct reader *reader = context;
	struct table_row row = { reader->line, reader->cells, reader->count };

	(void)end;
	reader->ended = true;
	if (reader->problem == IMPORT_FINE && reader->fault == NULL
		&& !is_empty_row(reader)) {
		if (reader->rows++ > ROWS_MOST)
			reader->problem = IMPORT_ROWS;
		else
			reader->fault = reader->take(reader->context, &row);
	}
	reader->count = 0;
}

static size_t
line_length(const char *text)
{
	size_t length = strcspn(text, "\r\n");

	if (text[length] == '\r' && text[length + 1] == '\n')
		return length + 2;
	return length + (text[length] != '\0');
}

static bool
is_empty_line(const char *text, size_t length)
{
	return strspn(text, " \t\r\n") >= length;
}

/* Line by line, so that each row knows where it began: a quoted cell may hold
 * line ends.
 *   returns  false when the quotes do not fit */
static bool
feed(struct csv_parser *parser, struct reader *reader, const char *text)
{
	int64_t line = 1;
	bool is_open = false;

	reader->line = 1;
	while (*text != '\0' && reader->problem == IMPORT_FINE
		&& reader->fault == NULL) {
		size_t length = line_length(text);

		reader->ended = false;
		if (csv_parse(parser, text, length, take_cell, take_row,
			reader) != length)
			return false;
		is_open = !reader->ended
			&& (is_open || !is_empty_line(text, length));
		line++;
		if (!is_open)
			reader->line = line;
		text += length;
	}
	return csv_fini(parser, take_cell, take_row, reader) == 0;
}

struct fault *
table_text_rows(struct arena *arena, const char *text,
	struct fault *(*take)(void *context, const struct table_row *row),
	void *context, enum import_problem *problem, int64_t *line)
{
	struct reader reader = { .arena = arena, .take = take,
		.context = context };
	struct csv_parser parser;
	bool is_good;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return FAULT(FAULT_SYSTEM, 0, "libcsv does not start");
	csv_set_delim(&parser, (unsigned char)separator_of(text));
	is_good = feed(&parser, &reader, text);
	csv_free(&parser);
	if (reader.fault != NULL)
		return reader.fault;
	*line = reader.line;
	*problem = reader.problem != IMPORT_FINE ? reader.problem
		: is_good ? IMPORT_FINE : IMPORT_QUOTE;
	return NULL;
}
