/* What every action of a person on an inquiry begins and ends with. Inside
 * flows only. */
#ifndef FLOWS_ACTING_H
#define FLOWS_ACTING_H

#include "flows/outcome.h"
#include "rules/inquiry.h"
#include "store/db.h"

struct acting {
	struct db *db;
	struct arena *arena;
	const struct actor *actor;
	struct inquiry before, inquiry;   /* locked; as it is to be */
	int64_t audit_id;
	enum outcome outcome;
};

/* Lock the inquiry and check that the person may see it and saw its version.
 * outcome stays UNSET when the action may go on. */
struct fault *acting_begin(struct acting *acting, int64_t inquiry_id,
	int64_t version);

/* The action's audit line; its id is kept for the undo. */
struct fault *acting_audit(struct acting *acting, const char *action,
	const char *field, const char *old_value, const char *new_value);

/* A note of the person beside the line; nothing when it is empty. */
struct fault *acting_note(struct acting *acting, const char *action,
	const char *note);

/* Save the inquiry, and how it stood before, for the undo. */
struct fault *acting_save(struct acting *acting);

/* The same after a vetting, which has saved it. */
struct fault *acting_keep_undo(struct acting *acting);

#endif
