/* Messages of inquiries and their attachments as rows. Knows nothing of MIME
 * or threads' rules. */
#ifndef STORE_MESSAGE_H
#define STORE_MESSAGE_H

#include "rules/message.h"
#include "store/db.h"

enum direction { DIRECTION_UNSET, DIRECTION_IN, DIRECTION_OUT,
	DIRECTION_COUNT };
extern const char *const direction_codes[DIRECTION_COUNT];

struct stored_message {
	int64_t id, inquiry_id;
	enum direction direction;     /* OUT: our own words */
	bool has_raw;
	unsigned char sha256[32];     /* of the raw bytes */
	int64_t *attachment_ids;      /* beside message.attachments */
	struct message message;       /* return_path, in_reply_to and references
	                                 are not kept: "" and none */
};

/* All messages of an inquiry, oldest first, with their attachments. */
struct fault *store_message_list(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_message **out, size_t *count);

/* The same as they are now: also what was committed since the transaction
 * began. For who changes the inquiry and holds its lock. */
struct fault *store_message_list_latest(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_message **out, size_t *count);

/* One message of an inquiry: pages that hand out the raw bytes or check that
 * it belongs there. */
struct fault *store_message_load(struct db *db, struct arena *arena,
	int64_t id, struct stored_message *out, bool *found);

/* The inquiry and message that a key (message_key) stands for; 0 when none. */
struct fault *store_message_find(struct db *db, struct arena *arena,
	const unsigned char key[32], int64_t *inquiry_id, int64_t *message_id);

/* The newest inquiry that holds one of these messages or answers one of them;
 * 0 when none. Keys are looked up in their order: the first that is known
 * decides. */
struct fault *store_message_thread(struct db *db, struct arena *arena,
	const unsigned char (*keys)[32], size_t count, int64_t *inquiry_id);

/* Add a message with its attachments and what it mentions.
 *   stored   inquiry_id, direction, sha256 and message filled; id is set.
 *            Texts longer than their column are shortened, visibly: the raw
 *            bytes are kept elsewhere
 *   errors   FAULT_STORE_TWICE: the key is there already */
struct fault *store_message_add(struct db *db, struct arena *arena,
	const unsigned char key[32], const unsigned char (*references)[32],
	size_t reference_count, struct stored_message *stored);

/* Read anew from the same bytes: texts and attachments replaced. */
struct fault *store_message_replace(struct db *db, struct arena *arena,
	const struct stored_message *stored);

#endif
