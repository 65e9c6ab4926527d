/* The house as one inquiry needs it: small tables whole, large ones by the
 * inquiry's keys, sixteen in a statement. */
#include "store/house.h"

#include <string.h>

#include "base/date.h"
#include "base/log.h"
#include "base/text.h"
#include "rules/house_fields.h"
#include "store/codes.h"

#define KEYS_AT_ONCE 16

/* Near domains are looked up for so many keys, and read so many rows each.
 * More is logged: such a message is no inquiry. Source: house. */
#define NEAR_KEYS 32
#define NEAR_ROWS 5000
#define NEAR_LENGTH 12
#define ADDRESSES_MOST 5000

/* Customers that one inquiry is compared with: those of its own keys come
 * first, near names fill what is left, and what is left out is logged. */
#define CUSTOMERS_MOST 5000

static struct fault *
load_firm(struct db *db, struct arena *arena, struct house *out)
{
	struct firm_entry firm = { 0 };
	struct rows rows;

	out->firm = (struct firm){ .company = "", .domain = "",
		.industry = "" };
	TRY(db_rows(db, arena, SQL_FIRM_FIND, NULL, 0, &rows));
	if (rows.count == 0)
		return NULL;
	row_load(arena, &rows, 0, &firm_shape, &firm);
	out->firm.company = firm.company;
	out->firm.domain = firm.domain;
	out->firm.industry = firm.industry;
	out->firm.addresses = list_split(arena,
		text_lower_ascii(arena, firm.addresses),
		&out->firm.address_count);
	out->stop_countries = list_split(arena, firm.stop_countries,
		&out->stop_country_count);
	return NULL;
}

/* All rows of a statement as nouns of a shape.
 *   returns  rows->count times shape->size bytes */
static struct fault *
load_all(struct db *db, struct arena *arena, enum sql statement,
	const struct shape *shape, void **nouns, size_t *count)
{
	struct rows rows;

	TRY(db_rows(db, arena, statement, NULL, 0, &rows));
	*count = rows.count;
	*nouns = arena_take_many(arena, rows.count + 1, shape->size);
	row_load_all(&rows, shape, *nouns);
	return NULL;
}

/* The noun inside each entry, side by side as rules want them; an entry's own
 * id is the noun's too. */
#define TAKE(list, many, Entry, member) do { \
	struct Entry *entries_; \
	TRY(load_all(db, arena, statement, shape, (void **)&entries_, &many)); \
	list = arena_take_many(arena, many + 1, sizeof *list); \
	for (size_t i_ = 0; i_ < many; i_++) { \
		list[i_] = entries_[i_].member; \
		list[i_].id = entries_[i_].head.id; \
	} \
} while (0)

static struct fault *
load_products(struct db *db, struct arena *arena, struct house *out)
{
	enum sql statement = SQL_HOUSE_PRODUCTS;
	const struct shape *shape = &product_shape;
	struct product *list;

	TAKE(list, out->product_count, product_entry, product);
	out->products = list;
	return NULL;
}

static struct fault *
load_brands(struct db *db, struct arena *arena, struct house *out)
{
	enum sql statement = SQL_HOUSE_BRANDS;
	const struct shape *shape = &brand_shape;
	struct brand *list;

	TAKE(list, out->brand_count, brand_entry, brand);
	out->brands = list;
	return NULL;
}

static struct fault *
load_competitors(struct db *db, struct arena *arena, struct house *out)
{
	enum sql statement = SQL_HOUSE_COMPETITORS;
	const struct shape *shape = &competitor_shape;
	struct competitor *list;

	TAKE(list, out->competitor_count, competitor_entry, competitor);
	out->competitors = list;
	return NULL;
}

static struct fault *
load_platforms(struct db *db, struct arena *arena, struct house *out)
{
	enum sql statement = SQL_HOUSE_PLATFORMS;
	const struct shape *shape = &platform_shape;
	struct platform *list;

	TAKE(list, out->platform_count, platform_entry, platform);
	out->platforms = list;
	return NULL;
}

struct fault *
store_house_load(struct db *db, struct arena *arena, struct house *out)
{
	memset(out, 0, sizeof *out);
	TRY(load_firm(db, arena, out));
	TRY(load_products(db, arena, out));
	TRY(load_brands(db, arena, out));
	TRY(load_competitors(db, arena, out));
	return load_platforms(db, arena, out);
}

/* The customers found so far, each once. */
struct found {
	struct arena *arena;
	struct customer *rows;
	size_t count, room;
};

static void
add_customer(struct found *found, const struct customer_entry *entry)
{
	if (found->count == CUSTOMERS_MOST)
		return;
	for (size_t i = 0; i < found->count; i++)
		if (found->rows[i].id == entry->head.id)
			return;
	if (found->count == found->room) {
		size_t room = found->room * 2 + 16;
		struct customer *rows = arena_take_many(found->arena, room,
			sizeof *rows);

		if (found->count > 0)
			memcpy(rows, found->rows, found->count * sizeof *rows);
		found->rows = rows;
		found->room = room;
	}
	found->rows[found->count] = entry->customer;
	found->rows[found->count++].id = entry->head.id;
}

static void
add_customers(struct found *found, const struct rows *rows)
{
	struct customer_entry *entries = arena_take_many(found->arena,
		rows->count + 1, sizeof *entries);

	row_load_all(rows, &customer_shape, entries);
	for (size_t i = 0; i < rows->count; i++)
		add_customer(found, &entries[i]);
}

static size_t
key_count(const char *const *keys)
{
	size_t count = 0;

	while (keys != NULL && keys[count] != NULL)
		count++;
	return count;
}

/* Sixteen keys from `at` on, as their column holds them; the last one again
 * where fewer are left. */
static void
bind_keys(struct arena *arena, const char *const *keys, size_t count,
	size_t at, enum key_column column, struct value *values)
{
	for (size_t i = 0; i < KEYS_AT_ONCE; i++)
		values[i] = V_TEXT(key_stored(arena, column,
			keys[at + i < count ? at + i : count - 1]));
}

static struct fault *
touch_customers(struct db *db, enum sql statement, enum key_column column,
	const char *const *keys, struct found *found)
{
	size_t count = key_count(keys);

	for (size_t at = 0; at < count; at += KEYS_AT_ONCE) {
		struct value values[KEYS_AT_ONCE];
		struct rows rows;

		bind_keys(found->arena, keys, count, at, column, values);
		TRY(db_rows(db, found->arena, statement, values, KEYS_AT_ONCE,
			&rows));
		add_customers(found, &rows);
	}
	return NULL;
}

static struct fault *
touch_near(struct db *db, const char *const *domains, struct found *found)
{
	size_t count = key_count(domains);

	if (count > NEAR_KEYS)
		log_line("near domains: %zu keys, %d looked up", count,
			NEAR_KEYS);
	for (size_t i = 0; i < count && i < NEAR_KEYS
		&& found->count < CUSTOMERS_MOST; i++) {
		struct domain_ends ends = domain_ends_read(found->arena,
			domains[i]);
		int64_t least = (int64_t)ends.length - NEAR_LENGTH;
		int64_t most = (int64_t)ends.length + NEAR_LENGTH;
		struct rows rows;

		if (*ends.head == '\0')
			continue;
		TRY(DB_ROWS(db, found->arena, &rows, SQL_HOUSE_CUSTOMERS_NEAR,
			V_TEXT(ends.head), V_INT(least), V_INT(most),
			V_TEXT(ends.tail), V_INT(least), V_INT(most),
			V_INT(NEAR_ROWS)));
		if (rows.count == NEAR_ROWS)
			log_line("near domains: more than %d customers begin "
				"or end like %s", NEAR_ROWS, domains[i]);
		add_customers(found, &rows);
	}
	return NULL;
}

static struct fault *
touch_freemail(struct db *db, struct arena *arena,
	const char *const *domains, struct house *house)
{
	size_t count = key_count(domains), found = 0;
	const char **list = arena_take_many(arena, count + KEYS_AT_ONCE,
		sizeof *list);

	for (size_t at = 0; at < count; at += KEYS_AT_ONCE) {
		struct value values[KEYS_AT_ONCE];
		struct rows rows;

		bind_keys(arena, domains, count, at, KEY_DOMAIN, values);
		TRY(db_rows(db, arena, SQL_HOUSE_FREEMAIL, values,
			KEYS_AT_ONCE, &rows));
		for (size_t i = 0; i < rows.count && found < count; i++)
			list[found++] = row_text(&rows, i, "domain");
	}
	house->freemail_domains = list;
	house->freemail_domain_count = found;
	return NULL;
}

struct blacklisted {
	struct arena *arena;
	struct blacklist_entry *rows;
	size_t count, room;
};

static void
add_entries(struct blacklisted *list, const struct rows *rows)
{
	if (list->count + rows->count > list->room) {
		size_t room = (list->count + rows->count) * 2;
		struct blacklist_entry *entries = arena_take_many(list->arena,
			room, sizeof *entries);

		if (list->count > 0)
			memcpy(entries, list->rows,
				list->count * sizeof *entries);
		list->rows = entries;
		list->room = room;
	}
	for (size_t i = 0; i < rows->count; i++) {
		const char *day = row_text(rows, i, "expires_on");

		list->rows[list->count++] = (struct blacklist_entry){
			.id = row_integer(rows, i, "id"),
			.kind = (enum blacklist_kind)code_of(
				blacklist_kind_codes, BLACKLIST_KIND_COUNT,
				row_text(rows, i, "kind")),
			.value = row_text(rows, i, "value"),
			.reason = row_text(rows, i, "reason"),
			.expires_at = *day == '\0' ? 0 : date_from_sql(
				arena_print(list->arena, "%s 23:59:59", day)),
		};
	}
}

static struct fault *
touch_blacklist(struct db *db, enum blacklist_kind kind,
	const char *const *keys, const char *today, struct blacklisted *list)
{
	size_t count = key_count(keys);

	for (size_t at = 0; at < count; at += KEYS_AT_ONCE) {
		struct value values[KEYS_AT_ONCE + 2];
		struct rows rows;

		values[0] = V_TEXT(blacklist_kind_codes[kind]);
		values[1] = V_TEXT(today);
		bind_keys(list->arena, keys, count, at, KEY_BLACKLIST,
			values + 2);
		TRY(db_rows(db, list->arena, SQL_HOUSE_BLACKLIST, values,
			KEYS_AT_ONCE + 2, &rows));
		add_entries(list, &rows);
	}
	return NULL;
}

static struct fault *
touch_addresses(struct db *db, const char *today, struct blacklisted *list)
{
	struct rows rows;

	TRY(DB_ROWS(db, list->arena, &rows, SQL_HOUSE_BLACKLIST_ADDRESSES,
		V_TEXT(today), V_INT(ADDRESSES_MOST)));
	if (rows.count == ADDRESSES_MOST)
		log_line("blacklist: more than %d addresses, the others are "
			"not looked at", ADDRESSES_MOST);
	add_entries(list, &rows);
	return NULL;
}

static struct fault *
touch_blacklists(struct db *db, const struct keys *keys, int64_t now,
	struct blacklisted *list)
{
	char *today = date_sql(list->arena, now);

	today[10] = '\0';
	TRY(touch_blacklist(db, BLACKLIST_EMAIL, keys->emails, today, list));
	TRY(touch_blacklist(db, BLACKLIST_DOMAIN, keys->domains, today, list));
	TRY(touch_blacklist(db, BLACKLIST_PHONE, keys->phones, today, list));
	TRY(touch_blacklist(db, BLACKLIST_COMPANY, keys->companies, today,
		list));
	return touch_addresses(db, today, list);
}

struct fault *
store_house_touch(struct db *db, struct arena *arena, const struct keys *keys,
	int64_t now, struct house *house)
{
	struct found found = { .arena = arena };
	struct blacklisted list = { .arena = arena };

	TRY(touch_customers(db, SQL_HOUSE_CUSTOMERS_EMAIL, KEY_EMAIL,
		keys->emails, &found));
	TRY(touch_customers(db, SQL_HOUSE_CUSTOMERS_DOMAIN, KEY_DOMAIN,
		keys->domains, &found));
	TRY(touch_customers(db, SQL_HOUSE_CUSTOMERS_COMPANY, KEY_COMPANY,
		keys->companies, &found));
	TRY(touch_customers(db, SQL_HOUSE_CUSTOMERS_CONTACT, KEY_CONTACT,
		keys->contacts, &found));
	TRY(touch_near(db, keys->domains, &found));
	if (found.count == CUSTOMERS_MOST)
		log_line("customers: more than %d are like this inquiry's "
			"sender, the others are not compared", CUSTOMERS_MOST);
	house->customers = found.rows;
	house->customer_count = found.count;
	TRY(touch_freemail(db, arena, keys->domains, house));
	TRY(touch_blacklists(db, keys, now, &list));
	house->blacklist = list.rows;
	house->blacklist_count = list.count;
	return NULL;
}
