/* What a person's name looks like, and where in a run of words it stands.
 * Knows nothing of signatures, labels or senders. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

size_t
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

struct span
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
struct span
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

bool
span_has_sign(const struct page *page, struct span span, enum sign sign)
{
	return body_has(page, sign, body_at(page, span.start),
		body_at(page, span.start + span.length));
}
