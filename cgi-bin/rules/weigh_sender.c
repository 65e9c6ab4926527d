/* Signs in who writes: his domain, his site, his telephone, his country. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "rules/phone.h"
#include "rules/weigh.h"

static bool
is_corporate(const struct weighing *weighing)
{
	return facts_first(weighing->facts, FACT_DOMAIN) != NULL
		&& !facts_yes(weighing->facts, FACT_IS_FREEMAIL);
}

void
weigh_domain(struct weighing *weighing)
{
	struct arena *arena = weighing->reading->arena;
	const struct fact *domain = facts_first(weighing->facts, FACT_DOMAIN);
	const struct fact *site = facts_first(weighing->facts, FACT_WEBSITE);

	if (domain == NULL) {
		weigh_unknown(weighing, 6, WEIGHT_MAIN, "e06.no_address",
			"");
		return;
	}
	if (!is_corporate(weighing)) {
		if (site == NULL)
			weigh_add(weighing, 7, RESULT_AGAINST, WEIGHT_MAIN,
				"e07.free_mail", domain->value,
				domain->quote);
		return;
	}
	if (site != NULL && strcmp(domain_registrable(arena, site->value),
			domain->value) == 0)
		weigh_add(weighing, 6, RESULT_FOR, WEIGHT_MAIN,
			"e06.same", domain->value, site->quote);
	else if (site != NULL)
		weigh_unknown(weighing, 6, WEIGHT_MAIN, "e06.other",
			site->value);
	else if (site_of(weighing) != NULL)
		weigh_add(weighing, 6, RESULT_FOR, WEIGHT_MAIN,
			"e06.site", domain->value, domain->quote);
	else
		weigh_unknown(weighing, 6, WEIGHT_MAIN, "e06.look",
			domain->value);
}

/* ---- his own contact page ---- */

static char *
digits_of(struct arena *arena, const char *text)
{
	char *digits = arena_copy(arena, text);
	size_t kept = 0;

	for (size_t i = 0; digits[i] != '\0'; i++)
		if (isdigit((unsigned char)digits[i]))
			digits[kept++] = digits[i];
	digits[kept] = '\0';
	return digits;
}

enum { PHONE_TAIL = 8, LEAST_SITE_DIGITS = 7 };

/* The last eight digits tell a number however its beginning is written. */
static bool
phone_on_site(struct arena *arena, const char *site_digits, const char *phone)
{
	const char *digits = digits_of(arena, phone);
	size_t length = strlen(digits);

	return length >= PHONE_TAIL - 1 && strstr(site_digits, digits + (length
		> PHONE_TAIL ? length - PHONE_TAIL : 0)) != NULL;
}

static void
weigh_site_phone(struct weighing *weighing, const struct site *site)
{
	struct arena *arena = weighing->reading->arena;
	const char *digits = digits_of(arena, site->text);
	const struct fact *other = NULL;

	for (size_t i = 0; i < weighing->facts->count; i++) {
		const struct fact *fact = &weighing->facts->rows[i];

		if (fact->name != FACT_PHONE || strcmp(fact->detail, "fax") == 0)
			continue;
		if (phone_on_site(arena, digits, fact->value)) {
			weigh_add(weighing, 8, RESULT_FOR, WEIGHT_MAIN,
				"e08.phone", fact->value, fact->quote);
			return;
		}
		other = fact;
	}
	if (other != NULL && strlen(digits) >= LEAST_SITE_DIGITS)
		weigh_add(weighing, 9, RESULT_AGAINST, WEIGHT_MAIN,
			"e09.phone", other->value, other->quote);
	else
		weigh_unknown(weighing, 8, WEIGHT_MAIN, "e08.no_phone",
			site->domain);
}

static void
weigh_site_company(struct weighing *weighing, const struct site *site)
{
	struct arena *arena = weighing->reading->arena;
	const struct fact *company = facts_first(weighing->facts, FACT_COMPANY);
	const char *key, *page;

	if (company == NULL)
		return;
	key = company_key(arena, company->value);
	page = fold_text(arena, site->text);
	for (const char *word = key; *word != '\0';) {
		size_t length = strcspn(word, " ");
		const char *one = arena_copy_bytes(arena, word, length);

		if (length > 2 && strstr(page, one) == NULL) {
			weigh_add(weighing, 9, RESULT_AGAINST, WEIGHT_MAIN,
				"e09.company", company->value,
				company->quote);
			return;
		}
		word += length;
		word += strspn(word, " ");
	}
	weigh_add(weighing, 8, RESULT_FOR, WEIGHT_MAIN, "e08.company",
		company->value, company->quote);
}

/* An address agrees when most of its words stand on the page. That it does
 * not, tells nothing: a firm has several. */
static void
weigh_site_address(struct weighing *weighing, const struct site *site)
{
	struct arena *arena = weighing->reading->arena;
	const struct fact *address = facts_first(weighing->facts, FACT_ADDRESS);
	const char *page = fold_text(arena, site->text), *word;
	size_t words = 0, same = 0;

	if (address == NULL)
		return;
	for (word = fold_text(arena, address->value); *word != '\0';) {
		size_t length = strcspn(word, " ,.;:/-\n()");

		if (length > 2) {
			words++;
			same += strstr(page, arena_copy_bytes(arena, word,
				length)) != NULL;
		}
		word += length;
		word += strspn(word, " ,.;:/-\n()");
	}
	if (words >= 1 && same * 3 >= words * 2)
		weigh_add(weighing, 8, RESULT_FOR, WEIGHT_MAIN,
			"e08.address", address->value, address->quote);
}

/* What the person says who looked, where no words of the page tell. */
static void
weigh_site_word(struct weighing *weighing, const struct site *site)
{
	const struct check *check = check_known(weighing, CHECK_SITE);

	if (check != NULL && check->result == CHECK_SAME)
		weigh_add(weighing, 8, RESULT_FOR, WEIGHT_MAIN, "e08.person",
			site->domain, quote_check(check));
	else if (check != NULL && check->result == CHECK_DIFFERS)
		weigh_add(weighing, 9, RESULT_AGAINST, WEIGHT_MAIN,
			"e09.person", site->domain, quote_check(check));
	else if (*site->text == '\0')
		weigh_unknown(weighing, 8, WEIGHT_MAIN, "e08.look",
			site->domain);
}

static bool
site_was_compared(const struct weighing *weighing)
{
	for (size_t i = 0; i < weighing->count; i++)
		if ((weighing->rows[i].rule == 8
				|| weighing->rows[i].rule == 9)
				&& weighing->rows[i].result != RESULT_UNKNOWN)
			return true;
	return false;
}

void
weigh_site(struct weighing *weighing)
{
	const struct site *site = site_of(weighing);
	const char *website = facts_value(weighing->facts, FACT_WEBSITE);

	if (site != NULL) {
		if (*site->text != '\0') {
			weigh_site_phone(weighing, site);
			weigh_site_company(weighing, site);
			weigh_site_address(weighing, site);
		}
		if (!site_was_compared(weighing))
			weigh_site_word(weighing, site);
	} else if (*website != '\0' || is_corporate(weighing)) {
		weigh_unknown(weighing, 8, WEIGHT_MAIN, "e08.look",
			*website != '\0' ? website : facts_value(
			weighing->facts, FACT_DOMAIN));
	}
}

/* ---- telephone, country, delivery ---- */

static const char *
phone_region(const struct weighing *weighing)
{
	for (size_t i = 0; i < weighing->facts->count; i++) {
		const struct fact *fact = &weighing->facts->rows[i];

		if (fact->name == FACT_PHONE && *fact->value == '+')
			return phone_international(weighing->reading->arena,
				fact->value + 1).region;
	}
	return "";
}

/* Endings of two letters that are sold worldwide, and eu, a region: they tell
 * no country. A house list. */
static bool
ending_is_generic(const char *ending)
{
	static const char generic[] =
		" ad ai as bz cc cd co dj fm io la me ms nu"
		" sc sr su tv tk ws eu"
		" ac ag am bi cx gg gl gs im is je ly mu nf pw sh so st tc to vc vg ";
	const char *at = strstr(generic, ending);

	return at != NULL && at[-1] == ' ' && at[2] == ' ';
}

static const char *
domain_region(const struct weighing *weighing)
{
	const char *dot = strrchr(facts_value(weighing->facts, FACT_DOMAIN),
		'.');

	if (dot == NULL || strlen(dot + 1) != 2
			|| !is_corporate(weighing))
		return "";
	if (strcmp(dot + 1, "uk") == 0)
		return "GB";
	if (ending_is_generic(dot + 1))
		return "";
	return arena_print(weighing->reading->arena, "%c%c", dot[1] - 32,
		dot[2] - 32);
}

static void
weigh_country(struct weighing *weighing)
{
	const struct fact *country = facts_first(weighing->facts, FACT_COUNTRY);
	const char *phone = phone_region(weighing);
	const char *domain = domain_region(weighing);
	const char *said = country != NULL && *country->detail == '\0'
		? country->value : "";
	const char *brand = facts_value(weighing->facts, FACT_CLAIMS_BRAND);

	if (*brand != '\0')
		return;         /* a brand's office stands where it likes */
	if (*said != '\0' && *phone != '\0' && strcmp(said, phone) != 0
			&& (*domain == '\0' || strcmp(domain, phone) != 0))
		weigh_add(weighing, 14, RESULT_AGAINST, WEIGHT_MAIN,
			"e14.phone", arena_print(weighing->reading->arena,
			"%s, %s", said, phone), country->quote);
	else if (*said != '\0' && *domain != '\0' && strcmp(said, domain) != 0
			&& (*phone == '\0' || strcmp(phone, domain) != 0)
			&& strcmp(phone, said) != 0)
		weigh_add(weighing, 14, RESULT_AGAINST, WEIGHT_MAIN,
			"e14.domain", arena_print(weighing->reading->arena,
			"%s, %s", said, domain), country->quote);
}

/* Whose the address is that he wants it sent to: no points, but the answer or
 * the question stands in the table. */
static void
weigh_delivery(struct weighing *weighing)
{
	const struct check *check = check_known(weighing, CHECK_DELIVERY);
	struct quote quote;

	if (check != NULL && check->result == CHECK_OWN)
		weigh_add(weighing, 29, RESULT_FOR, WEIGHT_MAIN, "e29.own",
			"", quote_check(check));
	else if (check != NULL && check->result == CHECK_FORWARDER)
		weigh_add(weighing, 29, RESULT_AGAINST, WEIGHT_MAIN,
			"e29.found", "", quote_check(check));
	else if (sign_quote(weighing->reading, SIGN_FORWARDER, &quote)) {
		weigh_unknown(weighing, 29, WEIGHT_MAIN, "e29.forwarder",
			"");
		weighing->rows[weighing->count - 1].quote = quote;
	}
}

void
weigh_contact(struct weighing *weighing)
{
	const struct fact *mobile = facts_first(weighing->facts,
		FACT_MOBILE_ONLY);
	const struct fact *country = facts_first(weighing->facts, FACT_COUNTRY);

	if (mobile != NULL && strcmp(mobile->value, "yes") == 0)
		weigh_add(weighing, 13, RESULT_AGAINST, WEIGHT_MAIN,
			"e13.mobile", facts_value(weighing->facts,
			FACT_PHONE), mobile->quote);
	else if (facts_first(weighing->facts, FACT_PHONE) == NULL)
		weigh_unknown(weighing, 13, WEIGHT_MAIN, "e13.none", "");
	weigh_country(weighing);
	weigh_delivery(weighing);
	for (size_t i = 0; country != NULL
			&& i < weighing->house->stop_country_count; i++)
		if (text_equal_ascii(weighing->house->stop_countries[i],
				country->value))
			weigh_add(weighing, 30, RESULT_AGAINST, WEIGHT_MAIN,
				"e30.stop", country->value,
				country->quote);
}
