/* What the firm knows when it reads an inquiry: itself, its products, its
 * customers, famous brands, lists of domains. Rows handed in by the caller;
 * nothing here knows where they are kept. */
#ifndef RULES_HOUSE_H
#define RULES_HOUSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Every text is UTF-8 and never NULL ("" when not known). */

struct firm {
	const char *company, *domain, *industry;
	const char *const *addresses; /* our own mail addresses, lowered */
	size_t address_count;
};

struct product {
	int64_t id;
	const char *model;       /* as the catalogue writes it: LQS-4015 */
	const char *aliases;     /* other spellings, ; between them */
	const char *category;    /* the product line: "sewage pump" */
	const char *name_en, *name_zh;
	const char *spec;        /* key_specs */
	int64_t unit_price_minor, moq, sample_price_minor; /* -1 not known */
	const char *currency;    /* ISO 4217 */
};

struct brand {
	int64_t id;
	const char *brand;
	const char *official_domains;  /* ; between them */
	const char *hq_country;        /* ISO 3166-1 alpha-2 */
	const char *offices_in_china;  /* towns, ; between them */
	const char *office_address, *office_phone;
};

struct customer {
	int64_t id;
	const char *customer_no;       /* K001 */
	const char *company, *domain, *email, *contact;
	const char *country;           /* alpha-2 */
	const char *since, *last_order;/* YYYY-MM-DD, "" when none */
	int64_t orders;                /* delivered orders */
};

struct competitor { int64_t id; const char *company, *domain; };
struct platform { int64_t id; const char *platform, *domain; };

enum blacklist_kind {
	BLACKLIST_UNSET,
	BLACKLIST_EMAIL,
	BLACKLIST_DOMAIN,
	BLACKLIST_PHONE,    /* digits with country code */
	BLACKLIST_COMPANY,
	BLACKLIST_ADDRESS,
	BLACKLIST_KIND_COUNT
};
struct blacklist_entry {
	int64_t id;
	enum blacklist_kind kind;
	const char *value, *reason;
	int64_t expires_at;  /* UTC seconds, 0 = never; the caller passes only
	                        entries in force */
};

/* A contact page of a domain, as text, for comparing. */
struct site {
	const char *domain;
	const char *text;    /* the page's text, its own language */
	int64_t taken_at;
};

/* Others who sent the same words (rules/likeness.h). */
struct same_text {
	int64_t senders;     /* other addresses; 0 = nobody */
	int64_t since;       /* when the first of them did, UTC seconds */
};

/* What one inquiry is read against. Products, brands, competitors and
 * platforms are whole; the others hold at least every row that may touch this
 * inquiry (the caller looks them up by the keys that keys_read names), or
 * simply all. */
struct house {
	struct firm firm;
	const struct product *products; size_t product_count;
	const struct brand *brands; size_t brand_count;
	const struct competitor *competitors; size_t competitor_count;
	const struct platform *platforms; size_t platform_count;
	const struct customer *customers; size_t customer_count;
	const char *const *freemail_domains; size_t freemail_domain_count;
	const struct blacklist_entry *blacklist; size_t blacklist_count;
	const struct site *sites; size_t site_count;
	const char *const *stop_countries; size_t stop_country_count;
	struct same_text same_text;
};

extern const char *const blacklist_kind_codes[BLACKLIST_KIND_COUNT];

#endif
