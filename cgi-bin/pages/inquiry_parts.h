/* The parts of an inquiry's page, each in its own file. For pages/inquiry*.c
 * alone. */
#ifndef PAGES_INQUIRY_PARTS_H
#define PAGES_INQUIRY_PARTS_H

#include "pages/inbox.h"
#include "pages/marks.h"
#include "store/fact.h"
#include "store/message.h"
#include "store/vetting.h"

/* What a page about one inquiry is made of. */
struct open_inquiry {
	const struct inquiry *inquiry;
	struct stored_message *messages;
	size_t message_count;
	struct stored_facts facts;
	struct stored_vetting vetting;
	bool is_vetted;
	struct marks *runs;          /* of each message's text */
};

/* Messages with their marks; fills runs. Call it before the others: they link
 * into what it numbered. */
void inquiry_put_thread(struct page *page, struct open_inquiry *open);

/* "#m7" for a span of a message, "" when nothing shows it. */
const char *inquiry_link_to(struct page *page,
	const struct open_inquiry *open, int64_t message_id, enum place place,
	struct span span);

/* The rule table, its sum and its scale. */
struct fault *inquiry_put_why(struct page *page,
	const struct open_inquiry *open);

/* What was read or established, each value with its source. */
void inquiry_put_facts(struct page *page, const struct open_inquiry *open);

/* What persons found out about the buyer, and forms to say more; whether the
 * next step is taken there. */
struct fault *inquiry_put_checks(struct page *page,
	const struct open_inquiry *open);

#endif
