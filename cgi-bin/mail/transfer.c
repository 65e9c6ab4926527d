/* Base64, quoted-printable and uuencode into a bounded sink. */
#include "mail/transfer.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/head.h"

/* Where decoded bytes go: the first `room` are kept, all are counted. */
struct sink {
	char *bytes;
	size_t room, length, most;
	bool is_broken;
};

static void
sink_put(struct sink *sink, char byte)
{
	if (sink->length < sink->room)
		sink->bytes[sink->length] = byte;
	sink->length++;
}

/* 0..63, or -1 for what is no base64 digit. */
static int
base64_digit(unsigned char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return byte - 'A';
	if (byte >= 'a' && byte <= 'z')
		return byte - 'a' + 26;
	if (byte >= '0' && byte <= '9')
		return byte - '0' + 52;
	if (byte == '+' || byte == '-')
		return 62;
	return byte == '/' || byte == '_' ? 63 : -1;
}

/* Padding ends a quantum, not the text: some senders join two. */
static void
base64_read(struct sink *sink, const char *bytes, size_t length)
{
	uint32_t group = 0;
	int bits = 0, strays = 0;

	for (size_t at = 0; at < length && sink->length < sink->most; at++) {
		int digit = base64_digit((unsigned char)bytes[at]);

		if (bytes[at] == '=') {
			group = 0;
			bits = 0;
			continue;
		}
		if (digit < 0) {
			strays += bytes[at] > ' ' || bytes[at] < 0;
			continue;
		}
		group = group << 6 | (uint32_t)digit;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			sink_put(sink, (char)(group >> bits & 0xff));
		}
	}
	sink->is_broken = strays > 0 || (bits > 0 && sink->length < sink->most);
}

static int
hex_digit(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	if (byte >= 'A' && byte <= 'F')
		return byte - 'A' + 10;
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* An equals sign at bytes: a byte, a soft line end, or itself.
 *   returns  bytes read */
static size_t
quoted_escape(struct sink *sink, const char *bytes, size_t length)
{
	size_t blanks = 1;
	int high, low;

	if (length >= 3 && (high = hex_digit(bytes[1])) >= 0
		&& (low = hex_digit(bytes[2])) >= 0) {
		sink_put(sink, (char)(high * 16 + low));
		return 3;
	}
	while (blanks < length && (bytes[blanks] == ' '
		|| bytes[blanks] == '\t' || bytes[blanks] == '\r'))
		blanks++;
	if (blanks == length)
		return length;
	if (bytes[blanks] == '\n')
		return blanks + 1;
	sink_put(sink, '=');     /* nothing is lost: it stays as it is */
	return 1;
}

/* Blanks before a line end are the transport's (RFC 2045 section 6.7). */
static size_t
blanks_length(const char *bytes, size_t length)
{
	size_t blanks = 0;

	while (blanks < length && (bytes[blanks] == ' '
		|| bytes[blanks] == '\t'))
		blanks++;
	if (blanks == length || bytes[blanks] == '\n' || (bytes[blanks] == '\r'
		&& blanks + 1 < length && bytes[blanks + 1] == '\n'))
		return blanks;
	return 0;
}

static void
quoted_read(struct sink *sink, const char *bytes, size_t length)
{
	for (size_t at = 0; at < length && sink->length < sink->most;) {
		size_t blanks = 0;

		if (bytes[at] == '=') {
			at += quoted_escape(sink, bytes + at, length - at);
			continue;
		}
		if (bytes[at] == ' ' || bytes[at] == '\t') {
			blanks = blanks_length(bytes + at, length - at);
			if (blanks == 0) {      /* a run inside of a line */
				while (at < length && (bytes[at] == ' '
					|| bytes[at] == '\t'))
					sink_put(sink, bytes[at++]);
				continue;
			}
			at += blanks;
			continue;
		}
		sink_put(sink, bytes[at++]);
	}
}

/* Four digits to three bytes, as many as the line's first digit says. */
static void
uu_line(struct sink *sink, struct slice line)
{
	int wanted = (line.bytes[0] - ' ') & 63;

	for (size_t at = 1; wanted > 0 && at < line.length; at += 4) {
		uint32_t group = 0;

		for (size_t digit = 0; digit < 4; digit++)
			group = group << 6 | (at + digit < line.length
				? (uint32_t)(line.bytes[at + digit] - ' ') & 63
				: 0);
		for (int shift = 16; shift >= 0 && wanted > 0; shift -= 8,
			wanted--)
			sink_put(sink, (char)(group >> shift & 0xff));
	}
	sink->is_broken = sink->is_broken || wanted > 0;
}

static void
uu_read(struct sink *sink, const char *bytes, size_t length)
{
	struct slice rest = { bytes, length }, line;
	bool is_inside = false, is_ended = false;

	while (!is_ended && sink->length < sink->most
		&& slice_line(&rest, &line)) {
		if (!is_inside)
			is_inside = line.length > 6
				&& memcmp(line.bytes, "begin ", 6) == 0;
		else if (slice_is(line, "end"))
			is_ended = true;
		else if (line.length > 0)
			uu_line(sink, line);
	}
	sink->is_broken = sink->is_broken || !is_ended;
}

static void
plain_read(struct sink *sink, const char *bytes, size_t length)
{
	size_t kept = length < sink->room ? length : sink->room;

	if (kept > 0)
		memcpy(sink->bytes, bytes, kept);
	sink->length = length;
}

static struct transfer
sink_fill(struct sink *sink, enum encoding encoding, const char *bytes,
	size_t length)
{
	switch (encoding) {
	case ENCODING_BASE64:
		base64_read(sink, bytes, length);
		break;
	case ENCODING_QUOTED:
		quoted_read(sink, bytes, length);
		break;
	case ENCODING_UU:
		uu_read(sink, bytes, length);
		break;
	default:
		plain_read(sink, bytes, length);
	}
	return (struct transfer){ sink->bytes, sink->length,
		sink->is_broken };
}

enum encoding
transfer_encoding(const char *value)
{
	struct slice name = { value, strcspn(value, " ;(\"") };

	if (slice_is(name, "base64"))
		return ENCODING_BASE64;
	if (slice_is(name, "quoted-printable"))
		return ENCODING_QUOTED;
	if (slice_is(name, "x-uuencode") || slice_is(name, "uuencode")
		|| slice_is(name, "x-uue"))
		return ENCODING_UU;
	return ENCODING_NONE;
}

/* No encoding makes more bytes than it was given. */
struct transfer
transfer_decode(struct arena *arena, enum encoding encoding,
	const char *bytes, size_t length, size_t most)
{
	size_t room = length < most ? length : most;
	struct sink sink = { .room = room, .most = most };
	struct transfer transfer;

	sink.bytes = arena_take(arena, room + 1);
	transfer = sink_fill(&sink, encoding, bytes, length);
	if (transfer.length > room)
		transfer.length = room;
	return transfer;
}

struct transfer
transfer_measure(enum encoding encoding, const char *bytes, size_t length,
	char *begin, size_t room)
{
	struct sink sink = { .bytes = begin, .room = room, .most = SIZE_MAX };

	return sink_fill(&sink, encoding, bytes, length);
}

struct transfer
transfer_base64(struct arena *arena, const char *bytes, size_t length)
{
	return transfer_decode(arena, ENCODING_BASE64, bytes, length,
		SIZE_MAX);
}

struct transfer
transfer_q(struct arena *arena, const char *bytes, size_t length)
{
	char *spaced = arena_copy_bytes(arena, bytes, length);

	for (size_t at = 0; at < length; at++)
		if (spaced[at] == '_')
			spaced[at] = ' ';
	return transfer_decode(arena, ENCODING_QUOTED, spaced, length,
		SIZE_MAX);
}
