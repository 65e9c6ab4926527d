/* The tables finding and message_fingerprint: what persons found out about a
 * buyer, and who sent the same words. Weighs nothing. */
#ifndef STORE_FINDING_H
#define STORE_FINDING_H

#include "rules/check.h"
#include "rules/house.h"
#include "store/db.h"

struct stored_finding {
	int64_t id;
	struct check check;
	bool has_text;            /* whether a page was pasted */
	int64_t user_id;
	const char *user_name;
	int64_t created_at;
};

/* In force, of each kind at most one; check.text is "" here.
 *   returns  *count of them in *out */
struct fault *store_finding_list(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_finding **out, size_t *count);

/* The same as they are now, with the pasted texts, without names of users: for
 * who changes the inquiry and holds its lock. */
struct fault *store_finding_list_latest(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_finding **out, size_t *count);

/* Replace what was found of the check's kind.
 *   made_by  audit line of the action
 *   errors   FAULT_STORE* also for a result that the kind does not have */
struct fault *store_finding_replace(struct db *db, int64_t inquiry_id,
	const struct check *check, int64_t user_id, int64_t made_by);

/* Take back what an action did: its finding ends, the one it replaced stands
 * again under the new audit line.
 *   found    false: the action was about no finding, and nothing was done */
struct fault *store_finding_take_back(struct db *db, struct arena *arena,
	int64_t inquiry_id, int64_t undone_id, int64_t made_by, bool *found);

/* Keep the key of a message's words; the same twice is one row.
 *   key      16 bytes
 *   email    the buyer's, lowered */
struct fault *store_fingerprint_add(struct db *db, const unsigned char key[16],
	int64_t message_id, const char *email, int64_t received_at);

/* A message that was read anew: other keys of it are forgotten. */
struct fault *store_fingerprint_forget(struct db *db, int64_t message_id,
	const unsigned char key[16]);

/* Who else sent words with this key, from other addresses than email. */
struct fault *store_fingerprint_others(struct db *db, struct arena *arena,
	const unsigned char key[16], const char *email,
	struct same_text *out);

#endif
