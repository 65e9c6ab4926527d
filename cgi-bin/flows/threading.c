/* Message-IDs to an inquiry; the text of a message is not looked at. */
#include "flows/threading.h"

#include <string.h>

#include "base/secret.h"
#include "rules/inquiry.h"
#include "store/inquiry.h"
#include "store/message.h"

#define MENTIONED_MOST 64

static void
key_of(const char *message_id, unsigned char key[32])
{
	secret_hash(message_id, strlen(message_id), key);
}

static void
add_mentioned(struct thread_keys *keys, const char *message_id)
{
	unsigned char key[32];

	if (message_id == NULL || *message_id == '\0'
		|| keys->mentioned_count == MENTIONED_MOST)
		return;
	key_of(message_id, key);
	if (memcmp(key, keys->own, sizeof key) == 0)
		return;
	for (size_t i = 0; i < keys->mentioned_count; i++)
		if (memcmp(keys->mentioned[i], key, sizeof key) == 0)
			return;
	memcpy(keys->mentioned[keys->mentioned_count++], key, sizeof key);
}

struct thread_keys
thread_keys_of(struct arena *arena, const struct message *message,
	const unsigned char sha256[32])
{
	struct thread_keys keys = { .mentioned = arena_take_many(arena,
		MENTIONED_MOST, sizeof *keys.mentioned) };

	if (*message->message_id != '\0')
		key_of(message->message_id, keys.own);
	else
		secret_hash(sha256, 32, keys.own);
	add_mentioned(&keys, message->in_reply_to);
	for (size_t i = message->reference_count; i > 0; i--)
		add_mentioned(&keys, message->references[i - 1]);
	return keys;
}

struct fault *
flow_thread_find(struct db *db, struct arena *arena,
	const struct message *message, const struct thread_keys *keys,
	int64_t *inquiry_id)
{
	unsigned char all[MENTIONED_MOST + 1][32];
	const char *reference;

	memcpy(all, keys->mentioned, keys->mentioned_count * sizeof *all);
	memcpy(all[keys->mentioned_count], keys->own, sizeof *all);
	TRY(store_message_thread(db, arena,
		(const unsigned char (*)[32])all, keys->mentioned_count + 1,
		inquiry_id));
	if (*inquiry_id != 0)
		return NULL;
	reference = inquiry_reference_read(arena, message->subject);
	if (reference == NULL)
		return NULL;
	return store_inquiry_by_reference(db, arena, reference, inquiry_id);
}
