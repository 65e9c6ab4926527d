/* Signs that he is not who he says: a famous firm's name without its domain,
 * a domain made to be mistaken, an old customer's name from elsewhere. */
#include <string.h>

#include "base/text.h"
#include "rules/latin.h"
#include "rules/lookalike.h"
#include "rules/weigh.h"

static const struct brand *
brand_claimed(const struct weighing *weighing)
{
	return brand_find(weighing->house, facts_value(weighing->facts,
		FACT_CLAIMS_BRAND));
}

static void
weigh_brand(struct weighing *weighing)
{
	const struct fact *claim = facts_first(weighing->facts,
		FACT_CLAIMS_BRAND);
	const struct fact *domain = facts_first(weighing->facts, FACT_DOMAIN);
	const struct brand *brand = brand_claimed(weighing);

	if (brand == NULL)
		return;
	if (domain == NULL)
		weigh_unknown(weighing, 10, WEIGHT_MAIN, "e10.no_address",
			brand->brand);
	else if (!brand_owns(brand, domain->value))
		weigh_add(weighing, 10, RESULT_HARD, WEIGHT_MAIN,
			"e10.claimed", brand->brand, claim->quote);
}

/* A person read the firm's own list.
 *   returns  false when it told nothing */
static bool
weigh_office_found(struct weighing *weighing, const struct brand *brand)
{
	const struct check *check = check_known(weighing, CHECK_OFFICE);

	if (check == NULL || check->result == CHECK_UNKNOWN)
		return false;
	if (check->result == CHECK_LISTED)
		weigh_add(weighing, 15, RESULT_FOR, WEIGHT_MAIN,
			"e15.listed", brand->brand, quote_check(check));
	else
		weigh_add(weighing, 15, RESULT_AGAINST, WEIGHT_OTHER,
			"e15.not_listed", brand->brand, quote_check(check));
	return true;
}

/* The office he names, against the firm's own list. */
static void
weigh_office(struct weighing *weighing)
{
	const struct brand *brand = brand_claimed(weighing);
	struct arena *arena = weighing->reading->arena;
	struct quote quote;

	if (brand == NULL || weigh_office_found(weighing, brand))
		return;
	for (size_t i = 0; i < weighing->facts->count; i++) {
		const struct fact *fact = &weighing->facts->rows[i];

		if (fact->name == FACT_PHONE && *brand->office_phone != '\0'
				&& strcmp(fact->value, brand->office_phone)
				== 0) {
			weigh_add(weighing, 15, RESULT_FOR, WEIGHT_MAIN,
				"e15.phone", fact->value, fact->quote);
			return;
		}
	}
	if (*brand->offices_in_china == '\0'
			&& strcmp(brand->hq_country, "CN") != 0
			&& sign_quote(weighing->reading, SIGN_OFFICE, &quote)
			&& !brand_owns(brand, facts_value(weighing->facts,
			FACT_DOMAIN)))
		weigh_add(weighing, 15, RESULT_AGAINST, WEIGHT_OTHER,
			"e15.none", brand->brand, quote);
	else
		weigh_unknown(weighing, 15, WEIGHT_OTHER, "e15.look",
			arena_print(arena, "%s%s%s", brand->brand,
			*brand->offices_in_china == '\0' ? "" : ": ",
			brand->offices_in_china));
}

static bool
weigh_like_brand(struct weighing *weighing, const struct fact *domain)
{
	struct arena *arena = weighing->reading->arena;

	for (size_t i = 0; i < weighing->house->brand_count; i++) {
		const struct brand *brand = &weighing->house->brands[i];
		const char *list = brand->official_domains;

		if (brand_owns(brand, domain->value))
			return false;
		while (*list != '\0') {
			size_t length;

			list += strspn(list, "; ,");
			length = strcspn(list, "; ,");
			if (length > 0 && domain_looks_like(arena, domain->value,
					arena_copy_bytes(arena, list, length))) {
				weigh_add(weighing, 11, RESULT_HARD,
					WEIGHT_MAIN, "e11.brand",
					brand->brand, domain->quote);
				return true;
			}
			list += length;
		}
	}
	return false;
}

/* His names are a customer's, his address is not. */
static const char *
customer_claim(const struct weighing *weighing,
	const struct customer *customer, struct quote *quote)
{
	struct arena *arena = weighing->reading->arena;
	const struct fact *company = facts_first(weighing->facts, FACT_COMPANY);
	const struct fact *contact = facts_first(weighing->facts, FACT_CONTACT);
	const struct fact *site = facts_first(weighing->facts, FACT_WEBSITE);
	const char *key = company_key(arena, customer->company);

	if (company != NULL && *key != '\0'
			&& strcmp(company_key(arena, company->value), key) == 0) {
		*quote = company->quote;
		return "e11.customer_name";
	}
	if (site != NULL && *customer->domain != '\0'
			&& !domain_is_freemail(weighing->house, customer->domain)
			&& strcmp(domain_registrable(arena, site->value),
			domain_registrable(arena, customer->domain)) == 0) {
		*quote = site->quote;
		return "e11.customer_site";
	}
	if (contact != NULL && *customer->contact != '\0'
			&& strcmp(latin_spelling(arena, fold_text(arena,
			contact->value)), latin_spelling(arena, fold_text(arena,
			customer->contact))) == 0
			&& sign_seen(weighing->reading, SIGN_OLD_TIES)) {
		*quote = contact->quote;
		return "e11.customer_contact";
	}
	return NULL;
}

static bool
weigh_like_customer(struct weighing *weighing, const struct fact *domain)
{
	struct arena *arena = weighing->reading->arena;

	for (size_t i = 0; i < weighing->house->customer_count; i++) {
		const struct customer *customer = &weighing->house->customers[i];
		struct quote quote = quote_nothing();
		const char *reason;

		if (domain != NULL && *customer->domain != '\0'
				&& !facts_yes(weighing->facts, FACT_IS_FREEMAIL)
				&& !domain_is_freemail(weighing->house,
				customer->domain) && domain_looks_like(arena,
				domain->value, customer->domain)) {
			reason = "e11.customer_domain";
			quote = domain->quote;
		} else {
			reason = domain == NULL ? NULL : customer_claim(weighing,
				customer, &quote);
		}
		if (reason == NULL)
			continue;
		weigh_add(weighing, 11, RESULT_HARD, WEIGHT_MAIN, reason,
			customer->company, quote);
		return true;
	}
	return false;
}

static bool
contacts_differ(const struct weighing *weighing)
{
	bool differ = false;

	for (size_t i = 0; i < weighing->count; i++) {
		if (weighing->rows[i].rule == 9)
			differ = true;
		if (weighing->rows[i].rule == 8
				&& weighing->rows[i].result == RESULT_FOR
				&& (strcmp(weighing->rows[i].reason,
				"e08.phone") == 0 || strcmp(
				weighing->rows[i].reason, "e08.person") == 0))
			return false;
	}
	return differ;
}

/* The site he names is a firm's; his mail comes from a domain made after it,
 * and the contacts are not the site's. */
static bool
weigh_like_site(struct weighing *weighing, const struct fact *domain)
{
	const struct fact *site = facts_first(weighing->facts, FACT_WEBSITE);
	struct arena *arena = weighing->reading->arena;

	if (site == NULL || facts_yes(weighing->facts, FACT_IS_FREEMAIL)
			|| !domain_looks_like(arena, domain->value, site->value))
		return false;
	if (!contacts_differ(weighing)) {
		weigh_unknown(weighing, 11, WEIGHT_MAIN, "e11.site_look",
			site->value);
		return true;
	}
	weigh_add(weighing, 11, RESULT_HARD, WEIGHT_MAIN, "e11.site",
		site->value, domain->quote);
	return true;
}

static void
weigh_lookalike(struct weighing *weighing)
{
	const struct fact *domain = facts_first(weighing->facts, FACT_DOMAIN);
	struct arena *arena = weighing->reading->arena;
	const char *ours = weighing->house->firm.domain;

	if (*facts_value(weighing->facts, FACT_KNOWN_CUSTOMER) != '\0')
		return;
	if (domain != NULL && *ours != '\0'
			&& !facts_yes(weighing->facts, FACT_IS_FREEMAIL)
			&& domain_looks_like(arena, domain->value, ours)) {
		weigh_add(weighing, 11, RESULT_HARD, WEIGHT_MAIN,
			"e11.ours", domain->value, domain->quote);
		return;
	}
	if (domain != NULL && !facts_yes(weighing->facts, FACT_IS_FREEMAIL)
			&& weigh_like_brand(weighing, domain))
		return;
	if (weigh_like_customer(weighing, domain))
		return;
	if (domain != NULL)
		weigh_like_site(weighing, domain);
}

void
weigh_impostor(struct weighing *weighing)
{
	const struct fact *home = facts_first(weighing->facts,
		FACT_RESIDENTIAL_ADDRESS);

	weigh_brand(weighing);
	weigh_lookalike(weighing);
	weigh_office(weighing);
	if (home != NULL && strcmp(home->value, "yes") == 0
			&& (brand_claimed(weighing) != NULL
			|| sign_seen(weighing->reading, SIGN_FAMOUS)
			|| sign_seen(weighing->reading, SIGN_OFFICE)))
		weigh_add(weighing, 12, RESULT_AGAINST, WEIGHT_MAIN,
			"e12.home", "", home->quote);
}
