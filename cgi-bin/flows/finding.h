/* The background check: what a person found out about a buyer is kept and the
 * inquiry vetted anew; and what the vetting needs of it. Runs inside the
 * caller's transaction. */
#ifndef FLOWS_FINDING_H
#define FLOWS_FINDING_H

#include "flows/outcome.h"
#include "rules/evidence.h"
#include "store/db.h"

/* The most characters of a pasted contact page. Source: house. */
#define FINDING_TEXT_MOST 60000

/* Keep what was found and vet again; what was found before of its kind is
 * replaced. Actor, version, audit_id and outcome as in flows/correction.h.
 *   check    texts "" when not given
 *   wrong    with WRONG the field that is: "kind", "result", "url", "seen_on",
 *            "text", "note"; else NULL. A url is wrong also when it is a site
 *            that is neither the buyer's website nor his mail domain's
 *   outcome  NOTHING when just that was found before */
struct fault *flow_finding_add(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	const struct check *check, const char **wrong, int64_t *audit_id,
	enum outcome *outcome);

/* For the vetting: what was found about an inquiry whose lock is held.
 *   thread   checks are filled in
 *   house    sites become what was pasted, by the host of its address */
struct fault *flow_checks_load(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct thread *thread, struct house *house);

/* For the vetting: keep the words of the buyer's first message and ask who
 * else sent them.
 *   message     the first of the thread that facts were read from
 *   message_id  its row
 *   is_anew     it was read before, perhaps in other words
 *   house       same_text is filled in */
struct fault *flow_same_text(struct db *db, struct arena *arena,
	const struct facts *facts, const struct message *message,
	int64_t message_id, bool is_anew, struct house *house);

#endif
