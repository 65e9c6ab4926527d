/* Bytes in whatever character set the world sends, to UTF-8. Knows labels and
 * how they lie; knows nothing of mail. */
#ifndef MAIL_CHARSET_H
#define MAIL_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Decode to well-formed UTF-8 without NUL.
 *   label    what the sender says, any case; "" when he says nothing.
 *            Labels are read for what senders mean by them: gb2312 and gbk as
 *            GB18030, iso-8859-1 and us-ascii as windows-1252, iso-8859-9 as
 *            windows-1254, big5 with the HKSCS characters, euc-kr as UHC,
 *            shift_jis as windows-31j, iso-2022-jp with its extensions.
 *            Well-formed UTF-8 under another label is UTF-8. No label, or one
 *            not known: the likeliest, see charset_guess
 *   damaged  set to true where bytes became U+FFFD, and for UTF-7, which is
 *            refused (its bytes are shown as they are); never set to false;
 *            may be NULL */
char *charset_decode(struct arena *arena, const char *bytes, size_t length,
	const char *label, bool *damaged);

/* The same for bytes without a label of their own, near a text in the
 * character set hint: UTF-8 if they are, else hint if they fit, else the
 * likeliest. */
char *charset_decode_near(struct arena *arena, const char *bytes,
	size_t length, const char *hint, bool *damaged);

/* The likeliest character set of bytes that are not UTF-8, as an iconv name:
 * each candidate is tried on the first 4 KB, and what comes out is judged by
 * how much it reads like language. */
const char *charset_guess(const char *bytes, size_t length);

#endif
