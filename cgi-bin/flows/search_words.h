/* The words an inquiry is found by. */
#ifndef FLOWS_SEARCH_WORDS_H
#define FLOWS_SEARCH_WORDS_H

#include "rules/inquiry.h"
#include "store/db.h"
#include "store/message.h"

/* Keep what finds an inquiry: its reference, who wrote, the facts a person
 * would type, and the beginning of each message. What was kept before is
 * replaced.
 *   errors   FAULT_STORE* */
struct fault *flow_search_keep(struct db *db, struct arena *arena,
	const struct inquiry *inquiry, const struct facts *facts,
	const struct stored_message *messages, size_t message_count);

#endif
