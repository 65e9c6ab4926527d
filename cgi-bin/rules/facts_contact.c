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

static size_t
words_in(const char *name)
{
	size_t count = 0;

	while (*name != '\0') {
		name += strspn(name, " ");
		if (*name != '\0')
			count++;
		name += strcspn(name, " ");
	}
	return count;
}

static bool
begins_small(const char *name)
{
	return *name >= 'a' && *name <= 'z';
}

/* Particles of names that are written small: "van der", "el", "de". */
static bool
words_begin_big(const char *name)
{
	size_t small = 0, big = 0;

	while (*name != '\0') {
		name += strspn(name, " ");
		if (begins_small(name) && strcspn(name, " ") > 3)
			return false;
		small += begins_small(name);
		big += !begins_small(name) && *name != '\0';
		name += strcspn(name, " ");
	}
	return big > 0 && small <= 2;
}

static bool
name_is_brand(const struct reading *reading, const char *name)
{
	const char *folded = fold_text(reading->arena, name);

	for (size_t i = 0; i < reading->house->brand_count; i++)
		if (strstr(folded, fold_text(reading->arena,
				reading->house->brands[i].brand)) != NULL)
			return true;
	return false;
}

bool
name_is_person(const struct reading *reading, const char *name)
{
	size_t length = strlen(name), points = text_count(name);
	bool is_ascii = points == length;

	if (length < 2 || points > 40 || words_in(name) > 5
			|| strpbrk(name, "@0123456789/\\:;!?#%&<>=+_") != NULL)
		return false;
	if ((unsigned char)name[0] >= 0xe3 && points > 12)
		return false;
	if ((unsigned char)name[0] >= 0xe4 && (unsigned char)name[0] <= 0xe9
			&& points > 6 && strchr(name, ' ') == NULL)
		return false;   /* a Chinese sentence */
	if (strstr(name, "\xe3\x80\x82") != NULL)      /* 。 */
		return false;
	if (is_ascii && (!words_begin_big(name) || length < 3))
		return false;
	return !name_is_brand(reading, name);
}

static bool
byte_parts_name(const char *text)
{
	return strchr(",|(/;\t\n<", *text) != NULL
		|| strncmp(text, "  ", 2) == 0 || strncmp(text, " - ", 3) == 0
		|| strncmp(text, "\xef\xbc\x8c", 3) == 0      /* , */
		|| strncmp(text, "\xef\xbc\x88", 3) == 0      /* ( */
		|| strncmp(text, "\xe3\x80\x81", 3) == 0      /* 、 */
		|| strncmp(text, " \xe2\x80\x93 ", 5) == 0;
}

/* Forms of address before and behind a name. */
static const char *const honorifics[] = { "mr. ", "mr ", "mrs. ", "mrs ",
	"ms. ", "ms ", "dr. ", "dr ", "ing. ", "sr. ", "sra. ", "herr ", "frau ",
	"m. ", "mme ", "eng. ", "rev. ", "barr. " };
static const char *const honorifics_behind[] = { "先生", "女士", "小姐", "経理",
	"经理", "様", "さん", "님", "드림", "올림", "배상", "拝", "敬上", "谨上" };

static struct span
name_trim(const struct page *page, struct span span)
{
	const char *text = page->message->text;
	size_t start = span.start, end = span.start + span.length;

	while (start < end && strchr(" \t*-:.~\"'", text[start]) != NULL)
		start++;
	for (size_t i = 0; i < sizeof(honorifics) / sizeof(*honorifics); i++) {
		size_t length = strlen(honorifics[i]);
		bool same = start + length < end;

		for (size_t k = 0; same && k < length; k++)
			same = (text[start + k] | 0x20) == (honorifics[i][k]
				| 0x20);
		if (same)
			start += length;
	}
	while (end > start && strchr(" \t*,.;:\"'", text[end - 1]) != NULL)
		end--;
	for (size_t i = 0; i < sizeof(honorifics_behind)
			/ sizeof(*honorifics_behind); i++) {
		size_t length = strlen(honorifics_behind[i]);

		if (end > start + length && strncmp(text + end - length,
				honorifics_behind[i], length) == 0)
			end -= length;
	}
	while (end > start && text[end - 1] == ' ')
		end--;
	return (struct span){ start, end - start };
}

/* The first part of a run: up to a comma, a bar, a bracket, a label. */
static struct span
name_part(const struct page *page, size_t start, size_t end)
{
	size_t at = start, limit = body_at(page, end);
	bool is_glued;

	while (at < end && (page->message->text[at] == ' '
			|| page->message->text[at] == '\t'))
		at++;
	start = at;
	is_glued = (unsigned char)page->message->text[start] >= 0xe3;
	while (at < end && !byte_parts_name(page->message->text + at))
		at++;
	end = at;
	for (size_t i = hits_from(&page->body_hits, body_at(page, start));
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];
		size_t from = page->body.from[hit->start];

		if (hit->start >= limit)
			break;
		if ((hit->sign == SIGN_TEL || hit->sign == SIGN_MOBILE
				|| (hit->sign == SIGN_ROLE && is_glued))
				&& from > start && from < end)
			end = from;
	}
	return name_trim(page, (struct span){ start,
		end > start ? end - start : 0 });
}

static bool
span_has_sign(const struct page *page, struct span span, enum sign sign)
{
	return body_has(page, sign, body_at(page, span.start),
		body_at(page, span.start + span.length));
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
