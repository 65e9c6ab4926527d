/* Fuzzing what reads one typed value: every type of field, days and moments,
 * the functions on text, and a line of the configuration. What comes out keeps
 * its promises, and what is shown is read back as the same. */
#define _GNU_SOURCE /* memfd_create */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/settings.h"
#include "base/text.h"
#include "rules/field.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

union value {
	const char *text;
	int64_t number;
	bool flag;
	int choice;
};
static const char *const choices[] = { "", "one", "two-three" };

static void
must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "broken promise: %s\n", what);
	abort();
}

static bool
is_text_type(enum field_type type)
{
	return type == FIELD_TEXT || type == FIELD_NOTE || type == FIELD_DAY
		|| type == FIELD_EMAIL || type == FIELD_DOMAIN
		|| type == FIELD_COUNTRY || type == FIELD_CURRENCY;
}

static void
value_must(const struct field *field, const union value *value)
{
	if (field->type == FIELD_CHOICE)
		must(value->choice >= 0 && value->choice < 3, "offered");
	if (field->type == FIELD_INTEGER || field->type == FIELD_DECIMAL)
		must((value->number >= field->least
			&& value->number <= field->most) || value->number == 0,
			"in range");
	if (is_text_type(field->type)) {
		must(!text_has_control(value->text), "no control");
		must(field->type == FIELD_NOTE
			|| !text_has_line_end(value->text), "one line");
		must(field->most == 0 || (int64_t)text_count(value->text)
			<= field->most, "length");
	}
}

static void
decode(struct arena *arena, const struct field *field, const char *typed)
{
	union value value = { .text = "untouched" }, again;
	const char *shown;

	if (field_decode(arena, field, typed, &value) != FIELD_OK) {
		must(strcmp(value.text, "untouched") == 0, "left alone");
		return;
	}
	value_must(field, &value);
	shown = field_text(arena, field, &value);
	memset(&again, 0, sizeof again);
	if (field->type == FIELD_SECRET || *shown == '\0')
		return;
	must(field_decode(arena, field, shown, &again) == FIELD_OK,
		"what is shown is taken");
	must(strcmp(field_text(arena, field, &again), shown) == 0,
		"and shown the same");
}

static void
every_type(struct arena *arena, const char *typed)
{
	for (int type = FIELD_TEXT; type <= FIELD_SECRET; type++) {
		struct field field = { .name = "it",
			.type = (enum field_type)type, .codes = choices,
			.code_count = 3 };

		if (type != FIELD_MOMENT && type != FIELD_DAY
			&& type != FIELD_COUNTRY && type != FIELD_CURRENCY)
			field.most = 5000;
		if (type == FIELD_DECIMAL)
			field.least = -5000;
		decode(arena, &field, typed);
		if (type == FIELD_INTEGER) {
			field.least = INT64_MIN;
			field.most = INT64_MAX;
			decode(arena, &field, typed);
		}
	}
}

static void
texts(struct arena *arena, const char *typed)
{
	size_t count = text_count(typed);
	char *fold = text_fold(arena, typed);
	char *trimmed = text_trim(arena, typed);
	char *lines = text_lines_unix(arena, typed);

	must(count <= strlen(typed), "characters are no more than bytes");
	must(text_count(text_shorten(arena, typed, 7)) <= 7, "shortened");
	must(strlen(trimmed) <= strlen(typed), "trimmed");
	must(strcmp(text_trim(arena, trimmed), trimmed) == 0, "trimmed once");
	must(strchr(lines, '\r') == NULL, "line ends");
	must(text_is_blank(typed) == (*trimmed == '\0'), "blank");
	if (!text_is_utf8(typed, strlen(typed)))
		return;
	must(text_is_utf8(fold, strlen(fold)), "folded text is text");
	fold = text_shorten(arena, typed, 7);
	must(text_is_utf8(fold, strlen(fold)), "no character is cut");
}

static void
dates(struct arena *arena, const char *typed)
{
	int64_t moment = date_from_sql(typed);

	if (date_is_day(typed))
		must(moment != 0 || strcmp(typed, "1970-01-01") == 0,
			"a day is a moment");
	must(date_from_sql(date_iso(arena, moment)) == moment, "ISO");
	if (moment != 0)
		must(date_from_sql(date_sql(arena, moment)) == moment,
			"comes back");
}

static void
configuration(struct arena *arena, const uint8_t *bytes, size_t length)
{
	static int file = -1;
	struct settings settings;

	if (file < 0)
		file = memfd_create("xunpan.conf", 0);
	must(file >= 0 && fchmod(file, 0600) == 0, "a file to write");
	must(ftruncate(file, 0) == 0
		&& pwrite(file, bytes, length, 0) == (ssize_t)length, "written");
	if (settings_read(arena, arena_print(arena, "/proc/self/fd/%d", file),
		&settings) == NULL)
		must(settings.database_port > 0 && settings.secret != NULL,
			"filled");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	char *typed = arena_copy_bytes(arena, bytes, length);

	every_type(arena, typed);
	texts(arena, typed);
	dates(arena, typed);
	configuration(arena, bytes, length);
	arena_free(arena);
	return 0;
}
