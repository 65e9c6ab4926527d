/* Reads all facts of a thread in the order in which they lean on each other,
 * and lets a person's findings replace what was read. */
#include "rules/facts.h"

#include <string.h>

#include "base/text.h"

static bool
line_is_home(const struct page *page, const struct line *line)
{
	struct span value;

	return body_has(page, SIGN_RESIDENTIAL, line->from, line->to)
		&& (line_is_address(page, line)
		|| line_label(page, line, SIGN_ADDRESS_LABEL, &value));
}

static void
facts_residential(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->line_count; i++) {
			const struct line *line = &page->lines[i];

			if (!line_is_home(page, line))
				continue;
			fact_add(reading, list, FACT_RESIDENTIAL_ADDRESS, "yes",
				"", page, PLACE_BODY, (struct span){ line->start,
				line->end - line->start });
			return;
		}
	}
	if (fact_find(list, FACT_ADDRESS) != NULL)
		fact_add_plain(reading, list, FACT_RESIDENTIAL_ADDRESS, "no");
}

static void
facts_mobile_only(const struct reading *reading, struct fact_list *list)
{
	const struct fact *mobile = NULL;
	bool other = false;

	for (size_t i = 0; i < list->count; i++) {
		const struct fact *fact = &list->rows[i];

		if (fact->name != FACT_PHONE)
			continue;
		if (strcmp(fact->detail, "mobile") == 0)
			mobile = fact;
		else if (strcmp(fact->detail, "fax") != 0)
			other = true;
	}
	if (other)
		fact_add_plain(reading, list, FACT_MOBILE_ONLY, "no");
	else if (mobile != NULL)
		fact_add(reading, list, FACT_MOBILE_ONLY, "yes", "",
			reading_page(reading, mobile->quote.message),
			mobile->quote.place, mobile->quote.span);
}

static void
facts_remove(struct fact_list *list, enum fact_name name)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->rows[i].name != name)
			list->rows[kept++] = list->rows[i];
	list->count = kept;
	list->of[name] = 0;
}

static bool
finding_on(const struct thread *thread, enum fact_name name)
{
	for (size_t i = 0; i < thread->finding_count; i++)
		if (thread->findings[i].name == name)
			return true;
	return false;
}

/* Put what a person found in the place of what was read. */
static void
findings_apply(const struct reading *reading, struct fact_list *list,
	enum fact_name name)
{
	const struct thread *thread = reading->thread;

	if (!finding_on(thread, name))
		return;
	facts_remove(list, name);
	for (size_t i = 0; i < thread->finding_count; i++) {
		const struct finding *finding = &thread->findings[i];
		size_t before = list->count;

		if (finding->name != name || text_is_blank(finding->value))
			continue;
		fact_add_plain(reading, list, name, finding->value);
		if (list->count > before)
			list->rows[before].quote.place = PLACE_PERSON;
	}
}

/* A corrected address brings its domain with it. */
static void
sender_follow(const struct reading *reading, struct fact_list *list)
{
	const struct fact *email = fact_find(list, FACT_EMAIL);
	const char *domain = email == NULL ? ""
		: address_domain(reading->arena, email->value);

	if (!finding_on(reading->thread, FACT_EMAIL))
		return;
	facts_remove(list, FACT_DOMAIN);
	facts_remove(list, FACT_IS_FREEMAIL);
	if (*domain == '\0')
		return;
	fact_add_plain(reading, list, FACT_DOMAIN,
		domain_registrable(reading->arena, domain));
	fact_add_plain(reading, list, FACT_IS_FREEMAIL,
		domain_is_freemail(reading->house, domain) ? "yes" : "no");
}

typedef void fact_reader(const struct reading *reading,
	struct fact_list *list);

/* In this order: each may ask for what those before it found. */
static const struct {
	fact_reader *read;
	enum fact_name names[3];
} readers[] = {
	{ facts_sender, { FACT_EMAIL } },
	{ sender_follow, { FACT_DOMAIN, FACT_IS_FREEMAIL } },
	{ facts_website, { FACT_WEBSITE } },
	{ facts_company, { FACT_COMPANY } },
	{ facts_contact, { FACT_CONTACT } },
	{ facts_address, { FACT_ADDRESS } },
	{ facts_country, { FACT_COUNTRY } },
	{ facts_customer, { FACT_KNOWN_CUSTOMER } },
	{ facts_phones, { FACT_PHONE } },
	{ facts_models, { FACT_MODEL } },
	{ facts_quantities, { FACT_QUANTITY } },
	{ facts_wishes, { FACT_ASKS_SAMPLE, FACT_ASKS_FREE } },
	{ facts_freight, { FACT_FREIGHT_ACCOUNT, FACT_FREIGHT_COURIER } },
	{ facts_brand, { FACT_CLAIMS_BRAND } },
	{ facts_answers, { FACT_ANSWERED } },
	{ facts_residential, { FACT_RESIDENTIAL_ADDRESS } },
	{ facts_mobile_only, { FACT_MOBILE_ONLY } },
	{ facts_language, { FACT_LANGUAGE } },
};

static struct fact_list
facts_gather(const struct reading *reading)
{
	struct fact_list list = { 0 };

	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++) {
		readers[i].read(reading, &list);
		for (size_t k = 0; k < 3; k++)
			if (readers[i].names[k] != FACT_UNSET)
				findings_apply(reading, &list,
					readers[i].names[k]);
	}
	findings_apply(reading, &list, FACT_INCOTERM);
	findings_apply(reading, &list, FACT_PORT);
	return list;
}

struct facts
facts_of(const struct reading *reading)
{
	struct fact_list list = facts_gather(reading);
	const char *because = not_inquiry(reading, &list);

	return (struct facts){ .rows = list.rows, .count = list.count,
		.is_inquiry = *because == '\0',
		.not_inquiry_because = because, .reading = reading };
}

struct facts
facts_read(struct arena *arena, const struct thread *thread,
	const struct house *house)
{
	return facts_of(reading_make(arena, thread, house));
}
