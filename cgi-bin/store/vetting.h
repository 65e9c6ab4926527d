/* Runs of the rules as rows; never changed once written. */
#ifndef STORE_VETTING_H
#define STORE_VETTING_H

#include "rules/evidence.h"
#include "store/db.h"

struct stored_evidence {
	struct evidence evidence;   /* quote.message is not filled */
	int64_t message_id;         /* 0 = none */
};

struct stored_vetting {
	int64_t id, inquiry_id;
	struct vetting vetting;     /* rows is NULL: see evidence */
	const char *cause;          /* intake, reply, correction, reread */
	int64_t user_id;
	const char *user_name;
	int64_t created_at;
	struct stored_evidence *evidence;  /* NULL in lists */
	size_t evidence_count;
};

/* One with its evidence. */
struct fault *store_vetting_load(struct db *db, struct arena *arena,
	int64_t id, struct stored_vetting *out, bool *found);

/* All of an inquiry, newest first, at most 100, without evidence. */
struct fault *store_vetting_list(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_vetting **out, size_t *count);

/*   message_ids  of the thread, in its order: quotes point into it
 *   id           of the new vetting */
struct fault *store_vetting_add(struct db *db, struct arena *arena,
	int64_t inquiry_id, const struct vetting *vetting, const char *cause,
	int64_t user_id, const int64_t *message_ids, size_t message_count,
	int64_t *id);

#endif
