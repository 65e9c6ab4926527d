/* Mailboxes of From, To and their like. Decodes names; judges nobody. */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct mailbox {
	const char *name;      /* decoded, one line; "" when none */
	const char *address;   /* lowered, without <>; "" when there is none */
};

/* Take the next mailbox of a list.
 *   at        unfolded text; moves behind the mailbox; groups are entered
 *   hint      character set of raw 8-bit bytes, "" = guess
 *   damaged   set to true where a name could not be decoded; may be NULL
 *   returns   false at the end. A name without an address is a mailbox too
 *   source    RFC 5322 section 3.4 and 4.4, and what senders write: names
 *             with commas unquoted, "name" addr without <>, addr (name) */
bool address_next(struct arena *arena, const char **at, const char *hint,
	bool *damaged, struct mailbox *mailbox);

/* Whether it has the shape of an address: something, one @, a host. */
bool address_is_shaped(const char *address);

/* What stands behind the @; "" when there is none. */
const char *address_host(const char *address);

#endif
