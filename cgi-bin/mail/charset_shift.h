/* Seven-bit character sets that shift by escape sequences, rewritten into the
 * eight-bit sets of the same characters. Knows their escapes, no characters. */
#ifndef MAIL_CHARSET_SHIFT_H
#define MAIL_CHARSET_SHIFT_H

#include <stddef.h>

#include "base/arena.h"

/* ISO-2022-JP with the escapes of its Microsoft form (half-width katakana,
 * JIS X 0201, 0208, 0212) into EUC-JP.
 *   source  RFC 1468, RFC 2237 */
char *shift_jis_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length);

/* ISO-2022-KR into EUC-KR.  source  RFC 1557 */
char *shift_ksc_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length);

/* HZ-GB-2312 into GB 2312.  source  RFC 1843 */
char *shift_hz_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length);

#endif
