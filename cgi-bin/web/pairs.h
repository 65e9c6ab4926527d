/* urlencoded name=value pairs, as queries and forms' bodies hold them. */
#ifndef WEB_PAIRS_H
#define WEB_PAIRS_H

#include "web/request.h"

/* Read pairs into a request's fields, which have room.
 *   in_query  whether they stood in the URL
 *   returns   0, 400 (a broken escape, not UTF-8) or 413 (a limit) */
int pairs_read(struct arena *arena, const char *from, size_t length,
	bool in_query, struct request *out);

#endif
