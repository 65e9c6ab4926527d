/* Words of any script to ASCII tokens. Looks at characters alone; knows no
 * language and no table. */
#include "rules/search_key.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* InnoDB keeps full-text words of up to 84 bytes. */
#define TOKEN_MOST 84
#define WORD_PREFIX "w_"

enum script { SCRIPT_NONE, SCRIPT_WORD, SCRIPT_PAIRS };

/* Scripts written without spaces are kept as pairs of neighbours. */
static enum script
script_of(uint32_t c)
{
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
		return SCRIPT_WORD;
	if (c < 0xaa || (c >= 0x2000 && c <= 0x2bff)
		|| (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020)
		|| c == 0xd7 || c == 0xf7 || c == 0xfffd
		|| (c >= 0xfe10 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff0f)
		|| (c >= 0xab && c <= 0xbf && c != 0xb5 && c != 0xba))
		return SCRIPT_NONE;
	if ((c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f)
		|| (c >= 0x1780 && c <= 0x17ff)
		|| (c >= 0x3005 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3)
		|| (c >= 0xf900 && c <= 0xfaff)
		|| (c >= 0x1f000 && c <= 0x3ffff))
		return SCRIPT_PAIRS;
	return SCRIPT_WORD;
}

struct token_sink {
	struct arena *arena;
	char **tokens;
	size_t count, room;
};

static void
sink_add(struct token_sink *sink, const char *token)
{
	if (sink->count == sink->room) {
		size_t room = sink->room * 2 + 64;
		char **tokens = arena_take_many(sink->arena, room,
			sizeof *tokens);

		if (sink->count > 0)
			memcpy(tokens, sink->tokens,
				sink->count * sizeof *tokens);
		sink->tokens = tokens;
		sink->room = room;
	}
	sink->tokens[sink->count++] = arena_copy(sink->arena, token);
}

static void
add_pair(struct token_sink *sink, uint32_t first, uint32_t second)
{
	sink_add(sink, second == 0
		? arena_print(sink->arena, "u%05x", (unsigned)first)
		: arena_print(sink->arena, "u%05xu%05x", (unsigned)first,
			(unsigned)second));
}

/* One run of characters written without spaces.
 *   returns  behind it */
static const char *
take_pairs(struct token_sink *sink, const char *at, bool is_query)
{
	uint32_t before = 0, c;
	const char *next = at;
	size_t length = 0;

	for (;; at = next, length++) {
		c = text_next(&next);
		if (c == 0 || script_of(c) != SCRIPT_PAIRS)
			break;
		if (before != 0)
			add_pair(sink, before, c);
		before = c;
	}
	/* The last stands alone, so that one character is found in any place;
	 * asked for with its neighbour it adds nothing. */
	if (before != 0 && (!is_query || length == 1))
		add_pair(sink, before, 0);
	return at;
}

static const char *
take_word(struct token_sink *sink, const char *at)
{
	struct buffer word = { .arena = sink->arena };
	const char *next = at;
	uint32_t c;

	buffer_text(&word, WORD_PREFIX);
	for (;; at = next) {
		c = text_next(&next);
		if (c == 0 || script_of(c) != SCRIPT_WORD)
			break;
		if (word.length + 6 > TOKEN_MOST)
			continue;
		if (c < 0x80)
			buffer_byte(&word, (char)c);
		else
			buffer_print(&word, "_%05x", (unsigned)c);
	}
	sink_add(sink, word.bytes);
	return at;
}

static void
take_text(struct token_sink *sink, const char *text, bool is_query)
{
	const char *at = text_fold(sink->arena, text), *next;
	uint32_t c;

	while (*at != '\0') {
		next = at;
		c = text_next(&next);
		if (script_of(c) == SCRIPT_WORD)
			at = take_word(sink, at);
		else if (script_of(c) == SCRIPT_PAIRS)
			at = take_pairs(sink, at, is_query);
		else
			at = next;
	}
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A word with letters, digits and marks between (LQS-4015, 4.5kW) also
 * without the marks. */
static void
take_joined_word(struct token_sink *sink, const char *word, size_t length)
{
	struct buffer joined = { .arena = sink->arena };
	bool has_digit = false, has_letter = false;

	if (length > 40)
		return;
	buffer_text(&joined, WORD_PREFIX);
	for (size_t i = 0; i < length; i++) {
		char c = word[i];

		if (c & 0x80)
			return;
		has_digit = has_digit || (c >= '0' && c <= '9');
		has_letter = has_letter || is_letter(c);
		if (is_letter(c))
			buffer_byte(&joined, (char)(c | 0x20));
		else if (c >= '0' && c <= '9')
			buffer_byte(&joined, c);
	}
	if (has_digit && has_letter)
		sink_add(sink, joined.bytes);
}

static void
take_joined(struct token_sink *sink, const char *text)
{
	while (*text != '\0') {
		size_t length = 0;

		while (text[length] != '\0' && !is_blank(text[length]))
			length++;
		take_joined_word(sink, text, length);
		text += length;
		while (is_blank(*text))
			text++;
	}
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char *
search_tokens(struct arena *arena, const char *const *texts, size_t count)
{
	struct token_sink sink = { .arena = arena };
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < count; i++)
		if (texts[i] != NULL) {
			take_text(&sink, texts[i], false);
			take_joined(&sink, texts[i]);
		}
	if (sink.count > 0)
		qsort(sink.tokens, sink.count, sizeof *sink.tokens, compare);
	for (size_t i = 0; i < sink.count; i++) {
		if (i > 0 && strcmp(sink.tokens[i - 1], sink.tokens[i]) == 0)
			continue;
		if (out.length > 0)
			buffer_byte(&out, ' ');
		buffer_text(&out, sink.tokens[i]);
	}
	return buffer_string(&out);
}

/* A single character of a pairs script is found as the beginning of a pair. */
static bool
is_open_ended(const struct token_sink *sink, size_t i)
{
	const char *token = sink->tokens[i];

	return *token == 'u' ? strlen(token) == 6 : i + 1 == sink->count;
}

char *
search_query(struct arena *arena, const char *typed)
{
	struct token_sink sink = { .arena = arena };
	struct buffer out = { .arena = arena };

	if (text_count(typed) > SEARCH_QUERY_MOST)
		return NULL;
	take_text(&sink, typed, true);
	for (size_t i = 0; i < sink.count; i++)
		buffer_print(&out, "%s+%s%s", i > 0 ? " " : "",
			sink.tokens[i], is_open_ended(&sink, i) ? "*" : "");
	return buffer_string(&out);
}
