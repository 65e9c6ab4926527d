/* Labels read with distrust, bytes decoded by iconv. */
#include "mail/charset.h"

#include <assert.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "mail/charset_score.h"
#include "mail/charset_shift.h"
#include "mail/charset_table.h"

#define SAMPLE_BYTES 4096

/* A decoding and what it cost. */
struct decoding {
	char *text;
	size_t replaced;       /* U+FFFD put in */
};

static const char replacement[] = "\xef\xbf\xbd";

static bool
has_high(const char *bytes, size_t length)
{
	for (size_t at = 0; at < length; at++)
		if ((unsigned char)bytes[at] >= 0x80)
			return true;
	return false;
}

static int
count_high(const char *bytes, size_t length)
{
	int high = 0;

	for (size_t at = 0; at < length; at++)
		high += (unsigned char)bytes[at] >= 0x80;
	return high;
}

/* What stands for a byte that iconv does not take. 0x80 is the euro sign in
 * Microsoft's form of GBK. */
static const char *
stand_in(const char *set, char byte, size_t *replaced)
{
	if ((unsigned char)byte == 0x80 && text_equal(set, "GB18030"))
		return "\xe2\x82\xac";
	(*replaced)++;
	return replacement;
}

/* Run iconv to the end; out has three bytes for each of in, which no set here
 * exceeds.
 *   returns  bytes written */
static size_t
iconv_all(iconv_t to_utf8, const char *set, const char *bytes, size_t length,
	char *out, size_t *replaced)
{
	size_t room = length * 3 + 16, left = room;
	char *in = (char *)(uintptr_t)bytes, *to = out;

	while (length > 0 && left > 16) {
		if (iconv(to_utf8, &in, &length, &to, &left) != (size_t)-1)
			break;
		if (length == 0 || left < 4)
			break;
		memcpy(to, stand_in(set, *in, replaced), 3);
		to += 3;
		left -= 3;
		in++;
		length--;
		iconv(to_utf8, NULL, NULL, NULL, NULL);
	}
	iconv(to_utf8, NULL, NULL, &to, &left);
	return room - left;
}

/* The handle of a set, kept until the process ends: to open one loads a module,
 * to close the last unloads it, and ten thousand file names would do that for
 * each candidate. The sets are those of charset_table.c and the candidates, so
 * that there is room for all; the program has one thread. */
static iconv_t
handle_of(const char *set)
{
	static struct {
		const char *set;
		iconv_t to_utf8;
	} opened[64];
	size_t at = 0;

	while (at < 64 && opened[at].set != NULL
		&& !text_equal(opened[at].set, set))
		at++;
	assert(at < 64);
	if (opened[at].set == NULL) {
		opened[at].set = set;
		opened[at].to_utf8 = iconv_open("UTF-8", set);
	}
	if (opened[at].to_utf8 != (iconv_t)-1)
		iconv(opened[at].to_utf8, NULL, NULL, NULL, NULL);
	return opened[at].to_utf8;
}

static struct decoding
decode_by(struct arena *arena, const char *set, const char *bytes,
	size_t length)
{
	struct decoding decoding = { .text = NULL };
	iconv_t to_utf8 = handle_of(set);
	char *scratch;
	size_t written;

	if (to_utf8 == (iconv_t)-1) {    /* a system without that set */
		decoding.text = arena_copy(arena, length > 0 ? replacement : "");
		decoding.replaced = length;
		return decoding;
	}
	scratch = malloc(length * 3 + 16);
	if (scratch == NULL)
		abort();
	written = iconv_all(to_utf8, set, bytes, length, scratch,
		&decoding.replaced);
	decoding.text = arena_copy_bytes(arena, scratch, written);
	free(scratch);
	return decoding;
}

/* UTF-8 with U+FFFD for what is malformed.
 *   good  set to how many longer sequences were well-formed */
static struct decoding
decode_utf8(struct arena *arena, const char *bytes, size_t length,
	size_t *good)
{
	struct decoding decoding = { .text = NULL };
	struct buffer buffer = { .arena = arena };
	const char *text = arena_copy_bytes(arena, bytes, length), *at = text;

	*good = 0;
	while (*at != '\0') {
		const char *start = at;
		uint32_t code = text_next(&at);

		if (code == 0xfffd && at - start == 1) {
			buffer_text(&buffer, replacement);
			decoding.replaced++;
			continue;
		}
		*good += code >= 0x80;
		buffer_add(&buffer, start, (size_t)(at - start));
	}
	decoding.text = buffer_string(&buffer);
	return decoding;
}

/* Several bytes' sets come first, so that of two equal scores the one that
 * could have failed and did not wins. */
#define SEVERAL_BYTES 5
static const char *const candidates[] = {
	"GB18030", "BIG5-HKSCS", "CP932", "EUC-JP-MS", "UHC", "CP1252",
	"CP1251", "KOI8-R", "CP1256", "CP1253", "CP1255", "CP874", "CP866",
};

const char *
charset_guess(const char *bytes, size_t length)
{
	struct arena *scratch = arena_new();
	const char *best = "CP1252";
	int best_score = INT32_MIN, high;

	if (length > SAMPLE_BYTES)
		length = SAMPLE_BYTES;
	high = count_high(bytes, length);
	for (size_t at = 0; at < sizeof candidates / sizeof candidates[0];
		at++) {
		int score = charset_score(decode_by(scratch, candidates[at],
			bytes, length).text);

		if (score > best_score) {
			best = candidates[at];
			best_score = score;
		}
		arena_reset(scratch);
		/* common characters throughout, which no other set would
		 * make of these bytes; and each tried loads a module */
		if (at < SEVERAL_BYTES && best_score >= 2 * high)
			break;
	}
	arena_free(scratch);
	return best;
}

static struct decoding
decode_guess(struct arena *arena, const char *bytes, size_t length)
{
	return decode_by(arena, charset_guess(bytes, length), bytes, length);
}

/* Labelled UTF-8, or not labelled, and not well-formed: broken UTF-8 when
 * most of it is UTF-8, else another set. */
static struct decoding
decode_broken_utf8(struct arena *arena, const char *bytes, size_t length)
{
	size_t good;
	struct decoding decoding = decode_utf8(arena, bytes, length, &good);

	if (good > 0 && good >= decoding.replaced)
		return decoding;
	return decode_guess(arena, bytes, length);
}

static int
score_sample(struct arena *arena, const char *set, const char *bytes,
	size_t length)
{
	return charset_score(decode_by(arena, set, bytes,
		length < SAMPLE_BYTES ? length : SAMPLE_BYTES).text);
}

/* Whether a label under which nothing is malformed deserves a second look:
 * windows-1252 stands on everything, and right East Asian text is mostly
 * common characters. */
static bool
may_lie(const struct charset *charset, int score, const char *bytes,
	size_t length)
{
	int high = count_high(bytes, length < SAMPLE_BYTES ? length
		: SAMPLE_BYTES);

	return text_equal(charset->iconv, "CP1252")
		? score < high && high > 3
		: charset->kind == CHARSET_MULTI && score < high;
}

/* A label that can be seen to lie: one byte's set over Chinese, or several
 * bytes' set over another. A guess must be plainly better to be believed. */
static struct decoding
decode_labelled(struct arena *arena, const struct charset *charset,
	const char *bytes, size_t length)
{
	struct decoding labelled = decode_by(arena, charset->iconv, bytes,
		length);
	const char *guess;
	int stated = score_sample(arena, charset->iconv, bytes, length);

	if (labelled.replaced == 0 && !may_lie(charset, stated, bytes, length))
		return labelled;
	guess = charset_guess(bytes, length);
	if (text_equal(guess, charset->iconv))
		return labelled;
	if (labelled.replaced == 0 && charset->kind == CHARSET_MULTI)
		stated *= 3;
	if (score_sample(arena, guess, bytes, length) <= stated + 16)
		return labelled;
	return decode_by(arena, guess, bytes, length);
}

static struct decoding
decode_utf16(struct arena *arena, const char *set, const char *bytes,
	size_t length)
{
	if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0
		|| memcmp(bytes, "\xfe\xff", 2) == 0)) {
		set = bytes[0] == (char)0xff ? "UTF-16LE" : "UTF-16BE";
		bytes += 2;
		length -= 2;
	}
	return decode_by(arena, set, bytes, length);
}

/* Well-formed UTF-8 under another label. Short GBK can look like UTF-8, so
 * where the label could fail and did not, the better reading wins. */
static bool
is_utf8_after_all(struct arena *arena, const struct charset *charset,
	const char *bytes, size_t length)
{
	if (!text_is_utf8(bytes, length))
		return false;
	if (charset->kind != CHARSET_MULTI)
		return true;
	return charset_score(arena_copy_bytes(arena, bytes, length))
		> charset_score(decode_by(arena, charset->iconv, bytes,
			length).text);
}

static struct decoding
decode_eight_bits(struct arena *arena, const struct charset *charset,
	const char *bytes, size_t length)
{
	if (is_utf8_after_all(arena, charset, bytes, length))
		return (struct decoding){
			arena_copy_bytes(arena, bytes, length), 0 };
	switch (charset->kind) {
	case CHARSET_SINGLE:
	case CHARSET_MULTI:
		return decode_labelled(arena, charset, bytes, length);
	case CHARSET_UTF8:
	case CHARSET_UNKNOWN:
		return decode_broken_utf8(arena, bytes, length);
	default:
		return decode_guess(arena, bytes, length);
	}
}

static struct decoding
decode_seven_bits(struct arena *arena, const struct charset *charset,
	const char *bytes, size_t length)
{
	size_t out = length;
	const char *shifted = bytes;

	if (charset->kind == CHARSET_KSC)
		shifted = shift_ksc_out(arena, bytes, length, &out);
	else if (charset->kind == CHARSET_HZ)
		shifted = shift_hz_out(arena, bytes, length, &out);
	else if (memchr(bytes, 0x1b, length) != NULL)
		shifted = shift_jis_out(arena, bytes, length, &out);
	if (shifted == bytes || !has_high(shifted, out))
		return (struct decoding){
			arena_copy_bytes(arena, shifted, out), 0 };
	return decode_by(arena, charset->iconv[0] != '\0' ? charset->iconv
		: "EUC-JP-MS", shifted, out);
}

/* Without NUL bytes; the same bytes when there are none. */
static const char *
without_nul(struct arena *arena, const char *bytes, size_t *length)
{
	char *copy;
	size_t kept = 0;

	if (memchr(bytes, '\0', *length) == NULL)
		return bytes;
	copy = arena_take(arena, *length + 1);
	for (size_t at = 0; at < *length; at++)
		if (bytes[at] != '\0')
			copy[kept++] = bytes[at];
	*length = kept;
	return copy;
}

char *
charset_decode(struct arena *arena, const char *bytes, size_t length,
	const char *label, bool *damaged)
{
	const struct charset *charset = charset_find(label);
	struct decoding decoding;

	if (charset->kind == CHARSET_UTF16 && length > 1) {
		decoding = decode_utf16(arena, charset->iconv, bytes, length);
	} else {
		bytes = without_nul(arena, bytes, &length);
		if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
			bytes += 3;
			length -= 3;
		}
		decoding = has_high(bytes, length)
			? decode_eight_bits(arena, charset, bytes, length)
			: decode_seven_bits(arena, charset, bytes, length);
	}
	if (damaged != NULL && (decoding.replaced > 0
		|| charset->kind == CHARSET_REFUSED))
		*damaged = true;
	return decoding.text;
}

char *
charset_decode_near(struct arena *arena, const char *bytes, size_t length,
	const char *hint, bool *damaged)
{
	const struct charset *charset = charset_find(hint);

	if (charset->kind == CHARSET_UTF16 || charset->kind == CHARSET_REFUSED)
		hint = "";
	else if (charset->kind == CHARSET_SINGLE
		&& text_equal(charset->iconv, "CP1252"))
		hint = "";        /* says least of all labels */
	return charset_decode(arena, bytes, length, hint, damaged);
}
