/* Whether a person wrote it: by the signs that RFC 3834 and RFC 3464 give,
 * and by those that programs give instead. Reads no body. */
#ifndef MAIL_ORIGIN_H
#define MAIL_ORIGIN_H

#include "base/arena.h"
#include "mail/part.h"
#include "rules/message.h"

/* Tell the origin.
 *   top      the message itself
 *   subject  decoded
 *   from     the sender's address, lowered
 *   returns  never ORIGIN_UNSET. In this order: a bounce (delivery report,
 *            X-Failed-Recipients, mailer daemon, null sender without the marks
 *            of an auto-reply), an auto-reply (Auto-Submitted other than no,
 *            Precedence auto_reply, X-Autoreply and its like, read receipts,
 *            a subject that begins as out-of-office replies do), a list
 *            (List-*, Precedence bulk, list or junk), else a person
 *   source   RFC 3834 section 2 and 5, RFC 3464, RFC 8098, RFC 2369, RFC 2919;
 *            PROMISES.md F4 */
enum origin origin_read(struct arena *arena, const struct part *top,
	const char *subject, const char *from);

#endif
