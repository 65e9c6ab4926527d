/* Signs in what he asks for: models, terms, figures, praise, price alone. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "rules/weigh.h"

enum { ENOUGH_TERMS = 2, CUT_SPECIFIC = 2, SAMPLE_QUANTITY = 10,
	MOST_TERMS = 64 };

/* Different words among the hits, by their folded text. */
static size_t
terms_in(const struct folded *folded, const struct hits *hits, size_t until,
	const char **seen, size_t count)
{
	for (size_t i = 0; i < hits->count && count < MOST_TERMS; i++) {
		const struct hit *hit = &hits->rows[i];
		size_t length = hit->end - hit->start;
		bool known = false;

		if (hit->sign != SIGN_TERM || hit->start >= until)
			continue;
		for (size_t k = 0; k < count && !known; k++)
			known = strncmp(seen[k], folded->text + hit->start,
				length < 5 ? length : 5) == 0;
		if (!known)
			seen[count++] = folded->text + hit->start;
	}
	return count;
}

/* Where the signature begins: a title there is no term of trade. */
static size_t
words_end(const struct page *page)
{
	return page->signature < page->line_count
		? page->lines[page->signature].from : page->body.length;
}

static const char *const units[] = { "v", "v/", "vac", "vdc", "hz", "kw", "w",
	"m3", "m3/h", "l/min", "lpm", "gpm", "mm", "cm", "m", "inch", "inches",
	"\"", "bar", "mpa", "kpa", "psi", "kg", "a", "ma", "mah", "kva",
	"hp", "rpm", "lm", "lm/w", "nm", "db", "db(a)", "ml", "l", "micron",
	"um", "°c", "метр", "в", "квт", "гц", "мм", "м", "瓦", "伏", "米",
	"毫米", "寸", "千瓦", "ppm", "mpa", "gsm", "ah", "wh", "ton", "tons",
	"t/h", "kn" };

static bool
unit_stands(const struct folded *folded, size_t at)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		size_t length = strlen(units[i]);

		if (strncmp(folded->text + at, units[i], length) == 0
				&& (fold_at_word_end(folded, at + length)
				|| folded->text[at + length] == '/'))
			return true;
	}
	return false;
}

/* DN50, PN16, IP68, AISI 304, RAL 5015: a class and its number. */
static bool
class_stands(const struct folded *folded, size_t at)
{
	static const char *const classes[] = { "dn", "pn", "ip", "aisi ", "ss",
		"ral ", "ggg", "iso ", "en ", "iec ", "astm ", "din ", "cri ",
		"ik", "class ", "grade " };

	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		size_t length = strlen(classes[i]);

		if (at >= length && strncmp(folded->text + at - length,
				classes[i], length) == 0
				&& fold_at_word_start(folded, at - length))
			return true;
	}
	return false;
}

static bool
in_model(const struct model_places *models, size_t at)
{
	size_t i = models_from(models, at);

	return i < models->count && models->rows[i].start <= at;
}

/* Figures that carry a unit or a class. */
static size_t
specs_in(const struct folded *folded, const struct model_places *models,
	size_t until, size_t *first)
{
	size_t count = 0;

	for (size_t at = 0; at < until; at++) {
		size_t end = at, unit;

		if (!isdigit((unsigned char)folded->text[at]) || (at > 0
				&& isdigit((unsigned char)folded->text[at - 1]))
				|| in_model(models, at))
			continue;
		while (end < until && (isdigit((unsigned char)folded->text[end])
				|| (strchr(".,x-", folded->text[end]) != NULL
				&& isdigit((unsigned char)
				folded->text[end + 1]))))
			end++;
		unit = end;
		while (unit < until && folded->text[unit] == ' '
				&& unit < end + 2)
			unit++;
		if (unit_stands(folded, unit) || class_stands(folded, at)) {
			if (count++ == 0)
				*first = at;
		}
		at = end;
	}
	return count;
}

static void
terms_quote(struct weighing *weighing, const struct page *page, size_t until)
{
	for (size_t i = 0; i < page->body_hits.count
			&& weighing->term_quote.place == PLACE_NONE; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->sign == SIGN_TERM && hit->start < until)
			weighing->term_quote = quote_body(weighing->reading,
				page, hit->start, hit->end);
	}
}

void
weigh_terms(struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;
	const char *seen[MOST_TERMS];
	size_t count = 0;

	weighing->term_quote = weighing->spec_quote = quote_nothing();
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];
		size_t until = words_end(page), first = 0, specs;
		struct span words;

		count = terms_in(&page->body, &page->body_hits, until, seen,
			count);
		count = terms_in(&page->subject, &page->subject_hits,
			page->subject.length, seen, count);
		terms_quote(weighing, page, until);
		specs = specs_in(&page->body, &page->body_models, until,
			&first);
		if (specs > 0 && weighing->specs == 0)
			weighing->spec_quote = quote_body(reading, page, first,
				first + 1 < until ? first + 1 : until);
		weighing->specs += specs;
		if (count + weighing->specs < ENOUGH_TERMS)
			weighing->terms += catalogue_words(reading->arena,
				weighing->house, &page->body, 4, &words);
	}
	weighing->terms += count;
	weighing->terms += weighing->specs > 3 ? 3 : weighing->specs;
}

static void
weigh_models(struct weighing *weighing)
{
	const struct fact *model = facts_first(weighing->facts, FACT_MODEL);

	if (model != NULL)
		weigh_add(weighing, 1, RESULT_FOR, WEIGHT_MAIN,
			"e01.named", facts_values(
			weighing->reading->arena, weighing->facts, FACT_MODEL),
			model->quote);
	else
		weigh_unknown(weighing, 1, WEIGHT_MAIN, "e01.none", "");
}

static void
weigh_specific(struct weighing *weighing)
{
	const struct facts *facts = weighing->facts;
	const struct fact *quantity = facts_first(facts, FACT_QUANTITY);
	int64_t most = quantity_most(facts);
	struct quote quote;

	if (weighing->terms >= ENOUGH_TERMS)
		weigh_add(weighing, 2, RESULT_FOR, WEIGHT_MAIN,
			"e02.terms", arena_print(weighing->reading->arena,
			"%zu", weighing->terms),
			weighing->term_quote.place != PLACE_NONE
			? weighing->term_quote : weighing->spec_quote);
	else
		weigh_unknown(weighing, 2, WEIGHT_MAIN, "e02.few", "");
	if (most > SAMPLE_QUANTITY || (most > 0
			&& !facts_yes(facts, FACT_ASKS_SAMPLE)))
		weigh_add(weighing, 3, RESULT_FOR, WEIGHT_MAIN,
			"e03.quantity", facts_values(
			weighing->reading->arena, facts, FACT_QUANTITY),
			quantity->quote);
	else if (weighing->specs > 0)
		weigh_add(weighing, 3, RESULT_FOR, WEIGHT_MAIN,
			"e03.spec", "", weighing->spec_quote);
	else if (sign_quote(weighing->reading, SIGN_PACKING, &quote)
			&& product_is_named(weighing))
		weigh_add(weighing, 3, RESULT_FOR, WEIGHT_MAIN,
			"e03.packing", "", quote);
	else
		weigh_unknown(weighing, 3, WEIGHT_MAIN, "e03.none", "");
}

/* The article's invalid pattern: praise, a big quantity, samples, nothing
 * named. Two of the three are enough, one of them more than praise. */
static void
weigh_praise(struct weighing *weighing)
{
	static const struct { enum sign sign; const char *reason; } parts[] = {
		{ SIGN_SAMPLE, "e04.pattern" },
		{ SIGN_BIG_QUANTITY, "e04.quantity" },
		{ SIGN_INTEREST, "e04.praise" } };
	struct quote quotes[3];
	bool seen[3];
	size_t count = 0;

	for (size_t i = 0; i < 3; i++) {
		seen[i] = sign_quote(weighing->reading, parts[i].sign,
			&quotes[i]);
		count += seen[i];
	}
	if (product_is_named(weighing) || count < 2)
		return;
	count = 0;
	for (size_t i = 0; i < 3; i++) {
		if (!seen[i])
			continue;
		weigh_add(weighing, 4, RESULT_AGAINST,
			count == 0 ? WEIGHT_MAIN : WEIGHT_NOTHING,
			count == 0 ? "e04.pattern" : parts[i].reason, "",
			quotes[i]);
		count++;
	}
}

static size_t
specificity(const struct weighing *weighing)
{
	const struct facts *facts = weighing->facts;

	return 3 * facts_count(facts, FACT_MODEL) + weighing->terms
		+ (quantity_most(facts) > SAMPLE_QUANTITY)
		+ (facts_first(facts, FACT_INCOTERM) != NULL)
		+ (facts_first(facts, FACT_PORT) != NULL);
}

static void
weigh_pressure(struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;
	struct quote quote = quote_nothing();

	if (sign_count(reading, SIGN_TRADE_SECRET) >= 2) {
		sign_quote(reading, SIGN_TRADE_SECRET, &quote);
		weigh_add(weighing, 28, RESULT_AGAINST, WEIGHT_MAIN,
			"e28.probe", "", quote);
		return;
	}
	if (weighing->terms >= ENOUGH_TERMS
			|| quantity_most(weighing->facts) > SAMPLE_QUANTITY)
		return;
	if (sign_quote(reading, SIGN_ONLY_PRICE, &quote))
		weigh_add(weighing, 28, RESULT_AGAINST, WEIGHT_MAIN,
			"e28.price", "", quote);
	else if (sign_quote(reading, SIGN_HURRY, &quote))
		weigh_add(weighing, 28, RESULT_AGAINST, WEIGHT_MAIN,
			"e28.hurry", "", quote);
}

void
weigh_product(struct weighing *weighing)
{
	weigh_models(weighing);
	weigh_specific(weighing);
	weigh_praise(weighing);
	if (specificity(weighing) < CUT_SPECIFIC)
		weigh_add(weighing, 5, RESULT_AGAINST, WEIGHT_MAIN,
			"e05.general", "", quote_nothing());
	weigh_pressure(weighing);
}
