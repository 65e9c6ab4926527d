/* Labels of character sets and what is meant by them. Only these are ever
 * handed to iconv: a label is a stranger's text. */
#ifndef MAIL_CHARSET_TABLE_H
#define MAIL_CHARSET_TABLE_H

/* Sets that shift by escape sequences are rewritten into an 8-bit set first
 * (charset_shift.h). */
enum charset_kind {
	CHARSET_UNKNOWN,
	CHARSET_UTF8,
	CHARSET_ASCII,       /* says 7 bits; anything may follow */
	CHARSET_SINGLE,      /* one byte a character: nothing is malformed */
	CHARSET_MULTI,       /* several bytes a character: can be malformed */
	CHARSET_UTF16,
	CHARSET_JIS,         /* ISO-2022-JP, into EUC-JP-MS */
	CHARSET_KSC,         /* ISO-2022-KR, into UHC */
	CHARSET_HZ,          /* HZ-GB-2312, into GB18030 */
	CHARSET_REFUSED      /* UTF-7 */
};

struct charset {
	const char *label;   /* lower case, - for _ */
	enum charset_kind kind;
	const char *iconv;   /* the name iconv knows, "" when not needed */
};

/* The row of a label; never NULL: kind is CHARSET_UNKNOWN for any other. */
const struct charset *charset_find(const char *label);

#endif
