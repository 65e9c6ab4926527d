/* Arrivals as rows: each is kept before anything is read of it. */
#ifndef STORE_INTAKE_H
#define STORE_INTAKE_H

#include "rules/message.h"
#include "store/db.h"

enum intake_state {
	INTAKE_UNSET,
	INTAKE_STORED,      /* kept, not yet filed */
	INTAKE_FILED,
	INTAKE_UNREADABLE,  /* a person may have it tried again */
	INTAKE_STATE_COUNT
};
extern const char *const intake_state_codes[INTAKE_STATE_COUNT];

struct intake {
	int64_t id;
	unsigned char sha256[32];
	int64_t bytes;             /* filled by lists */
	enum channel channel;
	enum intake_state state;
	const char *reason;        /* why it could not be read: damage codes of
	                              mail/read.h, "empty", "too-large",
	                              "interrupted", "failed" */
	int64_t inquiry_id, message_id; /* 0 while not filed */
	const char *reference;     /* of the inquiry, "" */
	int64_t tries;
	const char *network;       /* where a form came from */
	const char *spam;          /* "", honeypot, too-fast */
	int64_t received_at;
};

/*   intake   sha256, channel, network, spam, received_at given; the rest is
 *            filled, also when the same bytes came before
 *   is_new   false: they came before */
struct fault *store_intake_add(struct db *db, struct arena *arena,
	struct intake *intake, bool *is_new);

/* Locked until the transaction ends, and as it is now, whatever the
 * transaction saw before. */
struct fault *store_intake_lock(struct db *db, struct arena *arena,
	int64_t id, struct intake *out, bool *found);

struct fault *store_intake_load(struct db *db, struct arena *arena,
	int64_t id, struct intake *out, bool *found);

/* state, reason, inquiry_id, message_id and tries as given. */
struct fault *store_intake_save(struct db *db, struct arena *arena,
	const struct intake *intake);

/* Kept and not filed for `seconds` (0 = at all), fewest tries first.
 *   ids      at most limit */
struct fault *store_intake_pending(struct db *db, struct arena *arena,
	int64_t seconds, size_t limit, int64_t **ids, size_t *count);

/* Kept and not filed, waiting or unreadable, fewest tries first.
 *   ids      at most limit */
struct fault *store_intake_unfiled(struct db *db, struct arena *arena,
	size_t limit, int64_t **ids, size_t *count);

/* Those of one state, newest first, key paging.
 *   before_id  0 = first page */
struct fault *store_intake_list(struct db *db, struct arena *arena,
	enum intake_state state, int64_t before_id, size_t limit,
	struct intake **out, size_t *count);

/* How many wait or could not be read. */
struct fault *store_intake_counts(struct db *db, struct arena *arena,
	int64_t counts[INTAKE_STATE_COUNT]);

#endif
