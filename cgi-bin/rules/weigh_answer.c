/* Signs in his answers to the six questions, and in what ties him to us. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "rules/weigh.h"

enum { QUESTIONS = 6, ENOUGH_YEARS = 3, SECONDS_A_YEAR = 31556952 };

static int
year_now(const struct weighing *weighing)
{
	const struct thread *thread = weighing->reading->thread;
	int64_t moment = thread->now;

	for (size_t i = 0; moment == 0 && i < thread->count; i++)
		moment = thread->messages[i].sent_at != 0
			? thread->messages[i].sent_at
			: thread->messages[i].received_at;
	return (int)(1970 + moment / SECONDS_A_YEAR);
}

/* Years in the trade: "since 2009" or "31 years"; 0 when no number tells. */
static int
years_told(const struct weighing *weighing, const char *words)
{
	int most = 0;

	for (const char *at = words; *at != '\0'; at++) {
		int number = 0, digits = 0;

		while (isdigit((unsigned char)*at) && digits < 4) {
			number = number * 10 + (*at++ - '0');
			digits++;
		}
		if (digits == 4 && number > 1850
				&& number <= year_now(weighing))
			number = year_now(weighing) - number;
		else if (digits > 2)
			number = 0;
		if (number > most)
			most = number;
		if (*at == '\0')
			break;
	}
	return most;
}

static bool
words_tell_many(struct arena *arena, const char *words)
{
	static const char *const many[] = { "三", "四", "五", "六", "七", "八",
		"九", "十", "多年", "twenty", "ten", "thirty", "decade", "five",
		"generation", "father", "dix", "vingt", "diez", "veinte", "zehn",
		"zwanzig", "anos", "عشر" };
	const char *folded = fold_text(arena, words);

	for (size_t i = 0; i < sizeof(many) / sizeof(*many); i++)
		if (strstr(folded, many[i]) != NULL)
			return true;
	return false;
}

static void
weigh_trade(struct weighing *weighing, const struct fact *answer)
{
	int question = answer->value[0] - '0';
	int years;

	switch (question) {
	case 2:
		years = years_told(weighing, answer->quote.text);
		if (years >= ENOUGH_YEARS || (years == 0 && words_tell_many(
				weighing->reading->arena, answer->quote.text)))
			weigh_add(weighing, 27, RESULT_FOR, WEIGHT_MAIN,
				"e27.years", years == 0 ? "" : arena_print(
				weighing->reading->arena, "%d", years),
				answer->quote);
		break;
	case 3:
		weigh_add(weighing, 27, RESULT_FOR, WEIGHT_OTHER,
			"e27.market", "", answer->quote);
		break;
	case 4:
		weigh_add(weighing, 27, RESULT_FOR, WEIGHT_OTHER,
			"e27.sales", "", answer->quote);
		break;
	default:
		break;
	}
}

/* How fast he answers, and whether at all, is known of questions that were
 * sent from here; none were yet. */
static void
weigh_unasked(struct weighing *weighing, int missing)
{
	weigh_unknown(weighing, 20, WEIGHT_MAIN, "e20.not_asked", "");
	if (missing > 0)
		weigh_unknown(weighing, 22, WEIGHT_MAIN, "e22.not_asked", "");
}

static void
weigh_six(struct weighing *weighing)
{
	bool given[QUESTIONS + 1] = { false };
	struct buffer open = { .arena = weighing->reading->arena };
	int missing = 0;

	for (size_t i = 0; i < weighing->facts->count; i++) {
		const struct fact *fact = &weighing->facts->rows[i];

		if (fact->name != FACT_ANSWERED || fact->value[0] < '1'
				|| fact->value[0] > '6')
			continue;
		given[fact->value[0] - '0'] = true;
		weigh_add(weighing, 19, RESULT_FOR, WEIGHT_MAIN,
			"e19.answered", fact->value, fact->quote);
		weigh_trade(weighing, fact);
	}
	for (int q = 1; q <= QUESTIONS; q++)
		if (!given[q]) {
			if (missing++ > 0)
				buffer_text(&open, ", ");
			buffer_print(&open, "%d", q);
		}
	if (*facts_value(weighing->facts, FACT_KNOWN_CUSTOMER) != '\0')
		return;
	weigh_unasked(weighing, missing);
	if (missing == 0)
		return;
	weigh_unknown(weighing, 19, WEIGHT_MAIN, "e19.open",
		buffer_string(&open));
	weighing->rows[weighing->count - 1].at_most *= missing;
}

/* The firm or the country that a later message names, when the first named
 * another. */
static void
weigh_contradiction(struct weighing *weighing)
{
	static const struct { enum fact_name name; const char *reason; }
		compared[] = { { FACT_COMPANY, "e21.company" },
		{ FACT_COUNTRY, "e21.country" } };
	const struct reading *reading = weighing->reading;
	struct fact_list first[2] = { 0 };

	if (reading->platform != NULL)
		return;
	for (size_t p = 0; p < reading->page_count; p++) {
		struct reading one = *reading;
		struct fact_list list = { 0 };

		one.pages = &reading->pages[p];
		one.page_count = 1;
		facts_company(&one, &list);
		facts_country(&one, &list);
		for (size_t i = 0; i < 2; i++) {
			const struct fact *fact = fact_find(&list,
				compared[i].name);
			const struct fact *before = fact_find(&first[i],
				compared[i].name);
			bool same;

			if (fact == NULL || *fact->detail != '\0')
				continue;
			if (before == NULL) {
				fact_add_plain(reading, &first[i], fact->name,
					fact->value);
				continue;
			}
			same = i == 0 ? strcmp(company_key(reading->arena,
				fact->value), company_key(reading->arena,
				before->value)) == 0
				: strcmp(fact->value, before->value) == 0;
			if (!same) {
				struct quote quote = fact->quote;

				quote.message = p;
				weigh_add(weighing, 21, RESULT_AGAINST,
					WEIGHT_MAIN, compared[i].reason,
					fact->value, quote);
				return;
			}
		}
	}
}

void
weigh_answers(struct weighing *weighing)
{
	weigh_six(weighing);
	if (weighing->reading->page_count > 1)
		weigh_contradiction(weighing);
}

static void
weigh_freight(struct weighing *weighing)
{
	const struct fact *account = facts_first(weighing->facts,
		FACT_FREIGHT_ACCOUNT);
	struct quote quote;

	if (account != NULL)
		weigh_add(weighing, 23, RESULT_FOR, WEIGHT_MAIN,
			"e23.account", arena_print(
			weighing->reading->arena, "%s %s", facts_value(
			weighing->facts, FACT_FREIGHT_COURIER), account->value),
			account->quote);
	else if (facts_yes(weighing->facts, FACT_ASKS_SAMPLE)
			&& !facts_yes(weighing->facts, FACT_ASKS_FREE)
			&& sign_quote(weighing->reading, SIGN_BUYER_PAYS, &quote))
		weigh_add(weighing, 23, RESULT_FOR, WEIGHT_MAIN,
			"e23.pays", "", quote);
	else if (facts_yes(weighing->facts, FACT_ASKS_SAMPLE))
		weigh_unknown(weighing, 23, WEIGHT_MAIN, "e23.none", "");
}

/* Met at a fair is worth half of what a customer is. */
static void
row_halve(struct weighing *weighing)
{
	weighing->rows[weighing->count - 1].points /= 2;
	weighing->rows[weighing->count - 1].at_most /= 2;
}

/* A person asked who brought him.
 *   returns  false while nobody did */
static bool
weigh_introduced(struct weighing *weighing)
{
	const struct check *check = check_known(weighing, CHECK_INTRODUCED);

	if (check == NULL)
		return false;
	if (check->result == CHECK_BY_CUSTOMER) {
		weigh_add(weighing, 26, RESULT_FOR, WEIGHT_OTHER,
			"e26.by_customer", check->note, quote_check(check));
	} else if (check->result == CHECK_AT_FAIR) {
		weigh_add(weighing, 26, RESULT_FOR, WEIGHT_MAIN,
			"e26.at_fair", check->note, quote_check(check));
		row_halve(weighing);
	}
	return true;
}

void
weigh_ties(struct weighing *weighing)
{
	const struct customer *customer = customer_known(weighing);
	struct quote quote;

	weigh_freight(weighing);
	if (customer != NULL) {
		const struct fact *fact = facts_first(weighing->facts,
			FACT_KNOWN_CUSTOMER);

		weigh_add(weighing, 26, RESULT_FOR, WEIGHT_MAIN,
			"e26.customer", customer->company, fact->quote);
		return;
	}
	if (weigh_introduced(weighing))
		return;
	if (sign_quote(weighing->reading, SIGN_REFERRAL, &quote)) {
		weigh_unknown(weighing, 26, WEIGHT_OTHER, "e26.referral",
			"");
		weighing->rows[weighing->count - 1].quote = quote;
	} else if (sign_quote(weighing->reading, SIGN_FAIR, &quote)) {
		weigh_unknown(weighing, 26, WEIGHT_MAIN, "e26.fair", "");
		row_halve(weighing);
		weighing->rows[weighing->count - 1].quote = quote;
	}
}
