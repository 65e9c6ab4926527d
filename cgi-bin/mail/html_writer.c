/* Owed white space is written only when a character follows it. */
#include "mail/html_writer.h"

#include <stdint.h>
#include <string.h>

void
writer_start(struct writer *writer, struct arena *arena)
{
	memset(writer, 0, sizeof *writer);
	writer->out.arena = arena;
}

static void
lines_pay(struct writer *writer)
{
	int lines = writer->lines > 3 ? 3 : writer->lines;

	if (writer->out.length == 0)
		lines = 0;
	while (lines-- > 0)
		buffer_byte(&writer->out, '\n');
	writer->line_start = writer->out.length;
}

static void
span_begin(struct writer *writer)
{
	if (writer->quoted_count == writer->quoted_room) {
		size_t room = writer->quoted_room * 2 + 8;
		struct span *more = arena_take_many(writer->out.arena, room,
			sizeof *more);

		if (writer->quoted_count > 0)
			memcpy(more, writer->quoted,
				writer->quoted_count * sizeof *more);
		writer->quoted = more;
		writer->quoted_room = room;
	}
	writer->quoted[writer->quoted_count++] =
		(struct span){ writer->out.length, 0 };
	writer->wants_quote = false;
}

static void
head_begin(struct writer *writer)
{
	if (writer->head_count == writer->head_room) {
		size_t room = writer->head_room * 2 + 8;
		size_t *more = arena_take_many(writer->out.arena, room,
			sizeof *more);

		if (writer->head_count > 0)
			memcpy(more, writer->heads,
				writer->head_count * sizeof *more);
		writer->heads = more;
		writer->head_room = room;
	}
	writer->heads[writer->head_count++] = writer->out.length;
	writer->wants_head = false;
}

/* Write what is owed before a character. */
static void
owed_pay(struct writer *writer)
{
	if (writer->lines > 0)
		lines_pay(writer);
	else if (writer->is_celled && writer->out.length > writer->line_start)
		buffer_byte(&writer->out, '\t');
	else if (writer->is_spaced && writer->out.length > writer->line_start)
		buffer_byte(&writer->out, ' ');
	writer->lines = 0;
	writer->is_spaced = writer->is_celled = writer->is_fresh = false;
	if (writer->wants_quote)
		span_begin(writer);
	if (writer->wants_head)
		head_begin(writer);
	if (writer->is_item)
		buffer_text(&writer->out, "- ");
	writer->is_item = false;
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'
		|| byte == '\f';
}

/* The length of a character that is white space only to the eye: a no-break
 * blank; 0 for any other. */
static size_t
nbsp_length(const char *at)
{
	return memcmp(at, "\xc2\xa0", strnlen(at, 2)) == 0
		&& *at != '\0' ? 2 : 0;
}

/* Controls and C1 controls are left out. */
static size_t
control_length(const char *at)
{
	unsigned char byte = (unsigned char)at[0];

	if (byte < ' ' || byte == 127)
		return 1;
	return byte == 0xc2 && (unsigned char)at[1] < 0xa0 ? 2 : 0;
}

static void
space_take(struct writer *writer, char byte)
{
	bool is_kept = writer->pre_depth > 0 || writer->is_lined;

	if (byte == '\n' && is_kept)
		writer->lines += writer->lines < 3;
	else if (byte == '\t' && is_kept)
		writer->is_celled = true;
	else if (writer->pre_depth > 0 && byte == ' ' && writer->lines == 0
		&& writer->out.length > writer->line_start)
		buffer_byte(&writer->out, ' ');
	else
		writer->is_spaced = true;
}

void
writer_text(struct writer *writer, const char *text)
{
	while (*text != '\0') {
		const char *start = text;
		size_t skip = nbsp_length(text);

		if (skip > 0 || is_space(*text)) {
			space_take(writer, skip > 0 ? ' ' : *text);
			text += skip > 0 ? skip : 1;
			continue;
		}
		skip = control_length(text);
		if (skip > 0) {
			text += skip;
			continue;
		}
		text_next(&text);
		owed_pay(writer);
		buffer_add(&writer->out, start, (size_t)(text - start));
	}
}

void
writer_break(struct writer *writer, int lines)
{
	if (writer->is_fresh)
		return;
	if (lines > writer->lines)
		writer->lines = lines;
	if (lines > 0)
		writer->is_spaced = writer->is_celled = false;
}

void
writer_line(struct writer *writer)
{
	if (!writer->is_fresh)
		writer->lines += writer->lines < 3;
	writer->is_spaced = false;
}

void
writer_cell(struct writer *writer)
{
	if (writer->lines == 0 && writer->out.length > writer->line_start)
		writer->is_celled = true;
	writer->is_fresh = true;
}

void
writer_item(struct writer *writer)
{
	writer->is_item = true;
	writer->is_fresh = true;
}

/* A cell of one line goes on with a tab; one of several ends its line. */
void
writer_cell_end(struct writer *writer, size_t start)
{
	const char *text = writer->out.bytes;

	writer->is_fresh = false;
	while (start < writer->out.length && text[start] == '\n')
		start++;
	if (start == writer->out.length)
		return;
	if (memchr(text + start, '\n', writer->out.length - start) == NULL)
		writer->lines = 0;
	else if (writer->lines == 0)
		writer->lines = 1;
}

size_t
writer_mark(struct writer *writer)
{
	return writer->out.length;
}

void
writer_quote(struct writer *writer)
{
	if (writer->quote_depth++ > 0)
		return;
	writer->is_fresh = false;
	writer_break(writer, 1);
	writer->wants_quote = true;
}

void
writer_quote_end(struct writer *writer)
{
	if (--writer->quote_depth > 0)
		return;
	if (!writer->wants_quote) {
		struct span *span = &writer->quoted[writer->quoted_count - 1];

		span->length = writer->out.length - span->start;
	}
	writer->wants_quote = false;
	writer_break(writer, 1);
}

void
writer_head(struct writer *writer)
{
	writer->is_fresh = false;
	writer_break(writer, 1);
	writer->wants_head = true;
}
