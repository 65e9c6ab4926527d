/* One RFC 5322 message, bytes in, rules/message.h's struct message out. Knows
 * nothing of inquiries, tables or files; never opens a network connection and
 * never runs or renders anything it finds. */
#ifndef MAIL_READ_H
#define MAIL_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "rules/message.h"

/* Read a message.
 *   bytes, length  the raw message as it came, any line ends; kept by the
 *                  caller, not referred to afterwards
 *   received_at    UTC seconds; goes into the message and bounds its date
 *   our_addresses  our own mail addresses, lowered: choose to_addr among the
 *                  receivers, and tell our own mail by mail_is_ours; may be
 *                  NULL when our_count is 0
 *   out            filled whole; every pointer is in the arena or static
 *   returns        NULL. Bad mail is never a fault: what cannot be decoded
 *                  sets is_damaged and damage, and what could be read is there
 *   errors         none: bytes in memory are read, nothing else is touched;
 *                  the type leaves room for what may come
 *
 * text is the body as a person reads it: of alternatives the plain one,
 * unless it is empty or only says that the reader cannot show HTML, then the
 * HTML turned to text. Several text parts follow each other with an empty
 * line between. An attached message (message/rfc822) is listed as an
 * attachment; only where the mail has no words of its own and is no delivery
 * report, the attached message's text is the text, because then somebody
 * forwarded it to us to be read.
 *
 * quoted holds what somebody else wrote before: see mail/quote.h, which also
 * says how forwarded mail and interleaved answers count.
 *
 * sent_at is 0 when the date is missing, unreadable, before 1990 or more than
 * two days after received_at.
 *
 * damage holds codes with one space between, in this order, "" when none;
 * the catalogue words them under Damage.<code>:
 *   empty          no bytes, or no header and no body
 *   no_from        no sender's address
 *   charset        a character set that is not known, or bytes that are not
 *                  in it: what could not be read became U+FFFD
 *   encoding       base64 or quoted-printable broken off or malformed
 *   structure      a multipart without its boundary, broken off, or nested
 *                  deeper than 1,000
 *   parts          more than 10,000 parts: the rest is only in the raw mail
 *   long           more than 2 MiB of text: the rest is only in the raw mail
 *   control        NUL or control characters removed from the text
 *   html           HTML too deep or too large to be read as a tree: its words
 *                  are there, its quotations are not marked
 *
 * Limits: 30 MB of mail, 1,000 levels, 10,000 parts, a 1 MB header, each
 * under 2 s and under 64 MB beyond the input.
 *   source         PROMISES.md F2, F4; FEATURES.md C-21 */
struct fault *mail_read(struct arena *arena, const void *bytes, size_t length,
	int64_t received_at, const char *const *our_addresses,
	size_t our_count, struct message *out);

/* Whether the message says it was sent by us: its From is one of our own
 * addresses. Such mail is a copy or a loop and never an inquiry. */
bool mail_is_ours(const struct message *message,
	const char *const *our_addresses, size_t our_count);

#endif
