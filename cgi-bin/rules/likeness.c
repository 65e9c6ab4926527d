/* Compares texts by their runs of three words (characters in scripts without
 * spaces). */
#include "rules/likeness.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rules/reading.h"

enum { RUN = 3, LEAST_LETTERS = 60 };

static uint64_t
hash_add(uint64_t hash, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
	return (hash ^ ' ') * 1099511628211u;
}

static int
hash_order(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;

	return one < other ? -1 : one > other;
}

/* The next word, or character of Han, kana and Hangul; false at the end. */
static bool
token_next(const struct folded *folded, size_t *at, size_t *start)
{
	while (*at < folded->length && !fold_is_wordy(folded, *at)
			&& (unsigned char)folded->text[*at] < 0x80)
		(*at)++;
	if (*at >= folded->length)
		return false;
	*start = *at;
	if ((unsigned char)folded->text[*at] >= 0xe0) {
		do
			(*at)++;
		while (*at < folded->length
			&& ((unsigned char)folded->text[*at] & 0xc0) == 0x80);
		return true;
	}
	while (*at < folded->length && (fold_is_wordy(folded, *at)
			|| ((unsigned char)folded->text[*at] >= 0x80
			&& (unsigned char)folded->text[*at] < 0xe0)))
		(*at)++;
	return true;
}

static char *
own_words(struct arena *arena, const struct message *message)
{
	char *own = arena_copy(arena, message->text);

	for (size_t i = 0; i < message->quoted_count; i++)
		memset(own + message->quoted[i].start, ' ',
			message->quoted[i].length);
	return own;
}

struct shingles
shingles_of(struct arena *arena, const struct message *message)
{
	const char *own = own_words(arena, message);
	struct folded folded = fold_read(arena, own, strlen(own));
	uint64_t *rows = arena_take_many(arena, folded.length + 1,
		sizeof(*rows)), last[RUN] = { 0 };
	size_t at = 0, start = 0, count = 0, tokens = 0, kept = 0;

	while (token_next(&folded, &at, &start)) {
		memmove(last, last + 1, sizeof(last) - sizeof(last[0]));
		last[RUN - 1] = hash_add(14695981039346656037u,
			folded.text + start, at - start);
		if (++tokens >= RUN)
			rows[count++] = last[0] * 31 + last[1] * 17 + last[2];
	}
	qsort(rows, count, sizeof(*rows), hash_order);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || rows[i] != rows[kept - 1])
			rows[kept++] = rows[i];
	return (struct shingles){ rows, kept };
}

int
shingles_alike(struct shingles a, struct shingles b)
{
	size_t i = 0, j = 0, same = 0;
	size_t least = a.count < b.count ? a.count : b.count;

	while (i < a.count && j < b.count) {
		if (a.rows[i] == b.rows[j]) {
			same++;
			i++;
			j++;
		} else if (a.rows[i] < b.rows[j]) {
			i++;
		} else {
			j++;
		}
	}
	return least == 0 ? 0 : (int)(same * 100 / least);
}

/* Of folded text: no spaces, marks, symbols or punctuation. */
static bool
is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
	return c >= 0xc0 && !(c >= 0x2000 && c < 0x2c00)
		&& !(c >= 0x3000 && c < 0x3040) && !(c >= 0xfe00 && c < 0xfe70)
		&& c != 0xfeff && c != 0xfffd && !(c >= 0x1f000 && c < 0x20000)
		&& !(c >= 0x600 && c < 0x620) && c != 0x640 && c < 0xe0000;
}

/* Where the buyer's words end and his signature begins. */
static size_t
words_end(const struct page *page)
{
	return page->signature < page->line_count
		? page->lines[page->signature].start : strlen(page->own);
}

char *
same_text_key(struct arena *arena, const struct facts *facts, size_t message)
{
	const struct reading *reading = facts->reading;
	struct buffer out = { .arena = arena };
	const char *at;
	size_t letters = 0;

	if (reading == NULL || message >= reading->page_count)
		return buffer_string(&out);
	at = fold_read(arena, reading->pages[message].own,
		words_end(&reading->pages[message])).text;
	for (const char *from = at; *from != '\0'; from = at) {
		if (!is_letter(text_next(&at)))
			continue;
		buffer_add(&out, from, (size_t)(at - from));
		letters++;
	}
	return letters < LEAST_LETTERS ? arena_copy(arena, "")
		: buffer_string(&out);
}

static const char *
value_of(const struct facts *facts, enum fact_name name)
{
	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == name)
			return facts->rows[i].value;
	return "";
}

static bool
phones_meet(const struct facts *a, const struct facts *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (a->rows[i].name == FACT_PHONE
					&& b->rows[j].name == FACT_PHONE
					&& strcmp(a->rows[i].value,
					b->rows[j].value) == 0)
				return true;
	return false;
}

static bool
both_same(const char *a, const char *b)
{
	return *a != '\0' && strcmp(a, b) == 0;
}

bool
buyers_same(struct arena *arena, const struct facts *a, const struct facts *b)
{
	const char *company = value_of(a, FACT_COMPANY);
	bool same_domain = both_same(value_of(a, FACT_DOMAIN),
		value_of(b, FACT_DOMAIN)) && strcmp(value_of(a,
		FACT_IS_FREEMAIL), "no") == 0;

	if (both_same(value_of(a, FACT_EMAIL), value_of(b, FACT_EMAIL)))
		return true;
	if (*company != '\0' && both_same(company_key(arena, company),
			company_key(arena, value_of(b, FACT_COMPANY))))
		return true;
	if (phones_meet(a, b) || same_domain)
		return true;
	return both_same(fold_text(arena, value_of(a, FACT_CONTACT)),
		fold_text(arena, value_of(b, FACT_CONTACT)));
}
