/* Numbers of pieces that no unit word follows: "for 90", "40 of them",
 * "260 a year", "(200)" behind a model. Knows no units of measure: a number
 * counts only where what stands around it says that it counts goods. */
#include <string.h>
#include <strings.h>

#include "rules/facts.h"

enum { LEAST_OF_GOODS = 10, MOST_A_YEAR = 1000000, REACH = 60 };

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool
hit_begins(const struct hits *hits, enum sign sign, size_t at)
{
	for (size_t i = hits_from(hits, at); i < hits->count
			&& hits->rows[i].start == at; i++)
		if (hits->rows[i].sign == sign)
			return true;
	return false;
}

static bool
hit_ends(const struct hits *hits, enum sign sign, size_t at)
{
	for (size_t i = hits_from(hits, at > REACH ? at - REACH : 0);
			i < hits->count && hits->rows[i].start < at; i++)
		if (hits->rows[i].sign == sign && hits->rows[i].end == at)
			return true;
	return false;
}

static bool
hit_covers(const struct hits *hits, enum sign sign, size_t at)
{
	for (size_t i = hits_touching(hits, at); i < hits->count
			&& hits->rows[i].start <= at; i++)
		if (hits->rows[i].sign == sign && hits->rows[i].end > at)
			return true;
	return false;
}

/* The catalogue's own nouns: the last word of a product line. */
static bool
goods_of_house(const struct reading *reading, const char *text)
{
	for (size_t i = 0; i < reading->house->product_count; i++) {
		const char *line = reading->house->products[i].category;
		const char *word = strrchr(line, ' ');
		size_t length;

		if (i > 0 && strcmp(line, reading->house->products[i - 1]
				.category) == 0)
			continue;
		word = word == NULL ? line : word + 1;
		length = strlen(word);
		if (length >= 4 && strncasecmp(text, word, length) == 0)
			return true;
	}
	return false;
}

static bool
goods_follow(const struct reading *reading, const struct folded *folded,
	const struct hits *hits, size_t at)
{
	return hit_begins(hits, SIGN_GOODS, at)
		|| goods_of_house(reading, folded->text + at);
}

static size_t
back_over_blanks(const struct folded *folded, size_t at)
{
	while (at > 0 && strchr(" :=\t~(", folded->text[at - 1]) != NULL)
		at--;
	return at;
}

/* "need about 60": the words that only round a number. */
static size_t
back_over_rounding(const struct folded *folded, size_t at)
{
	static const char *const words[] = { "about", "around", "approx",
		"approx.", "approximately", "roughly", "say", "some", "maybe",
		"unos", "unas", "aprox", "aprox.", "cerca de", "uns", "umas",
		"environ", "quelque", "etwa", "ca.", "ca", "rund", "ungefahr",
		"около", "примерно", "حوالي", "大约", "约", "大概", "약", "约为",
		"circa", "yaklasik", "up to", "another", "only" };

	at = back_over_blanks(folded, at);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t length = strlen(words[i]);

		if (at > length && strncmp(folded->text + at - length,
				words[i], length) == 0)
			return back_over_blanks(folded, at - length);
	}
	return at;
}

/* What may follow a bare number of pieces; a unit of measure may not. */
static bool
clause_goes_on(const struct folded *folded, size_t end)
{
	static const char *const words[] = { "for ", "of ", "ex ", "exw",
		"ex-", "fob", "cif", "cfr", "dap", "ddp", "to start", "to begin",
		"initially", "now", "next ", "this ", "per ", "with ", "plus ",
		"in total", "total", "altogether", "if ", "each", "para ",
		"por ", "pour ", "avec ", "fur ", "mit ", "для ", "на ", "с ",
		"per il", "in tutto", "en total", "no total", "au total",
		"insgesamt", "icin" };
	const char *text = folded->text;

	if (end >= folded->length || strchr(",;!?)\n", text[end]) != NULL
			|| (text[end] == '.' && !is_digit(text[end + 1]))
			|| strncmp(text + end, "\xe3\x80\x82", 3) == 0)
		return true;
	if (text[end] != ' ')
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strncmp(text + end + 1, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* The first model that begins no more than twice the reach before a byte. */
static size_t
first_within(const struct model_places *models, size_t at)
{
	size_t low = 0, high = models->count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (models->rows[middle].start + 2 * REACH < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* "PT-100V vertical tanks (200)", "LQS-4015: 300", "LQS-4015 - 300". */
static bool
model_leads(const struct folded *folded, const struct model_places *models,
	size_t at, size_t end)
{
	bool bracketed = at > 0 && folded->text[at - 1] == '('
		&& folded->text[end] == ')';

	for (size_t i = first_within(models, at); i < models->count
			&& models->rows[i].start < at; i++) {
		size_t from = models->rows[i].end;

		if (from > at || from + REACH < at || memchr(folded->text
				+ from, '\n', at - from) != NULL)
			continue;
		if (bracketed && memchr(folded->text + from, '(', at - from)
				== folded->text + at - 1)
			return true;
		if (at > from + 1 && strspn(folded->text + from, " :=-\t")
				== at - from && strcspn(folded->text + from,
				":=-") < at - from
				&& clause_goes_on(folded, end))
			return true;
	}
	return false;
}

/* "200 + 300 pcs": the unit of the second is that of both. Of a range the
 * upper end alone counts. */
static bool
pair_follows(const struct folded *folded, const struct hits *hits, size_t end)
{
	static const char *const links[] = { "+", "&", "and ", "or ", "y ", "e ",
		"et ", "ou ", "und ", "oder ", "и ", "или ", "和" };
	size_t at = end;

	while (folded->text[at] == ' ')
		at++;
	for (size_t i = 0; i < sizeof(links) / sizeof(*links); i++) {
		size_t next = at + strlen(links[i]), digits;

		if (strncmp(folded->text + at, links[i], strlen(links[i])) != 0)
			continue;
		while (folded->text[next] == ' ')
			next++;
		digits = strspn(folded->text + next, "0123456789");
		if (digits == 0 || digits > 7)
			continue;
		next += digits;
		while (folded->text[next] == ' ')
			next++;
		if (hit_begins(hits, SIGN_UNIT, next))
			return true;
	}
	return false;
}

bool
quantity_is_told(const struct reading *reading, const struct folded *folded,
	const struct hits *hits, const struct model_places *models, size_t at,
	size_t end, int64_t number)
{
	size_t behind = end, before = back_over_rounding(folded, at);

	if (number >= 1900 && number <= 2100)
		return false;
	while (folded->text[behind] == ' ')
		behind++;
	if (hit_ends(hits, SIGN_QUANTITY_LEAD, before)
			&& (clause_goes_on(folded, end)
			|| goods_follow(reading, folded, hits, behind)))
		return true;
	if (number >= LEAST_OF_GOODS
			&& goods_follow(reading, folded, hits, behind))
		return true;
	if (number >= LEAST_OF_GOODS && number < MOST_A_YEAR
			&& hit_begins(hits, SIGN_PERIOD, behind)
			&& !hit_covers(hits, SIGN_TELL_4, at))
		return true;
	return model_leads(folded, models, at, end)
		|| pair_follows(folded, hits, end);
}
