/* Every message of tests/data/mail read and held against the JSON beside it,
 * one test a message. Knows no message by name. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <jansson.h>

#include "base/arena.h"
#include "base/text.h"
#include "mail/attachment.h"
#include "mail/read.h"

#define RECEIVED_AT INT64_C(1763800000)    /* 2025-11-22 */

static const char *const ours[] = { "export@lanqiao-pump.example" };

struct sample {
	const char *folder;
	char *name;            /* without .eml */
};

struct raw {
	char *bytes;
	size_t length;
};

static struct raw
raw_load(struct arena *arena, const struct sample *sample)
{
	char *path = arena_print(arena, "%s/%s.eml", sample->folder,
		sample->name);
	FILE *stream = fopen(path, "rb");
	struct raw raw = { arena_take(arena, 1 << 20), 0 };

	assert_non_null(stream);
	raw.length = fread(raw.bytes, 1, 1 << 20, stream);
	fclose(stream);
	return raw;
}

static json_t *
expected_load(struct arena *arena, const struct sample *sample)
{
	json_t *expected = json_load_file(arena_print(arena, "%s/%s.json",
		sample->folder, sample->name), 0, NULL);

	assert_non_null(expected);
	return expected;
}

/* Texts that a message has under one name. */
static const char *
text_of(const struct message *message, const char *name)
{
	const struct {
		const char *name, *text;
	} rows[] = {
		{ "subject", message->subject }, { "text", message->text },
		{ "from_name", message->from_name },
		{ "from_addr", message->from_addr },
		{ "reply_to", message->reply_to },
		{ "to_addr", message->to_addr },
		{ "message_id", message->message_id },
		{ "in_reply_to", message->in_reply_to },
		{ "damage", message->damage },
		{ "origin", origin_codes[message->origin] },
	};

	for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
		if (text_equal(rows[row].name, name))
			return rows[row].text;
	return NULL;
}

static char *
date_text(struct arena *arena, int64_t moment)
{
	time_t seconds = (time_t)moment;
	struct tm utc;
	char *text = arena_take(arena, 40);

	gmtime_r(&seconds, &utc);
	strftime(text, 40, "%Y-%m-%dT%H:%M:%SZ", &utc);
	return text;
}

static void
date_check(struct arena *arena, const json_t *wanted,
	const struct message *message)
{
	if (json_is_null(wanted))
		assert_int_equal(message->sent_at, 0);
	else
		assert_string_equal(date_text(arena, message->sent_at),
			json_string_value(wanted));
}

static void
quoted_check(struct arena *arena, const json_t *wanted,
	const struct message *message)
{
	for (size_t at = 0; at < message->quoted_count; at++) {
		struct span span = message->quoted[at];
		char *run = text_trim(arena, arena_copy_bytes(arena,
			message->text + span.start, span.length));

		assert_true(at < json_array_size(wanted));
		assert_string_equal(run, json_string_value(
			json_array_get(wanted, at)));
	}
	assert_int_equal(message->quoted_count, json_array_size(wanted));
}

static void
references_check(const json_t *wanted, const struct message *message)
{
	assert_int_equal(message->reference_count, json_array_size(wanted));
	for (size_t at = 0; at < message->reference_count; at++)
		assert_string_equal(message->references[at],
			json_string_value(json_array_get(wanted, at)));
}

static const char *
member(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

/* Each is listed as wanted, and handed out with the size it is listed with. */
static void
attachments_check(struct arena *arena, const json_t *wanted,
	const struct raw *raw, const struct message *message)
{
	assert_int_equal(message->attachment_count, json_array_size(wanted));
	for (size_t at = 0; at < message->attachment_count; at++) {
		const struct attachment *file = &message->attachments[at];
		const json_t *want = json_array_get(wanted, at);
		struct attachment_content content;

		assert_string_equal(file->name, member(want, "name"));
		assert_string_equal(file->said_type,
			member(want, "said_type"));
		assert_string_equal(file->real_type,
			member(want, "real_type"));
		assert_int_equal(file->bytes, json_integer_value(
			json_object_get(want, "bytes")));
		assert_null(attachment_load(arena, raw->bytes, raw->length,
			at, &content));
		assert_true(content.is_found);
		assert_int_equal(content.length, file->bytes);
	}
}

static void
one_check(struct arena *arena, const char *name, const json_t *wanted,
	const struct raw *raw, const struct message *message)
{
	if (text_equal(name, "date"))
		date_check(arena, wanted, message);
	else if (text_equal(name, "quoted"))
		quoted_check(arena, wanted, message);
	else if (text_equal(name, "references"))
		references_check(wanted, message);
	else if (text_equal(name, "attachments"))
		attachments_check(arena, wanted, raw, message);
	else if (text_equal(name, "is_ours"))
		assert_int_equal(mail_is_ours(message, ours, 1),
			json_is_true(wanted));
	else if (text_of(message, name) != NULL)
		assert_string_equal(text_of(message, name),
			json_string_value(wanted));
	else
		fail_msg("the test does not know %s", name);
}

static void
reads_what_a_person_sees(void **state)
{
	const struct sample *sample = *state;
	struct arena *arena = arena_new();
	struct raw raw = raw_load(arena, sample);
	json_t *expected = expected_load(arena, sample), *wanted;
	struct message message;
	const char *name;

	assert_null(mail_read(arena, raw.bytes, raw.length, RECEIVED_AT, ours,
		1, &message));
	assert_int_equal(message.is_damaged, message.damage[0] != '\0');
	assert_true(text_is_utf8(message.text, strlen(message.text)));
	assert_true(json_object_size(expected) > 0);
	json_object_foreach(expected, name, wanted)
		one_check(arena, name, wanted, &raw, &message);
	json_decref(expected);
	arena_free(arena);
}

static int
is_message(const struct dirent *entry)
{
	return text_ends(entry->d_name, ".eml");
}

int
main(void)
{
	const char *source = getenv("XUNPAN_TEST_SOURCE");
	struct arena *arena = arena_new();
	char *folder = arena_print(arena, "%s/tests/data/mail",
		source != NULL ? source : ".");
	struct dirent **entries;
	int count = scandir(folder, &entries, is_message, alphasort);
	struct CMUnitTest *tests;
	struct sample *samples;
	int failed;

	if (count < 120) {
		printf("Bail out! %d messages in %s\n", count, folder);
		return 1;
	}
	tests = arena_take_many(arena, (size_t)count, sizeof *tests);
	samples = arena_take_many(arena, (size_t)count, sizeof *samples);
	for (int at = 0; at < count; at++) {
		size_t length = strlen(entries[at]->d_name) - 4;

		samples[at].folder = folder;
		samples[at].name = arena_copy_bytes(arena,
			entries[at]->d_name, length);
		tests[at] = (struct CMUnitTest){ samples[at].name,
			reads_what_a_person_sees, NULL, NULL, &samples[at] };
		free(entries[at]);
	}
	free(entries);
	failed = _cmocka_run_group_tests("mail corpus", tests, (size_t)count,
		NULL, NULL);
	arena_free(arena);
	return failed;
}
