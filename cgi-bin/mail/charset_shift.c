/* Escape sequences out, high bits in. */
#include "mail/charset_shift.h"

#include <stdbool.h>
#include <string.h>

enum jis_set { JIS_ASCII, JIS_KATAKANA, JIS_0208, JIS_0212 };

/* The escapes that choose a set; the longer ones first. */
static const struct {
	const char *escape;
	enum jis_set set;
} jis_escapes[] = {
	{ "\033$(D", JIS_0212 }, { "\033$(B", JIS_0208 },
	{ "\033$(@", JIS_0208 }, { "\033&@\033$B", JIS_0208 },
	{ "\033$B", JIS_0208 }, { "\033$@", JIS_0208 },
	{ "\033(B", JIS_ASCII }, { "\033(J", JIS_ASCII },
	{ "\033(H", JIS_ASCII }, { "\033(I", JIS_KATAKANA },
};

/* The length of the escape at bytes, 0 when there is none. */
static size_t
jis_escape(const char *bytes, size_t length, enum jis_set *set)
{
	size_t count = sizeof jis_escapes / sizeof jis_escapes[0];

	for (size_t row = 0; row < count; row++) {
		size_t size = strlen(jis_escapes[row].escape);

		if (size <= length && memcmp(bytes, jis_escapes[row].escape,
			size) == 0) {
			*set = jis_escapes[row].set;
			return size;
		}
	}
	return 0;
}

static bool
is_graphic(char byte)
{
	return byte > ' ' && byte < 127;
}

/* Write one character of the set.
 *   returns  how many bytes were read */
static size_t
jis_put(enum jis_set set, const char *bytes, size_t length, char *out,
	size_t *at)
{
	bool is_pair = set >= JIS_0208 && length > 1 && is_graphic(bytes[0])
		&& is_graphic(bytes[1]);

	if (!is_pair && !(set == JIS_KATAKANA && is_graphic(bytes[0]))) {
		out[(*at)++] = bytes[0];
		return 1;
	}
	if (set == JIS_KATAKANA)
		out[(*at)++] = (char)0x8e;
	if (set == JIS_0212)
		out[(*at)++] = (char)0x8f;
	out[(*at)++] = (char)(bytes[0] | 0x80);
	if (is_pair)
		out[(*at)++] = (char)(bytes[1] | 0x80);
	return is_pair ? 2 : 1;
}

char *
shift_jis_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length)
{
	char *out = arena_take(arena, length * 2 + 1);
	enum jis_set set = JIS_ASCII;
	size_t written = 0;

	for (size_t at = 0; at < length;) {
		size_t escape = bytes[at] == '\033'
			? jis_escape(bytes + at, length - at, &set) : 0;

		if (bytes[at] == '\n')
			set = JIS_ASCII;   /* RFC 1468: each line anew */
		at += escape > 0 ? escape : jis_put(set, bytes + at,
			length - at, out, &written);
	}
	*out_length = written;
	return out;
}

char *
shift_ksc_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length)
{
	char *out = arena_take(arena, length + 1);
	bool is_shifted = false;
	size_t written = 0;

	for (size_t at = 0; at < length; at++) {
		if (length - at >= 4 && memcmp(bytes + at, "\033$)C", 4) == 0)
			at += 3;
		else if (bytes[at] == 0x0e || bytes[at] == 0x0f)
			is_shifted = bytes[at] == 0x0e;
		else if (is_shifted && is_graphic(bytes[at]))
			out[written++] = (char)(bytes[at] | 0x80);
		else
			out[written++] = bytes[at];
	}
	*out_length = written;
	return out;
}

/* The tilde pairs outside GB text: ~~ is a tilde, ~ before a line end joins
 * the lines, ~{ begins GB text.
 *   returns  bytes read */
static size_t
hz_tilde(char next, bool *is_shifted, char *out, size_t *written)
{
	switch (next) {
	case '{':
		*is_shifted = true;
		return 2;
	case '}':
		*is_shifted = false;
		return 2;
	case '~':
		out[(*written)++] = '~';
		return 2;
	case '\n':
		return 2;
	default:
		out[(*written)++] = '~';
		return 1;
	}
}

char *
shift_hz_out(struct arena *arena, const char *bytes, size_t length,
	size_t *out_length)
{
	char *out = arena_take(arena, length + 1);
	bool is_shifted = false;
	size_t written = 0;

	for (size_t at = 0; at < length;) {
		bool is_last = at + 1 == length;

		if (bytes[at] == '\n')
			is_shifted = false;
		if (bytes[at] == '~' && !is_last) {
			at += hz_tilde(bytes[at + 1], &is_shifted, out,
				&written);
		} else if (is_shifted && !is_last && is_graphic(bytes[at])
			&& is_graphic(bytes[at + 1])) {
			out[written++] = (char)(bytes[at++] | 0x80);
			out[written++] = (char)(bytes[at++] | 0x80);
		} else {
			out[written++] = bytes[at++];
		}
	}
	*out_length = written;
	return out;
}
