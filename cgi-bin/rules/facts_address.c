/* Lines that look like part of a postal address, and the address they give. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

/* German and Dutch glue the street to its name. */
static bool
line_has_street_word(const struct page *page, const struct line *line)
{
	static const char *const ends[] = { "strasse", "str.", "gasse", "weg",
		"allee", "platz", "ring", "straat", "laan", "gatan", "vej",
		"veien" };
	const char *text = page->body.text;

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t length = strlen(ends[i]);

		for (size_t at = line->from + 4; at + length < line->to; at++)
			if (strncmp(text + at, ends[i], length) == 0
					&& text[at + length] == ' '
					&& text[at + length + 1] >= '0'
					&& text[at + length + 1] <= '9')
				return true;
	}
	return false;
}

static size_t
line_digits(const struct page *page, const struct line *line)
{
	size_t count = 0;

	for (size_t i = line->from; i < line->to; i++)
		count += page->body.text[i] >= '0' && page->body.text[i] <= '9';
	return count;
}

bool
line_is_address(const struct page *page, const struct line *line)
{
	size_t length = line->to - line->from, signs = 0, behind = 0;
	bool labelled;
	struct span value;

	if (length < 8 || length > 300)
		return false;
	labelled = line_label(page, line, SIGN_ADDRESS_LABEL, &value);
	for (size_t i = hits_from(&page->body_hits, line->from);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start >= line->to)
			break;
		if (hit->start >= behind
				&& (hit->sign == SIGN_ADDRESS
				|| hit->sign == SIGN_RESIDENTIAL)) {
			signs++;
			behind = hit->end;
		}
	}
	signs += line_has_street_word(page, line) ? 2 : 0;
	if (labelled)
		return true;
	return signs >= 2 || (signs == 1 && (line_digits(page, line) > 0
		|| memchr(page->body.text + line->from, ',', length) != NULL));
}

/* The line's address: behind a company name or a label, before a telephone. */
static struct span
address_span(const struct reading *reading, const struct page *page,
	const struct line *line)
{
	struct span value, company;
	size_t from = line->from, to = line->to;

	if (line_label(page, line, SIGN_ADDRESS_LABEL, &value))
		from = body_at(page, value.start);
	if (company_in_line(reading, page, line, &company))
		from = body_at(page, company.start + company.length);
	for (size_t i = hits_from(&page->body_hits, from);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start >= to)
			break;
		if (hit->start > from && (hit->sign == SIGN_TEL
				|| hit->sign == SIGN_MOBILE
				|| hit->sign == SIGN_FAX))
			to = hit->start;
	}
	while (from < to && strchr(" ,:.;-", page->body.text[from]) != NULL)
		from++;
	while (to > from && strchr(" ,:.;-(", page->body.text[to - 1]) != NULL)
		to--;
	return fold_span(&page->body, from, to);
}

static bool
line_tells_address(const struct page *page, size_t index)
{
	const struct line *line = &page->lines[index];

	if (!line_is_address(page, line))
		return false;
	return index >= page->signature || line->to - line->from < 140;
}

void
facts_address(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = reading->page_count; p-- > 0;) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->line_count; i++) {
			const struct line *line = &page->lines[i];
			struct span span;

			if (!line_tells_address(page, i))
				continue;
			if (i < page->signature && line_digits(page, line) == 0)
				continue;
			span = address_span(reading, page, line);
			if (span.length < 8)
				continue;
			fact_add(reading, list, FACT_ADDRESS, own_copy(reading,
				page, span.start, span.start + span.length),
				"", page, PLACE_BODY, span);
			return;
		}
	}
}
