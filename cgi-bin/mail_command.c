/* `xunpan mail show`: files in, JSON lines out. It refuses to judge. */
#include "mail_command.h"

#include <errno.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "base/text.h"
#include "mail/read.h"

static const char help[] =
	"usage: xunpan mail show [--all] FILE...\n"
	"\n"
	"Reads RFC 5322 messages and prints each as one JSON object on a line:\n"
	"  file         the file's name as given\n"
	"  subject, from_name, from_addr\n"
	"  date         UTC, as 2025-09-01T16:04:00Z; null when missing or absurd\n"
	"  text         the body as text, quoted history and all\n"
	"  attachments  [{name, said_type, real_type, bytes}]\n"
	"With --all also:\n"
	"  message_id, in_reply_to, reply_to, to_addr\n"
	"  quoted       [[start, length]] in bytes of text: somebody else's words\n"
	"  origin       person, auto-reply, bounce or list\n"
	"  damage       codes of what could not be read, \"\" when nothing\n"
	"What could not be read is also said on the standard error. FILE may be -\n"
	"for the standard input. Nothing is stored.\n"
	"\n"
	"Exit status: 0; 64 wrong use; 66 a file could not be read (the others\n"
	"are shown); 74 the output could not be written.\n";

struct raw {
	char *bytes;
	size_t length;
};

/* Read to the end.
 *   returns  false with errno set */
static bool
stream_read(FILE *stream, struct raw *raw)
{
	size_t room = 0;

	*raw = (struct raw){ NULL, 0 };
	while (!feof(stream)) {
		if (raw->length == room) {
			char *more = realloc(raw->bytes, room = room * 2
				+ 65536);

			if (more == NULL)
				return false;
			raw->bytes = more;
		}
		raw->length += fread(raw->bytes + raw->length, 1,
			room - raw->length, stream);
		if (ferror(stream))
			return false;
	}
	return true;
}

static bool
file_read_whole(const char *path, struct raw *raw)
{
	FILE *stream;
	bool is_read;

	if (text_equal(path, "-"))
		return stream_read(stdin, raw);
	stream = fopen(path, "rb");
	if (stream == NULL) {
		*raw = (struct raw){ NULL, 0 };
		return false;
	}
	is_read = stream_read(stream, raw);
	fclose(stream);
	return is_read;
}

static json_t *
date_json(int64_t sent_at)
{
	time_t seconds = (time_t)sent_at;
	struct tm utc;
	char text[40];

	if (sent_at == 0 || gmtime_r(&seconds, &utc) == NULL)
		return json_null();
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
	return json_string(text);
}

static json_t *
quoted_json(const struct message *message)
{
	json_t *array = json_array();

	for (size_t at = 0; at < message->quoted_count; at++)
		json_array_append_new(array, json_pack("[I, I]",
			(json_int_t)message->quoted[at].start,
			(json_int_t)message->quoted[at].length));
	return array;
}

static json_t *
attachments_json(const struct message *message)
{
	json_t *array = json_array();

	for (size_t at = 0; at < message->attachment_count; at++) {
		const struct attachment *file = &message->attachments[at];

		json_array_append_new(array, json_pack(
			"{s:s, s:s, s:s, s:I}", "name", file->name,
			"said_type", file->said_type, "real_type",
			file->real_type, "bytes", (json_int_t)file->bytes));
	}
	return array;
}

static json_t *
message_json(const char *path, const struct message *message)
{
	return json_pack("{s:s, s:s, s:s, s:s, s:o, s:s, s:o}",
		"file", path, "subject", message->subject,
		"from_name", message->from_name,
		"from_addr", message->from_addr,
		"date", date_json(message->sent_at),
		"text", message->text,
		"attachments", attachments_json(message));
}

/* What --all adds. */
static json_t *
more_json(const struct message *message)
{
	return json_pack("{s:s, s:s, s:s, s:s, s:o, s:s, s:s}",
		"message_id", message->message_id,
		"in_reply_to", message->in_reply_to,
		"reply_to", message->reply_to,
		"to_addr", message->to_addr,
		"quoted", quoted_json(message),
		"origin", origin_codes[message->origin],
		"damage", message->damage);
}

/* Print one message.
 *   returns  an exit code: EX_OK, EX_IOERR, EX_SOFTWARE */
static int
message_print(const char *path, const struct raw *raw, bool is_all)
{
	struct arena *arena = arena_new();
	struct message message;
	struct fault *fault = mail_read(arena, raw->bytes, raw->length,
		(int64_t)time(NULL), NULL, 0, &message);
	json_t *json;
	bool is_printed;

	if (fault != NULL) {
		fprintf(stderr, "xunpan mail show: %s: %s\n", path,
			fault->message);
		arena_free(arena);
		return EX_SOFTWARE;
	}
	if (message.is_damaged)
		fprintf(stderr, "xunpan mail show: %s: not whole: %s\n", path,
			message.damage);
	json = message_json(path, &message);
	if (is_all)
		json_object_update_new(json, more_json(&message));
	is_printed = json != NULL && json_dumpf(json, stdout,
		JSON_COMPACT) == 0 && putchar('\n') != EOF;
	json_decref(json);
	arena_free(arena);
	return is_printed ? EX_OK : EX_IOERR;
}

static int
show(int count, char **paths, bool is_all)
{
	int status = EX_OK;

	for (int at = 0; at < count; at++) {
		struct raw raw;
		int code = EX_NOINPUT;

		if (file_read_whole(paths[at], &raw))
			code = message_print(paths[at], &raw, is_all);
		else
			fprintf(stderr, "xunpan mail show: %s: %s\n",
				paths[at], strerror(errno));
		free(raw.bytes);
		if (code == EX_IOERR)
			return code;
		status = code != EX_OK ? code : status;
	}
	return fflush(stdout) == 0 ? status : EX_IOERR;
}

int
mail_command(int argc, char **argv)
{
	bool is_all;

	for (int at = 1; at < argc; at++)
		if (text_equal(argv[at], "--help")
			|| text_equal(argv[at], "-h")) {
			fputs(help, stdout);
			return EX_OK;
		}
	is_all = argc > 2 && text_equal(argv[2], "--all");
	if (argc < 3 + is_all || !text_equal(argv[1], "show")
		|| (argv[2 + is_all][0] == '-'
			&& argv[2 + is_all][1] != '\0')) {
		fputs(help, stderr);
		return EX_USAGE;
	}
	return show(argc - 2 - is_all, argv + 2 + is_all, is_all);
}
