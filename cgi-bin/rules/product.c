/* Models however they are written: LQS-4015, lqs 4015, LQS4015, across a line
 * break. A key is letters and digits; the spelling says where it may part. */
#include "rules/product.h"

#include <string.h>

#include "base/text.h"
#include "rules/evidence.h"

enum { MOST_KEY = 48, MOST_PIECES = 9, LEAST_KEY = 3 };

struct slot {
	const char *key;
	const char *spelling;
	size_t product;
};

struct product_index {
	struct slot *slots;
	size_t size;            /* a power of two */
};

static uint32_t
key_hash(const char *key, size_t length)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)key[i]) * 16777619u;
	return hash ^ (hash >> 15);
}

static bool
byte_is_key(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
		|| byte >= 0x80;
}

char *
model_key(struct arena *arena, const char *model)
{
	size_t length = strlen(model), kept = 0;
	char *key = arena_take(arena, length * 4 + 1);

	length = fold_short(model, length, key, length * 4);
	key[length] = '\0';
	for (size_t i = 0; key[i] != '\0'; i++)
		if (byte_is_key((unsigned char)key[i]))
			key[kept++] = key[i];
	key[kept] = '\0';
	return key;
}

static void
index_add(struct arena *arena, struct product_index *index,
	const char *spelling, size_t product)
{
	const char *key = model_key(arena, spelling);
	size_t length = strlen(key), at;

	if (length < LEAST_KEY || length >= MOST_KEY)
		return;
	at = key_hash(key, length) & (index->size - 1);
	while (index->slots[at].key != NULL) {
		if (strcmp(index->slots[at].key, key) == 0)
			return;
		at = (at + 1) & (index->size - 1);
	}
	index->slots[at] = (struct slot){ key, spelling, product };
}

static size_t
names_count(const struct house *house)
{
	size_t count = house->product_count;

	for (size_t i = 0; i < house->product_count; i++)
		for (const char *at = house->products[i].aliases; *at != '\0';
				at++)
			count += *at == ';' || at[1] == '\0';
	return count;
}

const struct product_index *
product_index_make(struct arena *arena, const struct house *house)
{
	struct product_index *index = arena_take(arena, sizeof(*index));
	size_t count = names_count(house);

	for (index->size = 16; index->size < count * 2;)
		index->size *= 2;
	index->slots = arena_take_many(arena, index->size,
		sizeof(*index->slots));
	for (size_t i = 0; i < house->product_count; i++) {
		const char *alias = house->products[i].aliases;

		index_add(arena, index, house->products[i].model, i);
		while (*alias != '\0') {
			size_t length = strcspn(alias, ";");

			index_add(arena, index, text_trim(arena,
				arena_copy_bytes(arena, alias, length)), i);
			alias += length;
			alias += *alias == ';';
		}
	}
	return index;
}

static const struct slot *
index_find(const struct product_index *index, const char *key, size_t length)
{
	size_t at = key_hash(key, length) & (index->size - 1);

	while (index->slots[at].key != NULL) {
		if (strncmp(index->slots[at].key, key, length) == 0
				&& index->slots[at].key[length] == '\0')
			return &index->slots[at];
		at = (at + 1) & (index->size - 1);
	}
	return NULL;
}

/* What stands in the text: pieces of letters and digits, and which key
 * offsets are parted by white space. */
struct candidate {
	char key[MOST_KEY];
	size_t length;
	size_t spaces[MOST_PIECES], space_count;
	size_t start, end;
};

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Whether the spelling may be parted at a key offset. */
static bool
spelling_parts_at(struct arena *arena, const char *spelling, size_t offset)
{
	const char *folded = fold_text(arena, spelling);
	size_t at = 0;

	for (size_t i = 0; folded[i] != '\0'; i++) {
		if (!byte_is_key((unsigned char)folded[i])) {
			if (at == offset)
				return true;
			continue;
		}
		if (at == offset)
			return i > 0 && is_digit(folded[i - 1])
				!= is_digit(folded[i]);
		at++;
	}
	return false;
}

static bool
key_is_distinct(const char *key, size_t length, bool *has_digit,
	bool *has_letter)
{
	*has_digit = *has_letter = false;
	for (size_t i = 0; i < length; i++)
		if (is_digit(key[i]))
			*has_digit = true;
		else
			*has_letter = true;
	return *has_digit && *has_letter;
}

/* Whether this writing can be meant as that spelling. */
static bool
candidate_fits(struct arena *arena, const struct candidate *candidate,
	const struct slot *slot, const struct folded *folded,
	const char *original)
{
	bool has_digit, has_letter;
	const char *start = original + folded->from[candidate->start];
	size_t last = candidate->space_count == 0 ? 0
		: candidate->spaces[candidate->space_count - 1];

	if (!key_is_distinct(candidate->key, candidate->length, &has_digit,
			&has_letter))
		return candidate->length >= 4 && strncmp(start, slot->spelling,
			strlen(slot->spelling)) == 0;
	for (size_t i = 0; i < candidate->space_count; i++)
		if (!spelling_parts_at(arena, slot->spelling,
				candidate->spaces[i]))
			return false;
	if (last + 1 == candidate->length && last > 0
			&& !is_digit(candidate->key[last]))
		return original[folded->from[candidate->end - 1]]
			== (candidate->key[last] & ~0x20);
	return true;
}

/* How many bytes part two pieces here, 0 when the model must end. */
static size_t
gap_length(const struct folded *folded, size_t at, bool *is_space)
{
	size_t from = at, lines = 0;

	*is_space = false;
	while (at < folded->length && at - from < 4
			&& strchr(" -/._\n\t\"'", folded->text[at]) != NULL) {
		*is_space |= strchr(" \n\t", folded->text[at]) != NULL;
		lines += folded->text[at] == '\n';
		at++;
	}
	if (at == from || lines > 1 || at >= folded->length
			|| !byte_is_key((unsigned char)folded->text[at])
			|| (unsigned char)folded->text[at] >= 0xe0)
		return 0;
	return at - from;
}

static bool
candidate_add_piece(struct candidate *candidate, const struct folded *folded,
	size_t at)
{
	while (at < folded->length
			&& byte_is_key((unsigned char)folded->text[at])
			&& (unsigned char)folded->text[at] < 0xe0) {
		if (candidate->length == MOST_KEY - 1)
			return false;
		candidate->key[candidate->length++] = folded->text[at++];
	}
	candidate->end = at;
	return true;
}

static void
places_add(struct arena *arena, struct model_places *places,
	struct model_place place)
{
	if (places->count == places->room) {
		size_t room = places->room * 2 + 16;
		struct model_place *rows = arena_take_many(arena, room,
			sizeof(*rows));

		if (places->count > 0)
			memcpy(rows, places->rows, places->count
				* sizeof(*rows));
		places->rows = rows;
		places->room = room;
	}
	places->rows[places->count++] = place;
}

/* The longest model that begins at a byte; its end, or 0. */
static size_t
model_at(struct arena *arena, const struct product_index *index,
	const struct folded *folded, const char *original,
	const char *prefix, size_t at, size_t *product)
{
	struct candidate candidate = { .start = at, .end = at };
	size_t best = 0;

	memcpy(candidate.key, prefix, strlen(prefix));
	candidate.length = strlen(prefix);
	for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
		const struct slot *slot;
		bool is_space;
		size_t gap;

		if (!candidate_add_piece(&candidate, folded, candidate.end))
			break;
		slot = candidate.length < LEAST_KEY ? NULL : index_find(index,
			candidate.key, candidate.length);
		if (slot != NULL && candidate_fits(arena, &candidate, slot,
				folded, original)) {
			best = candidate.end;
			*product = slot->product;
		}
		gap = gap_length(folded, candidate.end, &is_space);
		if (gap == 0)
			break;
		if (is_space)
			candidate.spaces[candidate.space_count++] =
				candidate.length;
		candidate.end += gap;
	}
	return best;
}

/* "13 pc 13": a unit behind a number begins no model. */
static bool
stands_as_unit(const struct folded *folded, size_t at)
{
	size_t before = at;

	while (before > 0 && folded->text[before - 1] == ' ')
		before--;
	if (before == at || before == 0 || !is_digit(folded->text[before - 1]))
		return false;
	return strncmp(folded->text + at, "pc ", 3) == 0
		|| strncmp(folded->text + at, "pcs ", 4) == 0
		|| strncmp(folded->text + at, "pt ", 3) == 0;
}

/* "LQS-4008 / 4015": the second number lends the first one's letters. */
static size_t
models_follow(struct arena *arena, const struct product_index *index,
	const struct folded *folded, const char *original,
	struct model_places *places)
{
	const struct model_place first = places->rows[places->count - 1];
	size_t end = first.end;
	char prefix[MOST_KEY];
	size_t length = 0;

	while (length < MOST_KEY - 1 && first.start + length < first.end
			&& folded->text[first.start + length] >= 'a'
			&& folded->text[first.start + length] <= 'z') {
		prefix[length] = folded->text[first.start + length];
		length++;
	}
	prefix[length] = '\0';
	while (length > 0) {
		size_t at = end, product = 0, stop;

		while (at < folded->length && folded->text[at] == ' ')
			at++;
		if (at >= folded->length
				|| strchr("/,&+", folded->text[at]) == NULL)
			break;
		at++;
		while (at < folded->length && folded->text[at] == ' ')
			at++;
		if (at >= folded->length || !is_digit(folded->text[at]))
			break;
		stop = model_at(arena, index, folded, original, prefix, at,
			&product);
		if (stop == 0)
			break;
		places_add(arena, places,
			(struct model_place){ product, at, stop });
		end = stop;
	}
	return end;
}

struct model_places
models_find(struct arena *arena, const struct product_index *index,
	const struct folded *folded, const char *original)
{
	struct model_places places = { 0 };

	for (size_t at = 0; at < folded->length; at++) {
		size_t product = 0, end;

		if (!byte_is_key((unsigned char)folded->text[at])
				|| (unsigned char)folded->text[at] >= 0xe0
				|| !fold_at_word_start(folded, at)
				|| stands_as_unit(folded, at))
			continue;
		end = model_at(arena, index, folded, original, "", at,
			&product);
		if (end == 0 || (end < folded->length
				&& folded->text[end] == '@'))
			continue;
		places_add(arena, &places,
			(struct model_place){ product, at, end });
		at = models_follow(arena, index, folded, original, &places) - 1;
	}
	return places;
}

size_t
models_from(const struct model_places *places, size_t at)
{
	size_t low = 0, high = places->count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (places->rows[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
