/* Header fields as raw bytes; it refuses to decode any of them. */
#include "mail/head.h"

#include <string.h>
#include <strings.h>

/* RFC 5322 section 2.1.1 allows 998 in a line; a name longer than this is
 * text that happens to hold a colon. */
#define NAME_MOST 200

bool
slice_line(struct slice *rest, struct slice *line)
{
	const char *end;

	if (rest->length == 0)
		return false;
	end = memchr(rest->bytes, '\n', rest->length);
	line->bytes = rest->bytes;
	line->length = end == NULL ? rest->length : (size_t)(end - rest->bytes);
	rest->bytes += line->length + (end != NULL);
	rest->length -= line->length + (end != NULL);
	if (line->length > 0 && line->bytes[line->length - 1] == '\r')
		line->length--;
	return true;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

struct slice
slice_trim(struct slice slice)
{
	while (slice.length > 0 && is_blank(slice.bytes[0])) {
		slice.bytes++;
		slice.length--;
	}
	while (slice.length > 0 && is_blank(slice.bytes[slice.length - 1]))
		slice.length--;
	return slice;
}

bool
slice_is(struct slice slice, const char *word)
{
	return slice.length == strlen(word)
		&& strncasecmp(slice.bytes, word, slice.length) == 0;
}

bool
slice_has(struct slice slice, const char *words)
{
	size_t length = strlen(words);

	for (size_t at = 0; at + length <= slice.length; at++)
		if (strncasecmp(slice.bytes + at, words, length) == 0)
			return true;
	return false;
}

/* Where the colon of a field's first line stands; 0 when it is no field. */
static size_t
colon_at(struct slice line)
{
	size_t at = 0;

	while (at < line.length && at < NAME_MOST && line.bytes[at] > ' '
		&& line.bytes[at] < 127 && line.bytes[at] != ':')
		at++;
	if (at == 0)
		return 0;
	while (at < line.length && (line.bytes[at] == ' '
		|| line.bytes[at] == '\t'))
		at++;
	return at < line.length && line.bytes[at] == ':' ? at : 0;
}

static bool
is_fold(struct slice line)
{
	return line.length > 0 && (line.bytes[0] == ' ' || line.bytes[0] == '\t');
}

/* An mbox separator, or the same quoted by a mail server. */
static bool
is_mbox_line(struct slice line)
{
	return (line.length > 5 && memcmp(line.bytes, "From ", 5) == 0)
		|| (line.length > 6 && memcmp(line.bytes, ">From ", 6) == 0);
}

size_t
head_length(struct slice bytes)
{
	struct slice rest = bytes, line;
	size_t kept = 0;

	while (slice_line(&rest, &line)) {
		size_t after = (size_t)(rest.bytes - bytes.bytes);

		if (line.length == 0)
			return after;
		if (colon_at(line) == 0 && !(is_fold(line) && kept > 0)
			&& !(is_mbox_line(line) && kept == 0))
			return kept;
		kept = after;
	}
	return kept;
}

/* Move value's end over the folded lines that follow it. */
static void
take_folds(struct slice *rest, struct slice *value)
{
	while (is_fold(*rest)) {
		struct slice line;

		slice_line(rest, &line);
		value->length = (size_t)(line.bytes + line.length - value->bytes);
	}
}

bool
head_next(struct slice *rest, struct slice *name, struct slice *value)
{
	struct slice line;

	while (slice_line(rest, &line)) {
		size_t colon = colon_at(line);

		if (colon == 0)
			continue;
		*name = slice_trim((struct slice){ line.bytes, colon });
		value->bytes = line.bytes + colon + 1;
		value->length = line.length - colon - 1;
		take_folds(rest, value);
		return true;
	}
	return false;
}

bool
head_find(struct slice head, const char *name, struct slice *value)
{
	struct slice found;

	while (head_next(&head, &found, value))
		if (slice_is(found, name))
			return true;
	value->bytes = "";
	value->length = 0;
	return false;
}

char *
head_unfold(struct arena *arena, struct slice value)
{
	char *text;
	size_t length = 0;

	value = slice_trim(value);
	text = arena_take(arena, value.length + 1);
	for (size_t at = 0; at < value.length; at++) {
		unsigned char byte = (unsigned char)value.bytes[at];

		if (byte == '\t')
			byte = ' ';
		/* ISO-2022 sets shift by ESC in headers too */
		if (byte != 0x1b && (byte < ' ' || byte == 127))
			continue;
		text[length++] = (char)byte;
	}
	return text;
}

char *
head_text(struct arena *arena, struct slice head, const char *name)
{
	struct slice value;

	head_find(head, name, &value);
	return head_unfold(arena, value);
}
