/* Read the facts of an inquiry and weigh them, anew each time. Runs inside the
 * caller's transaction; the inquiry's row must be locked. */
#ifndef FLOWS_VETTING_H
#define FLOWS_VETTING_H

#include "rules/inquiry.h"
#include "store/db.h"
#include "store/house.h"

/* Vet.
 *   house    from store_house_load, or NULL to load it here
 *   cause    intake, reply, correction, reread
 *   user_id  who caused it, 0 = the program
 *   before   as locked; inquiry: as it is to be saved. Verdict (unless a
 *            person decided), total, triage, headline, next step, company,
 *            contact, country, models and language are filled from the new
 *            vetting, and the row is saved
 *   effects  read facts that changed are replaced, a person's stay; vetting,
 *            evidence and search words are kept; an audit line when the
 *            verdict changed */
struct fault *flow_inquiry_vet(struct db *db, struct arena *arena,
	struct house *house, const struct inquiry *before,
	struct inquiry *inquiry, const char *cause, int64_t user_id,
	int64_t now, const char *request_no);

#endif
