/* UTF-8 helpers over utf8proc; nothing here knows what a text is for. */
#include "base/text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

void
buffer_reserve(struct buffer *buffer, size_t more)
{
	size_t need = buffer->length + more + 1, room;
	char *bytes;

	if (need <= buffer->room)
		return;
	room = buffer->room * 2;
	if (room < need)
		room = need < 256 ? 256 : need;
	bytes = arena_take(buffer->arena, room);
	if (buffer->length > 0)
		memcpy(bytes, buffer->bytes, buffer->length);
	buffer->bytes = bytes;
	buffer->room = room;
}

void
buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	buffer_reserve(buffer, length);
	if (length > 0)
		memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
	buffer->bytes[buffer->length] = '\0';
}

void
buffer_text(struct buffer *buffer, const char *text)
{
	if (text != NULL)
		buffer_add(buffer, text, strlen(text));
}

void
buffer_byte(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

void
buffer_print(struct buffer *buffer, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	buffer_text(buffer, arena_print_list(buffer->arena, format, list));
	va_end(list);
}

char *
buffer_string(const struct buffer *buffer)
{
	return buffer->bytes != NULL ? buffer->bytes
		: arena_take(buffer->arena, 1);
}

bool
text_is_utf8(const char *bytes, size_t length)
{
	size_t at = 0;

	while (at < length) {
		utf8proc_int32_t point;
		utf8proc_ssize_t step;

		if (bytes[at] == '\0')
			return false;
		step = utf8proc_iterate((const utf8proc_uint8_t *)bytes + at,
			(utf8proc_ssize_t)(length - at), &point);
		if (step <= 0)
			return false;
		at += (size_t)step;
	}
	return true;
}

bool
text_has_control(const char *text)
{
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
			return true;
	}
	return false;
}

bool
text_has_line_end(const char *text)
{
	return text != NULL && strpbrk(text, "\r\n") != NULL;
}

uint32_t
text_next(const char **at)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)*at;
	utf8proc_int32_t point;
	utf8proc_ssize_t step;

	if (*bytes == 0)
		return 0;
	if (*bytes < 0x80) {
		(*at)++;
		return *bytes;
	}
	step = utf8proc_iterate(bytes, -1, &point);
	if (step <= 0) {
		(*at)++;
		return 0xFFFD;
	}
	*at += step;
	return (uint32_t)point;
}

size_t
text_count(const char *text)
{
	size_t count = 0;

	while (text_next(&text) != 0)
		count++;
	return count;
}

char *
text_shorten(struct arena *arena, const char *text, size_t most)
{
	const char *end = text, *cut = text;
	size_t count = 0;

	while (text_next(&end) != 0) {
		if (++count < most)
			cut = end;
		if (count > most)
			return arena_print(arena, "%.*s\xe2\x80\xa6",
				(int)(cut - text), text);
	}
	return arena_copy(arena, text);
}

static bool
is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000
		|| (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x2060
		|| c == 0xFEFF;
}

char *
text_trim(struct arena *arena, const char *text)
{
	const char *start = NULL, *end = text, *at = text;

	if (text == NULL)
		return NULL;
	for (;;) {
		const char *here = at;
		uint32_t c = text_next(&at);

		if (c == 0)
			break;
		if (is_space(c))
			continue;
		if (start == NULL)
			start = here;
		end = at;
	}
	if (start == NULL)
		return arena_copy(arena, "");
	return arena_copy_bytes(arena, start, (size_t)(end - start));
}

char *
text_lines_unix(struct arena *arena, const char *text)
{
	char *copy = arena_take(arena, strlen(text) + 1), *to = copy;

	for (; *text != '\0'; text++) {
		if (*text != '\r')
			*to++ = *text;
		else if (text[1] != '\n')
			*to++ = '\n';
	}
	return copy;
}

bool
text_is_blank(const char *text)
{
	uint32_t c;

	if (text == NULL)
		return true;
	while ((c = text_next(&text)) != 0)
		if (!is_space(c))
			return false;
	return true;
}

bool
text_equal(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a, b) == 0;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
text_equal_ascii(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	for (; *a != '\0' && lower(*a) == lower(*b); a++)
		b++;
	return *a == '\0' && *b == '\0';
}

bool
text_starts(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

bool
text_ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && strcmp(text + length - tail, end) == 0;
}

char *
text_lower_ascii(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text);

	for (char *at = copy; at != NULL && *at != '\0'; at++)
		*at = lower(*at);
	return copy;
}

char *
text_fold(struct arena *arena, const char *text)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t length;
	char *copy;

	if (text == NULL)
		return NULL;
	length = utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded,
		UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPAT
		| UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_CASEFOLD
		| UTF8PROC_STRIPMARK);
	if (length < 0)
		return text_lower_ascii(arena, text);
	copy = arena_copy_bytes(arena, folded, (size_t)length);
	free(folded);
	return copy;
}

bool
text_to_integer(const char *text, int64_t least, int64_t most, int64_t *number)
{
	char *end;
	long long value;

	if (text == NULL || strspn(text, "-0123456789") != strlen(text)
		|| *text == '\0')
		return false;
	errno = 0;
	value = strtoll(text, &end, 10);
	if (errno != 0 || *end != '\0' || value < least || value > most)
		return false;
	*number = value;
	return true;
}

char *
text_hex(struct arena *arena, const void *bytes, size_t length)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *from = bytes;
	char *hex = arena_take(arena, length * 2 + 1);

	for (size_t i = 0; i < length; i++) {
		hex[2 * i] = digits[from[i] >> 4];
		hex[2 * i + 1] = digits[from[i] & 15];
	}
	return hex;
}
