/* The choice among parts, and the joining of those chosen. */
#include "mail/body.h"

#include <string.h>

#include "base/text.h"
#include "mail/body_text.h"
#include "mail/file.h"
#include "mail/transfer.h"

/* Messages within messages that were forwarded as files. */
#define FORWARDS_MOST 3
/* What is decoded of one: its text stands before its files. */
#define FORWARD_BYTES_MOST ((size_t)8 * 1024 * 1024)

struct chooser {
	struct arena *arena;
	const struct part_list *list;
	unsigned char *uses;
};

static bool
is_text_type(const struct part *part)
{
	return text_equal(part->type, "text/plain")
		|| text_equal(part->type, "text/html")
		|| text_equal(part->type, "text/enriched");
}

/* Text that the sender shows as text: a named one is a file, unless there is
 * no other. */
static bool
is_shown(struct chooser *chooser, const struct part *part, bool take_named)
{
	if (part->is_multipart || !is_text_type(part))
		return false;
	if (text_equal(file_disposition(chooser->arena, part), "attachment"))
		return false;
	return take_named
		|| file_name(chooser->arena, part, "", NULL)[0] == '\0';
}

/* Whether anything was chosen as text. */
static bool
uses_choose(struct chooser *chooser, bool take_named)
{
	bool is_any = false;

	for (size_t at = 0; at < chooser->list->count; at++) {
		const struct part *part = &chooser->list->parts[at];

		chooser->uses[at] = USE_FILE;
		if (part->is_multipart)
			chooser->uses[at] = USE_NONE;
		else if (is_shown(chooser, part, take_named))
			chooser->uses[at] = USE_TEXT;
		is_any = is_any || chooser->uses[at] == USE_TEXT;
	}
	return is_any;
}

static size_t
part_end(const struct chooser *chooser, size_t at)
{
	return (size_t)chooser->list->parts[at].end;
}

static bool
holds_text(const struct chooser *chooser, size_t child)
{
	for (size_t at = child; at < part_end(chooser, child); at++)
		if (chooser->uses[at] == USE_TEXT)
			return true;
	return false;
}

static bool
is_good_plain(struct chooser *chooser, size_t child)
{
	struct damage damage = { .is_empty = false };
	const struct part *part = &chooser->list->parts[child];

	if (chooser->uses[child] != USE_TEXT
		|| !text_equal(part->type, "text/plain"))
		return false;
	return !text_is_stub(part_text(chooser->arena, part, &damage).text)
		&& !damage.charset;
}

/* The child of an alternative to be read: the plain one when it is good, else
 * the last that holds text, which its sender holds for the best. */
static size_t
child_choose(struct chooser *chooser, size_t multipart)
{
	size_t chosen = multipart;

	for (size_t child = multipart + 1;
		child < part_end(chooser, multipart);
		child = part_end(chooser, child)) {
		if (is_good_plain(chooser, child))
			return child;
		if (holds_text(chooser, child))
			chosen = child;
	}
	return chosen;
}

static void
alternative_choose(struct chooser *chooser, size_t multipart)
{
	size_t chosen = child_choose(chooser, multipart);

	if (chosen == multipart)
		return;
	for (size_t at = multipart + 1; at < part_end(chooser, multipart);
		at++)
		if ((at < chosen || at >= part_end(chooser, chosen))
			&& chooser->uses[at] == USE_TEXT)
			chooser->uses[at] = USE_NONE;
}

static void
alternatives_choose(struct chooser *chooser)
{
	size_t looked = 0;

	for (size_t at = 0; at < chooser->list->count; at++) {
		const struct part *part = &chooser->list->parts[at];

		if (!part->is_multipart
			|| !text_equal(part->type, "multipart/alternative"))
			continue;
		/* alternatives in alternatives: each is looked through from
		 * the outermost in, which a bomb must not make square */
		looked += part_end(chooser, at) - at;
		if (looked > (size_t)20 * PARTS_MOST)
			return;
		alternative_choose(chooser, at);
	}
}

/* Text and marks of several parts, one behind another. */
struct joiner {
	struct buffer text, spans, heads;
};

static void
text_join(struct joiner *joiner, const struct html_text *part)
{
	size_t base;

	if (text_is_blank(part->text))
		return;
	if (joiner->text.length > 0)
		buffer_text(&joiner->text, "\n\n");
	base = joiner->text.length;
	buffer_text(&joiner->text, part->text);
	for (size_t at = 0; at < part->quoted_count; at++) {
		struct span span = part->quoted[at];

		span.start += base;
		buffer_add(&joiner->spans, &span, sizeof span);
	}
	for (size_t at = 0; at < part->head_count; at++) {
		size_t head = part->heads[at] + base;

		buffer_add(&joiner->heads, &head, sizeof head);
	}
}

/* No more than the text may hold, cut between characters. */
static const char *
text_limit(struct arena *arena, struct buffer *text, struct damage *damage)
{
	size_t length = text->length;

	if (length <= BODY_TEXT_MOST)
		return buffer_string(text);
	damage->too_long = true;
	length = BODY_TEXT_MOST;
	while (((unsigned char)text->bytes[length] & 0xc0) == 0x80)
		length--;
	return arena_copy_bytes(arena, text->bytes, length);
}

static void
parts_join(struct chooser *chooser, struct joiner *joiner,
	struct damage *damage)
{
	for (size_t at = 0; at < chooser->list->count; at++) {
		struct html_text text;

		if (chooser->uses[at] != USE_TEXT)
			continue;
		if (joiner->text.length > BODY_TEXT_MOST) {
			damage->too_long = true;
			return;
		}
		text = part_text(chooser->arena, &chooser->list->parts[at],
			damage);
		text_join(joiner, &text);
	}
}

static const char *
first_charset(struct chooser *chooser)
{
	for (size_t at = 0; at < chooser->list->count; at++)
		if (chooser->uses[at] == USE_TEXT)
			return part_charset(chooser->arena,
				&chooser->list->parts[at]);
	return "";
}

static struct body
list_read(struct arena *arena, const struct part_list *list,
	struct damage *damage)
{
	struct chooser chooser = { .arena = arena, .list = list };
	struct joiner joiner = { .text = { .arena = arena } };
	struct body body = { .text = "" };

	joiner.spans.arena = joiner.heads.arena = arena;
	chooser.uses = arena_take(arena, list->count);
	if (!uses_choose(&chooser, false))
		uses_choose(&chooser, true);
	alternatives_choose(&chooser);
	parts_join(&chooser, &joiner, damage);
	body.text = text_limit(arena, &joiner.text, damage);
	body.marked = (const void *)joiner.spans.bytes;
	body.marked_count = joiner.spans.length / sizeof(struct span);
	body.heads = (const void *)joiner.heads.bytes;
	body.head_count = joiner.heads.length / sizeof(size_t);
	body.charset = first_charset(&chooser);
	body.uses = chooser.uses;
	return body;
}

/* The attached message that stands for the text, or NULL. */
static const struct part *
forwarded_part(const struct part_list *list)
{
	if (text_equal(list->parts[0].type, "multipart/report"))
		return NULL;
	for (size_t at = 0; at < list->count; at++)
		if (text_equal(list->parts[at].type, "message/rfc822"))
			return &list->parts[at];
	return NULL;
}

/* The bytes of an attached message; in place where they are not encoded. */
static struct slice
message_bytes(struct arena *arena, const struct part *part)
{
	enum encoding encoding = file_encoding(arena, part);
	struct transfer read;

	if (encoding == ENCODING_NONE)
		return part->body;
	read = transfer_decode(arena, encoding, part->body.bytes,
		part->body.length, FORWARD_BYTES_MOST);
	return (struct slice){ read.bytes, read.length };
}

struct body
body_read(struct arena *arena, const struct part_list *list,
	struct damage *damage)
{
	struct body body = list_read(arena, list, damage), inner = body;
	const struct part *part = forwarded_part(list);

	for (int level = 0; level < FORWARDS_MOST && part != NULL
		&& text_is_blank(inner.text); level++) {
		struct part_list within = part_find(arena,
			message_bytes(arena, part));

		inner = list_read(arena, &within, damage);
		part = forwarded_part(&within);
	}
	inner.uses = body.uses;
	if (body.charset[0] != '\0')
		inner.charset = body.charset;
	return inner;
}
