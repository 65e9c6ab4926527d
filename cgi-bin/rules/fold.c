/* One pass over the code points, with plain scripts copied and the rest asked
 * of utf8proc; nothing here knows what the text says. */
#include "rules/fold.h"

#include <string.h>
#include <utf8proc.h>

#include "base/text.h"
#include "rules/data/tables.h"

enum { MOST_POINTS = 24, MOST_BYTES = 12 };

struct folder {
	struct arena *arena;
	char *text;
	uint32_t *from;
	size_t length, room;
};

static void
folder_make_room(struct folder *folder, size_t more)
{
	size_t room = folder->room;
	char *text;
	uint32_t *from;

	if (folder->length + more < room)
		return;
	while (folder->length + more >= room)
		room = room + room / 2 + 64;
	text = arena_take(folder->arena, room);
	from = arena_take_many(folder->arena, room, sizeof(*from));
	if (folder->length > 0) {
		memcpy(text, folder->text, folder->length);
		memcpy(from, folder->from, folder->length * sizeof(*from));
	}
	folder->text = text;
	folder->from = from;
	folder->room = room;
}

static void
folder_add(struct folder *folder, const char *bytes, size_t length,
	size_t origin)
{
	folder_make_room(folder, length + 1);
	for (size_t i = 0; i < length; i++) {
		folder->text[folder->length] = bytes[i];
		folder->from[folder->length++] = (uint32_t)origin;
	}
}

static uint32_t
point_simplified(uint32_t point)
{
	size_t low = 0, high = hanzi_pair_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (hanzi_pairs[middle].traditional < point)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < hanzi_pair_count && hanzi_pairs[low].traditional == point)
		return hanzi_pairs[low].simplified;
	return point;
}

/* Letters and marks that Unicode does not unfold, but a reader does. */
static const char *
point_plain(uint32_t point)
{
	static const char *const digits[] = { "0", "1", "2", "3", "4", "5", "6",
		"7", "8", "9" };

	if (point >= 0x660 && point <= 0x669)
		return digits[point - 0x660];
	if (point >= 0x6f0 && point <= 0x6f9)
		return digits[point - 0x6f0];
	switch (point) {
	case 0x131: return "i";
	case 0x142: case 0x141: return "l";
	case 0xf8: case 0xd8: return "o";
	case 0x111: case 0x110: return "d";
	case 0xe6: case 0xc6: return "ae";
	case 0x153: case 0x152: return "oe";
	case 0x640: case 0xad: return "";
	case 0x649: case 0x6cc: return "\xd9\x8a";          /* ي */
	case 0x6a9: return "\xd9\x83";                      /* ك */
	case 0x60c: return ",";
	case 0x61f: return "?";
	case 0x61b: return ";";
	case 0x2018: case 0x2019: case 0x201a: case 0x2b9: case 0x2bc:
	case 0xb4: case '`': return "'";
	case 0x201c: case 0x201d: case 0x201e: case 0xab: case 0xbb: return "\"";
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014:
	case 0x2212: case 0x2015: return "-";
	case 0x2044: case 0x2215: return "/";
	case 0xd7: return "x";
	case 0x3000: case 0xa0: return " ";
	}
	return NULL;
}

/* Scripts that are compared as they are written. */
static bool
point_is_kept(uint32_t point)
{
	return (point >= 0x3001 && point <= 0x30ff)
		|| (point >= 0xac00 && point <= 0xd7a3)
		|| (point >= 0x3400 && point <= 0x4dbf);
}

static size_t
point_unfold(uint32_t point, char *bytes)
{
	utf8proc_int32_t points[MOST_POINTS];
	int boundary = 0;
	size_t length = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)point,
		points, MOST_POINTS, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT
		| UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
		&boundary);

	if (count < 0 || count > MOST_POINTS)
		return (size_t)utf8proc_encode_char((utf8proc_int32_t)point,
			(utf8proc_uint8_t *)bytes);
	for (utf8proc_ssize_t i = 0; i < count && length + 4 <= MOST_BYTES; i++) {
		const char *plain = point_plain((uint32_t)points[i]);

		if (plain != NULL) {
			memcpy(bytes + length, plain, strlen(plain));
			length += strlen(plain);
		} else {
			length += (size_t)utf8proc_encode_char(points[i],
				(utf8proc_uint8_t *)bytes + length);
		}
	}
	return length;
}

/* What one character that is not ASCII folds to: bytes written. */
static size_t
point_fold(uint32_t point, const char *bytes, size_t length, char *out)
{
	const char *plain = point_plain(point);

	if (plain != NULL) {
		memcpy(out, plain, strlen(plain));
		return strlen(plain);
	}
	if (point >= 0x4e00 && point <= 0x9fff)
		return (size_t)utf8proc_encode_char(
			(utf8proc_int32_t)point_simplified(point),
			(utf8proc_uint8_t *)out);
	if (point_is_kept(point)) {
		memcpy(out, bytes, length);
		return length;
	}
	return point_unfold(point, out);
}

/* Fold the character at text; its bytes go to out, its size is returned. */
static size_t
character_fold(const char *text, size_t left, char *out, size_t *written)
{
	unsigned char byte = (unsigned char)*text;
	utf8proc_int32_t point = 0;
	utf8proc_ssize_t size;

	*out = (char)byte;
	*written = 1;
	if (byte < 0x80) {
		if (byte >= 'A' && byte <= 'Z')
			*out = (char)(byte + 32);
		else if (byte == '`')
			*out = '\'';
		return 1;
	}
	size = utf8proc_iterate((const utf8proc_uint8_t *)text,
		(utf8proc_ssize_t)left, &point);
	if (size <= 0)
		return 1;
	*written = point_fold((uint32_t)point, text, (size_t)size, out);
	return (size_t)size;
}

size_t
fold_short(const char *text, size_t length, char *out, size_t room)
{
	size_t at = 0, done = 0;

	while (at < length) {
		char bytes[MOST_BYTES + 4];
		size_t written;

		at += character_fold(text + at, length - at, bytes, &written);
		if (done + written > room)
			break;
		memcpy(out + done, bytes, written);
		done += written;
	}
	return done;
}

struct folded
fold_read(struct arena *arena, const char *text, size_t length)
{
	struct folder folder = { .arena = arena };
	size_t at = 0;

	folder_make_room(&folder, length + length / 8 + 8);
	while (at < length) {
		char bytes[MOST_BYTES + 4];
		size_t written, size = character_fold(text + at, length - at,
			bytes, &written);

		folder_add(&folder, bytes, written, at);
		at += size;
	}
	folder_make_room(&folder, 1);
	folder.text[folder.length] = '\0';
	folder.from[folder.length] = (uint32_t)length;
	return (struct folded){ folder.text, folder.length, folder.from };
}

const char *
fold_text(struct arena *arena, const char *text)
{
	return fold_read(arena, text, strlen(text)).text;
}

struct span
fold_span(const struct folded *folded, size_t start, size_t end)
{
	struct span span = { folded->from[start], 0 };

	span.length = folded->from[end] - span.start;
	return span;
}

bool
fold_is_wordy(const struct folded *folded, size_t at)
{
	unsigned char byte;

	if (at >= folded->length)
		return false;
	byte = (unsigned char)folded->text[at];
	while (at > 0 && (byte & 0xc0) == 0x80)
		byte = (unsigned char)folded->text[--at];
	if (byte < 0x80)
		return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
	return byte >= 0xc3 && byte <= 0xd4;
}

bool
fold_at_word_start(const struct folded *folded, size_t at)
{
	return at == 0 || !fold_is_wordy(folded, at)
		|| !fold_is_wordy(folded, at - 1);
}

bool
fold_at_word_end(const struct folded *folded, size_t at)
{
	return at == 0 || at >= folded->length
		|| !fold_is_wordy(folded, at) || !fold_is_wordy(folded, at - 1);
}
