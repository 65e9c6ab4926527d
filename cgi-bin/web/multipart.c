/* Cuts a body at its boundary; believes no part's type and opens no file. */
#include "web/multipart.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"

/* A body on its way: at stands behind a boundary. */
struct cutting {
	struct arena *arena;
	const char *at, *end;
	const char *mark;     /* line end, two hyphens, boundary */
	size_t size;          /* of the mark */
	struct request *out;
};

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

struct param {
	const char *name, *value;
	size_t name_length, value_length;
};

/* One ; name="value" of a header line; *at moves behind it. Browsers write %22
 * for a quote inside and leave \ as it is, so that the next quote ends the
 * value (HTML living standard). */
static bool
take_param(const char **at, const char *end, struct param *out)
{
	const char *stop;

	while (*at < end && strchr("; \t", **at) != NULL)
		(*at)++;
	out->name = *at;
	while (*at < end && **at != '=' && **at != ';')
		(*at)++;
	out->name_length = (size_t)(*at - out->name);
	if (*at == end || **at == ';' || out->name_length == 0)
		return false;
	out->value = ++*at;
	if (*at < end && **at == '"') {
		out->value++;
		stop = memchr(out->value, '"', (size_t)(end - out->value));
		*at = stop == NULL ? end : stop + 1;
	} else {
		stop = memchr(*at, ';', (size_t)(end - *at));
		*at = stop = stop == NULL ? end : stop;
	}
	if (stop == NULL)
		return false;
	out->value_length = (size_t)(stop - out->value);
	return true;
}

static bool
is_param(const struct param *param, const char *name)
{
	return param->name_length == strlen(name)
		&& strncasecmp(param->name, name, param->name_length) == 0;
}

/* Names and file names out of a line that begins with Content-Disposition. */
static void
read_disposition(struct arena *arena, const char *line, const char *end,
	char **name, char **file)
{
	struct param param;

	while (take_param(&line, end, &param)) {
		if (is_param(&param, "name"))
			*name = arena_copy_bytes(arena, param.value,
				param.value_length);
		else if (is_param(&param, "filename"))
			*file = arena_copy_bytes(arena, param.value,
				param.value_length);
	}
}

static void
read_part_head(struct arena *arena, const char *head, const char *end,
	char **name, char **file)
{
	static const char start[] = "content-disposition: form-data;";
	const size_t size = sizeof start - 1;

	while (head < end) {
		const char *stop = find(head, end, "\r\n", 2);

		if (stop == NULL)
			stop = end;
		if ((size_t)(stop - head) > size
			&& strncasecmp(head, start, size) == 0)
			read_disposition(arena, head + size, stop, name, file);
		head = stop + 2;
	}
}

static bool
is_name(const char *name)
{
	return text_is_utf8(name, strlen(name)) && !text_has_control(name)
		&& !text_has_line_end(name);
}

static int
add_file(const char *name, const char *file, const char *bytes, size_t length,
	struct request *out)
{
	if (!is_name(file))
		return 400;
	if (out->file_count == REQUEST_PARTS_MOST)
		return 413;
	out->files[out->file_count++] = (struct request_file){ name, file,
		bytes, length };
	return 0;
}

static int
add_part(struct cutting *cut, const char *head, const char *head_end,
	const char *bytes, size_t length)
{
	struct request *out = cut->out;
	char *name = NULL, *file = NULL;

	read_part_head(cut->arena, head, head_end, &name, &file);
	if (name == NULL || !is_name(name))
		return 400;
	if (strlen(name) > REQUEST_NAME_MOST)
		return 413;
	if (file != NULL)
		return add_file(name, file, bytes, length, out);
	if (length > REQUEST_FIELD_MOST
		|| out->field_count == REQUEST_FIELDS_MOST)
		return 413;
	if (!text_is_utf8(bytes, length))
		return 400;
	out->fields[out->field_count++] = (struct request_field){ name,
		arena_copy_bytes(cut->arena, bytes, length), false };
	return 0;
}

/* Line end, headers, blank line, bytes, boundary. */
static int
read_part(struct cutting *cut)
{
	const char *head = cut->at + 2, *blank, *bytes, *stop;

	if (memcmp(cut->at, "\r\n", 2) != 0)
		return 400;
	blank = find(head, cut->end, "\r\n\r\n", 4);
	if (blank == NULL || (size_t)(blank - head) > REQUEST_HEADER_MOST)
		return 400;
	/* Without headers, or without the blank line behind them. */
	if (memcmp(head, "\r\n", 2) == 0
		|| find(cut->at, blank + 2, cut->mark, cut->size) != NULL)
		return 400;
	bytes = blank + 4;
	stop = find(blank + 2, cut->end, cut->mark, cut->size);
	if (stop == NULL)
		return 400;
	cut->at = stop + cut->size;
	/* An empty part may leave its only line end to the boundary. */
	if (stop < bytes)
		stop = bytes;
	return add_part(cut, head, blank, bytes, (size_t)(stop - bytes));
}

/* The boundary as it stands inside the body; NULL when none is said. */
static char *
mark_of(struct arena *arena, const char *type)
{
	const char *end = type + strlen(type), *at = strchr(type, ';');
	struct param param;

	while (at != NULL && take_param(&at, end, &param)) {
		if (!is_param(&param, "boundary"))
			continue;
		while (param.value_length > 0
			&& param.value[param.value_length - 1] == ' ')
			param.value_length--;
		if (param.value_length == 0 || param.value_length > 70)
			return NULL;
		return arena_print(arena, "\r\n--%.*s",
			(int)param.value_length, param.value);
	}
	return NULL;
}

int
multipart_read(struct arena *arena, const char *type, const char *body,
	size_t length, struct request *out)
{
	struct cutting cut = { .arena = arena, .at = body,
		.end = body + length, .mark = mark_of(arena, type), .out = out };

	if (cut.mark == NULL)
		return 400;
	cut.size = strlen(cut.mark);
	/* The first boundary stands at the very start, without its CR LF. */
	if (length < cut.size - 2
		|| memcmp(body, cut.mark + 2, cut.size - 2) != 0)
		return 400;
	cut.at += cut.size - 2;
	while (cut.end - cut.at >= 2 && memcmp(cut.at, "--", 2) != 0) {
		int refused = read_part(&cut);

		if (refused != 0)
			return refused;
	}
	return cut.end - cut.at >= 2 ? 0 : 400;
}
