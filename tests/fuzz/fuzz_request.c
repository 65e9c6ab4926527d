/* Fuzzing the reader of requests and the form decoder: the first lines of the
 * input are CGI variables, the rest is the body. What comes out is text. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "web/form.h"
#include "web/reply.h"
#include "web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* In the order of the input's lines. */
static const char *const names[] = { "REQUEST_METHOD", "PATH_INFO",
	"QUERY_STRING", "CONTENT_TYPE", "HTTP_COOKIE", "CONTENT_LENGTH",
	"REMOTE_ADDR", "HTTP_X_FORWARDED_FOR", "HTTP_ACCEPT_LANGUAGE",
	"HTTP_ORIGIN" };
#define NAME_COUNT (sizeof names / sizeof names[0])

struct input {
	char *values[NAME_COUNT];
	const uint8_t *body;
	size_t left;
};

struct noun {
	const char *text, *note, *email, *domain, *country, *secret, *day;
	int64_t integer, decimal, money, moment;
	int choice;
	bool flag;
};
static const char *const choices[] = { "", "one", "two" };

#define FIELD(member, kind, limit) { .name = #member, .type = kind, \
	.most = limit, .offset = offsetof(struct noun, member) }
static const struct field fields[] = {
	FIELD(text, FIELD_TEXT, 40), FIELD(note, FIELD_NOTE, 2000),
	FIELD(email, FIELD_EMAIL, 254), FIELD(domain, FIELD_DOMAIN, 253),
	FIELD(country, FIELD_COUNTRY, 2), FIELD(secret, FIELD_SECRET, 100),
	FIELD(integer, FIELD_INTEGER, 1000), FIELD(decimal, FIELD_DECIMAL, 99999),
	FIELD(day, FIELD_DAY, 0), FIELD(moment, FIELD_MOMENT, 0),
	FIELD(money, FIELD_MONEY, 100000000), FIELD(flag, FIELD_FLAG, 0),
	{ .name = "choice", .type = FIELD_CHOICE, .codes = choices,
		.code_count = 3, .offset = offsetof(struct noun, choice) },
};
static const struct shape shape = { "noun", fields,
	sizeof fields / sizeof fields[0], sizeof(struct noun) };

static void
must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "broken promise: %s\n", what);
	abort();
}

static const char *
param(void *context, const char *name)
{
	struct input *input = context;

	for (size_t i = 0; i < NAME_COUNT; i++)
		if (strcmp(names[i], name) == 0)
			return input->values[i];
	return NULL;
}

static long
read_body(void *context, char *bytes, size_t most)
{
	struct input *input = context;
	size_t count = input->left < most ? input->left : most;

	memcpy(bytes, input->body, count);
	input->body += count;
	input->left -= count;
	return (long)count;
}

/* A line each; a variable that is not there stays NULL. */
static void
split(struct arena *arena, const uint8_t *bytes, size_t length,
	struct input *input)
{
	for (size_t i = 0; i < NAME_COUNT && length > 0; i++) {
		const uint8_t *end = memchr(bytes, '\n', length);
		size_t line = end == NULL ? length : (size_t)(end - bytes);

		input->values[i] = arena_copy_bytes(arena, bytes, line);
		bytes += line;
		length -= line;
		if (length > 0) {
			bytes++;
			length--;
		}
	}
	input->body = bytes;
	input->left = length;
}

static void
fields_must(const struct request *request)
{
	must(request->field_count <= REQUEST_FIELDS_MOST, "so many fields");
	must(request->file_count <= REQUEST_PARTS_MOST, "so many files");
	for (size_t i = 0; i < request->field_count; i++) {
		const struct request_field *field = &request->fields[i];

		must(text_is_utf8(field->name, strlen(field->name)), "name");
		must(text_is_utf8(field->value, strlen(field->value)), "value");
		must(strlen(field->value) <= REQUEST_FIELD_MOST, "length");
	}
	must(request->path[0] == '/', "path");
	must(text_is_utf8(request->path, strlen(request->path)), "path");
	must(!text_has_line_end(request->path), "one line");
	must(strlen(request->network) < 46, "network");
}

/* What is written into links is read back as the same. */
static void
links_must(struct arena *arena, const struct request *request)
{
	struct request again;

	must(path_is_local(request_escape_path(arena, request->path)),
		"a path links to our own host");
	for (size_t i = 0; i < request->cookie_count; i++)
		must(request_cookie(request, request->cookies[i].name) != NULL,
			"cookie");
	for (size_t i = 0; i < request->field_count && i < 5; i++) {
		const struct request_field *field = &request->fields[i];

		must(request_text(request, field->name) != NULL, "field");
		must(request_read_pairs(arena, arena_print(arena, "a=%s",
			request_escape(arena, field->value)), &again) == 0
			&& strcmp(request_text(&again, "a"), field->value) == 0,
			"escaped and back");
	}
	for (size_t i = 0; i < request->file_count; i++)
		must(request_file(request, request->files[i].name) != NULL,
			"file");
}

static void
noun_must(struct arena *arena, const struct request *request)
{
	struct noun *noun = arena_take(arena, sizeof *noun);
	struct form form;

	if (!form_read(arena, request, &shape, noun, &form)) {
		must(form.error_count > 0, "says what is wrong");
		return;
	}
	must(text_is_utf8(noun->text, strlen(noun->text)), "text");
	must(!text_has_line_end(noun->text), "text is one line");
	must(noun->integer <= 1000, "integer in range");
	must(noun->choice >= 0 && noun->choice < 3, "an offered choice");
	must(*noun->day == '\0' || strlen(noun->day) == 10, "a day");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct input input = { .left = 0 };
	struct request_source source = { param, read_body, &input };
	struct request request;
	int refused;

	split(arena, bytes, length, &input);
	refused = request_read(arena, &source, "127.0.0.1", &request);
	must(refused == 0 || (refused >= 400 && refused < 500), "status");
	if (refused == 0) {
		fields_must(&request);
		links_must(arena, &request);
		noun_must(arena, &request);
	}
	arena_free(arena);
	return 0;
}
