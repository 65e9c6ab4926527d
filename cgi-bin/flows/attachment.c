/* Finds the message, checks that its inquiry is there for the person, and
 * takes the bytes out of what was stored raw. */
#include "flows/attachment.h"

#include <string.h>

#include "mail/attachment.h"
#include "store/file.h"
#include "store/inquiry.h"
#include "store/message.h"

/* The raw bytes, or is_found false. */
static struct fault *
load_raw(struct db *db, struct arena *arena, const struct user *user,
	int64_t message_id, struct stored_message *message,
	struct file_content *out)
{
	struct inquiry inquiry;
	bool found;

	memset(out, 0, sizeof *out);
	TRY(store_message_load(db, arena, message_id, message, &found));
	if (!found || !message->has_raw)
		return NULL;
	TRY(store_inquiry_load(db, arena, message->inquiry_id, user, &inquiry,
		&found));
	if (!found)
		return NULL;
	out->name = arena_print(arena, "%s-%lld.%s", inquiry.reference,
		(long long)message_id,
		message->message.channel == CHANNEL_MAIL ? "eml" : "txt");
	return store_file_load(db, arena, message->sha256, &out->bytes,
		&out->length, &out->is_found);
}

struct fault *
flow_message_raw(struct db *db, struct arena *arena, const struct user *user,
	int64_t message_id, struct file_content *out)
{
	struct stored_message message;

	return load_raw(db, arena, user, message_id, &message, out);
}

struct fault *
flow_attachment(struct db *db, struct arena *arena, const struct user *user,
	int64_t attachment_id, struct file_content *out)
{
	struct attachment_content content;
	struct stored_message message;
	struct rows rows;

	memset(out, 0, sizeof *out);
	TRY(DB_ROWS(db, arena, &rows, SQL_ATTACHMENT_PLACE,
		V_INT(attachment_id)));
	if (rows.count == 0)
		return NULL;
	TRY(load_raw(db, arena, user, row_integer(&rows, 0, "message_id"),
		&message, out));
	if (!out->is_found)
		return NULL;
	TRY(attachment_load(arena, out->bytes, out->length,
		(size_t)row_integer(&rows, 0, "part"), &content));
	out->is_found = content.is_found;
	out->name = content.file_name;
	out->bytes = (const char *)content.bytes;
	out->length = content.length;
	return NULL;
}
