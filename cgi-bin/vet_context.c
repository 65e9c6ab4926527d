/* A house out of CSV and JSON files; knows their names and columns. */
#include "vet_context.h"

#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "mail/html.h"
#include "vet_csv.h"

static bool
stream_read(FILE *stream, struct buffer *bytes)
{
	char block[65536];
	size_t got;

	while ((got = fread(block, 1, sizeof(block), stream)) > 0)
		buffer_add(bytes, block, got);
	return ferror(stream) == 0;
}

char *
vet_file_read(struct arena *arena, const char *path, size_t *length)
{
	struct buffer bytes = { .arena = arena };
	FILE *stream = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
	bool is_read;

	if (stream == NULL)
		return NULL;
	is_read = stream_read(stream, &bytes);
	if (stream != stdin)
		fclose(stream);
	*length = bytes.length;
	return is_read ? buffer_string(&bytes) : NULL;
}

/* Read a table; a file that is not there is a table without rows. */
static struct fault *
table_load(struct arena *arena, const char *directory, const char *name,
	struct csv_table *table)
{
	const char *path = arena_print(arena, "%s/%s", directory, name);
	size_t length = 0;
	const char *bytes = vet_file_read(arena, path, &length);

	*table = (struct csv_table){ 0 };
	if (bytes == NULL && errno == ENOENT)
		return NULL;
	if (bytes == NULL)
		return FAULT(FAULT_SETUP, errno, "%s: %s", path,
			strerror(errno));
	return csv_read(arena, path, bytes, length, table);
}

/* "84.50" in minor units of two digits; -1 when it is no number. */
static int64_t
money_minor(const char *text)
{
	int64_t whole = 0, part = 0;
	int digits = 0;

	if (*text < '0' || *text > '9')
		return -1;
	for (; *text >= '0' && *text <= '9' && whole < 1000000000; text++)
		whole = whole * 10 + (*text - '0');
	if (*text == '.' || *text == ',')
		for (text++; *text >= '0' && *text <= '9' && digits < 2;
				text++, digits++)
			part = part * 10 + (*text - '0');
	for (; digits < 2; digits++)
		part *= 10;
	return whole * 100 + part;
}

static int64_t
count_of(const char *text)
{
	int64_t number;

	return text_to_integer(text, 0, INT64_MAX, &number) ? number : -1;
}

static struct fault *
products_load(struct arena *arena, const char *directory, struct house *house)
{
	struct csv_table table;
	struct product *products;

	TRY(table_load(arena, directory, "catalogue.csv", &table));
	products = arena_take_many(arena, table.row_count, sizeof(*products));
	for (size_t i = 0; i < table.row_count; i++)
		products[i] = (struct product){ .id = (int64_t)i + 1,
			.model = csv_cell(&table, i, "model"),
			.aliases = csv_cell(&table, i, "aliases"),
			.category = csv_cell(&table, i, "category"),
			.name_en = csv_cell(&table, i, "name_en"),
			.name_zh = csv_cell(&table, i, "name_zh"),
			.spec = csv_cell(&table, i, "key_specs"),
			.unit_price_minor = money_minor(csv_cell(&table, i,
				"unit_price_usd")),
			.moq = count_of(csv_cell(&table, i, "moq")),
			.sample_price_minor = money_minor(csv_cell(&table, i,
				"sample_price_usd")),
			.currency = "USD" };
	house->products = products;
	house->product_count = table.row_count;
	return NULL;
}

static struct fault *
brands_load(struct arena *arena, const char *directory, struct house *house)
{
	struct csv_table table;
	struct brand *brands;

	TRY(table_load(arena, directory, "brands.csv", &table));
	brands = arena_take_many(arena, table.row_count, sizeof(*brands));
	for (size_t i = 0; i < table.row_count; i++)
		brands[i] = (struct brand){ .id = (int64_t)i + 1,
			.brand = csv_cell(&table, i, "brand"),
			.official_domains = csv_cell(&table, i,
				"official_domains"),
			.hq_country = csv_cell(&table, i, "hq_country"),
			.offices_in_china = csv_cell(&table, i,
				"offices_in_china"),
			.office_address = csv_cell(&table, i, "office_address"),
			.office_phone = csv_cell(&table, i, "office_phone") };
	house->brands = brands;
	house->brand_count = table.row_count;
	return NULL;
}

static struct fault *
customers_load(struct arena *arena, const char *directory,
	struct house *house)
{
	struct csv_table table;
	struct customer *customers;

	TRY(table_load(arena, directory, "known_customers.csv", &table));
	customers = arena_take_many(arena, table.row_count,
		sizeof(*customers));
	for (size_t i = 0; i < table.row_count; i++)
		customers[i] = (struct customer){ .id = (int64_t)i + 1,
			.customer_no = csv_cell(&table, i, "customer_id"),
			.company = csv_cell(&table, i, "company"),
			.domain = csv_cell(&table, i, "domain"),
			.email = csv_cell(&table, i, "email"),
			.contact = csv_cell(&table, i, "contact"),
			.country = csv_cell(&table, i, "country"),
			.since = csv_cell(&table, i, "since"),
			.last_order = csv_cell(&table, i, "last_order"),
			.orders = count_of(csv_cell(&table, i, "orders")) };
	house->customers = customers;
	house->customer_count = table.row_count;
	return NULL;
}

static struct fault *
freemail_load(struct arena *arena, const char *directory, struct house *house)
{
	struct csv_table table;
	const char **domains;

	TRY(table_load(arena, directory, "freemail_domains.csv", &table));
	domains = arena_take_many(arena, table.row_count, sizeof(*domains));
	for (size_t i = 0; i < table.row_count; i++)
		domains[i] = text_lower_ascii(arena, csv_cell(&table, i,
			"domain"));
	house->freemail_domains = domains;
	house->freemail_domain_count = table.row_count;
	return NULL;
}

static struct fault *
rivals_load(struct arena *arena, const char *directory, struct house *house)
{
	struct csv_table table;
	struct competitor *rivals;

	TRY(table_load(arena, directory, "competitors.csv", &table));
	rivals = arena_take_many(arena, table.row_count, sizeof(*rivals));
	for (size_t i = 0; i < table.row_count; i++)
		rivals[i] = (struct competitor){ (int64_t)i + 1,
			csv_cell(&table, i, "company"),
			csv_cell(&table, i, "domain") };
	house->competitors = rivals;
	house->competitor_count = table.row_count;
	return NULL;
}

static struct fault *
platforms_load(struct arena *arena, const char *directory,
	struct house *house)
{
	struct csv_table table;
	struct platform *platforms;

	TRY(table_load(arena, directory, "platforms.csv", &table));
	platforms = arena_take_many(arena, table.row_count,
		sizeof(*platforms));
	for (size_t i = 0; i < table.row_count; i++)
		platforms[i] = (struct platform){ (int64_t)i + 1,
			csv_cell(&table, i, "platform"),
			csv_cell(&table, i, "domain") };
	house->platforms = platforms;
	house->platform_count = table.row_count;
	return NULL;
}

static enum blacklist_kind
blacklist_kind_of(const char *code)
{
	for (int i = 1; i < BLACKLIST_KIND_COUNT; i++)
		if (strcmp(blacklist_kind_codes[i], code) == 0)
			return (enum blacklist_kind)i;
	return BLACKLIST_UNSET;
}

static struct fault *
blacklist_load(struct arena *arena, const char *directory,
	struct house *house)
{
	struct csv_table table;
	struct blacklist_entry *entries;

	TRY(table_load(arena, directory, "blacklist.csv", &table));
	entries = arena_take_many(arena, table.row_count, sizeof(*entries));
	for (size_t i = 0; i < table.row_count; i++) {
		entries[i] = (struct blacklist_entry){ .id = (int64_t)i + 1,
			.kind = blacklist_kind_of(csv_cell(&table, i, "kind")),
			.value = csv_cell(&table, i, "value"),
			.reason = csv_cell(&table, i, "reason") };
		if (entries[i].kind == BLACKLIST_UNSET)
			return FAULT(FAULT_SETUP, 0, "%s/blacklist.csv, row %zu:"
				" no such kind", directory, i + 1);
	}
	house->blacklist = entries;
	house->blacklist_count = table.row_count;
	return NULL;
}

static const char *
json_text(struct arena *arena, const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));

	return text == NULL ? "" : arena_copy(arena, text);
}

static const char *const *
json_texts(struct arena *arena, const json_t *object, const char *name,
	bool lower, size_t *count)
{
	const json_t *array = json_object_get(object, name);
	size_t size = json_array_size(array);
	const char **texts = arena_take_many(arena, size, sizeof(*texts));

	*count = 0;
	for (size_t i = 0; i < size; i++) {
		const char *text = json_string_value(json_array_get(array, i));

		if (text != NULL)
			texts[(*count)++] = lower ? text_lower_ascii(arena,
				text) : arena_copy(arena, text);
	}
	return texts;
}

static struct fault *
firm_load(struct arena *arena, const char *directory, struct house *house)
{
	const char *path = arena_print(arena, "%s/us.json", directory);
	size_t length = 0;
	const char *bytes = vet_file_read(arena, path, &length);
	json_error_t error;
	json_t *json;

	if (bytes == NULL)
		return FAULT(FAULT_SETUP, errno, "%s: %s", path,
			strerror(errno));
	json = json_loadb(bytes, length, 0, &error);
	if (!json_is_object(json)) {
		json_decref(json);
		return FAULT(FAULT_SETUP, 0, "%s, line %d: %s", path,
			error.line, error.text);
	}
	house->firm.company = json_text(arena, json, "company");
	house->firm.domain = json_text(arena, json, "domain");
	house->firm.industry = json_text(arena, json, "industry");
	house->firm.addresses = json_texts(arena, json, "addresses", true,
		&house->firm.address_count);
	house->stop_countries = json_texts(arena, json, "stop_countries",
		false, &house->stop_country_count);
	json_decref(json);
	return NULL;
}

struct fault *
vet_context_load(struct arena *arena, const char *directory,
	struct house *house)
{
	TRY(firm_load(arena, directory, house));
	TRY(products_load(arena, directory, house));
	TRY(brands_load(arena, directory, house));
	TRY(customers_load(arena, directory, house));
	TRY(freemail_load(arena, directory, house));
	TRY(rivals_load(arena, directory, house));
	TRY(platforms_load(arena, directory, house));
	return blacklist_load(arena, directory, house);
}

static int
site_order(const void *one, const void *other)
{
	return strcmp(((const struct site *)one)->domain,
		((const struct site *)other)->domain);
}

static bool
site_load(struct arena *arena, const char *directory, const char *file,
	struct site *site)
{
	size_t length = 0, stem = strlen(file);
	const char *bytes;

	if (stem < 6 || strcmp(file + stem - 5, ".html") != 0)
		return false;
	bytes = vet_file_read(arena, arena_print(arena, "%s/%s", directory,
		file), &length);
	if (bytes == NULL)
		return false;
	*site = (struct site){ .domain = text_lower_ascii(arena,
		arena_copy_bytes(arena, file, stem - 5)),
		.text = mail_html_text(arena, bytes, length) };
	return true;
}

struct fault *
vet_sites_load(struct arena *arena, const char *directory,
	struct house *house)
{
	DIR *folder = opendir(directory);
	struct site *sites = NULL;
	size_t count = 0, room = 0;
	struct dirent *entry;

	if (folder == NULL)
		return FAULT(FAULT_SETUP, errno, "%s: %s", directory,
			strerror(errno));
	while ((entry = readdir(folder)) != NULL) {
		if (count == room) {
			struct site *more = arena_take_many(arena,
				room = room * 2 + 32, sizeof(*more));

			if (count > 0)
				memcpy(more, sites, count * sizeof(*more));
			sites = more;
		}
		count += site_load(arena, directory, entry->d_name,
			&sites[count]);
	}
	closedir(folder);
	if (count > 1)
		qsort(sites, count, sizeof(*sites), site_order);
	house->sites = sites;
	house->site_count = count;
	return NULL;
}
