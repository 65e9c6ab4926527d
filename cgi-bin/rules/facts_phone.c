/* Finds telephone numbers with their labels; a fax is never a telephone. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/phone.h"

/* A run of digits and what people put between them. */
struct number {
	size_t start, end;       /* folded bytes */
	bool is_international;
	char digits[24];
	size_t count;
};

static bool
byte_parts_digits(char byte)
{
	return byte == ' ' || byte == '.' || byte == '-' || byte == '('
		|| byte == ')' || byte == '/' || byte == '\t';
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Read one number at a byte; false when too few digits stand there. */
static bool
number_read(const struct folded *body, size_t at, struct number *number)
{
	size_t gap = 0;

	*number = (struct number){ .start = at, .end = at };
	number->is_international = body->text[at + (body->text[at] == '(')]
		== '+';
	for (; at < body->length; at++) {
		char byte = body->text[at];

		if (is_digit(byte)) {
			if (number->count == sizeof(number->digits) - 1)
				return false;
			number->digits[number->count++] = byte;
			number->end = at + 1;
			gap = 0;
		} else if (byte == '+' && number->count == 0) {
			continue;
		} else if (!byte_parts_digits(byte) || ++gap > 3
				|| (gap > 1 && byte == '+')) {
			break;
		} else if (strncmp(body->text + at, "(0)", 3) == 0
				&& number->count > 0) {
			at += 2;
			gap = 0;
		} else if ((gap >= 2 && strncmp(body->text + at, "  ", 2) == 0)
				|| (byte == '/' && gap > 1)) {
			break;
		}
	}
	number->digits[number->count] = '\0';
	if (number->count > 4 && !number->is_international
			&& strncmp(number->digits, "00", 2) == 0
			&& number->digits[2] != '0') {
		number->is_international = true;
		memmove(number->digits, number->digits + 2, number->count - 1);
		number->count -= 2;
	}
	return number->count >= 7;
}

/* The sign of the last label between two bytes of a line. */
static enum sign
label_before(const struct page *page, size_t from, size_t at)
{
	enum sign found = SIGN_NONE;
	size_t behind = 0;
	bool telephone_too = false;

	for (size_t i = hits_from(&page->body_hits, at > from + 300 ? at - 300
			: from); i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start >= at)
			break;
		if (hit->end > at)
			continue;
		if (hit->sign == SIGN_ACCOUNT || hit->sign == SIGN_FAX
				|| hit->sign == SIGN_TEL
				|| hit->sign == SIGN_MOBILE) {
			telephone_too = found == SIGN_TEL
				&& hit->start <= behind + 3;
			if (found == SIGN_FAX && hit->sign == SIGN_TEL
					&& hit->start <= behind + 3)
				telephone_too = true;
			found = hit->sign;
			behind = hit->end;
		}
	}
	return telephone_too ? SIGN_TEL : found;
}

/* "T 0049..." and "F: +49...": one letter before the number. */
static enum sign
letter_before(const struct page *page, const struct line *line, size_t at)
{
	const char *text = page->body.text;
	size_t i = at;

	while (i > line->from && strchr(" :.)", text[i - 1]) != NULL)
		i--;
	if (i == line->from || i == at)
		return SIGN_NONE;
	if (i - 1 > line->from && fold_is_wordy(&page->body, i - 2))
		return SIGN_NONE;
	switch (text[i - 1]) {
	case 't': case 'p': return SIGN_TEL;
	case 'm': case 'c': case 'w': return SIGN_MOBILE;
	case 'f': return SIGN_FAX;
	}
	return SIGN_NONE;
}

static const char *
country_known(const struct reading *reading, const struct fact_list *list)
{
	const struct fact *country = fact_find(list, FACT_COUNTRY);
	const struct fact *domain = fact_find(list, FACT_DOMAIN);
	const char *dot;

	if (country != NULL)
		return country->value;
	dot = domain == NULL ? NULL : strrchr(domain->value, '.');
	if (dot == NULL || strlen(dot + 1) != 2)
		return "";
	if (strcmp(dot + 1, "uk") == 0)
		return "GB";
	return arena_print(reading->arena, "%c%c", dot[1] - 32, dot[2] - 32);
}

static const char *
phone_detail(enum sign label, enum phone_kind kind)
{
	if (label == SIGN_FAX)
		return "fax";
	if (kind == PHONE_MOBILE)
		return "mobile";
	if (kind == PHONE_FIXED)
		return "fixed";
	return label == SIGN_MOBILE ? "mobile" : label == SIGN_TEL ? "fixed" : "";
}

static void
number_take(const struct reading *reading, struct fact_list *list,
	const struct page *page, const struct number *number, enum sign label)
{
	struct phone phone;

	if (number->is_international)
		phone = phone_international(reading->arena, number->digits);
	else
		phone = phone_national(reading->arena, number->digits,
			country_known(reading, list));
	if (*phone.e164 == '\0' && (number->is_international
			|| label == SIGN_NONE || number->count > 13))
		return;
	if (*phone.e164 == '\0')
		phone.e164 = arena_copy(reading->arena, number->digits);
	fact_add(reading, list, FACT_PHONE, phone.e164,
		phone_detail(label, phone.kind), page, PLACE_BODY,
		fold_span(&page->body, number->start, number->end));
}

/* 137 1234 5678: eleven digits from 13 to 19, set as the Chinese set them.
 * No other country writes 3-4-4 with these. */
static bool
number_is_chinese_mobile(const struct folded *body, const struct number *number)
{
	const char *text = body->text + number->start;

	return number->count == 11 && !number->is_international
		&& number->end - number->start == 13 && text[0] == '1'
		&& text[1] >= '3' && text[1] <= '9'
		&& (text[3] == ' ' || text[3] == '-') && text[8] == text[3];
}

static void
line_phones(const struct reading *reading, struct fact_list *list,
	const struct page *page, const struct line *line)
{
	size_t from = line->from;

	for (size_t at = line->from; at < line->to; at++) {
		char byte = page->body.text[at];
		struct number number;
		enum sign label;

		if (!is_digit(byte) && byte != '+' && byte != '(')
			continue;
		if (at > line->from && (fold_is_wordy(&page->body, at - 1)
				|| strchr("@/=_-", page->body.text[at - 1])
				!= NULL) && byte != '+')
			continue;
		if (!number_read(&page->body, at, &number)) {
			if (is_digit(byte))
				while (at + 1 < line->to && is_digit(
						page->body.text[at + 1]))
					at++;
			continue;
		}
		label = label_before(page, from, at);
		if (label == SIGN_NONE)
			label = letter_before(page, line, at);
		if (label == SIGN_NONE && number_is_chinese_mobile(&page->body,
				&number)) {
			memmove(number.digits + 2, number.digits, 12);
			memcpy(number.digits, "86", 2);
			number.is_international = true;
			label = SIGN_MOBILE;
		}
		if (label != SIGN_ACCOUNT && (label != SIGN_NONE
				|| number.is_international))
			number_take(reading, list, page, &number, label);
		at = number.end - 1;
		from = number.end;
	}
}

void
facts_phones(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->line_count; i++)
			line_phones(reading, list, page, &page->lines[i]);
	}
}
