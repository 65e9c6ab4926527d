/* Adds the signs up and says the verdict. The two grave verdicts never come
 * from the sum: they need a named hard sign, and a person decides. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rules/weigh.h"

static bool
row_is(const struct weighing *weighing, int rule, enum result result)
{
	for (size_t i = 0; i < weighing->count; i++)
		if (weighing->rows[i].rule == rule
				&& weighing->rows[i].result == result)
			return true;
	return false;
}

static bool
row_reads(const struct weighing *weighing, const char *reason)
{
	for (size_t i = 0; i < weighing->count; i++)
		if (strcmp(weighing->rows[i].reason, reason) == 0)
			return true;
	return false;
}

/* Which grave verdict the hard signs name, VERDICT_UNSET when none does. A
 * log-in page is phishing whoever it claims to be; a borrowed name weighs more
 * than the form it sends. */
static enum verdict
verdict_of_hard(const struct weighing *weighing)
{
	if (row_is(weighing, 17, RESULT_HARD))
		return VERDICT_PHISHING;
	if (row_is(weighing, 10, RESULT_HARD)
			|| row_is(weighing, 11, RESULT_HARD))
		return VERDICT_SUSPECTED_IMPOSTOR;
	if (row_is(weighing, 16, RESULT_HARD))
		return VERDICT_PHISHING;
	if (row_is(weighing, 18, RESULT_HARD)
			|| row_is(weighing, 25, RESULT_HARD))
		return VERDICT_SUSPECTED_IMPOSTOR;
	return VERDICT_UNSET;
}

/* A firm's name with a telephone, or with an address and a country. */
static bool
contact_is_full(const struct facts *facts)
{
	bool telephone = false;

	for (size_t i = 0; i < facts->count; i++)
		telephone |= facts->rows[i].name == FACT_PHONE
			&& strcmp(facts->rows[i].detail, "fax") != 0;
	return facts_first(facts, FACT_COMPANY) != NULL
		&& (telephone || (facts_first(facts, FACT_ADDRESS) != NULL
		&& facts_first(facts, FACT_COUNTRY) != NULL));
}

static bool
has_site(const struct weighing *weighing)
{
	return facts_first(weighing->facts, FACT_WEBSITE) != NULL
		|| site_of(weighing) != NULL;
}

/* We asked, he answered, and something is still open. */
static bool
questions_are_open(const struct weighing *weighing)
{
	const struct reading *reading = weighing->reading;
	size_t answered = facts_count(weighing->facts, FACT_ANSWERED);
	bool replies = false;

	for (size_t i = 0; i < reading->page_count; i++)
		replies |= *reading->pages[i].message->in_reply_to != '\0'
			|| reading->pages[i].message->reference_count > 0;
	return replies && answered > 0 && answered < 5;
}

/* Why the verdict is at best "ask first"; "" when nothing stands against. */
static const char *
gate_of(const struct weighing *weighing)
{
	if (row_is(weighing, 30, RESULT_AGAINST))
		return "stop_country";
	if (!has_site(weighing) && !contact_is_full(weighing->facts))
		return "price_gate";
	if (row_reads(weighing, "e09.phone")
			|| row_reads(weighing, "e09.person"))
		return "site_differs";
	if (row_reads(weighing, "e11.site_look"))
		return "site_unseen";
	if (questions_are_open(weighing))
		return "questions_open";
	return "";
}

struct decision { enum verdict verdict; const char *reason; };

static struct decision
decide(const struct weighing *weighing, int total)
{
	const struct facts *facts = weighing->facts;
	enum verdict hard = verdict_of_hard(weighing);
	const struct customer *customer = customer_known(weighing);
	const char *gate = gate_of(weighing);

	if (!facts->is_inquiry
			&& strcmp(facts->not_inquiry_because, "filing-form") != 0)
		return (struct decision){ VERDICT_INVALID,
			facts->not_inquiry_because };
	if (hard != VERDICT_UNSET)
		return (struct decision){ hard, "person_decides" };
	if (customer != NULL && customer->orders > 0
			&& !row_is(weighing, 30, RESULT_AGAINST))
		return (struct decision){ VERDICT_VALID,
			"old_customer" };
	if (total <= weighing->set->cut_invalid)
		return (struct decision){ VERDICT_INVALID, "" };
	if (total < weighing->set->cut_valid)
		return (struct decision){ VERDICT_NEEDS_QUESTIONS, "" };
	if (*gate != '\0')
		return (struct decision){ VERDICT_NEEDS_QUESTIONS, gate };
	return (struct decision){ VERDICT_VALID, "" };
}

static const char *
next_of_hard(const struct weighing *weighing)
{
	if (row_is(weighing, 16, RESULT_HARD)
			|| row_is(weighing, 17, RESULT_HARD))
		return "give_nothing";
	if (row_is(weighing, 10, RESULT_HARD)
			|| row_reads(weighing, "e11.brand"))
		return check_known(weighing, CHECK_OFFICE) == NULL
			? "check_office" : "ask_manager";
	if (row_is(weighing, 11, RESULT_HARD))
		return "call_customer";
	if (row_reads(weighing, "e25.competitor"))
		return "competitor";
	return "ask_manager";
}

static const char *
next_of_site(const struct weighing *weighing)
{
	if (row_is(weighing, 9, RESULT_AGAINST))
		return "call_site";
	return row_is(weighing, 8, RESULT_FOR) ? "quote" : "compare_site";
}

static const char *
next_of(const struct weighing *weighing, struct decision decision)
{
	size_t answered = facts_count(weighing->facts, FACT_ANSWERED);

	if (!weighing->facts->is_inquiry
			&& decision.verdict == VERDICT_INVALID)
		return "file_away";
	switch (decision.verdict) {
	case VERDICT_SUSPECTED_IMPOSTOR:
	case VERDICT_PHISHING:
		return next_of_hard(weighing);
	case VERDICT_INVALID:
		return "picture_list";
	case VERDICT_VALID:
		if (customer_known(weighing) != NULL)
			return "house_practice";
		return next_of_site(weighing);
	default:
		break;
	}
	if (strcmp(decision.reason, "stop_country") == 0)
		return "ask_manager";
	if (strcmp(decision.reason, "site_differs") == 0)
		return "call_site";
	if (strcmp(decision.reason, "site_unseen") == 0)
		return "compare_site";
	return answered > 0 ? "ask_rest" : "ask_six";
}

/* Known rows before unknown ones, the weightier first, then by rule. */
static int
row_order(const void *one, const void *other)
{
	const struct evidence *a = one, *b = other;
	int a_unknown = a->result == RESULT_UNKNOWN;
	int b_unknown = b->result == RESULT_UNKNOWN;
	int a_weight = a_unknown ? a->at_most : abs(a->points);
	int b_weight = b_unknown ? b->at_most : abs(b->points);

	if (a_unknown != b_unknown)
		return a_unknown - b_unknown;
	if (a_weight != b_weight)
		return a_weight > b_weight ? -1 : 1;
	if (a->rule != b->rule)
		return a->rule - b->rule;
	return strcmp(a->reason_value, b->reason_value);
}

static const char *
headline_of(const struct weighing *weighing)
{
	struct buffer line = { .arena = weighing->reading->arena };
	int last = 0;

	for (size_t i = 0, count = 0; i < weighing->count && count < 3; i++) {
		const struct evidence *row = &weighing->rows[i];

		if (row->result == RESULT_UNKNOWN || row->points == 0
				|| row->rule == last)
			continue;
		if (count++ > 0)
			buffer_byte(&line, ' ');
		buffer_text(&line, rules[row->rule].code);
		last = row->rule;
	}
	return buffer_string(&line);
}

typedef void sign_weigher(struct weighing *weighing);

static sign_weigher *const weighers[] = { weigh_terms, weigh_product,
	weigh_domain, weigh_site, weigh_impostor, weigh_contact, weigh_fraud,
	weigh_answers, weigh_ties };

/* A machine's mail is not weighed for what it praises or leaves out. */
static bool
is_machine(const struct facts *facts)
{
	return strcmp(facts->not_inquiry_because, "auto-reply") == 0
		|| strcmp(facts->not_inquiry_because, "bounce") == 0
		|| strcmp(facts->not_inquiry_because, "list") == 0;
}

struct vetting
inquiry_vet(struct arena *arena, const struct thread *thread,
	const struct facts *facts, const struct house *house,
	const struct rule_set *set)
{
	struct weighing weighing = { .facts = facts, .house = house,
		.set = set, .reading = facts->reading };
	int total = set->prior;
	struct decision decision;

	if (facts->reading == NULL || facts->reading->thread != thread
			|| facts->reading->house != house)
		weighing.reading = reading_make(arena, thread, house);
	for (size_t i = 0; !is_machine(facts)
			&& i < sizeof(weighers) / sizeof(*weighers); i++)
		weighers[i](&weighing);
	if (weighing.count > 1)
		qsort(weighing.rows, weighing.count, sizeof(*weighing.rows),
			row_order);
	for (size_t i = 0; i < weighing.count; i++)
		total += weighing.rows[i].points;
	decision = decide(&weighing, total);
	return (struct vetting){ .verdict = decision.verdict, .total = total,
		.prior = set->prior, .rule_set = set->version,
		.rows = weighing.rows, .count = weighing.count,
		.verdict_reason = decision.reason,
		.next_step = next_of(&weighing, decision),
		.headline = headline_of(&weighing) };
}
