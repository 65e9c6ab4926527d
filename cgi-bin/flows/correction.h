/* What a person does to an inquiry: correct a fact, assign, set aside, decide,
 * take back. Each checks that the person may, that nobody changed it meanwhile
 * (version), leaves an audit line, and runs inside the caller's transaction.
 *
 * Common arguments
 *   actor    who and when; the row check is his (rules/access.h)
 *   version  of the inquiry as the person saw it; 0 = do not check
 *   audit_id the line to hand to flow_inquiry_undo, 0 when nothing was done
 *   outcome  how it ended; anything but DONE changed nothing */
#ifndef FLOWS_CORRECTION_H
#define FLOWS_CORRECTION_H

#include "flows/outcome.h"
#include "rules/evidence.h"
#include "rules/fact_value.h"
#include "store/db.h"

/* Set a fact by hand and vet again.
 *   key      the value to replace, for facts of which there may be several;
 *            "" for the others and for adding
 *   value    "" = there is none: takes the value named by key off a list, or
 *            says that the inquiry has no such fact
 *   A fact that a person touched is no longer read from the messages.
 *   outcome  WRONG: not a value of that kind (rules/fact_value.h), or a model
 *            or customer that the house does not have; CHANGED also when no
 *            value is key */
struct fault *flow_fact_correct(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	enum fact_name name, const char *key, const char *value,
	int64_t *audit_id, enum outcome *outcome);

/* Add one value to a fact of which there may be several; for others the same
 * as correcting it. */
struct fault *flow_fact_add(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	enum fact_name name, const char *value, int64_t *audit_id,
	enum outcome *outcome);

/* Give an inquiry to somebody; owner 0 = to nobody. Sales may take what is
 * nobody's and give back their own; managers give to anybody who may own. */
struct fault *flow_inquiry_assign(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t owner_id, int64_t *audit_id, enum outcome *outcome);

struct fault *flow_inquiry_quarantine(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	const char *note, int64_t *audit_id, enum outcome *outcome);
struct fault *flow_inquiry_release(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t *audit_id, enum outcome *outcome);

/* A person says what it is; from then on the rules only advise. A country on
 * the stop-list is valid by a manager's word alone: NOT_ALLOWED to others. */
struct fault *flow_inquiry_decide(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	enum verdict verdict, const char *note, int64_t *audit_id,
	enum outcome *outcome);

/* Read the raw messages and vet again. Nothing to take back: audit_id is 0. */
struct fault *flow_inquiry_reread(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t *audit_id, enum outcome *outcome);

/* Take back the last action, by its audit line. CHANGED when anything was done
 * to the inquiry since, or there is nothing to take back. The taking back can
 * be taken back. */
struct fault *flow_inquiry_undo(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t undone_id,
	int64_t *audit_id, enum outcome *outcome);

#endif
