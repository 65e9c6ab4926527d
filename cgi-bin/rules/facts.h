/* The fact readers, one for each kind of fact. Inside rules only; each reads
 * the laid-out thread and adds rows, and none knows the rules. */
#ifndef RULES_FACTS_H
#define RULES_FACTS_H

#include "rules/reading.h"

void facts_sender(const struct reading *reading, struct fact_list *list);
void facts_website(const struct reading *reading, struct fact_list *list);
void facts_company(const struct reading *reading, struct fact_list *list);
void facts_contact(const struct reading *reading, struct fact_list *list);
void facts_country(const struct reading *reading, struct fact_list *list);
void facts_address(const struct reading *reading, struct fact_list *list);
void facts_phones(const struct reading *reading, struct fact_list *list);
void facts_models(const struct reading *reading, struct fact_list *list);
void facts_quantities(const struct reading *reading, struct fact_list *list);
void facts_wishes(const struct reading *reading, struct fact_list *list);
void facts_freight(const struct reading *reading, struct fact_list *list);
void facts_brand(const struct reading *reading, struct fact_list *list);
void facts_customer(const struct reading *reading, struct fact_list *list);
void facts_answers(const struct reading *reading, struct fact_list *list);
void facts_language(const struct reading *reading, struct fact_list *list);

/* All facts of a laid-out thread. */
struct facts facts_of(const struct reading *reading);

/* Why the thread is no inquiry: "" when it is one. */
const char *not_inquiry(const struct reading *reading,
	const struct fact_list *list);

/* Lists that both facts and rules ask. */
bool brand_owns(const struct brand *brand, const char *domain);
const struct brand *brand_find(const struct house *house, const char *name);
/* A country's code by its folded name, "" when it is none. */
const char *country_by_name(const char *folded, size_t length);
/* Whether a number without a unit word counts pieces. */
bool quantity_is_told(const struct reading *reading,
	const struct folded *folded, const struct hits *hits,
	const struct model_places *models, size_t at, size_t end,
	int64_t number);
/* Whether a folded line looks like part of a postal address. */
bool line_is_address(const struct page *page, const struct line *line);
/* A run of message.text that names a firm by its legal form. */
bool company_in_line(const struct reading *reading, const struct page *page,
	const struct line *line, struct span *company);
/* The same for names without spaces: 蓝桥泵业有限公司, and 株式会社 X. */
bool company_glued(const struct page *page, const struct line *line,
	struct span *company);
bool company_glued_apart(const struct page *page, const struct line *line,
	struct span *company);
/* Words parted by blanks. */
size_t words_in(const char *name);
/* The name in the first part of a run of message.text: up to a comma, a bar, a
 * bracket, a label; without forms of address and marks at its ends. */
struct span name_part(const struct page *page, size_t start, size_t end);
struct span name_trim(const struct page *page, struct span span);
/* Whether a sign touches a run of message.text. */
bool span_has_sign(const struct page *page, struct span span, enum sign sign);
/* Whether words of a line look like a person's name. */
bool name_is_person(const struct reading *reading, const char *name);
/* A filing form that asks for the firm's own data. */
bool asks_filing(const struct reading *reading);
/* Words or links that want a log-in. */
bool asks_login(const struct reading *reading, struct quote *quote);

#endif
