/* What the buyer wants: models and numbers of pieces. Lengths, volts and
 * years are no pieces. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

/* "units of ", between a number and its model. */
enum { LONGEST_LINK = 9 };

static void
models_take(const struct reading *reading, struct fact_list *list,
	const struct page *page, bool in_subject)
{
	const struct model_places *places = in_subject
		? &page->subject_models : &page->body_models;
	const struct folded *folded = in_subject ? &page->subject : &page->body;

	for (size_t i = 0; i < places->count; i++)
		fact_add(reading, list, FACT_MODEL,
			reading->house->products[places->rows[i].product].model,
			"", page, in_subject ? PLACE_SUBJECT : PLACE_BODY,
			fold_span(folded, places->rows[i].start,
				places->rows[i].end));
}

void
facts_models(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		models_take(reading, list, &reading->pages[p], false);
		models_take(reading, list, &reading->pages[p], true);
	}
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Read a whole number with thousands separators; its end, or 0. */
static size_t
number_read(const struct folded *folded, size_t at, int64_t *number)
{
	const char *text = folded->text;
	size_t digits = 0;

	*number = 0;
	while (at < folded->length && digits < 9) {
		if (is_digit(text[at])) {
			*number = *number * 10 + (text[at] - '0');
			digits++;
			at++;
		} else if (digits > 0 && strchr(",.' ", text[at]) != NULL
				&& is_digit(text[at + 1]) && is_digit(text[at + 2])
				&& is_digit(text[at + 3])
				&& !is_digit(text[at + 4]) && (digits <= 3
				|| (digits % 3 == 0))) {
			at++;
		} else {
			break;
		}
	}
	if (digits == 0 || is_digit(text[at]))
		return 0;
	if ((text[at] == '.' || text[at] == ',') && is_digit(text[at + 1]))
		return 0;
	return at;
}

/* Chinese numerals in front of a measure word: 一千二百台. */
static size_t
han_number_read(const struct folded *folded, size_t at, int64_t *number)
{
	static const char *const digits[] = { "零", "一", "二", "三", "四",
		"五", "六", "七", "八", "九" };
	static const struct { const char *text; int64_t times; } units[] = {
		{ "十", 10 }, { "百", 100 }, { "千", 1000 }, { "万", 10000 } };
	int64_t total = 0, one = 0;
	size_t start = at;

	while (at + 3 <= folded->length) {
		const char *text = folded->text + at;
		bool known = false;

		if (strncmp(text, "两", 3) == 0) {
			one = 2;
			known = true;
		}
		for (size_t i = 0; i < 10 && !known; i++)
			if (strncmp(text, digits[i], 3) == 0) {
				one = (int64_t)i;
				known = true;
			}
		for (size_t i = 0; i < 4 && !known; i++)
			if (strncmp(text, units[i].text, 3) == 0) {
				total = i == 3 ? (total + one) * 10000 : total
					+ (one == 0 ? 1 : one) * units[i].times;
				one = 0;
				known = true;
			}
		if (!known)
			break;
		at += 3;
	}
	*number = total + one;
	return at == start || *number == 0 ? 0 : at;
}

static size_t
space_skip(const struct folded *folded, size_t at)
{
	size_t from = at;

	while (at < folded->length && at - from < 3
			&& strchr(" \t\n*-", folded->text[at]) != NULL)
		at++;
	return at;
}

static bool
hits_begin(const struct hits *hits, enum sign sign, size_t at)
{
	for (size_t i = hits_from(hits, at); i < hits->count
			&& hits->rows[i].start == at; i++)
		if (hits->rows[i].sign == sign)
			return true;
	return false;
}

/* A label such as "Quantity:" that ends right before a byte. */
static bool
hits_end(const struct folded *folded, const struct hits *hits, enum sign sign,
	size_t at)
{
	while (at > 0 && strchr(" :=.\t-~", folded->text[at - 1]) != NULL)
		at--;
	for (size_t i = hits_from(hits, at > 80 ? at - 80 : 0);
			i < hits->count && hits->rows[i].start < at; i++)
		if (hits->rows[i].sign == sign && (hits->rows[i].end == at
				|| (hits->rows[i].end < at + 1
				&& at - hits->rows[i].end <= 4 && strncmp(
				folded->text + hits->rows[i].end, " of", 3)
				== 0)))
			return true;
	return false;
}

static bool
model_starts(const struct model_places *places, size_t at)
{
	size_t i = models_from(places, at);

	return i < places->count && places->rows[i].start == at;
}

static bool
model_begins(const struct model_places *places, const struct folded *folded,
	size_t at)
{
	static const char *const links[] = { "x ", "of ", "nos of ", "no. of ",
		"units of ", "pcs ", "pcs of " };

	for (size_t i = models_from(places, at); i < places->count
			&& places->rows[i].start <= at + LONGEST_LINK; i++) {
		size_t start = places->rows[i].start;

		if (start == at)
			return true;
		for (size_t k = 0; k < sizeof(links) / sizeof(*links); k++)
			if (at + strlen(links[k]) == start && strncmp(
					folded->text + at, links[k],
					strlen(links[k])) == 0)
				return true;
	}
	return false;
}

/* "120 valves BFV-150L": a number, at most three plain words, a model. A unit
 * of measure or a year begins no such words. */
static bool
noun_and_model_follow(const struct model_places *places,
	const struct folded *folded, size_t at, int64_t number)
{
	static const char *const measures[] = { "bar", "volt", "watt", "inch",
		"year", "day", "week", "month", "hour", "stage", "phase", "degree",
		"euro", "usd", "dollar", "percent", "meter", "metre", "litre",
		"liter", "and", "und", "год", "лет", "вольт", "ватт", "jahr",
		"ano", "dias", "mois", "jour", "samples", "muestra", "rpm" };
	size_t end = at, words = 1;

	if (number >= 1900 && number <= 2100)
		return false;
	for (size_t i = 0; i < sizeof(measures) / sizeof(*measures); i++)
		if (strncmp(folded->text + at, measures[i],
				strlen(measures[i])) == 0)
			return false;
	while (end < folded->length && end < at + 40 && (folded->text[end] == ' '
			|| (fold_is_wordy(folded, end)
			&& !is_digit(folded->text[end]))))  {
		if (folded->text[end] == ' ' && model_starts(places, end + 1))
			return end >= at + 3 && words <= 3;
		words += folded->text[end] == ' ';
		end++;
	}
	return false;
}

/* "LQS-4015 x 300": a number that follows a model and a times sign. */
static bool
model_times_before(const struct model_places *places,
	const struct folded *folded, size_t at)
{
	size_t back = at, before;

	while (back > 0 && folded->text[back - 1] == ' ')
		back--;
	if (back == 0 || (folded->text[back - 1] != 'x'
			&& folded->text[back - 1] != '*'))
		return false;
	back--;
	while (back > 0 && folded->text[back - 1] == ' ')
		back--;
	if (back == 0)
		return false;
	before = models_from(places, back - 1);
	return before < places->count && places->rows[before].end == back;
}

static bool
inside_model(const struct model_places *places, size_t at)
{
	size_t i = models_from(places, at);

	return i < places->count && places->rows[i].start <= at;
}

/* "5 pcs" of a list number "1) ..." or of a percentage are none. */
static bool
number_is_marked(const struct folded *folded, size_t start, size_t end)
{
	char before = start > 0 ? folded->text[start - 1] : ' ';

	return strchr("$#@", before) != NULL || folded->text[end] == '%'
		|| (before == '-' && start > 1
			&& fold_is_wordy(folded, start - 2)
			&& !is_digit(folded->text[start - 2]))
		|| (before == '.' && start > 1 && is_digit(
			folded->text[start - 2]));
}

static void
quantities_in(const struct reading *reading, struct fact_list *list,
	const struct page *page, bool in_subject)
{
	const struct folded *folded = in_subject ? &page->subject : &page->body;
	const struct hits *hits = in_subject ? &page->subject_hits
		: &page->body_hits;
	const struct model_places *models = in_subject ? &page->subject_models
		: &page->body_models;

	for (size_t at = 0; at < folded->length; at++) {
		int64_t number = 0;
		size_t end = 0, unit;

		if ((!is_digit(folded->text[at])
				&& (unsigned char)folded->text[at] < 0xe4)
				|| inside_model(models, at))
			continue;
		if (is_digit(folded->text[at])) {
			if (fold_at_word_start(folded, at))
				end = number_read(folded, at, &number);
		} else {
			end = han_number_read(folded, at, &number);
		}
		if (end == 0) {
			while (is_digit(folded->text[at])
					&& is_digit(folded->text[at + 1]))
				at++;
			continue;
		}
		unit = space_skip(folded, end);
		if (number > 0 && number < 100000000
				&& !number_is_marked(folded, at, end)
				&& (hits_begin(hits, SIGN_UNIT, unit)
				|| hits_end(folded, hits, SIGN_QUANTITY_LABEL, at)
				|| model_begins(models, folded, unit)
				|| noun_and_model_follow(models, folded, unit,
				number)
				|| model_times_before(models, folded, at)
				|| quantity_is_told(reading, folded, hits,
				models, at, end, number)))
			fact_add(reading, list, FACT_QUANTITY,
				arena_print(reading->arena, "%lld",
				(long long)number), "", page, in_subject
				? PLACE_SUBJECT : PLACE_BODY,
				fold_span(folded, at, end));
		at = end - 1;
	}
}

void
facts_quantities(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		quantities_in(reading, list, &reading->pages[p], false);
		quantities_in(reading, list, &reading->pages[p], true);
	}
}
