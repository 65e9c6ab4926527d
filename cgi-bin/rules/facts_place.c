/* The country a buyer gives; asks the telephone and the domain only when his
 * words name none. */
#include <string.h>

#include "base/text.h"
#include "rules/data/tables.h"
#include "rules/facts.h"
#include "rules/phone.h"

enum { MOST_NAME = 60, LONGEST_LINE = 120 };

const char *
country_by_name(const char *folded, size_t length)
{
	size_t low = 0, high = country_name_count;

	if (length == 0 || length > MOST_NAME)
		return "";
	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *name = country_names[middle].name;
		int order = strncmp(name, folded, length);

		if (order == 0 && name[length] == '\0')
			return country_names[middle].code;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return "";
}

static bool
byte_parts_address(const char *text)
{
	return strchr(",;|:()\t-/.\"", *text) != NULL;
}

/* A country among the parts of a line; the last one counts. */
static const char *
country_in_parts(const struct page *page, size_t from, size_t to,
	struct span *span)
{
	const char *text = page->body.text, *found = "";

	while (from < to) {
		size_t end = from, start = from;
		const char *code;

		while (end < to && (!byte_parts_address(text + end)
				|| (text[end] == '.' && end + 1 < to
				&& fold_is_wordy(&page->body, end + 1))
				|| (text[end] == '-' && end > from && end + 1 < to
				&& text[end - 1] != ' ' && text[end + 1] != ' ')))
			end++;
		from = end + 1;
		while (start < end && text[start] == ' ')
			start++;
		while (end > start && text[end - 1] == ' ')
			end--;
		code = country_by_name(text + start, end - start);
		if (*code != '\0') {
			*span = fold_span(&page->body, start, end);
			found = code;
		}
	}
	return found;
}

/* A country in the last one to four words of a line ("Galway Ireland"). */
static const char *
country_at_end(const struct page *page, const struct line *line,
	struct span *span)
{
	const char *text = page->body.text;
	size_t end = line->to, start = line->to;

	while (end > line->from && strchr(".,;)\"", text[end - 1]) != NULL)
		end--;
	start = end;
	for (int words = 0; words < 4 && start > line->from; words++) {
		const char *code;

		start--;
		while (start > line->from && text[start - 1] != ' '
				&& text[start - 1] != ',')
			start--;
		code = country_by_name(text + start, end - start);
		if (*code != '\0' && end - start > 2) {
			*span = fold_span(&page->body, start, end);
			return code;
		}
		while (start > line->from && text[start - 1] == ' ')
			start--;
	}
	return "";
}

/* A country named in Chinese or Japanese without spaces. */
static const char *
country_in_han(const struct page *page, size_t from, size_t to,
	struct span *span)
{
	const char *text = page->body.text;

	for (size_t at = from; at < to; at++) {
		if ((unsigned char)text[at] < 0xe3)
			continue;
		for (size_t length = 18; length >= 6; length -= 3) {
			const char *code = at + length > to ? ""
				: country_by_name(text + at, length);

			if (*code != '\0') {
				*span = fold_span(&page->body, at, at + length);
				return code;
			}
		}
		at += 2;
	}
	return "";
}

static const char *
country_in_line(const struct page *page, const struct line *line,
	struct span *span)
{
	const char *code = country_in_parts(page, line->from, line->to, span);

	if (*code == '\0' && line->to - line->from <= LONGEST_LINE)
		code = country_at_end(page, line, span);
	if (*code == '\0' && line_is_address(page, line))
		code = country_in_han(page, line->from, line->to, span);
	return code;
}

static bool
country_of_label(const struct reading *reading, struct fact_list *list,
	const struct page *page)
{
	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		struct span value, span;
		const char *code;
		size_t from;

		if (!line_label(page, line, SIGN_COUNTRY_LABEL, &value)
				&& !(reading->platform != NULL && line_label(
				page, line, SIGN_CONTACT_LABEL, &value)))
			continue;
		from = body_at(page, value.start);
		code = country_in_parts(page, from, line->to, &span);
		if (*code == '\0')
			code = country_in_han(page, from, line->to, &span);
		if (*code == '\0')
			code = country_at_end(page, line, &span);
		if (*code != '\0') {
			fact_add(reading, list, FACT_COUNTRY, code, "", page,
				PLACE_BODY, span);
			return true;
		}
	}
	return false;
}

static bool
country_of_address(const struct reading *reading, struct fact_list *list,
	const struct page *page)
{
	for (size_t i = page->line_count; i-- > 0;) {
		const struct line *line = &page->lines[i];
		struct span span, company;
		const char *code;

		if (i < page->signature && !line_is_address(page, line)
				&& !company_in_line(reading, page, line, &company))
			continue;
		code = country_in_line(page, line, &span);
		if (*code != '\0') {
			fact_add(reading, list, FACT_COUNTRY, code, "", page,
				PLACE_BODY, span);
			return true;
		}
	}
	return false;
}

/* The country of the first telephone that tells one. The list of telephones
 * itself is read later, when the country is known. */
static bool
country_of_phone(const struct reading *reading, struct fact_list *list)
{
	struct fact_list phones = { 0 };

	facts_phones(reading, &phones);
	for (size_t i = 0; i < phones.count; i++) {
		const struct fact *fact = &phones.rows[i];
		struct phone phone;

		if (fact->name != FACT_PHONE || *fact->value != '+')
			continue;
		phone = phone_international(reading->arena, fact->value + 1);
		if (*phone.region == '\0')
			continue;
		fact_add(reading, list, FACT_COUNTRY, phone.region, "phone",
			reading_page(reading, fact->quote.message),
			fact->quote.place, fact->quote.span);
		return true;
	}
	return false;
}

static bool
country_of_domain(const struct reading *reading, struct fact_list *list,
	enum fact_name name)
{
	const struct fact *fact = fact_find(list, name);
	const char *dot = fact == NULL ? NULL : strrchr(fact->value, '.');
	const char *code;

	if (dot == NULL || strlen(dot + 1) != 2 || (name == FACT_DOMAIN
			&& fact_find(list, FACT_IS_FREEMAIL) != NULL
			&& strcmp(fact_find(list, FACT_IS_FREEMAIL)->value,
			"yes") == 0))
		return false;
	code = strcmp(dot + 1, "uk") == 0 ? "GB"
		: arena_print(reading->arena, "%c%c", dot[1] - 32, dot[2] - 32);
	fact_add(reading, list, FACT_COUNTRY, code, "domain",
		reading_page(reading, fact->quote.message), fact->quote.place,
		fact->quote.span);
	return true;
}

/* An address or a firm in a language of one country. */
static void
country_of_language(const struct reading *reading, struct fact_list *list)
{
	const struct fact *firm = fact_find(list, FACT_ADDRESS);
	struct fact_list language = { 0 };
	const char *code;

	if (firm == NULL)
		firm = fact_find(list, FACT_COMPANY);
	facts_language(reading, &language);
	if (firm == NULL || language.count == 0
			|| firm->quote.place == PLACE_FROM)
		return;
	code = strcmp(language.rows[0].value, "ja") == 0 ? "JP"
		: strcmp(language.rows[0].value, "ko") == 0 ? "KR" : "";
	if (*code != '\0')
		fact_add(reading, list, FACT_COUNTRY, code, "language",
			reading_page(reading, firm->quote.message),
			firm->quote.place, firm->quote.span);
}

void
facts_country(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = reading->page_count; p-- > 0;)
		if (country_of_label(reading, list, &reading->pages[p]))
			return;
	for (size_t p = reading->page_count; p-- > 0;)
		if (country_of_address(reading, list, &reading->pages[p]))
			return;
	if (country_of_phone(reading, list)
			|| country_of_domain(reading, list, FACT_DOMAIN))
		return;
	if (!country_of_domain(reading, list, FACT_WEBSITE))
		country_of_language(reading, list);
}
