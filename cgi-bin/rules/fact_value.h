/* What a person may type as a fact's value, in the form in which reading
 * gives it. Knows no tables: whether a model or a customer exists is asked
 * elsewhere. */
#ifndef RULES_FACT_VALUE_H
#define RULES_FACT_VALUE_H

#include "base/arena.h"
#include "rules/evidence.h"

/* How a fact is typed. */
enum fact_kind {
	FACT_KIND_TEXT, FACT_KIND_FLAG, FACT_KIND_EMAIL, FACT_KIND_HOST,
	FACT_KIND_COUNTRY, FACT_KIND_NUMBER, FACT_KIND_QUESTION,
	FACT_KIND_LANGUAGE, FACT_KIND_PHONE
};
enum fact_kind fact_kind_of(enum fact_name name);

/* Whether there may be several of a fact. */
bool fact_is_list(enum fact_name name);

/* A typed value as it is kept: trimmed, an address or host lowered, a host
 * without scheme and www., a country in capitals.
 *   returns  "" for an empty one; NULL when it cannot be one */
const char *fact_value_read(struct arena *arena, enum fact_name name,
	const char *typed);

#endif
