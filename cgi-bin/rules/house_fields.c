/* Field tables of the reference tables and the forms in which their values
 * are compared. Limits are those of the columns in sql/schema. */
#include "rules/house_fields.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "rules/evidence.h"
#include "rules/host.h"

#define COUNT(list) (sizeof(list) / sizeof(list)[0])
#define HEAD(entry) \
	{ "id", FIELD_INTEGER, offsetof(struct entry, head.id), \
		.most = INT64_MAX, .is_kept = true }, \
	{ "version", FIELD_INTEGER, offsetof(struct entry, head.version), \
		.most = INT64_MAX, .is_kept = true }
#define FIELD(entry, member, kind, name_, ...) \
	{ .name = name_, .type = kind, \
		.offset = offsetof(struct entry, member), __VA_ARGS__ }
#define SHAPE(name_, entry) \
	const struct shape name_##_shape = { #name_, name_##_fields, \
		COUNT(name_##_fields), sizeof(struct entry) }

/* 10 million units of a currency: prices of machines fit, most slips of the
 * keyboard do not. Source: house. */
#define PRICE_MOST 1000000000

static const struct field firm_fields[] = {
	HEAD(firm_entry),
	FIELD(firm_entry, company, FIELD_TEXT, "company", .most = 200,
		.required = true),
	FIELD(firm_entry, domain, FIELD_DOMAIN, "domain", .most = 253,
		.required = true),
	FIELD(firm_entry, industry, FIELD_TEXT, "industry", .most = 200),
	FIELD(firm_entry, industry_zh, FIELD_TEXT, "industry_zh", .most = 200),
	FIELD(firm_entry, addresses, FIELD_TEXT, "addresses", .most = 1000),
	FIELD(firm_entry, stop_countries, FIELD_TEXT, "stop_countries",
		.most = 500),
};
SHAPE(firm, firm_entry);

static const struct field product_fields[] = {
	HEAD(product_entry),
	FIELD(product_entry, product.model, FIELD_TEXT, "model", .most = 80,
		.required = true),
	FIELD(product_entry, product.aliases, FIELD_TEXT, "aliases",
		.most = 500),
	FIELD(product_entry, product.category, FIELD_TEXT, "category",
		.most = 120),
	FIELD(product_entry, product.name_en, FIELD_TEXT, "name_en",
		.most = 200),
	FIELD(product_entry, product.name_zh, FIELD_TEXT, "name_zh",
		.most = 200),
	FIELD(product_entry, product.spec, FIELD_NOTE, "spec", .most = 1000),
	FIELD(product_entry, product.unit_price_minor, FIELD_MONEY,
		"unit_price_minor", .most = PRICE_MOST),
	FIELD(product_entry, product.moq, FIELD_INTEGER, "moq",
		.most = 100000000),
	FIELD(product_entry, product.sample_price_minor, FIELD_MONEY,
		"sample_price_minor", .most = PRICE_MOST),
	FIELD(product_entry, product.currency, FIELD_CURRENCY, "currency",
		.most = 3, .required = true),
};
SHAPE(product, product_entry);

static const struct field brand_fields[] = {
	HEAD(brand_entry),
	FIELD(brand_entry, brand.brand, FIELD_TEXT, "brand", .most = 120,
		.required = true),
	FIELD(brand_entry, brand.official_domains, FIELD_TEXT,
		"official_domains", .most = 500),
	FIELD(brand_entry, brand.hq_country, FIELD_COUNTRY, "hq_country"),
	FIELD(brand_entry, brand.offices_in_china, FIELD_TEXT,
		"offices_in_china", .most = 300),
	FIELD(brand_entry, brand.office_address, FIELD_TEXT, "office_address",
		.most = 300),
	FIELD(brand_entry, brand.office_phone, FIELD_TEXT, "office_phone",
		.most = 40),
};
SHAPE(brand, brand_entry);

static const struct field freemail_domain_fields[] = {
	HEAD(freemail_domain_entry),
	FIELD(freemail_domain_entry, domain, FIELD_DOMAIN, "domain",
		.most = 253, .required = true),
};
SHAPE(freemail_domain, freemail_domain_entry);

static const struct field competitor_fields[] = {
	HEAD(competitor_entry),
	FIELD(competitor_entry, competitor.company, FIELD_TEXT, "company",
		.most = 200, .required = true),
	FIELD(competitor_entry, competitor.domain, FIELD_DOMAIN, "domain",
		.most = 253, .required = true),
};
SHAPE(competitor, competitor_entry);

static const struct field platform_fields[] = {
	HEAD(platform_entry),
	FIELD(platform_entry, platform.platform, FIELD_TEXT, "platform",
		.most = 120, .required = true),
	FIELD(platform_entry, platform.domain, FIELD_DOMAIN, "domain",
		.most = 253, .required = true),
};
SHAPE(platform, platform_entry);

static const struct field blacklist_fields[] = {
	HEAD(blacklist_row),
	FIELD(blacklist_row, kind, FIELD_CHOICE, "kind",
		.codes = blacklist_kind_codes,
		.code_count = BLACKLIST_KIND_COUNT, .required = true),
	FIELD(blacklist_row, value, FIELD_TEXT, "value", .most = 253,
		.required = true),
	FIELD(blacklist_row, reason, FIELD_TEXT, "reason", .most = 500,
		.required = true),
	FIELD(blacklist_row, expires_on, FIELD_DAY, "expires_on"),
};
SHAPE(blacklist, blacklist_row);

static const struct field customer_fields[] = {
	HEAD(customer_entry),
	FIELD(customer_entry, customer.customer_no, FIELD_TEXT, "customer_no",
		.most = 40, .required = true),
	FIELD(customer_entry, customer.company, FIELD_TEXT, "company",
		.most = 200, .required = true),
	FIELD(customer_entry, customer.domain, FIELD_DOMAIN, "domain",
		.most = 253),
	FIELD(customer_entry, customer.email, FIELD_EMAIL, "email",
		.most = 254),
	FIELD(customer_entry, customer.contact, FIELD_TEXT, "contact",
		.most = 120),
	FIELD(customer_entry, customer.country, FIELD_COUNTRY, "country"),
	FIELD(customer_entry, customer.since, FIELD_DAY, "since"),
	FIELD(customer_entry, customer.orders, FIELD_INTEGER, "orders",
		.most = 100000000),
	FIELD(customer_entry, customer.last_order, FIELD_DAY, "last_order"),
};
SHAPE(customer, customer_entry);

const struct column_alias column_aliases[] = {
	{ "firm", "公司", "company" },
	{ "firm", "域名", "domain" },
	{ "product", "sku", "model" },
	{ "product", "型号", "model" },
	{ "product", "别名", "aliases" },
	{ "product", "类别", "category" },
	{ "product", "英文名称", "name_en" },
	{ "product", "中文名称", "name_zh" },
	{ "product", "key_specs", "spec" },
	{ "product", "规格", "spec" },
	{ "product", "unit_price", "unit_price_minor" },
	{ "product", "unit_price_usd", "unit_price_minor" },
	{ "product", "单价", "unit_price_minor" },
	{ "product", "起订量", "moq" },
	{ "product", "sample_price", "sample_price_minor" },
	{ "product", "sample_price_usd", "sample_price_minor" },
	{ "product", "样品价", "sample_price_minor" },
	{ "product", "币种", "currency" },
	{ "brand", "品牌", "brand" },
	{ "brand", "官方域名", "official_domains" },
	{ "brand", "总部国家", "hq_country" },
	{ "brand", "在华办事处", "offices_in_china" },
	{ "brand", "办事处地址", "office_address" },
	{ "brand", "办事处电话", "office_phone" },
	{ "freemail_domain", "域名", "domain" },
	{ "competitor", "公司", "company" },
	{ "competitor", "域名", "domain" },
	{ "platform", "平台", "platform" },
	{ "platform", "域名", "domain" },
	{ "blacklist", "类型", "kind" },
	{ "blacklist", "内容", "value" },
	{ "blacklist", "原因", "reason" },
	{ "blacklist", "失效日期", "expires_on" },
	{ "customer", "customer_id", "customer_no" },
	{ "customer", "客户编号", "customer_no" },
	{ "customer", "公司", "company" },
	{ "customer", "域名", "domain" },
	{ "customer", "邮箱", "email" },
	{ "customer", "联系人", "contact" },
	{ "customer", "国家", "country" },
	{ "customer", "首次成交", "since" },
	{ "customer", "订单数", "orders" },
	{ "customer", "最近订单", "last_order" },
};
const size_t column_alias_count = COUNT(column_aliases);

static char *
digits_of(struct arena *arena, const char *text)
{
	struct buffer out = { .arena = arena };

	for (; *text != '\0'; text++)
		if (*text >= '0' && *text <= '9')
			buffer_byte(&out, *text);
	return buffer_string(&out);
}

char *
blacklist_key(struct arena *arena, enum blacklist_kind kind,
	const char *value)
{
	const char *trimmed = text_trim(arena, value);

	switch (kind) {
	case BLACKLIST_PHONE:
		return digits_of(arena, trimmed);
	case BLACKLIST_COMPANY:
		return company_key(arena, trimmed);
	case BLACKLIST_ADDRESS:
		return text_fold(arena, trimmed);
	default:
		return text_lower_ascii(arena, trimmed);
	}
}

/* Characters, as in sql/schema. */
static const size_t key_most[KEY_COLUMN_COUNT] = {
	[KEY_EMAIL] = 254,
	[KEY_DOMAIN] = 253,
	[KEY_COMPANY] = 200,
	[KEY_CONTACT] = 120,
	[KEY_MODEL] = 80,
	[KEY_BLACKLIST] = 253,
};

char *
key_stored(struct arena *arena, enum key_column column, const char *key)
{
	return text_shorten(arena, key, key_most[column]);
}

/* Letters that are taken for one another, as one of them; rn passes for m and
 * vv for w. */
static char *
look_fold(struct arena *arena, const char *text)
{
	static const char from[] = "01i5", to[] = "olls";
	char *folded = text_fold(arena, text), *out = folded;

	for (const char *at = folded; *at != '\0'; at++) {
		const char *one = strchr(from, *at);

		if (at[0] == 'r' && at[1] == 'n') {
			*out++ = 'm';
			at++;
		} else if (at[0] == 'v' && at[1] == 'v') {
			*out++ = 'w';
			at++;
		} else
			*out++ = one == NULL ? *at : to[one - from];
	}
	*out = '\0';
	return folded;
}

struct domain_ends
domain_ends_read(struct arena *arena, const char *domain)
{
	struct domain_ends ends = { .length = text_count(domain) };
	const char *label, *at, *starts[3];
	size_t count = 0;

	if (*domain == '\0')
		return ends;
	label = look_fold(arena, domain_label(arena,
		text_lower_ascii(arena, domain)));
	for (at = label; *at != '\0'; text_next(&at)) {
		starts[count++ % 3] = at;
		if (count == 4)
			memcpy(ends.head, label, (size_t)(at - label));
	}
	if (count <= 3)
		memcpy(ends.head, label, strlen(label));
	at = count == 0 ? label : count < 3 ? label : starts[count % 3];
	memcpy(ends.tail, at, strlen(at));
	return ends;
}

const char *const *
list_split(struct arena *arena, const char *list, size_t *count)
{
	size_t room = 2, length;
	const char **values;

	for (const char *at = list; *at != '\0'; at++)
		room += *at == ';';
	values = arena_take_many(arena, room, sizeof *values);
	*count = 0;
	for (const char *at = list; *at != '\0'; at += length + (at[length] != 0)) {
		char *value;

		length = strcspn(at, ";");
		value = text_trim(arena, arena_copy_bytes(arena, at, length));
		if (*value != '\0')
			values[(*count)++] = value;
	}
	return values;
}
