/* Header fields into the nouns of a message; the body from those who know
 * parts, and the quoted runs from those who know words. */
#include "mail/read.h"

#include <string.h>

#include "base/text.h"
#include "mail/address.h"
#include "mail/body.h"
#include "mail/date_field.h"
#include "mail/file.h"
#include "mail/origin.h"
#include "mail/quote.h"
#include "mail/word.h"

#define SUBJECT_MOST 1000          /* characters */
#define VALUE_BYTES_MOST 16384     /* of a field that is decoded as text */
#define ID_BYTES_MOST 500
#define REFERENCES_MOST 100
#define RECEIVERS_MOST 500
#define FUTURE_MOST (2 * 24 * 3600) /* clocks are wrong, and zones too */

struct reading {
	struct arena *arena;
	struct part_list parts;
	struct slice head;
	struct body body;
	struct damage damage;
	const char *const *ours;
	size_t our_count;
	struct message *out;
};

/* A field as text. */
static const char *
field_text(struct reading *reading, const char *name)
{
	struct slice value;

	head_find(reading->head, name, &value);
	if (value.length > VALUE_BYTES_MOST) {
		value.length = VALUE_BYTES_MOST;
		reading->damage.too_long = true;
	}
	return word_decode(reading->arena, head_unfold(reading->arena, value),
		reading->body.charset, &reading->damage.charset);
}

/* What stands in the first <> at text, or its first word; ids with anything
 * but visible ASCII are not ids. */
static const char *
id_take(struct arena *arena, const char **text)
{
	const char *start, *end;
	size_t length;

	*text += strcspn(*text, "<");
	if (**text == '\0')
		return "";
	start = *text + 1;
	end = start + strcspn(start, "> ");
	*text = end + (*end == '>');
	length = (size_t)(end - start);
	for (size_t at = 0; at < length; at++)
		if (start[at] <= ' ' || start[at] == 127)
			return "";
	return arena_copy_bytes(arena, start, length < ID_BYTES_MOST ? length
		: ID_BYTES_MOST);
}

static const char *
field_id(struct reading *reading, const char *name)
{
	const char *text = head_text(reading->arena, reading->head, name);
	const char *id = id_take(reading->arena, &(const char *){ text });

	if (id[0] != '\0' || strchr(text, '<') != NULL)
		return id;
	text = arena_print(reading->arena, "<%.*s>", (int)strcspn(text, " "),
		text);
	return id_take(reading->arena, &text);
}

/* All of them, or where there are too many the first and the last ones: the
 * first names the thread, the last the message answered. */
static void
references_read(struct reading *reading)
{
	const char *text = head_text(reading->arena, reading->head,
		"References");
	const char **ids = arena_take_many(reading->arena, REFERENCES_MOST,
		sizeof *ids);
	size_t count = 0;

	while (*text != '\0') {
		const char *id = id_take(reading->arena, &text);

		if (id[0] == '\0')
			continue;
		if (count == REFERENCES_MOST) {
			memmove(ids + 1, ids + 2, (REFERENCES_MOST - 2)
				* sizeof *ids);
			count--;
		}
		ids[count++] = id;
	}
	reading->out->references = ids;
	reading->out->reference_count = count;
}

/* The first mailbox of a field that has the shape of an address; where none
 * has, the first. */
static struct mailbox
field_mailbox(struct reading *reading, const char *name)
{
	const char *text = head_text(reading->arena, reading->head, name);
	struct mailbox first = { "", "" }, mailbox;

	for (int at = 0; at < RECEIVERS_MOST && address_next(reading->arena,
		&text, reading->body.charset, &reading->damage.charset,
		&mailbox); at++) {
		if (address_is_shaped(mailbox.address))
			return mailbox;
		if (first.name[0] == '\0')
			first.name = mailbox.name;
	}
	return first;
}

static bool
is_ours(const char *address, const char *const *ours, size_t count)
{
	for (size_t at = 0; at < count; at++)
		if (text_equal_ascii(address, ours[at]))
			return true;
	return false;
}

/* The first of our addresses in a field; "" when there is none. */
static const char *
field_ours(struct reading *reading, const char *name)
{
	const char *text = head_text(reading->arena, reading->head, name);
	struct mailbox mailbox;

	for (int at = 0; at < RECEIVERS_MOST && address_next(reading->arena,
		&text, "", NULL, &mailbox); at++)
		if (is_ours(mailbox.address, reading->ours,
			reading->our_count))
			return mailbox.address;
	return "";
}

/* Where it was sent to: ours among the receivers, else the first receiver. */
static const char *
receiver_read(struct reading *reading)
{
	static const char *const fields[] = {
		"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To",
		"X-Envelope-To", "X-Forwarded-To", "Resent-To", "Bcc",
	};

	for (size_t at = 0; reading->our_count > 0
		&& at < sizeof fields / sizeof fields[0]; at++) {
		const char *address = field_ours(reading, fields[at]);

		if (address[0] != '\0')
			return address;
	}
	return field_mailbox(reading, "To").address;
}

static void
date_take(struct reading *reading)
{
	int64_t sent = date_field_read(head_text(reading->arena, reading->head,
		"Date"));

	if (reading->out->received_at > 0
		&& sent > reading->out->received_at + FUTURE_MOST)
		sent = 0;
	reading->out->sent_at = sent;
}

static void
head_take(struct reading *reading)
{
	struct message *out = reading->out;
	struct mailbox from = field_mailbox(reading, "From");

	out->from_name = from.name;
	out->from_addr = from.address;
	reading->damage.no_from = from.address[0] == '\0';
	out->reply_to = field_mailbox(reading, "Reply-To").address;
	out->to_addr = receiver_read(reading);
	out->return_path = field_mailbox(reading, "Return-Path").address;
	out->subject = text_shorten(reading->arena, field_text(reading,
		"Subject"), SUBJECT_MOST);
	out->message_id = field_id(reading, "Message-ID");
	out->in_reply_to = field_id(reading, "In-Reply-To");
	references_read(reading);
	date_take(reading);
	out->origin = origin_read(reading->arena, &reading->parts.parts[0],
		out->subject, out->from_addr);
}

static void
text_take(struct reading *reading)
{
	struct message *out = reading->out;
	struct quote_context context = {
		.subject = out->subject,
		.from_addr = out->from_addr,
		.is_reply = out->in_reply_to[0] != '\0'
			|| out->reference_count > 0,
		.our_addresses = reading->ours,
		.our_count = reading->our_count,
		.marked = reading->body.marked,
		.marked_count = reading->body.marked_count,
		.heads = reading->body.heads,
		.head_count = reading->body.head_count,
	};

	out->text = reading->body.text;
	out->quoted = quote_find(reading->arena, out->text, &context,
		&out->quoted_count);
}

static void
files_take(struct reading *reading)
{
	struct message *out = reading->out;
	struct attachment *files = arena_take_many(reading->arena,
		reading->parts.count, sizeof *files);
	size_t count = 0;

	for (size_t at = 0; at < reading->parts.count; at++)
		if (reading->body.uses[at] == USE_FILE)
			files[count++] = file_read(reading->arena,
				&reading->parts, &reading->parts.parts[at],
				reading->body.charset, &reading->damage);
	out->attachments = files;
	out->attachment_count = count;
}

static bool
has_no_field(struct slice head)
{
	struct slice name, value;

	return !head_next(&head, &name, &value);
}

struct fault *
mail_read(struct arena *arena, const void *bytes, size_t length,
	int64_t received_at, const char *const *our_addresses,
	size_t our_count, struct message *out)
{
	struct reading reading = { .arena = arena, .ours = our_addresses,
		.our_count = our_count, .out = out };

	memset(out, 0, sizeof *out);
	out->channel = CHANNEL_MAIL;
	out->received_at = received_at;
	out->language = "";
	reading.parts = part_find(arena, (struct slice){
		length > 0 ? bytes : "", length });
	reading.head = reading.parts.parts[0].head;
	reading.body = body_read(arena, &reading.parts, &reading.damage);
	head_take(&reading);
	text_take(&reading);
	files_take(&reading);
	reading.damage.structure = reading.parts.is_broken;
	reading.damage.parts = reading.parts.is_cut;
	reading.damage.is_empty = has_no_field(reading.head)
		&& text_is_blank(out->text);
	out->damage = damage_codes(arena, &reading.damage);
	out->is_damaged = out->damage[0] != '\0';
	return NULL;
}

bool
mail_is_ours(const struct message *message, const char *const *our_addresses,
	size_t our_count)
{
	return is_ours(message->from_addr, our_addresses, our_count);
}
