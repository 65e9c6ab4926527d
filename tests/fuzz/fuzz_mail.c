/* Fuzzing the reading of mail: any bytes are a message, and what comes out
 * keeps what rules/message.h promises. Knows no expected words. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "mail/attachment.h"
#include "mail/html.h"
#include "mail/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const char *const ours[] = { "export@lanqiao-pump.example" };

/* assert() may be compiled out; a broken promise never is. */
static void
must(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "broken promise: %s\n", what);
	abort();
}

static void
text_must(const char *text, const char *what)
{
	must(text != NULL, what);
	must(text_is_utf8(text, strlen(text)), what);
	must(!text_has_control(text), what);
}

static void
line_must(const char *text, const char *what)
{
	text_must(text, what);
	must(!text_has_line_end(text), what);
}

static void
spans_must(const struct span *spans, size_t count, size_t length)
{
	size_t end = 0;

	for (size_t at = 0; at < count; at++) {
		must(spans[at].start >= end && spans[at].length > 0,
			"spans in order");
		end = spans[at].start + spans[at].length;
		must(end <= length, "spans inside");
	}
}

static void
message_must(const struct message *message)
{
	text_must(message->text, "text");
	line_must(message->subject, "subject");
	line_must(message->from_name, "from_name");
	line_must(message->from_addr, "from_addr");
	line_must(message->reply_to, "reply_to");
	line_must(message->to_addr, "to_addr");
	line_must(message->return_path, "return_path");
	line_must(message->message_id, "message_id");
	line_must(message->in_reply_to, "in_reply_to");
	line_must(message->damage, "damage");
	must(message->is_damaged == (message->damage[0] != '\0'), "damage");
	must(message->origin > ORIGIN_UNSET && message->origin < ORIGIN_COUNT,
		"origin");
	must(message->sent_at >= 0, "sent_at");
	for (size_t at = 0; at < message->reference_count; at++)
		line_must(message->references[at], "reference");
	spans_must(message->quoted, message->quoted_count,
		strlen(message->text));
}

static void
files_must(struct arena *arena, const uint8_t *bytes, size_t length,
	const struct message *message)
{
	const struct attachment *files;
	size_t count;

	must(attachment_list(arena, bytes, length, &files, &count) == NULL,
		"no fault");
	must(count == message->attachment_count, "the same files");
	for (size_t at = 0; at < count; at++) {
		line_must(files[at].name, "file name");
		line_must(files[at].said_type, "said_type");
		line_must(files[at].real_type, "real_type");
	}
	for (size_t at = 0; at < count && at < 3; at++) {
		struct attachment_content content;

		must(attachment_load(arena, bytes, length, at, &content)
			== NULL && content.is_found, "file is there");
		must(content.length == files[at].bytes, "its size");
		line_must(content.file_name, "safe name");
		must(content.file_name[0] != '\0', "safe name");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct message message;
	struct html_text html;

	must(mail_read(arena, bytes, length, 1763800000, ours, 1, &message)
		== NULL, "no fault");
	message_must(&message);
	files_must(arena, bytes, length, &message);
	html = mail_html_read(arena, (const char *)bytes, length);
	spans_must(html.quoted, html.quoted_count, strlen(html.text));
	arena_free(arena);
	return 0;
}
