/* The words of a mail: which parts are its text, and that text whole; which
 * parts are its files. Knows nothing of quoting but what HTML marks. */
#ifndef MAIL_BODY_H
#define MAIL_BODY_H

#include <stddef.h>

#include "base/arena.h"
#include "mail/damage.h"
#include "mail/part.h"
#include "rules/message.h"

enum { BODY_TEXT_MOST = 2 * 1024 * 1024 };

struct body {
	const char *text;          /* UTF-8, LF, clean */
	const struct span *marked; /* quoted by HTML's marks, in order */
	size_t marked_count;
	const size_t *heads;       /* see mail/html.h */
	size_t head_count;
	const char *charset;       /* the first text part's label, "" = none */
	const unsigned char *uses; /* for each part: enum part_use */
};

enum part_use {
	USE_NONE,              /* a multipart, or the lesser of alternatives */
	USE_TEXT,
	USE_FILE
};

/* Read the body.
 *   damage  flags are set, none is cleared
 *   errors  none
 *   source  RFC 2046 section 5.1.4 for alternatives */
struct body body_read(struct arena *arena, const struct part_list *list,
	struct damage *damage);

#endif
