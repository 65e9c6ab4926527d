/* Which inquiry a message belongs to. */
#ifndef FLOWS_THREADING_H
#define FLOWS_THREADING_H

#include "rules/message.h"
#include "store/db.h"

/* A message's own name and those it mentions, as keys of store/message.h. */
struct thread_keys {
	unsigned char own[32];
	unsigned char (*mentioned)[32];  /* answered first, then newest first */
	size_t mentioned_count;
};

/* Mentions beyond the 64 newest are left out: what a reply answers is among
 * them, and a header may hold thousands. Source: house.
 *   sha256   of the raw bytes: the name of a message that has none */
struct thread_keys thread_keys_of(struct arena *arena,
	const struct message *message, const unsigned char sha256[32]);

/* The inquiry that a message answers: by what it mentions, by an answer to it
 * that came earlier, by the reference in its subject.
 * What another transaction has not yet committed is not seen: a mail and its
 * answer that are filed in the same instant by two processes become two
 * inquiries. A lock for each thread would make all mail wait in one line; a
 * person tells such a pair by its sender. The same Message-ID twice is one
 * message all the same (message.message_key).
 *   inquiry_id  0 = it begins a thread */
struct fault *flow_thread_find(struct db *db, struct arena *arena,
	const struct message *message, const struct thread_keys *keys,
	int64_t *inquiry_id);

#endif
