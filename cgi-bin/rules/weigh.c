/* What all signs need when they add a row; knows no sign. */
#include "rules/weigh.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

struct quote
quote_nothing(void)
{
	return (struct quote){ .place = PLACE_NONE, .text = "" };
}

struct quote
quote_check(const struct check *check)
{
	return (struct quote){ .place = PLACE_PERSON,
		.text = *check->note != '\0' ? check->note : check->url };
}

const struct check *
check_known(const struct weighing *weighing, enum check_kind kind)
{
	return thread_check(weighing->reading->thread, kind);
}

static int
weight_points(const struct weighing *weighing, int rule, enum weight weight)
{
	if (weight == WEIGHT_NOTHING)
		return 0;
	return weight == WEIGHT_OTHER ? weighing->set->points_other[rule]
		: weighing->set->points[rule];
}

static void
rows_make_room(struct weighing *weighing)
{
	size_t room = weighing->room * 2 + 32;
	struct evidence *rows;

	if (weighing->count < weighing->room)
		return;
	rows = arena_take_many(weighing->reading->arena, room, sizeof(*rows));
	if (weighing->count > 0)
		memcpy(rows, weighing->rows, weighing->count * sizeof(*rows));
	weighing->rows = rows;
	weighing->room = room;
}

void
weigh_add(struct weighing *weighing, int rule, enum result result,
	enum weight weight, const char *reason, const char *value,
	struct quote quote)
{
	rows_make_room(weighing);
	weighing->rows[weighing->count++] = (struct evidence){
		.rule = rule, .version = rules[rule].version, .result = result,
		.points = weight_points(weighing, rule, weight),
		.reason = reason, .reason_value = value, .quote = quote };
}

void
weigh_unknown(struct weighing *weighing, int rule, enum weight weight,
	const char *reason, const char *value)
{
	rows_make_room(weighing);
	weighing->rows[weighing->count++] = (struct evidence){
		.rule = rule, .version = rules[rule].version,
		.result = RESULT_UNKNOWN,
		.at_most = abs(weight_points(weighing, rule, weight)),
		.reason = reason, .reason_value = value,
		.quote = quote_nothing() };
}

const struct fact *
facts_first(const struct facts *facts, enum fact_name name)
{
	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == name)
			return &facts->rows[i];
	return NULL;
}

const char *
facts_value(const struct facts *facts, enum fact_name name)
{
	const struct fact *fact = facts_first(facts, name);

	return fact == NULL ? "" : fact->value;
}

bool
facts_yes(const struct facts *facts, enum fact_name name)
{
	return strcmp(facts_value(facts, name), "yes") == 0;
}

size_t
facts_count(const struct facts *facts, enum fact_name name)
{
	size_t count = 0;

	for (size_t i = 0; i < facts->count; i++)
		count += facts->rows[i].name == name;
	return count;
}

const char *
facts_values(struct arena *arena, const struct facts *facts,
	enum fact_name name)
{
	struct buffer all = { .arena = arena };

	for (size_t i = 0; i < facts->count; i++) {
		if (facts->rows[i].name != name)
			continue;
		if (all.length > 0)
			buffer_text(&all, ", ");
		buffer_text(&all, facts->rows[i].value);
	}
	return buffer_string(&all);
}

static const struct site *
site_find(const struct weighing *weighing, const char *host)
{
	struct arena *arena = weighing->reading->arena;

	for (size_t i = 0; *host != '\0' && i < weighing->house->site_count;
			i++)
		if (strcmp(domain_registrable(arena, host), domain_registrable(
				arena, weighing->house->sites[i].domain)) == 0)
			return &weighing->house->sites[i];
	return NULL;
}

const struct site *
site_of(const struct weighing *weighing)
{
	const char *website = facts_value(weighing->facts, FACT_WEBSITE);

	if (*website != '\0')
		return site_find(weighing, website);
	if (facts_yes(weighing->facts, FACT_IS_FREEMAIL))
		return NULL;
	return site_find(weighing, facts_value(weighing->facts, FACT_DOMAIN));
}

bool
product_is_named(const struct weighing *weighing)
{
	return facts_first(weighing->facts, FACT_MODEL) != NULL
		|| weighing->terms >= 2;
}

int64_t
quantity_most(const struct facts *facts)
{
	int64_t most = 0, one;

	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == FACT_QUANTITY
				&& text_to_integer(facts->rows[i].value, 0,
				INT64_MAX, &one) && one > most)
			most = one;
	return most;
}

const struct customer *
customer_known(const struct weighing *weighing)
{
	const char *number = facts_value(weighing->facts, FACT_KNOWN_CUSTOMER);

	for (size_t i = 0; *number != '\0'
			&& i < weighing->house->customer_count; i++)
		if (strcmp(weighing->house->customers[i].customer_no, number)
				== 0)
			return &weighing->house->customers[i];
	return NULL;
}
