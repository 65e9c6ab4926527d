/* Cuts a body at its boundary; believes no part's type and opens no file. */
#include "web/multipart.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"

static const char *
find(const char *from, const char *end, const char *what, size_t length)
{
	while ((size_t)(end - from) >= length) {
		const char *at = memchr(from, what[0],
			(size_t)(end - from) - length + 1);

		if (at == NULL)
			return NULL;
		if (memcmp(at, what, length) == 0)
			return at;
		from = at + 1;
	}
	return NULL;
}

/* The value of name="..." in a header line, or NULL. Browsers write %22 for a
 * quote inside, so that a plain search is enough (HTML living standard). */
static char *
quoted_value(struct arena *arena, const char *line, size_t length,
	const char *name)
{
	size_t size = strlen(name);

	for (size_t i = 0; i + size + 2 < length; i++) {
		const char *start = line + i + size + 2, *stop;

		if (strncasecmp(line + i, name, size) != 0
			|| memcmp(line + i + size, "=\"", 2) != 0
			|| (i > 0 && line[i - 1] != ' ' && line[i - 1] != ';'))
			continue;
		stop = memchr(start, '"', (size_t)(line + length - start));
		if (stop == NULL)
			return NULL;
		return arena_copy_bytes(arena, start, (size_t)(stop - start));
	}
	return NULL;
}

static char *
boundary_of(struct arena *arena, const char *type)
{
	const char *at = strstr(type, "boundary=");
	size_t length;

	if (at == NULL)
		return NULL;
	at += 9;
	if (*at == '"') {
		at++;
		length = strcspn(at, "\"");
	} else
		length = strcspn(at, "; ");
	if (length == 0 || length > 70)
		return NULL;
	return arena_print(arena, "\r\n--%.*s", (int)length, at);
}

static int
take_part(struct arena *arena, const char *head, size_t head_length,
	const char *bytes, size_t length, struct request *out)
{
	char *name = quoted_value(arena, head, head_length, "name");
	char *file = quoted_value(arena, head, head_length, "filename");

	if (name == NULL || !text_is_utf8(name, strlen(name))
		|| text_has_control(name))
		return 400;
	if (file != NULL) {
		if (out->file_count == REQUEST_PARTS_MOST)
			return 413;
		if (!text_is_utf8(file, strlen(file)) || text_has_control(file))
			return 400;
		out->files[out->file_count++] = (struct request_file){ name,
			file, bytes, length };
		return 0;
	}
	if (!text_is_utf8(bytes, length))
		return 400;
	if (length > REQUEST_FIELD_MOST
		|| out->field_count == REQUEST_FIELDS_MOST)
		return 413;
	out->fields[out->field_count++] = (struct request_field){ name,
		arena_copy_bytes(arena, bytes, length), false };
	return 0;
}

int
multipart_read(struct arena *arena, const char *type, const char *body,
	size_t length, struct request *out)
{
	const char *end = body + length, *at = body;
	char *mark = boundary_of(arena, type);
	size_t size;

	if (mark == NULL)
		return 400;
	size = strlen(mark);
	/* The first boundary stands at the very start, without its CR LF. */
	if (length < size - 2 || memcmp(body, mark + 2, size - 2) != 0)
		return 400;
	at += size - 2;
	while (end - at >= 2 && memcmp(at, "--", 2) != 0) {
		const char *head = at + 2, *blank, *stop;
		int refused;

		if (memcmp(at, "\r\n", 2) != 0)
			return 400;
		blank = find(head, end, "\r\n\r\n", 4);
		if (blank == NULL
			|| (size_t)(blank - head) > REQUEST_HEADER_MOST)
			return 400;
		stop = find(blank + 2, end, mark, size);
		if (stop == NULL)
			return 400;
		if (stop < blank + 4)
			stop = blank + 4;
		refused = take_part(arena, head, (size_t)(blank - head),
			blank + 4, (size_t)(stop - (blank + 4)), out);
		if (refused != 0)
			return refused;
		at = find(stop > blank + 4 ? stop : blank + 2, end, mark, size)
			+ size;
	}
	return end - at >= 2 ? 0 : 400;
}
