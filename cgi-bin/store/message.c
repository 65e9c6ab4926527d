/* The tables message, attachment and message_reference. Texts that a column
 * cannot hold are shortened with an ellipsis; the raw bytes are in file. */
#include "store/message.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/codes.h"

/* What the columns of sql/schema hold, in characters. */
enum { NAME_MOST = 300, ADDRESS_MOST = 320, SUBJECT_MOST = 1000,
	MESSAGE_ID_MOST = 1000, DAMAGE_MOST = 200, TYPE_MOST = 120 };

/* Bytes of MEDIUMTEXT less room for the statement's other values in a packet
 * of 16 MB (max_allowed_packet's default); a span's two numbers, + and comma. */
enum { QUOTED_MOST = 8 * 1024 * 1024, SPAN_MOST = 42 };

/* Keys in one look-up. */
#define KEYS_AT_ONCE 8

const char *const direction_codes[DIRECTION_COUNT] = {
	[DIRECTION_UNSET] = "",
	[DIRECTION_IN] = "in",
	[DIRECTION_OUT] = "out",
};

/* "12+40,80+3", whole spans only: what the column cannot hold is left off, and
 * then counts as the buyer's words until the raw bytes are read again. Bodies
 * as the mail layer bounds them stay far below. */
static char *
spans_text(struct arena *arena, const struct span *spans, size_t count)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < count
		&& out.length + SPAN_MOST <= QUOTED_MOST; i++)
		buffer_print(&out, "%s%zu+%zu", i > 0 ? "," : "",
			spans[i].start, spans[i].length);
	return buffer_string(&out);
}

static const struct span *
spans_read(struct arena *arena, const char *text, size_t *count)
{
	size_t room = 1;
	struct span *spans;

	for (const char *at = text; *at != '\0'; at++)
		room += *at == ',';
	spans = arena_take_many(arena, room, sizeof *spans);
	*count = 0;
	while (*text != '\0') {
		char *end;

		spans[*count].start = strtoul(text, &end, 10);
		if (*end != '+')
			break;
		spans[(*count)++].length = strtoul(end + 1, &end, 10);
		if (*end != ',')
			break;
		text = end + 1;
	}
	return spans;
}

static void
take_message(struct arena *arena, const struct rows *rows, size_t row,
	struct stored_message *out)
{
	const struct value *sha = row_cell(rows, row, "file_sha256");
	struct message *message = &out->message;

	memset(out, 0, sizeof *out);
	out->id = row_integer(rows, row, "id");
	out->inquiry_id = row_integer(rows, row, "inquiry_id");
	out->direction = (enum direction)code_of(direction_codes,
		DIRECTION_COUNT, row_text(rows, row, "direction"));
	out->has_raw = sha->kind == VALUE_TEXT
		&& sha->length == sizeof out->sha256;
	if (out->has_raw)
		memcpy(out->sha256, sha->text, sizeof out->sha256);
	message->channel = (enum channel)code_of(channel_codes, CHANNEL_COUNT,
		row_text(rows, row, "channel"));
	message->origin = (enum origin)code_of(origin_codes, ORIGIN_COUNT,
		row_text(rows, row, "origin"));
	message->message_id = row_text(rows, row, "message_id");
	message->in_reply_to = message->return_path = message->language = "";
	message->from_name = row_text(rows, row, "from_name");
	message->from_addr = row_text(rows, row, "from_addr");
	message->reply_to = row_text(rows, row, "reply_to");
	message->to_addr = row_text(rows, row, "to_addr");
	message->subject = row_text(rows, row, "subject");
	message->text = row_text(rows, row, "text");
	message->quoted = spans_read(arena, row_text(rows, row, "quoted"),
		&message->quoted_count);
	message->damage = row_text(rows, row, "damage");
	message->is_damaged = *message->damage != '\0';
	message->sent_at = row_cell(rows, row, "sent_at")->number;
	message->received_at = row_cell(rows, row, "received_at")->number;
}

/* The first row of that message or a later one, by halving. */
static size_t
first_of(const struct rows *rows, int64_t message_id)
{
	size_t first = 0, end = rows->count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;

		if (row_integer(rows, middle, "message_id") < message_id)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

/* The attachments of one message out of rows ordered by message. */
static void
take_attachments(struct arena *arena, const struct rows *rows,
	struct stored_message *message)
{
	size_t first = first_of(rows, message->id);
	size_t count = first_of(rows, message->id + 1) - first;
	struct attachment *list = arena_take_many(arena, count + 1,
		sizeof *list);

	message->attachment_ids = arena_take_many(arena, count + 1,
		sizeof *message->attachment_ids);
	for (size_t i = first; i < first + count; i++) {
		message->attachment_ids[i - first] = row_integer(rows, i, "id");
		list[i - first] = (struct attachment){
			.name = row_text(rows, i, "name"),
			.said_type = row_text(rows, i, "said_type"),
			.real_type = row_text(rows, i, "real_type"),
			.is_inline = row_integer(rows, i, "is_inline") != 0,
			.bytes = (size_t)row_integer(rows, i, "bytes"),
		};
	}
	message->message.attachments = list;
	message->message.attachment_count = count;
}

static struct fault *
list_by(struct db *db, struct arena *arena, enum sql statement,
	enum sql attachment_statement, int64_t inquiry_id,
	struct stored_message **out, size_t *count)
{
	struct rows rows, attachments;

	TRY(DB_ROWS(db, arena, &rows, statement, V_INT(inquiry_id)));
	TRY(DB_ROWS(db, arena, &attachments, attachment_statement,
		V_INT(inquiry_id)));
	*count = rows.count;
	*out = arena_take_many(arena, rows.count + 1, sizeof **out);
	for (size_t i = 0; i < rows.count; i++) {
		take_message(arena, &rows, i, &(*out)[i]);
		take_attachments(arena, &attachments, &(*out)[i]);
	}
	return NULL;
}

struct fault *
store_message_list(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct stored_message **out, size_t *count)
{
	return list_by(db, arena, SQL_MESSAGE_LIST, SQL_ATTACHMENT_LIST,
		inquiry_id, out, count);
}

struct fault *
store_message_list_latest(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_message **out, size_t *count)
{
	return list_by(db, arena, SQL_MESSAGE_LIST_LATEST,
		SQL_ATTACHMENT_LIST_LATEST, inquiry_id, out, count);
}

struct fault *
store_message_load(struct db *db, struct arena *arena, int64_t id,
	struct stored_message *out, bool *found)
{
	struct rows rows, attachments;

	TRY(DB_ROWS(db, arena, &rows, SQL_MESSAGE_LOAD, V_INT(id)));
	*found = rows.count > 0;
	if (!*found)
		return NULL;
	TRY(DB_ROWS(db, arena, &attachments, SQL_ATTACHMENT_OF_MESSAGE,
		V_INT(id)));
	take_message(arena, &rows, 0, out);
	take_attachments(arena, &attachments, out);
	return NULL;
}

struct fault *
store_message_find(struct db *db, struct arena *arena,
	const unsigned char key[32], int64_t *inquiry_id, int64_t *message_id)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_MESSAGE_FIND, V_BYTES(key, 32)));
	*inquiry_id = rows.count == 0 ? 0 : row_integer(&rows, 0, "inquiry_id");
	*message_id = rows.count == 0 ? 0 : row_integer(&rows, 0, "id");
	return NULL;
}

/* Of the rows found, the inquiry of the first key that has one; a message
 * itself before an answer to it. */
static int64_t
first_known(const struct rows *rows, const unsigned char (*keys)[32],
	size_t count)
{
	for (size_t k = 0; k < count; k++)
		for (int64_t how = 0; how < 2; how++)
			for (size_t i = 0; i < rows->count; i++) {
				const struct value *key = row_cell(rows, i,
					"found_key");

				if (row_integer(rows, i, "how") == how
					&& key->length == 32 && memcmp(key->text,
						keys[k], 32) == 0)
					return row_integer(rows, i,
						"inquiry_id");
			}
	return 0;
}

struct fault *
store_message_thread(struct db *db, struct arena *arena,
	const unsigned char (*keys)[32], size_t count, int64_t *inquiry_id)
{
	*inquiry_id = 0;
	for (size_t at = 0; at < count && *inquiry_id == 0;
		at += KEYS_AT_ONCE) {
		struct value values[2 * KEYS_AT_ONCE];
		struct rows rows;

		for (size_t i = 0; i < 2 * KEYS_AT_ONCE; i++) {
			size_t k = at + i % KEYS_AT_ONCE;

			values[i] = V_BYTES(keys[k < count ? k : count - 1],
				32);
		}
		TRY(db_rows(db, arena, SQL_MESSAGE_THREAD, values,
			2 * KEYS_AT_ONCE, &rows));
		*inquiry_id = first_known(&rows, keys + at,
			count - at < KEYS_AT_ONCE ? count - at : KEYS_AT_ONCE);
	}
	return NULL;
}

static struct fault *
add_attachments(struct db *db, struct arena *arena,
	const struct stored_message *stored)
{
	for (size_t i = 0; i < stored->message.attachment_count; i++) {
		const struct attachment *one = &stored->message.attachments[i];

		TRY(DB_RUN(db, SQL_ATTACHMENT_ADD, V_INT(stored->id),
			V_INT((int64_t)i),
			V_TEXT(text_shorten(arena, one->name, NAME_MOST)),
			V_TEXT(text_shorten(arena, one->said_type, TYPE_MOST)),
			V_TEXT(text_shorten(arena, one->real_type, TYPE_MOST)),
			V_INT(one->is_inline), V_INT((int64_t)one->bytes)));
	}
	return NULL;
}

#define SHORT(text, most) V_TEXT(text_shorten(arena, (text), (most)))

struct fault *
store_message_add(struct db *db, struct arena *arena,
	const unsigned char key[32], const unsigned char (*references)[32],
	size_t reference_count, struct stored_message *stored)
{
	const struct message *m = &stored->message;

	TRY(DB_RUN(db, SQL_MESSAGE_ADD, V_INT(stored->inquiry_id),
		V_TEXT(direction_codes[stored->direction]),
		V_TEXT(channel_codes[m->channel]),
		V_TEXT(origin_codes[m->origin]), V_BYTES(key, 32),
		SHORT(m->message_id, MESSAGE_ID_MOST),
		stored->has_raw ? V_BYTES(stored->sha256, 32) : V_TEXT(NULL),
		SHORT(m->from_name, NAME_MOST),
		SHORT(m->from_addr, ADDRESS_MOST),
		SHORT(m->reply_to, ADDRESS_MOST),
		SHORT(m->to_addr, ADDRESS_MOST),
		SHORT(m->subject, SUBJECT_MOST), V_TEXT(m->text),
		V_TEXT(spans_text(arena, m->quoted, m->quoted_count)),
		SHORT(m->damage, DAMAGE_MOST), V_MOMENT(m->sent_at),
		V_MOMENT(m->received_at)));
	stored->id = db_new_id(db);
	for (size_t i = 0; i < reference_count; i++)
		TRY(DB_RUN(db, SQL_MESSAGE_REFERENCE_ADD,
			V_BYTES(references[i], 32), V_INT(stored->id),
			V_INT(stored->inquiry_id)));
	return add_attachments(db, arena, stored);
}

struct fault *
store_message_replace(struct db *db, struct arena *arena,
	const struct stored_message *stored)
{
	const struct message *m = &stored->message;

	TRY(DB_RUN(db, SQL_MESSAGE_REPLACE, V_TEXT(origin_codes[m->origin]),
		SHORT(m->from_name, NAME_MOST),
		SHORT(m->from_addr, ADDRESS_MOST),
		SHORT(m->reply_to, ADDRESS_MOST),
		SHORT(m->to_addr, ADDRESS_MOST),
		SHORT(m->subject, SUBJECT_MOST), V_TEXT(m->text),
		V_TEXT(spans_text(arena, m->quoted, m->quoted_count)),
		SHORT(m->damage, DAMAGE_MOST), V_MOMENT(m->sent_at),
		V_INT(stored->id)));
	TRY(DB_RUN(db, SQL_ATTACHMENT_CLEAR, V_INT(stored->id)));
	return add_attachments(db, arena, stored);
}
