/* =?charset?B?…?= and what senders make of it. */
#include "mail/word.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/charset.h"
#include "mail/transfer.h"

/* RFC 2047 allows 75 bytes; some senders put a whole subject into one word. */
#define WORD_MOST 4096
#define CHARSET_MOST 40

struct word {
	const char *charset, *text, *end;
	size_t charset_length, length;
	bool is_base64, is_cut;
};

/* What was gathered and not yet decoded: bytes of words in one set. */
struct reader {
	struct arena *arena;
	struct buffer text, bytes;
	char charset[CHARSET_MOST + 1];
	const char *hint;
	bool *damaged;
};

static const char *
word_end(const char *text, size_t *length)
{
	for (size_t at = 0; at < WORD_MOST && text[at] != '\0'; at++)
		if (text[at] == '?' && text[at + 1] == '=') {
			*length = at;
			return text + at + 2;
		}
	return NULL;
}

/* A word that the end of the header cut off: base64 that nothing follows. */
static bool
is_cut_word(struct word *word)
{
	word->length = strspn(word->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/=");
	word->end = word->text + word->length;
	if (*word->end == '?')
		word->end++;
	word->is_cut = *word->end == '\0';
	return word->is_base64 && word->length >= 4 && word->is_cut;
}

static bool
word_take(const char *at, struct word *word)
{
	memset(word, 0, sizeof *word);
	if (at[0] != '=' || at[1] != '?')
		return false;
	word->charset = at + 2;
	word->charset_length = strcspn(word->charset, "? \"");
	at = word->charset + word->charset_length;
	if (word->charset_length == 0 || word->charset_length > CHARSET_MOST
		|| at[0] != '?' || at[1] == '\0'
		|| strchr("bBqQ", at[1]) == NULL || at[2] != '?')
		return false;
	word->is_base64 = at[1] == 'b' || at[1] == 'B';
	word->text = at + 3;
	word->end = word_end(word->text, &word->length);
	return word->end != NULL || is_cut_word(word);
}

static void
words_flush(struct reader *reader)
{
	if (reader->bytes.length > 0)
		buffer_text(&reader->text, charset_decode(reader->arena,
			reader->bytes.bytes, reader->bytes.length,
			reader->charset, reader->damaged));
	reader->bytes.length = 0;
}

static void
word_add(struct reader *reader, const struct word *word)
{
	char charset[CHARSET_MOST + 1] = "";
	struct transfer read;

	memcpy(charset, word->charset, word->charset_length);
	charset[strcspn(charset, "*")] = '\0';
	if (strcasecmp(charset, reader->charset) != 0)
		words_flush(reader);
	memcpy(reader->charset, charset, sizeof charset);
	read = word->is_base64
		? transfer_base64(reader->arena, word->text, word->length)
		: transfer_q(reader->arena, word->text, word->length);
	buffer_add(&reader->bytes, read.bytes, read.length);
	if (reader->damaged != NULL && word->is_cut)
		*reader->damaged = true;
}

/* Where the next encoded word may begin, or the end. */
static const char *
literal_end(const char *at)
{
	struct word word;

	for (at++; *at != '\0'; at++)
		if (*at == '=' && word_take(at, &word))
			break;
	return at;
}

static void
literal_add(struct reader *reader, const char *text, size_t length)
{
	words_flush(reader);
	buffer_text(&reader->text, charset_decode_near(reader->arena, text,
		length, reader->hint, reader->damaged));
}

static bool
is_word_next(const char *at)
{
	struct word word;

	return word_take(at, &word);
}

char *
word_line(struct arena *arena, const char *text)
{
	char *clean = arena_copy(arena, text), *to = clean;

	for (; *text != '\0'; text++)
		if ((unsigned char)*text >= ' ' && *text != 127)
			*to++ = *text;
		else if (*text == '\n' || *text == '\t' || *text == '\r')
			*to++ = ' ';
	*to = '\0';
	return clean;
}

char *
word_decode(struct arena *arena, const char *raw, const char *hint,
	bool *damaged)
{
	struct reader reader = { .arena = arena, .hint = hint,
		.damaged = damaged };
	struct word word;

	reader.text.arena = reader.bytes.arena = arena;
	while (*raw != '\0') {
		const char *end;

		if (word_take(raw, &word)) {
			word_add(&reader, &word);
			raw = word.end;
			end = raw + strspn(raw, " ");
			if (end > raw && is_word_next(end))
				raw = end;     /* blanks between words vanish */
			continue;
		}
		end = literal_end(raw);
		literal_add(&reader, raw, (size_t)(end - raw));
		raw = end;
	}
	words_flush(&reader);
	return text_trim(arena, word_line(arena,
		buffer_string(&reader.text)));
}
