/* A firm's name in a line of text, by its legal form: before the name, behind
 * it, or glued to it. Knows no labels and no domains. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/legal.h"

enum { MOST_WORDS = 40, MOST_FORM = 6 };

struct word {
	size_t from, to;         /* folded bytes, marks at the ends included */
	const char *plain;       /* folded, without dots and marks */
	bool breaks;             /* a comma, colon or the like ends it */
	bool is_big;             /* does not begin with a small letter */
};

struct words { struct word rows[MOST_WORDS]; size_t count; };

static bool
byte_is_mark(char byte)
{
	return byte != '\0' && strchr(".,;:|\"'()!?*<>[]", byte) != NULL;
}

static void
word_read(const struct reading *reading, const struct page *page,
	struct word *word)
{
	const char *text = page->body.text, *own = page->own;
	char *plain = arena_take(reading->arena, word->to - word->from + 1);
	size_t length = 0, first = word->from, last = word->to;
	unsigned char byte;

	while (first < last && byte_is_mark(text[first]) && text[first] != '(')
		first++;
	while (last > first && byte_is_mark(text[last - 1])
			&& text[last - 1] != ')')
		last--;
	for (size_t i = first; i < last; i++)
		if (text[i] != '.' && text[i] != ',' && text[i] != '"')
			plain[length++] = text[i];
		else if (text[i] == '.' && i + 1 < last && length > 0)
			plain[length++] = ' ';
	word->plain = plain;
	word->breaks = strchr(",;:!?", text[word->to - 1]) != NULL;
	byte = (unsigned char)own[page->body.from[first]];
	word->is_big = !(byte >= 'a' && byte <= 'z')
		&& !(byte == 0xc3 && (unsigned char)own[page->body.from[first]
		+ 1] >= 0x9f);
	if (byte == 0xd0 && (unsigned char)own[page->body.from[first] + 1]
			>= 0xb0)
		word->is_big = false;
	if (byte == 0xd1)
		word->is_big = false;
}

static void
words_read(const struct reading *reading, const struct page *page, size_t from,
	size_t to, struct words *words)
{
	const char *text = page->body.text;

	words->count = 0;
	while (from < to && words->count < MOST_WORDS) {
		struct word *word = &words->rows[words->count];

		while (from < to && strchr(" \t|", text[from]) != NULL) {
			if (text[from] == '|' && words->count > 0)
				words->rows[words->count - 1].breaks = true;
			from++;
		}
		word->from = from;
		while (from < to && strchr(" \t|", text[from]) == NULL)
			from++;
		word->to = from;
		if (word->to > word->from) {
			word_read(reading, page, word);
			words->count++;
		}
	}
}

/* "s a de c v" is written in as many words as its writer likes: join the
 * parts of dotted words before asking the table. */
static enum legal_place
form_at(const struct reading *reading, const struct words *words, size_t at,
	size_t *taken, bool *is_sure)
{
	const char *parts[MOST_FORM * 3];
	size_t owner[MOST_FORM * 3] = { 0 }, count = 0, used = 0;
	enum legal_place place;

	for (size_t i = at; i < words->count && i < at + MOST_FORM; i++) {
		const char *from = words->rows[i].plain;

		while (*from != '\0' && count < MOST_FORM * 3) {
			size_t length = strcspn(from, " ");

			parts[count] = arena_copy_bytes(reading->arena, from,
				length);
			owner[count++] = i;
			from += length;
			from += strspn(from, " ");
		}
		if (words->rows[i].breaks && i + 1 < words->count
				&& strcmp(words->rows[i].plain, "co") != 0)
			break;
	}
	place = legal_form(parts, count, &used, is_sure);
	*taken = 0;
	if (place != LEGAL_NONE) {
		*taken = owner[used - 1] - at + 1;
		if (used < count && owner[used] == owner[used - 1])
			place = LEGAL_NONE;
	}
	return place;
}

static bool
word_connects(const char *plain)
{
	static const char *const connectors[] = { "&", "and", "y", "et", "e",
		"de", "del", "der", "die", "und", "of", "do", "da", "du", "dos",
		"das", "la", "le", "les", "los", "las", "the", "for", "van",
		"von", "ve", "di", "+", "и", "el", "al" };

	for (size_t i = 0; i < sizeof(connectors) / sizeof(connectors[0]); i++)
		if (strcmp(connectors[i], plain) == 0)
			return true;
	return false;
}

/* Words that introduce a name and are no part of it. */
static bool
word_introduces(const char *plain)
{
	static const char *const intro[] = { "from", "at", "with", "company",
		"name", "we", "are", "is", "this", "i", "am", "our", "dear",
		"for", "in", "nuestra", "empresa", "notre", "societe", "by",
		"firma", "unsere", "yes", "nos", "my", "somos", "nous", "wir",
		"hello", "hi", "buyer", "to", "manager", "director", "de" };

	for (size_t i = 0; i < sizeof(intro) / sizeof(intro[0]); i++)
		if (strcmp(intro[i], plain) == 0)
			return true;
	return false;
}

/* "5)", "3." of a list. */
static bool
word_numbers(const struct word *word)
{
	return word->plain[0] >= '0' && word->plain[0] <= '9'
		&& strlen(word->plain) <= 2
		&& word->to - word->from > strlen(word->plain)
		- (word->plain[strlen(word->plain) - 1] == ')');
}

/* Walk back from a legal form to where the name begins. */
static size_t
name_start(const struct page *page, const struct words *words, size_t form,
	bool any_case, bool is_sure)
{
	size_t start = form;

	while (start > 0) {
		const struct word *word = &words->rows[start - 1];

		/* "Well Service, Inc.": the comma belongs to the form */
		bool parts = word->breaks && !(is_sure && start == form
			&& form > 1 && page->body.text[word->to - 1] == ',');

		if (parts || word->plain[0] == '\0'
				|| strcmp(word->plain, "-") == 0)
			break;
		if (!any_case && !word->is_big && !word_connects(word->plain))
			break;
		if (form - start > 8)
			break;
		start--;
	}
	while (start < form && word_numbers(&words->rows[start]))
		start++;
	while (start < form && (!words->rows[start].is_big || word_introduces(
			words->rows[start].plain)) && (form - start > 1)
			&& (word_connects(words->rows[start].plain)
			|| word_introduces(words->rows[start].plain)))
		start++;
	return start;
}

static size_t
name_end(const struct page *page, const struct words *words, size_t form,
	size_t taken)
{
	size_t end = form + taken;
	const char *first = page->own + page->body.from[
		end < words->count ? words->rows[end].from : 0];
	bool quoted = end < words->count && (strncmp(first, "\xc2\xab", 2) == 0
		|| *first == '"' || strncmp(first, "\xe2\x80\x9c", 3) == 0
		|| strncmp(first, "\xe2\x80\x9e", 3) == 0);

	while (end < words->count && end < form + taken + 8) {
		const struct word *word = &words->rows[end++];

		if (quoted ? memchr(page->body.text + word->from + 1, '"',
				word->to - word->from - 1) != NULL
				: word->breaks)
			break;
		if (!quoted && end < words->count && !words->rows[end].is_big
				&& !word_connects(words->rows[end].plain))
			break;
	}
	return end;
}

static struct span
words_span(const struct page *page, const struct words *words, size_t first,
	size_t last)
{
	size_t from = words->rows[first].from, to = words->rows[last].to;
	const char *text = page->body.text;

	while (to > from && strchr(",;:|", text[to - 1]) != NULL)
		to--;
	while (from < to && strchr("*-(:,. ", text[from]) != NULL)
		from++;
	return fold_span(&page->body, from, to);
}

/* "your company", "the group": nobody's name. */
static bool
words_point(const struct words *words, size_t first, size_t last)
{
	static const char *const pronouns[] = { "your", "our", "my", "this",
		"the", "his", "their", "a", "an", "su", "sua", "votre", "notre",
		"ihre", "unsere", "big", "large", "trading", "same", "which",
		"any", "other", "famous", "international", "foreign", "good" };

	for (; first < last; first++)
		for (size_t i = 0; i < sizeof(pronouns) / sizeof(*pronouns); i++)
			if (strcmp(words->rows[first].plain, pronouns[i]) == 0)
				return true;
	return false;
}

static bool
form_is_trusted(const struct page *page, const struct words *words, size_t at,
	bool is_sure, bool in_signature)
{
	const struct word *word = &words->rows[at];
	const char *own = page->own + page->body.from[word->from];

	if (is_sure)
		return true;
	/* SA, AG, AS: only in capitals or with a big letter in a signature */
	return (own[0] >= 'A' && own[0] <= 'Z' && own[1] >= 'A'
		&& own[1] <= 'Z') || (in_signature && word->is_big)
		|| (unsigned char)own[0] >= 0x80;
}

static bool
company_by_form(const struct reading *reading, const struct page *page,
	const struct words *words, bool in_signature, struct span *company)
{
	for (size_t i = 0; i < words->count; i++) {
		bool is_sure = false;
		size_t taken = 0, start, end;
		enum legal_place place = form_at(reading, words, i, &taken,
			&is_sure);

		if (place == LEGAL_NONE || !form_is_trusted(page, words, i,
				is_sure, in_signature))
			continue;
		start = i;
		if (place != LEGAL_BEFORE)
			start = name_start(page, words, i, in_signature,
				is_sure);
		if (start < i && (is_sure || !words_point(words, start, i))) {
			*company = words_span(page, words, start,
				i + taken - 1);
			return true;
		}
		if (place == LEGAL_BEFORE && !is_sure && i + taken
				< words->count && strpbrk(words->rows[i + taken]
				.plain, "0123456789") != NULL)
			continue;
		if (place == LEGAL_BEHIND || i + taken >= words->count
				|| words->rows[i + taken - 1].breaks)
			continue;
		end = name_end(page, words, i, taken);
		if (end > i + taken && words->rows[i + taken].is_big) {
			*company = words_span(page, words, i, end - 1);
			return true;
		}
	}
	return false;
}

bool
company_in_line(const struct reading *reading, const struct page *page,
	const struct line *line, struct span *company)
{
	struct words words;
	bool in_signature = page->signature < page->line_count
		&& line->from >= page->lines[page->signature].from
		&& line->to - line->from < 90;

	if (line->to - line->from < 4)
		return false;
	words_read(reading, page, line->from, line->to, &words);
	if (company_by_form(reading, page, &words, in_signature, company))
		return true;
	return company_glued(page, line, company)
		|| company_glued_apart(page, line, company);
}
