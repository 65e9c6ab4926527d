/* Which statements serve which reference table, and the values that the
 * program computes beside what was typed. */
#include "store/reference.h"

#include <string.h>

#include "base/text.h"
#include "rules/evidence.h"

#define STATEMENTS(NOUN) \
	.list = SQL_##NOUN##_LIST, .list_back = SQL_##NOUN##_LIST_BACK, \
	.search = SQL_##NOUN##_SEARCH, .load = SQL_##NOUN##_LOAD, \
	.find = SQL_##NOUN##_FIND, .add = SQL_##NOUN##_ADD, \
	.save = SQL_##NOUN##_SAVE, .remove = SQL_##NOUN##_REMOVE, \
	.count = SQL_##NOUN##_COUNT

static void
product_fresh(void *noun)
{
	struct product_entry *entry = noun;

	entry->product.unit_price_minor = -1;
	entry->product.sample_price_minor = -1;
	entry->product.currency = "USD";
}

static size_t
product_derive(struct arena *arena, const void *noun, struct value *values)
{
	const struct product_entry *entry = noun;

	values[0] = V_TEXT(key_stored(arena, KEY_MODEL, model_key(arena,
		entry->product.model)));
	return 1;
}

static size_t
blacklist_derive(struct arena *arena, const void *noun, struct value *values)
{
	const struct blacklist_row *row = noun;

	values[0] = V_TEXT(key_stored(arena, KEY_BLACKLIST, blacklist_key(
		arena, (enum blacklist_kind)row->kind, row->value)));
	return 1;
}

static size_t
blacklist_by_key(struct arena *arena, const void *noun, struct value *values)
{
	const struct blacklist_row *row = noun;

	values[0] = V_TEXT(blacklist_kind_codes[row->kind]);
	return 1 + blacklist_derive(arena, noun, values + 1);
}

static size_t
customer_derive(struct arena *arena, const void *noun, struct value *values)
{
	const struct customer_entry *entry = noun;
	struct domain_ends ends = domain_ends_read(arena,
		entry->customer.domain);

	values[0] = V_TEXT(key_stored(arena, KEY_COMPANY, company_key(arena,
		entry->customer.company)));
	values[1] = V_TEXT(arena_copy(arena, ends.head));
	values[2] = V_TEXT(arena_copy(arena, ends.tail));
	values[3] = V_TEXT(key_stored(arena, KEY_CONTACT, text_fold(arena,
		entry->customer.contact)));
	return 4;
}

const struct reference references[] = {
	{ &firm_shape, .title = "company", .is_single = true,
		.list = SQL_FIRM_LOAD, .list_back = SQL_FIRM_LOAD,
		.search = SQL_FIRM_LOAD, .load = SQL_FIRM_LOAD,
		.find = SQL_FIRM_FIND, .add = SQL_FIRM_ADD,
		.save = SQL_FIRM_SAVE, .remove = SQL_FIRM_LOAD,
		.count = SQL_FIRM_COUNT },
	{ &product_shape, .title = "model", STATEMENTS(PRODUCT),
		.fresh = product_fresh, .derive = product_derive },
	{ &brand_shape, .title = "brand", STATEMENTS(BRAND) },
	{ &freemail_domain_shape, .title = "domain",
		STATEMENTS(FREEMAIL_DOMAIN) },
	{ &competitor_shape, .title = "domain", STATEMENTS(COMPETITOR) },
	{ &platform_shape, .title = "domain", STATEMENTS(PLATFORM) },
	{ &blacklist_shape, .title = "value", .second = "kind",
		STATEMENTS(BLACKLIST), .derive = blacklist_derive,
		.key = blacklist_by_key },
	{ &customer_shape, .title = "customer_no", STATEMENTS(CUSTOMER),
		.derive = customer_derive },
};
const size_t reference_count = sizeof references / sizeof references[0];

const struct reference *
reference_of(const char *noun)
{
	for (size_t i = 0; i < reference_count; i++)
		if (strcmp(references[i].shape->noun, noun) == 0)
			return &references[i];
	return NULL;
}
