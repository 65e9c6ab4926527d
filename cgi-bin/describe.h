/* What every page shows around its own content, and the pages of refusals and
 * faults. */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include "base/fault.h"
#include "pages/page.h"

/* The frame: navigation, user, tokens, confirmation. Reads counts when
 * somebody is logged in. */
struct fault *describe_frame(struct page *page, const char *assets);

/* The page of a refusal (page->refused: 401, 403, 404 ...). 401 is the log-in
 * page, which keeps what was typed. */
struct fault *describe_refusal(struct page *page, struct views *views,
	const char *assets);

/* The page of a status or a fault; never faults itself: where templates fail
 * it falls back to plain text. What was typed is given back. */
void describe_problem(struct page *page, struct views *views,
	const char *assets, int refused, const struct fault *fault);

#endif
