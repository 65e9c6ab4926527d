/* Content-Transfer-Encoding undone. Knows no part and no character set. */
#ifndef MAIL_TRANSFER_H
#define MAIL_TRANSFER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum encoding {
	ENCODING_NONE,         /* 7bit, 8bit, binary, and what is not known */
	ENCODING_BASE64,
	ENCODING_QUOTED,       /* quoted-printable */
	ENCODING_UU            /* x-uuencode */
};

/* What was decoded. */
struct transfer {
	const char *bytes;     /* NULL when only measured */
	size_t length;
	bool is_broken;        /* broken off, or bytes that do not belong */
};

/* The encoding a field value names. */
enum encoding transfer_encoding(const char *value);

/* Decode at most `most` bytes; length is then at most `most`. */
struct transfer transfer_decode(struct arena *arena, enum encoding encoding,
	const char *bytes, size_t length, size_t most);

/* Decode into a caller's buffer of `room` bytes and measure the whole: length
 * is the whole decoded length, though only the first room bytes are kept. */
struct transfer transfer_measure(enum encoding encoding, const char *bytes,
	size_t length, char *begin, size_t room);

/* The two encodings of encoded words. */
struct transfer transfer_base64(struct arena *arena, const char *bytes,
	size_t length);
struct transfer transfer_q(struct arena *arena, const char *bytes,
	size_t length);

#endif
