/* Hard signs in what he wants from us: our data, our password, our money;
 * and our own lists of whom not to deal with. */
#include <ctype.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "rules/weigh.h"

static struct quote
sign_first(const struct weighing *weighing, enum sign sign)
{
	struct quote quote = quote_nothing();

	sign_quote(weighing->reading, sign, &quote);
	return quote;
}

static void
weigh_filing(struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;

	if (!asks_filing(reading))
		return;
	weigh_add(weighing, 16, RESULT_HARD, WEIGHT_MAIN, "e16.form", "",
		sign_first(weighing, SIGN_FORM));
	if (sign_seen(reading, SIGN_SECRET))
		weigh_add(weighing, 16, RESULT_HARD, WEIGHT_NOTHING,
			"e16.data", "", sign_first(weighing, SIGN_SECRET));
}

static void
weigh_login(struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;
	struct quote quote;

	if (asks_login(reading, &quote)) {
		weigh_add(weighing, 17, RESULT_HARD, WEIGHT_MAIN,
			"e17.login", "", quote);
		return;
	}
	for (size_t p = 0; p < reading->page_count; p++)
		for (size_t i = 0; i < reading->pages[p].message
				->attachment_count; i++) {
			const struct attachment *file =
				&reading->pages[p].message->attachments[i];

			if (file->is_inline || !attachment_is_armed(file))
				continue;
			quote = (struct quote){ PLACE_ATTACHMENT, p, { i, 0 },
				file->name };
			weigh_add(weighing, 17, RESULT_HARD, WEIGHT_MAIN,
				"e17.file", file->name, quote);
			return;
		}
}

static void
weigh_money(struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;
	const char *because = weighing->facts->not_inquiry_because;

	if (strcmp(because, "scam") == 0
			|| sign_count(reading, SIGN_SCAM) >= 3)
		weigh_add(weighing, 18, RESULT_HARD, WEIGHT_MAIN,
			"e18.scam", "", sign_first(weighing, SIGN_SCAM));
	else if (sign_seen(reading, SIGN_ADVANCE))
		weigh_add(weighing, 18, RESULT_HARD, WEIGHT_MAIN,
			"e18.fee", "", sign_first(weighing, SIGN_ADVANCE));
	else if (sign_seen(reading, SIGN_INVITATION))
		weigh_add(weighing, 18, RESULT_HARD, WEIGHT_MAIN,
			"e18.invitation", "", sign_first(weighing,
			SIGN_INVITATION));
}

/* ---- lists ---- */

static bool
digits_equal(const char *a, const char *b)
{
	for (;;) {
		while (*a != '\0' && !isdigit((unsigned char)*a))
			a++;
		while (*b != '\0' && !isdigit((unsigned char)*b))
			b++;
		if (*a != *b)
			return false;
		if (*a == '\0')
			return true;
		a++;
		b++;
	}
}

static bool
entry_matches(struct arena *arena, const struct blacklist_entry *entry,
	const struct fact *fact)
{
	switch (entry->kind) {
	case BLACKLIST_EMAIL:
		return fact->name == FACT_EMAIL
			&& text_equal_ascii(fact->value, entry->value);
	case BLACKLIST_DOMAIN:
		return (fact->name == FACT_DOMAIN || fact->name == FACT_WEBSITE)
			&& domain_is_within(fact->value, entry->value);
	case BLACKLIST_PHONE:
		return fact->name == FACT_PHONE
			&& digits_equal(fact->value, entry->value);
	case BLACKLIST_COMPANY:
		return fact->name == FACT_COMPANY && strcmp(company_key(arena,
			fact->value), company_key(arena, entry->value)) == 0;
	case BLACKLIST_ADDRESS:
		return fact->name == FACT_ADDRESS && strstr(fold_text(arena,
			fact->value), fold_text(arena, entry->value)) != NULL;
	default:
		return false;
	}
}

static bool
weigh_blacklist(struct weighing *weighing)
{
	for (size_t i = 0; i < weighing->house->blacklist_count; i++) {
		const struct blacklist_entry *entry =
			&weighing->house->blacklist[i];

		for (size_t k = 0; k < weighing->facts->count; k++) {
			const struct fact *fact = &weighing->facts->rows[k];

			if (!entry_matches(weighing->reading->arena, entry,
					fact))
				continue;
			weigh_add(weighing, 25, RESULT_HARD, WEIGHT_MAIN,
				"e25.listed", entry->value, fact->quote);
			return true;
		}
	}
	return false;
}

/* A rival who asks as a buyer: by his domain, his site or his name. */
static void
weigh_competitor(struct weighing *weighing)
{
	struct arena *arena = weighing->reading->arena;

	for (size_t i = 0; i < weighing->house->competitor_count; i++) {
		const struct competitor *rival =
			&weighing->house->competitors[i];

		for (size_t k = 0; k < weighing->facts->count; k++) {
			const struct fact *fact = &weighing->facts->rows[k];
			bool same = (fact->name == FACT_DOMAIN
				|| fact->name == FACT_WEBSITE)
				&& domain_is_within(fact->value, rival->domain);

			same |= fact->name == FACT_COMPANY && strcmp(company_key(
				arena, fact->value), company_key(arena,
				rival->company)) == 0;
			if (!same)
				continue;
			weigh_add(weighing, 25, RESULT_HARD, WEIGHT_MAIN,
				"e25.competitor", rival->company,
				fact->quote);
			return;
		}
	}
}

/* The same words from other addresses: written for everybody. */
static void
weigh_same_text(struct weighing *weighing)
{
	const struct same_text *same = &weighing->house->same_text;
	struct arena *arena = weighing->reading->arena;

	if (same->senders >= 1)
		weigh_add(weighing, 24, RESULT_AGAINST, WEIGHT_MAIN,
			"e24.same", arena_print(arena, "%lld · %.10s",
			(long long)same->senders, date_sql(arena,
			same->since)), quote_nothing());
}

void
weigh_fraud(struct weighing *weighing)
{
	weigh_filing(weighing);
	weigh_login(weighing);
	weigh_money(weighing);
	weigh_same_text(weighing);
	if (!weigh_blacklist(weighing))
		weigh_competitor(weighing);
}
