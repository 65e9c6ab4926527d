/* The terms of the firm's own line, drawn from its catalogue, so that a
 * dealer in lamps is read as well as one in pumps. */
#include <string.h>

#include "base/text.h"
#include "rules/product.h"

enum { SET_SIZE = 4096, LEAST_WORD = 4, MOST_WORD = 40 };

/* The words of the text, each once, by hash. */
struct word_set {
	struct { const char *text; uint32_t length; bool is_used; size_t at; }
		slots[SET_SIZE];
	size_t count;
};

static uint32_t
word_hash(const char *text, size_t length)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)(text[i] >= 'A' && text[i] <= 'Z'
			? text[i] | 0x20 : text[i])) * 16777619u;
	return (hash ^ (hash >> 16)) % SET_SIZE;
}

/* Words that every catalogue has and that tell nothing. */
static bool
word_is_common(const char *text, size_t length)
{
	static const char *const common[] = { "with", "from", "your", "have",
		"water", "pump", "pumps", "type", "model", "size", "high", "set",
		"price", "sample", "samples", "product", "products", "machine",
		"item", "items", "quality", "home", "light", "lights", "lamp",
		"this", "that", "series", "standard", "piece", "pieces", "inch",
		"black", "white", "color", "colour", "valve", "valves", "tool",
		"tools", "and", "the", "for", "new", "best", "good", "each",
		"steel", "power", "free", "large", "small", "full", "only" };

	for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++)
		if (strlen(common[i]) == length
				&& strncmp(common[i], text, length) == 0)
			return true;
	return false;
}

static void
set_add(struct word_set *set, const char *text, size_t length, size_t at)
{
	uint32_t slot = word_hash(text, length);

	if (length < LEAST_WORD || length > MOST_WORD
			|| set->count > SET_SIZE / 2 || word_is_common(text, length))
		return;
	while (set->slots[slot].text != NULL) {
		if (set->slots[slot].length == length && strncmp(text,
				set->slots[slot].text, length) == 0)
			return;
		slot = (slot + 1) % SET_SIZE;
	}
	set->slots[slot].text = text;
	set->slots[slot].length = (uint32_t)length;
	set->slots[slot].at = at;
	set->count++;
}

static bool
byte_is_word(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
		|| (byte >= 'A' && byte <= 'Z') || (byte >= 0x80 && byte < 0xe0);
}

static void
set_fill(struct word_set *set, const struct folded *folded)
{
	for (size_t at = 0; at < folded->length; at++) {
		size_t start = at;

		while (at < folded->length
				&& byte_is_word((unsigned char)folded->text[at]))
			at++;
		if (at > start)
			set_add(set, folded->text + start, at - start, start);
	}
}

/* Count a catalogue text's words that the set holds and that were not counted
 * before. */
static size_t
set_count(struct word_set *set, const char *text, size_t most,
	const struct folded *folded, struct span *first)
{
	size_t found = 0;

	while (*text != '\0' && found < most) {
		size_t length = 0;
		uint32_t slot;

		while (byte_is_word((unsigned char)text[length]))
			length++;
		if (length < LEAST_WORD || length > MOST_WORD) {
			text += length > 0 ? length : 1;
			continue;
		}
		slot = word_hash(text, length);
		while (set->slots[slot].text != NULL) {
			if (set->slots[slot].length == length) {
				size_t i = 0;

				while (i < length && (text[i] >= 'A'
						&& text[i] <= 'Z' ? text[i]
						| 0x20 : text[i])
						== set->slots[slot].text[i])
					i++;
				if (i == length && !set->slots[slot].is_used) {
					set->slots[slot].is_used = true;
					if (first->length == 0)
						*first = fold_span(folded,
							set->slots[slot].at,
							set->slots[slot].at
							+ length);
					found++;
				}
			}
			slot = (slot + 1) % SET_SIZE;
		}
		text += length;
	}
	return found;
}

size_t
catalogue_words(struct arena *arena, const struct house *house,
	const struct folded *folded, size_t most, struct span *first)
{
	struct word_set *set = arena_take(arena, sizeof(*set));
	size_t count = 0;

	*first = (struct span){ 0, 0 };
	set_fill(set, folded);
	for (size_t i = 0; i < house->product_count && count < most; i++) {
		const struct product *product = &house->products[i];
		const char *before = i == 0 ? "" : house->products[i - 1].category;

		if (strcmp(before, product->category) != 0)
			count += set_count(set, product->category, most - count,
				folded, first);
		count += set_count(set, product->name_en, most - count, folded,
			first);
		count += set_count(set, product->spec, most - count, folded,
			first);
	}
	return count;
}
