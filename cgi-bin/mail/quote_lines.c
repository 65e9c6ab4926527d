/* Lines and small groups of them. */
#include "mail/quote_lines.h"

#include <string.h>

#include "mail/quote_words.h"

/* Longer lines are paragraphs; no program writes such an introduction. */
#define INTRODUCTION_MOST 400
/* Fields, wrapped receivers and empty lines of the longest block seen. */
#define BLOCK_LINES_MOST 24

struct lines
lines_cut(struct arena *arena, const char *text)
{
	struct lines lines = { .text = text };
	size_t length = strlen(text), count = 1;

	for (size_t at = 0; at < length; at++)
		count += text[at] == '\n';
	lines.starts = arena_take_many(arena, count + 1,
		sizeof *lines.starts);
	lines.count = 1;
	for (size_t at = 0; at < length; at++)
		if (text[at] == '\n')
			lines.starts[lines.count++] = (uint32_t)(at + 1);
	lines.starts[lines.count] = (uint32_t)length + 1;
	return lines;
}

struct slice
lines_at(const struct lines *lines, size_t line)
{
	if (line >= lines->count)
		return (struct slice){ "", 0 };
	return (struct slice){ lines->text + lines->starts[line],
		lines->starts[line + 1] - lines->starts[line] - 1 };
}

/* Without blanks, no-break and wide ones too. */
static struct slice
line_trim(struct slice line)
{
	line = slice_trim(line);
	for (;;) {
		if (line.length >= 2
			&& memcmp(line.bytes, "\xc2\xa0", 2) == 0) {
			line.bytes += 2;
			line.length -= 2;
		} else if (line.length >= 2 && memcmp(line.bytes + line.length
			- 2, "\xc2\xa0", 2) == 0) {
			line.length -= 2;
		} else {
			return line;
		}
		line = slice_trim(line);
	}
}

bool
lines_blank(const struct lines *lines, size_t line)
{
	return line_trim(lines_at(lines, line)).length == 0;
}

size_t
lines_next_filled(const struct lines *lines, size_t line)
{
	while (line < lines->count && lines_blank(lines, line))
		line++;
	return line;
}

bool
lines_marked(const struct lines *lines, size_t line)
{
	struct slice text = lines_at(lines, line);
	size_t at = 0;

	while (at < text.length && at < 3 && text.bytes[at] == ' ')
		at++;
	return at < text.length && text.bytes[at] == '>'
		&& !(at + 1 < text.length && text.bytes[at + 1] == '=');
}

bool
lines_ruled(const struct lines *lines, size_t line)
{
	struct slice text = line_trim(lines_at(lines, line));

	if (text.length < 5)
		return false;
	for (size_t at = 0; at < text.length; at++)
		if (strchr("_-=* ", text.bytes[at]) == NULL)
			return false;
	return true;
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* 9:04, 16.04, 16h04 */
static bool
has_time(struct slice line)
{
	for (size_t at = 1; at + 2 < line.length; at++)
		if ((line.bytes[at] == ':' || line.bytes[at] == 'h'
			|| line.bytes[at] == '.') && is_digit(line.bytes[at - 1])
			&& is_digit(line.bytes[at + 1])
			&& is_digit(line.bytes[at + 2])
			&& !(at + 3 < line.length
				&& is_digit(line.bytes[at + 3])))
			return true;
	return false;
}

/* 1990 to 2099 */
static bool
has_year(struct slice line)
{
	for (size_t at = 0; at + 4 <= line.length; at++)
		if ((memcmp(line.bytes + at, "20", 2) == 0
			|| memcmp(line.bytes + at, "199", 3) == 0)
			&& is_digit(line.bytes[at + 2])
			&& is_digit(line.bytes[at + 3])
			&& (at == 0 || !is_digit(line.bytes[at - 1]))
			&& (at + 4 == line.length
				|| !is_digit(line.bytes[at + 4])))
			return true;
	return false;
}

static bool
ends_in_colon(struct slice line)
{
	while (line.length > 0 && strchr("* ", line.bytes[line.length - 1])
		!= NULL)
		line.length--;
	return line.length > 0 && (line.bytes[line.length - 1] == ':'
		|| (line.length >= 3 && memcmp(line.bytes + line.length - 3,
			"：", 3) == 0));
}

static bool
slice_ends(struct slice line, const char *end)
{
	size_t length = strlen(end);

	return line.length >= length && memcmp(line.bytes + line.length
		- length, end, length) == 0;
}

/* How programs begin an introduction that they may wrap. */
static bool
begins_introduction(struct slice line)
{
	static const char *const starts[] = {
		"On ", "Am ", "Le ", "El ", "Em ", "Il ", "Op ", "W dniu",
		"Dnia ", "Den ", "在", "于", "Vào ", "Στις ", "Pada ", "A ",
		"Kimden", "في ", "ב",
	};

	if (line.length > 0 && is_digit(line.bytes[0]))
		return true;
	for (size_t row = 0; row < sizeof starts / sizeof starts[0]; row++)
		if (line.length >= strlen(starts[row]) && memcmp(line.bytes,
			starts[row], strlen(starts[row])) == 0)
			return true;
	return false;
}

/* Gmail in some languages: "2025-09-01 16:04 GMT+08:00 Ana <a@b.example>:" */
static bool
is_dated_sender(struct slice line)
{
	return line.length > 2 && has_time(line) && has_year(line)
		&& memchr(line.bytes, '@', line.length) != NULL
		&& (slice_ends(line, ">:") || slice_ends(line, ">："));
}

static struct introduction
introduction_of(struct slice line, size_t lines)
{
	struct introduction found = { 0, false };
	bool has_address;

	if (line.length > INTRODUCTION_MOST || !ends_in_colon(line))
		return found;
	has_address = memchr(line.bytes, '@', line.length) != NULL;
	if (!is_dated_sender(line) && !(quote_wrote(line)
		&& (has_address || has_time(line) || has_year(line))))
		return found;
	found.lines = lines;
	found.is_sure = has_address || has_time(line);
	return found;
}

struct introduction
lines_introduction(const struct lines *lines, size_t line)
{
	struct slice first = line_trim(lines_at(lines, line));
	struct introduction found = introduction_of(first, 1);

	if (found.lines > 0 || !begins_introduction(first))
		return found;
	for (size_t more = 1; more <= 2 && line + more < lines->count; more++) {
		struct slice last = lines_at(lines, line + more);
		struct slice all = { first.bytes,
			(size_t)(last.bytes + last.length - first.bytes) };

		if (line_trim(last).length == 0
			|| lines_marked(lines, line + more))
			break;
		found = introduction_of(line_trim(all), more + 1);
		if (found.lines > 0)
			return found;
	}
	return found;
}

/* The labels met so far, as bits. */
struct met {
	unsigned labels;
	bool has_address;
};

static bool
is_whole(const struct met *met)
{
	unsigned from = 1u << LABEL_FROM, subject = 1u << LABEL_SUBJECT;
	unsigned date = 1u << LABEL_DATE, to = 1u << LABEL_TO;

	if ((met->labels & from) == 0)
		return false;
	if ((met->labels & subject) != 0)
		return (met->labels & (date | to)) != 0;
	return (met->labels & date) != 0 && (met->labels & to) != 0
		&& met->has_address;
}

/* The next field's line within a wrapped value and one empty line; 0 when the
 * block has ended. */
static size_t
field_next(const struct lines *lines, size_t line, size_t last)
{
	struct slice value;
	size_t most = lines_blank(lines, line) ? line + 1 : line + 3;

	for (; line <= most && line <= last && line < lines->count; line++)
		if (quote_label(lines_at(lines, line), &value) != LABEL_NONE)
			return line;
	return 0;
}

struct block
lines_block(const struct lines *lines, size_t line)
{
	struct block block = { 0, false, { "", 0 } };
	struct met met = { 0, false };
	struct slice value;
	enum label label;
	size_t last = line + BLOCK_LINES_MOST;

	while ((label = quote_label(lines_at(lines, line), &value))
		!= LABEL_NONE) {
		if (label == LABEL_FROM && (met.labels & 1u << label) != 0)
			break;
		met.labels |= 1u << label;
		met.has_address = met.has_address || memchr(value.bytes, '@',
			value.length) != NULL;
		if (label == LABEL_FROM)
			block.from = value;
		block.end = line + 1;
		line = field_next(lines, line + 1, last);
		if (line == 0)
			break;
	}
	block.is_whole = is_whole(&met);
	return block;
}
