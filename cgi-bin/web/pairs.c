/* name=value pairs, urlencoded, and back. Refuses what is not text. */
#include "web/pairs.h"

#include <string.h>

#include "base/text.h"

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Decodes %XX and, in forms, '+'. NULL for a broken escape or no UTF-8. */
static char *
unescape(struct arena *arena, const char *from, size_t length, bool is_form)
{
	char *text = arena_take(arena, length + 1), *to = text;

	for (size_t i = 0; i < length; i++) {
		if (from[i] == '+' && is_form) {
			*to++ = ' ';
		} else if (from[i] == '%') {
			int high = i + 2 < length ? hex_digit(from[i + 1]) : -1;
			int low = high >= 0 ? hex_digit(from[i + 2]) : -1;

			if (low < 0)
				return NULL;
			*to++ = (char)(high * 16 + low);
			i += 2;
		} else
			*to++ = from[i];
	}
	return text_is_utf8(text, (size_t)(to - text)) ? text : NULL;
}

static int
add_field(struct request *request, const char *name, const char *value,
	bool in_query)
{
	struct request_field *field;

	if (name == NULL || value == NULL)
		return 400;
	if (request->field_count == REQUEST_FIELDS_MOST
		|| strlen(value) > REQUEST_FIELD_MOST || strlen(name) > REQUEST_NAME_MOST)
		return 413;
	field = &request->fields[request->field_count++];
	*field = (struct request_field){ name, value, in_query };
	return 0;
}

int
pairs_read(struct arena *arena, const char *from, size_t length, bool in_query,
	struct request *out)
{
	const char *end = from + length;

	while (from < end) {
		const char *stop = memchr(from, '&', (size_t)(end - from));
		const char *equals;
		int refused;

		if (stop == NULL)
			stop = end;
		equals = memchr(from, '=', (size_t)(stop - from));
		if (equals == NULL)
			equals = stop;
		if (stop > from) {
			const char *value = equals < stop ? equals + 1 : stop;

			refused = add_field(out, unescape(arena, from,
				(size_t)(equals - from), true),
				unescape(arena, value, (size_t)(stop - value),
				true), in_query);
			if (refused != 0)
				return refused;
		}
		from = stop + 1;
	}
	return 0;
}

int
request_read_pairs(struct arena *arena, const char *pairs, struct request *out)
{
	memset(out, 0, sizeof *out);
	out->fields = arena_take_many(arena, REQUEST_FIELDS_MOST,
		sizeof *out->fields);
	return pairs_read(arena, pairs, strlen(pairs), false, out);
}

static void
add_escaped(struct buffer *buffer, const char *text, const char *kept)
{
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
			|| (c >= '0' && c <= '9') || strchr(kept, c) != NULL)
			buffer_byte(buffer, (char)c);
		else
			buffer_print(buffer, "%%%02X", c);
	}
}

char *
request_escape(struct arena *arena, const char *text)
{
	struct buffer buffer = { .arena = arena };

	add_escaped(&buffer, text, "-_.~");
	return buffer_string(&buffer);
}

char *
request_escape_path(struct arena *arena, const char *path)
{
	struct buffer buffer = { .arena = arena };

	buffer_byte(&buffer, '/');
	add_escaped(&buffer, path + strspn(path, "/\\"), "-_.~/");
	return buffer_string(&buffer);
}
