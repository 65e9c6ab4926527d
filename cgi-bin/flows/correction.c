/* A fact by a person's hand: what he says stands until he says otherwise, and
 * the rules weigh anew. */
#include "flows/correction.h"

#include <string.h>

#include "base/text.h"
#include "flows/acting.h"
#include "flows/vetting.h"
#include "rules/fact_value.h"
#include "rules/house_fields.h"
#include "store/fact.h"
#include "store/reference.h"

/* The values of one fact, before and after. */
struct values {
	const char **list;
	size_t count;
};

static struct values
values_in_force(struct arena *arena, const struct stored_facts *facts,
	enum fact_name name)
{
	struct values values = { .list = arena_take_many(arena,
		facts->count + 2, sizeof *values.list) };

	for (size_t i = 0; i < facts->count; i++) {
		const char *value = facts->rows[i].value;
		bool is_known = *value == '\0' || facts->rows[i].name != name;

		for (size_t k = 0; k < values.count; k++)
			is_known = is_known
				|| text_equal(values.list[k], value);
		if (!is_known)
			values.list[values.count++] = value;
	}
	return values;
}

static size_t
place_of(const struct values *values, const char *value)
{
	size_t at = 0;

	while (at < values->count && !text_equal(values->list[at], value))
		at++;
	return at;
}

static void
take_out(struct values *values, size_t at)
{
	for (; at + 1 < values->count; at++)
		values->list[at] = values->list[at + 1];
	values->count--;
}

static char *
values_text(struct arena *arena, const struct values *values)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < values->count; i++)
		buffer_print(&out, "%s%s", i > 0 ? "; " : "",
			values->list[i]);
	return buffer_string(&out);
}

/* What the values become.
 *   returns  DONE, NOTHING, or CHANGED when the key is not among them */
static enum outcome
change_values(struct values *values, enum fact_name name, const char *key,
	const char *value)
{
	bool is_list = fact_is_list(name);
	size_t at = is_list ? place_of(values, key) : 0;

	if (is_list && *key != '\0' && at == values->count)
		return OUTCOME_CHANGED;
	if (*value == '\0' && values->count == 0)
		return OUTCOME_NOTHING;
	if (*value != '\0' && place_of(values, value) < values->count
		&& (is_list || values->count == 1)) {
		if (*key == '\0' || !is_list || text_equal(key, value))
			return OUTCOME_NOTHING;
		value = "";
	}
	if (is_list && *key == '\0' && *value != '\0')
		at = values->count++;
	else if (*value == '\0' && (!is_list || *key == '\0'))
		values->count = 0;
	else if (*value == '\0')
		take_out(values, at);
	else if (!is_list)
		values->count = 1;
	if (*value != '\0')
		values->list[at] = value;
	return OUTCOME_DONE;
}

static struct fault *
keep_values(struct acting *acting, const struct stored_facts *facts,
	enum fact_name name, const struct values *values)
{
	struct stored_fact fact = { .name = name, .value = "", .detail = "",
		.place = PLACE_PERSON, .quote = "",
		.user_id = acting->actor->user->id,
		.made_by = acting->audit_id };

	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == name)
			TRY(store_fact_end(acting->db, facts->rows[i].id,
				acting->audit_id));
	if (values->count == 0)
		return store_fact_add(acting->db, acting->arena,
			acting->before.id, &fact, 1);
	for (size_t i = 0; i < values->count; i++) {
		fact.value = values->list[i];
		TRY(store_fact_add(acting->db, acting->arena,
			acting->before.id, &fact, 1));
	}
	return NULL;
}

/* The catalogue's spelling of a model, or NULL. */
static const char *
model_find(struct arena *arena, const struct house *house, const char *typed)
{
	const char *key = model_key(arena, typed);

	for (size_t i = 0; i < house->product_count; i++) {
		const struct product *product = &house->products[i];
		size_t count;
		const char *const *aliases = list_split(arena,
			product->aliases, &count);

		if (text_equal(model_key(arena, product->model), key))
			return product->model;
		for (size_t k = 0; k < count; k++)
			if (text_equal(model_key(arena, aliases[k]), key))
				return product->model;
	}
	return NULL;
}

/* The brand table's spelling; a brand that is not in it stays as typed. */
static const char *
brand_find_spelling(struct arena *arena, const struct house *house,
	const char *typed)
{
	const char *folded = text_fold(arena, typed);

	for (size_t i = 0; i < house->brand_count; i++)
		if (text_equal(text_fold(arena, house->brands[i].brand),
			folded))
			return house->brands[i].brand;
	return typed;
}

static struct fault *
customer_find(struct acting *acting, const char **value)
{
	struct customer_entry typed = { 0 }, found_entry = { 0 };
	bool found;

	typed.customer.customer_no = *value;
	TRY(store_reference_find(acting->db, acting->arena,
		reference_of("customer"), &typed, &found_entry, &found));
	*value = found ? found_entry.customer.customer_no : NULL;
	return NULL;
}

/* A value that names something the house keeps must name it rightly.
 *   value    in the house's spelling, NULL when there is no such thing */
static struct fault *
check_house(struct acting *acting, const struct house *house,
	enum fact_name name, const char **value)
{
	if (*value == NULL || **value == '\0')
		return NULL;
	if (name == FACT_MODEL)
		*value = model_find(acting->arena, house, *value);
	else if (name == FACT_CLAIMS_BRAND)
		*value = brand_find_spelling(acting->arena, house, *value);
	else if (name == FACT_KNOWN_CUSTOMER)
		return customer_find(acting, value);
	return NULL;
}

static struct fault *
correct(struct acting *acting, enum fact_name name, const char *key,
	const char *typed)
{
	struct house house;
	struct stored_facts facts;
	struct values values;
	const char *value = fact_value_read(acting->arena, name, typed), *old;

	TRY(store_house_load(acting->db, acting->arena, &house));
	TRY(check_house(acting, &house, name, &value));
	acting->outcome = value == NULL ? OUTCOME_WRONG : OUTCOME_UNSET;
	if (value == NULL)
		return NULL;
	TRY(store_fact_list_latest(acting->db, acting->arena,
		acting->before.id, &facts));
	values = values_in_force(acting->arena, &facts, name);
	old = values_text(acting->arena, &values);
	acting->outcome = change_values(&values, name, key, value);
	if (acting->outcome != OUTCOME_DONE)
		return NULL;
	TRY(acting_audit(acting, "fact", fact_name_codes[name], old,
		values_text(acting->arena, &values)));
	TRY(keep_values(acting, &facts, name, &values));
	TRY(flow_inquiry_vet(acting->db, acting->arena, &house,
		&acting->before, &acting->inquiry, "correction",
		acting->actor->user->id, acting->actor->now,
		acting->actor->request_no));
	return acting_keep_undo(acting);
}

struct fault *
flow_fact_correct(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	enum fact_name name, const char *key, const char *value,
	int64_t *audit_id, enum outcome *outcome)
{
	struct acting acting = { .db = db, .arena = arena, .actor = actor };

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(correct(&acting, name, key, value));
	*audit_id = acting.audit_id;
	*outcome = acting.outcome;
	return NULL;
}

struct fault *
flow_fact_add(struct db *db, struct arena *arena, const struct actor *actor,
	int64_t inquiry_id, int64_t version, enum fact_name name,
	const char *value, int64_t *audit_id, enum outcome *outcome)
{
	return flow_fact_correct(db, arena, actor, inquiry_id, version, name,
		"", value, audit_id, outcome);
}
