/* The field tables of what a firm keeps to read inquiries against. Every
 * entry starts with id and version, so that one code can serve all. */
#ifndef RULES_HOUSE_FIELDS_H
#define RULES_HOUSE_FIELDS_H

#include "rules/field.h"
#include "rules/house.h"

/* What every entry starts with. */
struct entry_head { int64_t id, version; };

struct firm_entry {
	struct entry_head head;
	const char *company, *domain, *industry, *industry_zh;
	const char *addresses;       /* ; between them */
	const char *stop_countries;  /* ; between them */
};
struct product_entry { struct entry_head head; struct product product; };
struct brand_entry { struct entry_head head; struct brand brand; };
struct freemail_domain_entry { struct entry_head head; const char *domain; };
struct competitor_entry {
	struct entry_head head;
	struct competitor competitor;
};
struct platform_entry { struct entry_head head; struct platform platform; };
struct blacklist_row {
	struct entry_head head;
	int kind;                    /* enum blacklist_kind */
	const char *value, *reason;
	const char *expires_on;      /* YYYY-MM-DD, the last day; "" = no end */
};
struct customer_entry { struct entry_head head; struct customer customer; };

extern const struct shape firm_shape, product_shape, brand_shape,
	freemail_domain_shape, competitor_shape, platform_shape,
	blacklist_shape, customer_shape;

/* What a column of a CSV file may be called besides the field's own name. */
struct column_alias { const char *noun, *alias, *field; };
extern const struct column_alias column_aliases[];
extern const size_t column_alias_count;

/* The value as it is compared (a phone's digits, a company's key).
 *   source   FEATURES.md A-INQ-02; house */
char *blacklist_key(struct arena *arena, enum blacklist_kind kind,
	const char *value);

/* Columns that hold a text as it is compared. */
enum key_column {
	KEY_EMAIL,      /* customer.email */
	KEY_DOMAIN,     /* of customers and of freemail_domain */
	KEY_COMPANY,    /* customer.company_key */
	KEY_CONTACT,    /* customer.contact_key */
	KEY_MODEL,      /* product.model_key */
	KEY_BLACKLIST,  /* blacklist.match_key */
	KEY_COLUMN_COUNT
};

/* The key as its column holds it: folding may make a text up to 18 times as
 * long as what was typed. For storing and for looking up alike.
 *   returns  at most the column's length; see text_shorten */
char *key_stored(struct arena *arena, enum key_column column,
	const char *key);

/* First and last three characters of a domain's own name, folded so that
 * look-alike letters are one: near names share one of them.
 *   returns  "" for both when there is no name */
struct domain_ends { char head[16], tail[16]; size_t length; };
struct domain_ends domain_ends_read(struct arena *arena, const char *domain);

/* Split a list with ; between its values: trimmed, empty ones left out.
 *   returns  NULL-terminated */
const char *const *list_split(struct arena *arena, const char *list,
	size_t *count);

#endif
