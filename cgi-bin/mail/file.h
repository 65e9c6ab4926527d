/* The parts that are files: named, typed and measured. Keeps none of their
 * bytes. */
#ifndef MAIL_FILE_H
#define MAIL_FILE_H

#include <stdbool.h>

#include "base/arena.h"
#include "mail/damage.h"
#include "mail/part.h"
#include "mail/transfer.h"
#include "rules/message.h"

/* Name, types and size of one part.
 *   hint    the character set of raw 8-bit bytes in names; "" = guess
 *   damage  set where the encoding is broken */
struct attachment file_read(struct arena *arena, const struct part_list *list,
	const struct part *part, const char *hint, struct damage *damage);

/* What the sender's Content-Disposition says; lower case, "" for none. */
const char *file_disposition(struct arena *arena, const struct part *part);

/* Its file name as the sender gave it, "" for none. */
const char *file_name(struct arena *arena, const struct part *part,
	const char *hint, bool *damaged);

/* How its bytes are encoded. */
enum encoding file_encoding(struct arena *arena, const struct part *part);

#endif
