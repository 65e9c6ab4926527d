/* UTF-8 text: checking, building, cutting, comparing. Knows nothing of HTML,
 * SQL or mail. Strings are NUL-terminated; bytes come with a length. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Bytes that grow inside an arena. Start with { .arena = a }. After any call
 * bytes[length] is NUL; bytes is NULL while nothing was added. */
struct buffer {
	struct arena *arena;
	char *bytes;
	size_t length, room;
};

/* Room for more bytes at once, where a size is known or guessed; growing
 * later copies. */
void buffer_reserve(struct buffer *buffer, size_t more);
void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_byte(struct buffer *buffer, char byte);
void buffer_print(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* What was gathered, as a string; "" when nothing was. */
char *buffer_string(const struct buffer *buffer);

/* Whether the bytes are well-formed UTF-8 without NUL: no overlong forms, no
 * surrogates, nothing above U+10FFFF (RFC 3629). */
bool text_is_utf8(const char *bytes, size_t length);

/* Whether the text holds a control character other than tab and line ends. */
bool text_has_control(const char *text);

/* Whether the text would break a header or log line: CR, LF or NUL. */
bool text_has_line_end(const char *text);

/* Decode one character; *at moves behind it. Returns U+FFFD and moves one byte
 * on malformed input, 0 at the end. */
uint32_t text_next(const char **at);

/* Characters (code points), not bytes. */
size_t text_count(const char *text);

/* At most `most` characters; where something was left out, the last of them is
 * an ellipsis. */
char *text_shorten(struct arena *arena, const char *text, size_t most);

/* Without white space (ASCII, NBSP, U+3000, zero-width) at either end. */
char *text_trim(struct arena *arena, const char *text);

/* CR LF and CR become LF; no other change. */
char *text_lines_unix(struct arena *arena, const char *text);

/* Empty, NULL or only white space. */
bool text_is_blank(const char *text);

bool text_equal(const char *a, const char *b);        /* NULL equals NULL */
bool text_equal_ascii(const char *a, const char *b);  /* A-Z as a-z */
bool text_starts(const char *text, const char *start);
bool text_ends(const char *text, const char *end);

/* ASCII letters lowered; other bytes kept. */
char *text_lower_ascii(struct arena *arena, const char *text);

/* For comparing words of any script: compatibility forms unfolded, case
 * folded, accents and ignorable characters removed (utf8proc).
 *   errors  malformed input comes back as it was, lowered in ASCII */
char *text_fold(struct arena *arena, const char *text);

/* A whole decimal number.
 *   returns  false when the text is not one, or lies outside least..most */
bool text_to_integer(const char *text, int64_t least, int64_t most,
	int64_t *number);

/* Lower-case hexadecimal. */
char *text_hex(struct arena *arena, const void *bytes, size_t length);

#endif
