/* Names of facts, verdicts, results, places and lists, as tables, columns and
 * the command line write them. */
#include "rules/evidence.h"

const char *const fact_name_codes[FACT_NAME_COUNT] = {
	[FACT_UNSET] = "",
	[FACT_EMAIL] = "email",
	[FACT_DOMAIN] = "domain",
	[FACT_IS_FREEMAIL] = "is_freemail",
	[FACT_COMPANY] = "company",
	[FACT_CONTACT] = "contact",
	[FACT_PHONE] = "phone",
	[FACT_WEBSITE] = "website",
	[FACT_ADDRESS] = "address",
	[FACT_COUNTRY] = "country",
	[FACT_MODEL] = "model",
	[FACT_QUANTITY] = "quantity",
	[FACT_ASKS_SAMPLE] = "asks_sample",
	[FACT_ASKS_FREE] = "asks_free",
	[FACT_FREIGHT_ACCOUNT] = "freight_account",
	[FACT_FREIGHT_COURIER] = "freight_courier",
	[FACT_CLAIMS_BRAND] = "claims_brand",
	[FACT_KNOWN_CUSTOMER] = "known_customer",
	[FACT_ANSWERED] = "answered",
	[FACT_RESIDENTIAL_ADDRESS] = "residential_address",
	[FACT_MOBILE_ONLY] = "mobile_only",
	[FACT_LANGUAGE] = "language",
	[FACT_INCOTERM] = "incoterm",
	[FACT_PORT] = "port",
};

const char *const verdict_codes[VERDICT_COUNT] = {
	[VERDICT_UNSET] = "",
	[VERDICT_VALID] = "valid",
	[VERDICT_NEEDS_QUESTIONS] = "needs-questions",
	[VERDICT_INVALID] = "invalid",
	[VERDICT_SUSPECTED_IMPOSTOR] = "suspected-impostor",
	[VERDICT_PHISHING] = "phishing",
};

const char *const result_codes[RESULT_COUNT] = {
	[RESULT_UNSET] = "",
	[RESULT_FOR] = "for",
	[RESULT_AGAINST] = "against",
	[RESULT_HARD] = "hard",
	[RESULT_UNKNOWN] = "unknown",
};

const char *const place_codes[PLACE_COUNT] = {
	[PLACE_NONE] = "",
	[PLACE_FROM] = "from",
	[PLACE_SUBJECT] = "subject",
	[PLACE_BODY] = "body",
	[PLACE_SIGNATURE] = "signature",
	[PLACE_ATTACHMENT] = "attachment",
	[PLACE_HEADER] = "header",
	[PLACE_PERSON] = "person",
	[PLACE_SITE] = "site",
};

const char *const blacklist_kind_codes[BLACKLIST_KIND_COUNT] = {
	[BLACKLIST_UNSET] = "",
	[BLACKLIST_EMAIL] = "email",
	[BLACKLIST_DOMAIN] = "domain",
	[BLACKLIST_PHONE] = "phone",
	[BLACKLIST_COMPANY] = "company",
	[BLACKLIST_ADDRESS] = "address",
};
