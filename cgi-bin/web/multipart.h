/* multipart/form-data (RFC 7578) into fields and files. */
#ifndef WEB_MULTIPART_H
#define WEB_MULTIPART_H

#include "web/request.h"

/* Read a whole body. File bytes point into the body.
 *   type     the Content-Type header, with the boundary
 *   returns  0, 400 for a broken body, 413 for a limit */
int multipart_read(struct arena *arena, const char *type, const char *body,
	size_t length, struct request *out);

#endif
