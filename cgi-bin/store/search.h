/* Finding inquiries by words, in any script, through the database's full
 * text. Knows nothing of how words become tokens: rules/search_key.h does. */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "store/inquiry.h"

/* Keep what an inquiry is found by; replaces what was kept. */
struct fault *store_search_save(struct db *db, int64_t inquiry_id,
	const char *tokens);

/* Inquiries that hold all words of a query, newest first; also those in
 * quarantine.
 *   query      of search_query()
 *   before_id  the last row of the page before; 0 = the first page
 *   limit      rows at most, 1 .. 200
 *   out        has_before is false: key paging goes one way here. An empty
 *              query finds nothing */
struct fault *store_search(struct db *db, struct arena *arena,
	const struct user *user, const char *query, int64_t before_id,
	size_t limit, struct inquiry_list *out);

#endif
