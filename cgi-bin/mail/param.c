/* name=value; name*0*=value: pairs of a header field. */
#include "mail/param.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/charset.h"
#include "mail/word.h"

/* More pieces than a 255-character name needs; the rest is left out. */
#define PIECES_MOST 100

struct pair {
	struct slice name;
	const char *value;     /* unquoted bytes in the arena */
	size_t length;
};

struct piece {
	const char *value;
	size_t length;
	bool is_present, is_percent;
};

static bool
is_token_byte(char byte)
{
	return byte > ' ' && byte < 127 && strchr("()<>@,;:\\\"[]?=", byte)
		== NULL;
}

static size_t
token_length(const char *text)
{
	size_t length = 0;

	while (text[length] != '\0' && is_token_byte(text[length]))
		length++;
	return length;
}

static const char *
word_lower(struct arena *arena, const char *text, size_t length)
{
	return text_lower_ascii(arena, arena_copy_bytes(arena, text, length));
}

const char *
param_type(struct arena *arena, struct slice value, const char *otherwise)
{
	const char *text = head_unfold(arena, value);
	size_t length = token_length(text);
	const char *slash = memchr(text, '/', length);

	if (slash == NULL || slash == text || slash + 1 == text + length)
		return otherwise;
	return word_lower(arena, text, length);
}

const char *
param_word(struct arena *arena, struct slice value)
{
	const char *text = head_unfold(arena, value);

	return word_lower(arena, text, token_length(text));
}

/* Where a quoted string's closing quote stands, or its end. */
static const char *
quote_end(const char *at)
{
	while (*at != '\0' && *at != '"') {
		if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
			at++;
		at++;
	}
	return at;
}

/* A quoted string. A backslash before anything but a quote or a backslash is
 * one of Windows' path separators and stays. */
static const char *
quoted_take(struct arena *arena, const char *at, struct pair *pair)
{
	const char *end = quote_end(at + 1);
	char *value = arena_take(arena, (size_t)(end - at));

	for (at++; at < end; at++) {
		if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
			at++;
		value[pair->length++] = *at;
	}
	pair->value = value;
	return *end == '"' ? end + 1 : end;
}

static const char *
bare_take(const char *at, struct pair *pair)
{
	pair->value = at;
	while (*at != '\0' && *at != ';')
		at++;
	pair->length = (size_t)(at - pair->value);
	while (pair->length > 0 && pair->value[pair->length - 1] == ' ')
		pair->length--;
	return at;
}

/* Take the next pair; NULL at the end. */
static const char *
pair_take(struct arena *arena, const char *at, struct pair *pair)
{
	memset(pair, 0, sizeof *pair);
	while (*at == ';' || *at == ' ')
		at++;
	if (*at == '\0')
		return NULL;
	pair->name.bytes = at;
	while (*at != '\0' && *at != '=' && *at != ';')
		at++;
	pair->name.length = (size_t)(at - pair->name.bytes);
	pair->name = slice_trim(pair->name);
	if (*at != '=')
		return at;
	for (at++; *at == ' '; at++)
		;
	return *at == '"' ? quoted_take(arena, at, pair)
		: bare_take(at, pair);
}

/* Which piece of the parameter this pair is: 0 for the plain form too; -1 when
 * it is another's. */
static int
piece_number(struct slice name, const char *wanted, bool *is_percent)
{
	size_t length = strlen(wanted), at = length;
	int number = 0;

	*is_percent = false;
	if (name.length < length
		|| strncasecmp(name.bytes, wanted, length) != 0)
		return -1;
	if (at < name.length && name.bytes[at] != '*')
		return -1;
	for (at++; at < name.length && name.bytes[at] >= '0'
		&& name.bytes[at] <= '9'; at++) {
		number = number * 10 + (name.bytes[at] - '0');
		if (number >= PIECES_MOST)
			return -1;
	}
	*is_percent = name.length > length
		&& name.bytes[name.length - 1] == '*';
	return number;
}

/* The field value behind its first word. */
static const char *
pairs_start(struct arena *arena, struct slice value)
{
	const char *text = head_unfold(arena, value);

	while (*text != '\0' && *text != ';' && *text != '=')
		text++;
	return *text == ';' ? text : "";
}

/* Gather the pieces.
 *   returns  whether any is in RFC 2231's form; a plain one beside them is
 *            for old programs, and loses */
static bool
pieces_gather(struct arena *arena, struct slice value, const char *name,
	struct piece *pieces, struct piece *plain)
{
	const char *at = pairs_start(arena, value);
	struct pair pair;
	bool is_extended = false;

	while ((at = pair_take(arena, at, &pair)) != NULL) {
		bool is_percent;
		int number = piece_number(pair.name, name, &is_percent);
		struct piece *piece;

		if (number < 0)
			continue;
		piece = pair.name.length == strlen(name) ? plain
			: &pieces[number];
		is_extended = is_extended || piece != plain;
		if (!piece->is_present)
			*piece = (struct piece){ pair.value, pair.length, true,
				is_percent };
	}
	return is_extended;
}

static int
hex_value(char byte)
{
	const char *digits = "0123456789abcdef0123456789ABCDEF", *at;

	at = byte == '\0' ? NULL : strchr(digits, byte);
	return at == NULL ? -1 : (int)((at - digits) % 16);
}

static void
percent_add(struct buffer *buffer, const char *text, size_t length)
{
	for (size_t at = 0; at < length; at++) {
		int high = -1, low = -1;

		if (text[at] == '%' && at + 2 < length) {
			high = hex_value(text[at + 1]);
			low = hex_value(text[at + 2]);
		}
		if (high < 0 || low < 0) {
			buffer_byte(buffer, text[at]);
			continue;
		}
		buffer_byte(buffer, (char)(high * 16 + low));
		at += 2;
	}
}

/* charset'language'text: the character set, and the piece moved to its text.
 * Without both quotes it is all text. */
static const char *
charset_take(struct arena *arena, struct piece *piece)
{
	const char *end = piece->value + piece->length, *first, *second;
	const char *charset;

	first = memchr(piece->value, '\'', piece->length);
	second = first == NULL ? NULL
		: memchr(first + 1, '\'', (size_t)(end - first - 1));
	if (second == NULL)
		return "";
	charset = arena_copy_bytes(arena, piece->value,
		(size_t)(first - piece->value));
	piece->value = second + 1;
	piece->length = (size_t)(end - piece->value);
	return charset;
}

static const char *
pieces_join(struct arena *arena, struct piece *pieces, int count,
	const char *hint, bool *damaged)
{
	struct buffer buffer = { .arena = arena };
	const char *charset = "";

	if (pieces[0].is_percent)
		charset = charset_take(arena, &pieces[0]);
	for (int at = 0; at < count && pieces[at].is_present; at++) {
		if (pieces[at].is_percent)
			percent_add(&buffer, pieces[at].value,
				pieces[at].length);
		else
			buffer_add(&buffer, pieces[at].value,
				pieces[at].length);
	}
	if (charset[0] == '\0' && !pieces[0].is_percent)
		return word_decode(arena, buffer_string(&buffer), hint,
			damaged);
	return word_line(arena, charset_decode(arena, buffer_string(&buffer),
		buffer.length, charset, damaged));
}

const char *
param_find(struct arena *arena, struct slice value, const char *name,
	const char *hint, bool *damaged)
{
	struct piece pieces[PIECES_MOST] = { { 0 } }, plain = { 0 };
	bool is_extended = pieces_gather(arena, value, name, pieces, &plain);

	int first = pieces[0].is_present ? 0 : 1;  /* some count from 1 */

	if (is_extended && pieces[first].is_present)
		return pieces_join(arena, pieces + first, PIECES_MOST - first,
			hint, damaged);
	if (!plain.is_present)
		return "";
	return word_decode(arena, arena_copy_bytes(arena, plain.value,
		plain.length), hint, damaged);
}
