/* The phrase matcher: phrases hashed by their first two characters, elements
 * compared in turn, gaps bounded. Knows no language and no sign. */
#include "rules/signs.h"

#include <string.h>

#include "base/text.h"

enum { BUCKETS = 4096, GAP_POINTS = 40, MOST_SPACE = 4,
	LONGEST_CHOICE = 200 };

/* One alternative of an element: folded, '_' already a space. */
struct choice {
	const char *text;
	uint32_t length;
	bool goes_on;
	struct choice *next;
};

struct element {
	struct choice *choices;
	uint64_t first_bytes;           /* what a choice may begin with */
	bool after_gap;
	struct element *next;
};

struct entry {
	enum sign sign;
	const struct choice *first;     /* what brought us to this bucket */
	const struct element *rest;
	struct entry *next;
};

struct lexicon {
	struct entry *buckets[BUCKETS];
};

/* A run of a table's text. */
struct cut { const char *at, *end; };

/* Cut off what stands before a mark; false at the end. */
static bool
cut_next(struct cut *rest, char mark, struct cut *out)
{
	while (rest->at < rest->end && (*rest->at == ' ' || *rest->at == mark))
		rest->at++;
	if (rest->at == rest->end)
		return false;
	out->at = rest->at;
	while (rest->at < rest->end && *rest->at != mark)
		rest->at++;
	out->end = rest->at;
	return true;
}

static bool
byte_is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '-';
}

/* The bucket of one or two characters at a place; every space is the same. */
static unsigned
bucket_of(const char *text, size_t length, size_t most)
{
	uint32_t hash = 2166136261u;
	size_t points = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];

		if ((byte & 0xc0) != 0x80 && ++points > most)
			break;
		if (byte_is_space((char)byte))
			byte = ' ';
		hash = (hash ^ byte) * 16777619u;
	}
	return (hash ^ (hash >> 13)) % BUCKETS;
}

static struct choice *
choice_make(struct arena *arena, struct cut cut)
{
	struct choice *choice = arena_take(arena, sizeof(*choice));
	char folded[LONGEST_CHOICE];
	size_t length;

	if (cut.end > cut.at && cut.end[-1] == '*') {
		choice->goes_on = true;
		cut.end--;
	}
	length = fold_short(cut.at, (size_t)(cut.end - cut.at), folded,
		sizeof(folded));
	for (size_t i = 0; i < length; i++)
		if (folded[i] == '_')
			folded[i] = ' ';
	choice->text = arena_copy_bytes(arena, folded, length);
	choice->length = (uint32_t)length;
	return choice;
}

static uint64_t
byte_bit(char byte)
{
	return UINT64_C(1) << (byte_is_space(byte) ? 0 : (unsigned char)byte
		% 64);
}

static struct element *
element_make(struct arena *arena, struct cut cut, bool after_gap)
{
	struct element *element = arena_take(arena, sizeof(*element));
	struct cut one;

	element->after_gap = after_gap;
	while (cut_next(&cut, '|', &one)) {
		struct choice *choice = choice_make(arena, one);

		choice->next = element->choices;
		element->choices = choice;
		element->first_bytes |= byte_bit(choice->text[0]);
	}
	return element;
}

static void
lexicon_add(struct arena *arena, struct lexicon *lexicon, enum sign sign,
	struct cut phrase)
{
	struct element *first = NULL, **link = &first;
	struct cut word;
	bool gap = false;

	while (cut_next(&phrase, ' ', &word)) {
		if (word.end - word.at == 1 && *word.at == '~') {
			gap = true;
			continue;
		}
		*link = element_make(arena, word, gap);
		link = &(*link)->next;
		gap = false;
	}
	for (const struct choice *c = first == NULL ? NULL : first->choices;
			c != NULL; c = c->next) {
		unsigned bucket = bucket_of(c->text, c->length, 2);
		struct entry *entry = arena_take(arena, sizeof(*entry));

		*entry = (struct entry){ sign, c, first->next,
			lexicon->buckets[bucket] };
		lexicon->buckets[bucket] = entry;
	}
}

static void
lexicon_add_table(struct arena *arena, struct lexicon *lexicon,
	const struct phrases *table, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct cut all = { table[i].words, table[i].words
			+ strlen(table[i].words) }, phrase;

		while (cut_next(&all, ';', &phrase))
			lexicon_add(arena, lexicon, table[i].sign, phrase);
	}
}

const struct lexicon *
lexicon_make(struct arena *arena)
{
	struct lexicon *lexicon = arena_take(arena, sizeof(*lexicon));

	lexicon_add_table(arena, lexicon, words_wish, words_wish_count);
	lexicon_add_table(arena, lexicon, words_who, words_who_count);
	lexicon_add_table(arena, lexicon, words_fraud, words_fraud_count);
	lexicon_add_table(arena, lexicon, words_label, words_label_count);
	lexicon_add_table(arena, lexicon, words_answer, words_answer_count);
	lexicon_add_table(arena, lexicon, words_term, words_term_count);
	return lexicon;
}

static size_t
space_skip(const struct folded *folded, size_t at)
{
	for (int i = 0; i < MOST_SPACE && at < folded->length
			&& byte_is_space(folded->text[at]); i++)
		at++;
	return at;
}

/* Where a choice that begins at a byte ends, 0 when it does not stand there. */
static size_t
choice_match(const struct folded *folded, const struct choice *choice,
	size_t at)
{
	size_t from = at;

	for (uint32_t i = 0; i < choice->length; i++) {
		if (choice->text[i] == ' ') {
			size_t next = space_skip(folded, at);

			if (next == at && fold_is_wordy(folded, at)
					&& fold_is_wordy(folded, at - 1))
				return 0;
			at = next;
		} else if (at < folded->length
				&& folded->text[at] == choice->text[i]) {
			at++;
		} else {
			return 0;
		}
	}
	if (!choice->goes_on && !fold_at_word_end(folded, at))
		return 0;
	while (choice->goes_on && fold_is_wordy(folded, at))
		at++;
	return at == from ? 0 : at;
}

static bool
sentence_ends(const struct folded *folded, size_t at)
{
	const char *text = folded->text + at;

	if (*text == '.' || *text == '!' || *text == '?')
		return text[1] == ' ' || text[1] == '\n' || text[1] == '\0';
	if (*text == '\n')
		return text[1] == '\n';
	return strncmp(text, "\xe3\x80\x82", 3) == 0;       /* 。 */
}

static size_t elements_match(const struct folded *folded,
	const struct element *element, size_t at);

static size_t
element_match_at(const struct folded *folded, const struct element *element,
	size_t at)
{
	size_t best = 0;

	if (at >= folded->length || !fold_at_word_start(folded, at)
			|| (element->first_bytes & byte_bit(folded->text[at]))
			== 0)
		return 0;
	for (const struct choice *c = element->choices; c != NULL; c = c->next) {
		size_t end = c->text[0] != folded->text[at] ? 0
			: choice_match(folded, c, at);

		if (end != 0)
			end = elements_match(folded, element->next, end);
		if (end > best)
			best = end;
	}
	return best;
}

/* Where the elements that begin here end, 0 when they do not match. */
static size_t
elements_match(const struct folded *folded, const struct element *element,
	size_t at)
{
	if (element == NULL)
		return at;
	at = space_skip(folded, at);
	if (!element->after_gap)
		return element_match_at(folded, element, at);
	for (int points = 0; points <= GAP_POINTS && at < folded->length;
			points++) {
		size_t end = element_match_at(folded, element, at);

		if (end != 0)
			return end;
		if (sentence_ends(folded, at))
			return 0;
		do
			at++;
		while (at < folded->length
			&& ((unsigned char)folded->text[at] & 0xc0) == 0x80);
	}
	return 0;
}

static void
hits_add(struct arena *arena, struct hits *hits, struct hit hit)
{
	for (size_t i = hits->count; i-- > 0
			&& hits->rows[i].start == hit.start;)
		if (hits->rows[i].sign == hit.sign) {
			if (hits->rows[i].end < hit.end)
				hits->rows[i].end = hit.end;
			return;
		}
	if (hits->count == hits->room) {
		size_t room = hits->room * 2 + 64;
		struct hit *rows = arena_take_many(arena, room, sizeof(*rows));

		if (hits->count > 0)
			memcpy(rows, hits->rows, hits->count * sizeof(*rows));
		hits->rows = rows;
		hits->room = room;
	}
	hits->rows[hits->count++] = hit;
}

static void
bucket_search(struct arena *arena, const struct folded *folded, size_t at,
	const struct entry *entry, struct hits *hits)
{
	for (; entry != NULL; entry = entry->next) {
		size_t end = choice_match(folded, entry->first, at);

		if (end != 0)
			end = elements_match(folded, entry->rest, end);
		if (end != 0)
			hits_add(arena, hits,
				(struct hit){ entry->sign, at, end });
	}
}

size_t
hits_from(const struct hits *hits, size_t at)
{
	size_t low = 0, high = hits->count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (hits->rows[middle].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
hits_touching(const struct hits *hits, size_t at)
{
	return hits_from(hits, at > LONGEST_HIT ? at - LONGEST_HIT : 0);
}

struct hits
signs_find(struct arena *arena, const struct lexicon *lexicon,
	const struct folded *folded)
{
	struct hits hits = { 0 };

	for (size_t at = 0; at < folded->length; at++) {
		const char *text = folded->text + at;
		size_t left = folded->length - at;

		if (((unsigned char)*text & 0xc0) == 0x80
				|| !fold_at_word_start(folded, at))
			continue;
		bucket_search(arena, folded, at,
			lexicon->buckets[bucket_of(text, left, 2)], &hits);
		/* words of one character stand in buckets of their own */
		bucket_search(arena, folded, at,
			lexicon->buckets[bucket_of(text, left, 1)], &hits);
	}
	return hits;
}
