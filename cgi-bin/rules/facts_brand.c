/* Whether he says he is, or buys for, a famous firm of the brand table. To
 * name it as a customer or to compare with it is no claim. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/host.h"
#include "rules/lookalike.h"

/* The official domains of a brand, one after another; false at the end. */
static bool
brand_domain_next(struct arena *arena, const char **list, const char **domain)
{
	size_t length;

	*list += strspn(*list, "; ,");
	length = strcspn(*list, "; ,");
	if (length == 0)
		return false;
	*domain = arena_copy_bytes(arena, *list, length);
	*list += length;
	return true;
}

bool
brand_owns(const struct brand *brand, const char *domain)
{
	const char *list = brand->official_domains;

	while (*list != '\0') {
		size_t length;

		list += strspn(list, "; ,");
		length = strcspn(list, "; ,");
		if (length > 0) {
			size_t tail = strlen(domain);

			if (tail >= length && strncmp(domain + tail - length,
					list, length) == 0 && (tail == length
					|| domain[tail - length - 1] == '.'))
				return true;
		}
		list += length;
	}
	return false;
}

const struct brand *
brand_find(const struct house *house, const char *name)
{
	for (size_t i = 0; i < house->brand_count; i++)
		if (strcmp(house->brands[i].brand, name) == 0)
			return &house->brands[i];
	return NULL;
}

/* A mention of a brand in folded text. */
struct mention { size_t start, end; };

static bool
word_find(const struct folded *folded, const char *word, size_t from,
	struct mention *found)
{
	size_t length = strlen(word);

	for (const char *at = folded->text + from; length >= 4
			&& (at = strstr(at, word)) != NULL; at++) {
		size_t start = (size_t)(at - folded->text);

		if (!fold_at_word_start(folded, start)
				|| !fold_at_word_end(folded, start + length)
				|| folded->text[start + length] == '.'
				|| (start > 0 && strchr("@./-", folded->text[
				start - 1]) != NULL))
			if (!(folded->text[start + length] == '.'
					&& (start == 0 || strchr("@./-",
					folded->text[start - 1]) == NULL)
					&& !fold_is_wordy(folded, start + length
					+ 1) && fold_at_word_start(folded,
					start)))
				continue;
		*found = (struct mention){ start, start + length };
		return true;
	}
	return false;
}

/* The brand's name, or the name that its official domain spells. */
static bool
brand_find_in(const struct reading *reading, const struct brand *brand,
	const struct folded *folded, size_t from, struct mention *found)
{
	const char *list = brand->official_domains, *domain;

	if (word_find(folded, fold_text(reading->arena, brand->brand), from,
			found))
		return true;
	while (brand_domain_next(reading->arena, &list, &domain))
		if (strlen(domain_label(reading->arena, domain)) >= 5
				&& word_find(folded, domain_label(
				reading->arena, domain), from, found))
			return true;
	return false;
}

/* The sentence around a mention. */
static struct mention
sentence_around(const struct folded *folded, struct mention mention)
{
	const char *text = folded->text;
	struct mention sentence = mention;

	while (sentence.start > 0 && !(text[sentence.start - 1] == '\n'
			&& sentence.start > 1 && text[sentence.start - 2] == '\n')
			&& !(strchr(".!?;", text[sentence.start - 1]) != NULL
			&& strchr(" \n", text[sentence.start]) != NULL)
			&& strncmp(text + sentence.start - 1, "\x82", 1) != 0)
		sentence.start--;
	while (sentence.end < folded->length
			&& !(strchr(".!?;", text[sentence.end]) != NULL
			&& (text[sentence.end + 1] == ' '
			|| text[sentence.end + 1] == '\n'))
			&& strncmp(text + sentence.end, "\n\n", 2) != 0
			&& strncmp(text + sentence.end, "\xe3\x80\x82", 3) != 0)
		sentence.end++;
	return sentence;
}

static bool
hits_touch(const struct hits *hits, enum sign sign, size_t start, size_t end)
{
	for (size_t i = hits_touching(hits, start); i < hits->count
			&& hits->rows[i].start < end; i++)
		if (hits->rows[i].sign == sign && hits->rows[i].end > start)
			return true;
	return false;
}

/* A claim word stands close before the name, or an office word beside it. */
static bool
mention_claims(const struct folded *folded, const struct hits *hits,
	struct mention mention)
{
	struct mention sentence = sentence_around(folded, mention);
	size_t near = mention.start > 45 ? mention.start - 45 : 0;
	size_t behind = mention.end + 60;

	if (near < sentence.start)
		near = sentence.start;
	if (behind > sentence.end)
		behind = sentence.end;
	if (hits_touch(hits, SIGN_OFFICE, near, behind))
		return !hits_touch(hits, SIGN_MENTION, sentence.start,
			mention.start);
	if (hits_touch(hits, SIGN_MENTION, sentence.start, sentence.end))
		return false;
	if (hits_touch(hits, SIGN_CLAIM, near, mention.start + 1))
		return true;
	return hits_touch(hits, SIGN_ROLE, near, mention.start)
		&& hits_touch(hits, SIGN_CLAIM, sentence.start, near);
}

static bool
mention_signs(const struct page *page, struct mention mention)
{
	const struct line *line;

	if (page->signature >= page->line_count)
		return false;
	for (size_t i = page->signature; i < page->line_count; i++) {
		line = &page->lines[i];
		if (mention.start >= line->from && mention.end <= line->to)
			return line->to - line->from < 90
				&& !body_has(page, SIGN_MENTION, line->from,
				line->to);
	}
	return false;
}

static bool
brand_claimed_on(const struct reading *reading, const struct brand *brand,
	const struct page *page, enum place *place, struct span *span)
{
	struct mention mention;
	size_t from = 0;

	if (brand_find_in(reading, brand, &page->from, 0, &mention)) {
		*place = PLACE_FROM;
		*span = fold_span(&page->from, mention.start, mention.end);
		return true;
	}
	while (brand_find_in(reading, brand, &page->body, from, &mention)) {
		if (mention_signs(page, mention) || mention_claims(&page->body,
				&page->body_hits, mention)) {
			*place = PLACE_BODY;
			*span = fold_span(&page->body, mention.start,
				mention.end);
			return true;
		}
		from = mention.end;
	}
	if (brand_find_in(reading, brand, &page->subject, 0, &mention)
			&& (hits_touch(&page->subject_hits, SIGN_OFFICE, 0,
			page->subject.length) || mention_claims(&page->subject,
			&page->subject_hits, mention))) {
		*place = PLACE_SUBJECT;
		*span = fold_span(&page->subject, mention.start, mention.end);
		return true;
	}
	return false;
}

/* His domain spells the brand, or his site is the brand's own. */
static bool
brand_by_domain(const struct reading *reading, const struct brand *brand,
	const struct fact_list *list, const struct fact **fact)
{
	const struct fact *domain = fact_find(list, FACT_DOMAIN);
	const struct fact *site = fact_find(list, FACT_WEBSITE);
	const char *official = brand->official_domains, *one;

	*fact = site;
	if (site != NULL && brand_owns(brand, site->value))
		return true;
	*fact = domain;
	if (domain == NULL)
		return false;
	if (brand_owns(brand, domain->value))
		return true;
	while (brand_domain_next(reading->arena, &official, &one))
		if (domain_looks_like(reading->arena, domain->value, one))
			return true;
	return false;
}

void
facts_brand(const struct reading *reading, struct fact_list *list)
{
	for (size_t i = 0; i < reading->house->brand_count; i++) {
		const struct brand *brand = &reading->house->brands[i];
		const struct fact *fact = NULL;
		enum place place = PLACE_NONE;
		struct span span = { 0, 0 };

		for (size_t p = 0; p < reading->page_count; p++)
			if (brand_claimed_on(reading, brand, &reading->pages[p],
					&place, &span)) {
				fact_add(reading, list, FACT_CLAIMS_BRAND,
					brand->brand, "", &reading->pages[p],
					place, span);
				return;
			}
		if (brand_by_domain(reading, brand, list, &fact)) {
			fact_add(reading, list, FACT_CLAIMS_BRAND, brand->brand,
				"", reading_page(reading, fact->quote.message),
				fact->quote.place, fact->quote.span);
			return;
		}
	}
}
