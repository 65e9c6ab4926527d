/* The person who writes: by a label, by his signature, by the sender's name.
 * A department, a firm or a brand is no person. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

static bool
text_has_sign(const struct hits *hits, enum sign sign)
{
	for (size_t i = 0; i < hits->count; i++)
		if (hits->rows[i].sign == sign)
			return true;
	return false;
}

static bool
contact_of_label(const struct reading *reading, struct fact_list *list,
	const struct page *page)
{
	for (size_t i = 0; i < page->line_count; i++) {
		struct span value;
		const char *name;

		if (!line_label(page, &page->lines[i], SIGN_CONTACT_LABEL,
				&value))
			continue;
		value = name_part(page, value.start,
			value.start + value.length);
		name = own_copy(reading, page, value.start,
			value.start + value.length);
		if (!name_is_person(reading, name)
				|| span_has_sign(page, value, SIGN_OFFICE)
				|| (reading->platform != NULL && text_equal_ascii(
				name, reading->platform->platform)))
			continue;
		fact_add(reading, list, FACT_CONTACT, name, "", page,
			PLACE_BODY, value);
		return true;
	}
	return false;
}

/* "Sent from my telephone": the machine's words. */
static bool
line_is_footer(const struct page *page, const struct line *line)
{
	for (size_t i = hits_from(&page->body_hits, line->from);
			i < page->body_hits.count
			&& page->body_hits.rows[i].start <= line->from + 2; i++)
		if (page->body_hits.rows[i].sign == SIGN_FOOTER)
			return true;
	return false;
}

/* The firm's own name, or words only firms bear. */
static bool
name_is_firm(const struct reading *reading, const struct fact_list *list,
	const struct page *page, struct span span, const char *name)
{
	const struct fact *company = fact_find(list, FACT_COMPANY);

	if (company != NULL && strcmp(company_key(reading->arena, name),
			company_key(reading->arena, company->value)) == 0)
		return true;
	return words_in(name) >= 2
		&& span_has_sign(page, span, SIGN_BUSINESS);
}

/* One of the signature's first lines that is a person's name. */
static bool
name_of_signature(const struct reading *reading, const struct fact_list *list,
	const struct page *page, struct span *found)
{
	size_t seen = 0;

	for (size_t i = page->signature; i < page->line_count && seen < 4; i++) {
		const struct line *line = &page->lines[i];
		struct span span, company;
		const char *name;

		if (line->from == line->to || line_is_footer(page, line))
			continue;
		seen++;
		if (line->to - line->from > 100 || line_has_label(page, line)
				|| body_has(page, SIGN_GREETING, line->from,
				line->from + 1))
			continue;
		span = name_part(page, line->start, line->end);
		name = own_copy(reading, page, span.start,
			span.start + span.length);
		if (!name_is_person(reading, name)
				|| span_has_sign(page, span, SIGN_ROLE)
				|| name_is_firm(reading, list, page, span, name)
				|| span_has_sign(page, span, SIGN_CLOSING)
				|| span_has_sign(page, span, SIGN_OFFICE))
			continue;
		if (company_in_line(reading, page, line, &company)
				&& company.start < span.start + span.length)
			continue;
		if (*country_by_name(fold_text(reading->arena, name),
				strlen(fold_text(reading->arena, name))) != '\0'
				|| line_is_address(page, line))
			continue;
		*found = span;
		return true;
	}
	return false;
}

static bool
from_is_person(const struct reading *reading, const struct fact_list *list)
{
	const struct page *page = &reading->pages[0];
	const struct fact *company = fact_find(list, FACT_COMPANY);
	const char *name = page->message->from_name;

	if (reading->platform != NULL || !name_is_person(reading, name)
			|| text_has_sign(&page->from_hits, SIGN_ROLE)
			|| text_has_sign(&page->from_hits, SIGN_OFFICE))
		return false;
	if (company != NULL && strcmp(company_key(reading->arena, name),
			company_key(reading->arena, company->value)) == 0)
		return false;
	return company == NULL || company->quote.place != PLACE_FROM;
}

static char *
squashed(struct arena *arena, const char *name)
{
	char *key = arena_copy(arena, fold_text(arena, name));
	size_t kept = 0;

	for (size_t i = 0; key[i] != '\0'; i++)
		if (strchr(" .-'", key[i]) == NULL)
			key[kept++] = key[i];
	key[kept] = '\0';
	return key;
}

/* "I am Lucy Wang", "my name is ...": the words behind a first person. */
static bool
contact_of_words(const struct reading *reading, struct fact_list *list,
	const struct page *page)
{
	static const char *const starts[] = { "my name is ", "i am ", "i'm ",
		"mi nombre es ", "me llamo ", "je m'appelle ", "meu nome e ",
		"mein name ist ", "меня зовут ", "اسمي ", "我叫", "私は" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		const char *at = strstr(page->body.text, starts[i]);
		struct span span;
		const char *name;

		if (at == NULL)
			continue;
		span = name_part(page, page->body.from[(size_t)(at
			- page->body.text) + strlen(starts[i])],
			strlen(page->own));
		for (size_t k = 0; k < span.length; k++)
			if (page->own[span.start + k] == '.'
					|| page->own[span.start + k] == '\n')
				span.length = k;
		name = own_copy(reading, page, span.start,
			span.start + span.length);
		if (words_in(name) > 4 || !name_is_person(reading, name)
				|| span_has_sign(page, span, SIGN_ROLE))
			continue;
		fact_add(reading, list, FACT_CONTACT, name, "", page,
			PLACE_BODY, span);
		return true;
	}
	return false;
}

static bool
byte_ends_sentence(const char *text)
{
	return strchr(".!?,\n", *text) != NULL
		|| strncmp(text, "\xe3\x80\x82", 3) == 0    /* 。 */
		|| strncmp(text, "\xef\xbc\x8c", 3) == 0    /* ， */
		|| strncmp(text, "\xef\xbc\x81", 3) == 0    /* ！ */
		|| strncmp(text, "\xef\xbc\x9f", 3) == 0;   /* ？ */
}

/* "... price please. Abena": the last words of the text, where the sender's
 * address spells them too. */
static bool
contact_of_end(const struct reading *reading, struct fact_list *list,
	const struct page *page)
{
	const char *own = page->own;
	const char *address = page->message->from_addr;
	const struct line *line;
	size_t last = page->line_count, start, end, length;
	struct span span;
	const char *name, *key;

	while (last > 0 && (page->lines[last - 1].from
			== page->lines[last - 1].to
			|| line_is_footer(page, &page->lines[last - 1])))
		last--;
	if (last == 0)
		return false;
	line = &page->lines[last - 1];
	end = line->end;
	while (end > line->start && strchr(" .!", own[end - 1]) != NULL)
		end--;
	for (start = end; start > line->start
			&& !byte_ends_sentence(own + start - 1)
			&& !(start >= line->start + 3
			&& byte_ends_sentence(own + start - 3)
			&& (unsigned char)own[start - 3] >= 0xe3);)
		start--;
	span = name_trim(page, (struct span){ start, end - start });
	name = own_copy(reading, page, span.start, span.start + span.length);
	key = squashed(reading->arena, name);
	length = strlen(key);
	if (length < 3 || words_in(name) > 3 || !name_is_person(reading, name)
			|| span_has_sign(page, span, SIGN_CLOSING)
			|| strstr(squashed(reading->arena, arena_copy_bytes(
			reading->arena, address, strcspn(address, "@"))), key)
			== NULL)
		return false;
	fact_add(reading, list, FACT_CONTACT, name, "", page, PLACE_BODY, span);
	return true;
}

static void
contact_of_from(const struct reading *reading, struct fact_list *list)
{
	const struct page *page = &reading->pages[0];

	fact_add(reading, list, FACT_CONTACT, page->message->from_name, "",
		page, PLACE_FROM, (struct span){ 0,
		strlen(page->message->from_name) });
}

/* The signature's spelling is preferred where both mean the same person. */
static bool
signature_is_better(const struct reading *reading, const char *signed_name)
{
	const char *from = squashed(reading->arena,
		reading->pages[0].message->from_name);
	const char *name = squashed(reading->arena, signed_name);

	return strstr(name, from) != NULL || (strstr(from, name) == NULL
		&& words_in(signed_name) >= 2);
}

void
facts_contact(const struct reading *reading, struct fact_list *list)
{
	bool from = reading->page_count > 0 && from_is_person(reading, list);

	for (size_t p = 0; p < reading->page_count; p++)
		if (contact_of_label(reading, list, &reading->pages[p]))
			return;
	for (size_t p = reading->page_count; p-- > 0
			&& reading->platform == NULL;) {
		const struct page *page = &reading->pages[p];
		struct span span;
		const char *name;

		if (!name_of_signature(reading, list, page, &span))
			continue;
		name = own_copy(reading, page, span.start,
			span.start + span.length);
		if (from && !signature_is_better(reading, name))
			break;
		fact_add(reading, list, FACT_CONTACT, name, "", page,
			PLACE_BODY, span);
		return;
	}
	if (from) {
		contact_of_from(reading, list);
		return;
	}
	for (size_t p = 0; p < reading->page_count; p++)
		if (contact_of_words(reading, list, &reading->pages[p])
				|| (reading->platform == NULL && contact_of_end(
				reading, list, &reading->pages[p])))
			return;
}
