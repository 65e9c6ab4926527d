/* Weighing: each sign looks at the facts and adds its rows. Inside rules
 * only. */
#ifndef RULES_WEIGH_H
#define RULES_WEIGH_H

#include "rules/facts.h"

struct weighing {
	const struct reading *reading;
	const struct facts *facts;
	const struct house *house;
	const struct rule_set *set;
	struct evidence *rows;
	size_t count, room;
	size_t terms;            /* different trade terms in his words */
	size_t specs;            /* figures with units */
	struct quote term_quote, spec_quote;
};

/* Which of a rule's two weights a row takes. */
enum weight { WEIGHT_MAIN, WEIGHT_OTHER, WEIGHT_NOTHING };

/* Add a row. Unknown rows take no points; what knowing could bring is the
 * rule's weight. */
void weigh_add(struct weighing *weighing, int rule, enum result result,
	enum weight weight, const char *reason, const char *value,
	struct quote quote);
/* A row that would be worth knowing. */
void weigh_unknown(struct weighing *weighing, int rule, enum weight weight,
	const char *reason, const char *value);

struct quote quote_nothing(void);
/* What a person wrote beside his check: its note, else its address. */
struct quote quote_check(const struct check *check);
/* What a person found out, NULL while nobody looked. */
const struct check *check_known(const struct weighing *weighing,
	enum check_kind kind);
const struct fact *facts_first(const struct facts *facts,
	enum fact_name name);
const char *facts_value(const struct facts *facts, enum fact_name name);
bool facts_yes(const struct facts *facts, enum fact_name name);
size_t facts_count(const struct facts *facts, enum fact_name name);
/* All values of a name, ", " between them. */
const char *facts_values(struct arena *arena, const struct facts *facts,
	enum fact_name name);
/* The snapshot of the buyer's own site, or NULL. */
const struct site *site_of(const struct weighing *weighing);
/* Whether a product is named: a model, or the terms of one. */
bool product_is_named(const struct weighing *weighing);
/* The highest quantity asked, 0 when none. */
int64_t quantity_most(const struct facts *facts);
/* The customer that the facts say he is, or NULL. */
const struct customer *customer_known(const struct weighing *weighing);

/* The signs, by what they look at. */
void weigh_terms(struct weighing *weighing);      /* counts; no rows */
void weigh_product(struct weighing *weighing);    /* E-01..E-05, E-28 */
void weigh_domain(struct weighing *weighing);     /* E-06, E-07 */
void weigh_site(struct weighing *weighing);       /* E-08, E-09 */
void weigh_impostor(struct weighing *weighing);   /* E-10, E-11, E-12, E-15 */
void weigh_contact(struct weighing *weighing);    /* E-13, E-14, E-29, E-30 */
void weigh_fraud(struct weighing *weighing);      /* E-16..E-18, E-24,
                                                     E-25 */
void weigh_answers(struct weighing *weighing);    /* E-19..E-22, E-27 */
void weigh_ties(struct weighing *weighing);       /* E-23, E-26 */

#endif
