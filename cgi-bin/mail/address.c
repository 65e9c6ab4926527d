/* One mailbox after another, in one pass; it refuses to nest. */
#include "mail/address.h"

#include <string.h>

#include "base/text.h"
#include "mail/word.h"

/* RFC 5321 allows 64 + 1 + 255. */
#define ADDRESS_MOST 320
/* What is decoded of one name: enough for encoded words at 30 bytes a
 * character. */
#define NAME_BYTES_MOST 8192
#define NAME_MOST 200          /* characters */

/* The pieces of one mailbox, still raw. */
struct pieces {
	struct arena *arena;
	struct buffer phrase;      /* outside of <> and () */
	struct buffer comment, angle;
	bool has_angle;
};

/* A quoted string's text without its quotes.
 *   returns  behind the closing quote */
static const char *
quoted_take(struct buffer *out, const char *at)
{
	for (at++; *at != '\0' && *at != '"'; at++) {
		if (*at == '\\' && at[1] != '\0')
			at++;
		buffer_byte(out, *at);
	}
	return *at == '"' ? at + 1 : at;
}

static const char *
comment_take(struct buffer *out, const char *at)
{
	size_t depth = 1;

	for (at++; *at != '\0' && depth > 0; at++) {
		if (*at == '\\' && at[1] != '\0')
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')')
			depth--;
		if (depth > 0)
			buffer_byte(out, *at);
	}
	return at;
}

static const char *
angle_take(struct pieces *pieces, const char *at)
{
	const char *end;

	at++;
	end = at + strcspn(at, ">,;<\"");
	if (*end == '"')             /* <"quoted local"@host> */
		end += strcspn(end, ">");
	if (!pieces->has_angle)
		buffer_add(&pieces->angle, at, (size_t)(end - at));
	pieces->has_angle = true;
	return *end == '>' ? end + 1 : end;
}

/* Whether a comma ends the mailbox: one inside of a name that nobody quoted
 * does not, when an address in <> comes before the next comma. */
static bool
is_end(const struct pieces *pieces, const char *at)
{
	size_t next;

	if (pieces->has_angle || memchr(buffer_string(&pieces->phrase), '@',
		pieces->phrase.length) != NULL)
		return true;
	next = strcspn(at + 1, ",;<@\"");
	return at[1 + next] != '<';
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Read one mailbox's pieces.
 *   returns  behind its comma, or the end */
static const char *
pieces_take(struct pieces *pieces, const char *at)
{
	while (*at != '\0') {
		switch (*at) {
		case '"':
			at = quoted_take(&pieces->phrase, at);
			continue;
		case '(':
			at = comment_take(&pieces->comment, at);
			continue;
		case '<':
			at = angle_take(pieces, at);
			continue;
		case ':':                /* a group's name ends */
			if (!pieces->has_angle)
				pieces->phrase.length = 0;
			at++;
			continue;
		case ';':
			return at + 1;
		case ',':
			if (is_end(pieces, at))
				return at + 1;
			break;
		default:
			break;
		}
		buffer_byte(&pieces->phrase, *at++);
	}
	return at;
}

/* Runs of blanks are one. */
static char *
blanks_single(char *text)
{
	char *to = text;

	for (const char *at = text; *at != '\0'; at++)
		if (!is_space(*at) || !is_space(at[1]))
			*to++ = *at;
	*to = '\0';
	return text;
}

static const char *
name_read(struct arena *arena, const struct buffer *raw, const char *hint,
	bool *damaged)
{
	size_t length = raw->length < NAME_BYTES_MOST ? raw->length
		: NAME_BYTES_MOST;

	return text_shorten(arena, blanks_single(word_decode(arena,
		arena_copy_bytes(arena, length > 0 ? raw->bytes : "", length),
		hint, damaged)), NAME_MOST);
}

/* Lowered, without blanks and what else cannot be in one; "" when it is
 * longer than any address. */
static const char *
address_clean(struct arena *arena, const char *raw, size_t length)
{
	char *address;
	size_t kept = 0;

	if (length > ADDRESS_MOST * 2)
		return "";
	address = arena_take(arena, length + 1);
	for (size_t at = 0; at < length; at++)
		if ((unsigned char)raw[at] > ' ' && raw[at] != 127
			&& strchr("<>\"'", raw[at]) == NULL)
			address[kept++] = raw[at];
	if (kept > ADDRESS_MOST || !text_is_utf8(address, kept))
		return "";
	if (strncmp(address, "mailto:", 7) == 0)
		address += 7;
	if (address[0] == '@' && strchr(address, ':') != NULL)
		address = strchr(address, ':') + 1;  /* RFC 5322 4.4: a route */
	return text_lower_ascii(arena, address);
}

/* The word of the phrase that holds an @, cut out of it. */
static const char *
bare_address(struct pieces *pieces)
{
	char *phrase = buffer_string(&pieces->phrase), *at = strchr(phrase, '@');
	char *start = at, *end = at;
	const char *address;

	if (at == NULL)
		return "";
	while (start > phrase && !is_space(start[-1]))
		start--;
	while (*end != '\0' && !is_space(*end))
		end++;
	address = address_clean(pieces->arena, start, (size_t)(end - start));
	memset(start, ' ', (size_t)(end - start));
	return address;
}

bool
address_next(struct arena *arena, const char **at, const char *hint,
	bool *damaged, struct mailbox *mailbox)
{
	struct pieces pieces = { .arena = arena };
	const struct buffer *name = &pieces.phrase;

	*at += strspn(*at, " ,;");
	if (**at == '\0')
		return false;
	pieces.phrase.arena = arena;
	pieces.comment.arena = pieces.angle.arena = arena;
	*at = pieces_take(&pieces, *at);
	mailbox->address = pieces.has_angle
		? address_clean(arena, buffer_string(&pieces.angle),
			pieces.angle.length)
		: bare_address(&pieces);
	if (text_is_blank(buffer_string(&pieces.phrase)))
		name = &pieces.comment;
	mailbox->name = name_read(arena, name, hint, damaged);
	return true;
}

bool
address_is_shaped(const char *address)
{
	const char *host = address_host(address);

	return host[0] != '\0' && host > address + 1
		&& strchr(host, '@') == NULL && host[0] != '.';
}

const char *
address_host(const char *address)
{
	const char *at = strrchr(address, '@');

	return at == NULL ? "" : at + 1;
}
