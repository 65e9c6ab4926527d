/* Looking things up in a reading: signs, labels, quotes, gathered facts. */
#include <string.h>

#include "base/text.h"
#include "rules/reading.h"

static bool
span_is_signature(const struct page *page, struct span span)
{
	return page->signature < page->line_count
		&& span.start >= page->lines[page->signature].start;
}

static const char *
place_text(const struct page *page, enum place place)
{
	if (place == PLACE_SUBJECT)
		return page->message->subject;
	if (place == PLACE_FROM)
		return page->message->from_name;
	return page->message->text;
}

static struct quote
quote_make(const struct reading *reading, const struct page *page,
	enum place place, struct span span)
{
	if (place == PLACE_BODY && span_is_signature(page, span))
		place = PLACE_SIGNATURE;
	return (struct quote){ place, page->index, span,
		arena_copy_bytes(reading->arena,
			place_text(page, place) + span.start, span.length) };
}

void
fact_add(const struct reading *reading, struct fact_list *list,
	enum fact_name name, const char *value, const char *detail,
	const struct page *page, enum place place, struct span span)
{
	struct fact fact = { .name = name, .value = value, .detail = detail,
		.quote = { .text = "" } };

	if (list->of[name] == MOST_FACTS || fact_has(list, name, value))
		return;
	if (page != NULL && place == PLACE_FROM && span.length == 0)
		fact.quote = (struct quote){ PLACE_FROM, page->index, span,
			page->message->from_addr };
	else if (page != NULL)
		fact.quote = quote_make(reading, page, place, span);
	if (list->count == list->room) {
		size_t room = list->room * 2 + 32;
		struct fact *rows = arena_take_many(reading->arena, room,
			sizeof(*rows));

		if (list->count > 0)
			memcpy(rows, list->rows, list->count * sizeof(*rows));
		list->rows = rows;
		list->room = room;
	}
	list->rows[list->count++] = fact;
	list->of[name]++;
}

void
fact_add_plain(const struct reading *reading, struct fact_list *list,
	enum fact_name name, const char *value)
{
	fact_add(reading, list, name, value, "", NULL, PLACE_NONE,
		(struct span){ 0, 0 });
}

const struct fact *
fact_find(const struct fact_list *list, enum fact_name name)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->rows[i].name == name)
			return &list->rows[i];
	return NULL;
}

bool
fact_has(const struct fact_list *list, enum fact_name name, const char *value)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->rows[i].name == name
				&& strcmp(list->rows[i].value, value) == 0)
			return true;
	return false;
}

struct quote
quote_body(const struct reading *reading, const struct page *page,
	size_t start, size_t end)
{
	return quote_make(reading, page, PLACE_BODY,
		fold_span(&page->body, start, end));
}

struct quote
quote_subject(const struct reading *reading, const struct page *page,
	size_t start, size_t end)
{
	return quote_make(reading, page, PLACE_SUBJECT,
		fold_span(&page->subject, start, end));
}

bool
sign_quote(const struct reading *reading, enum sign sign, struct quote *quote)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->body_hits.count; i++) {
			const struct hit *hit = &page->body_hits.rows[i];

			if (hit->sign == sign) {
				*quote = quote_body(reading, page, hit->start,
					hit->end);
				return true;
			}
		}
		for (size_t i = 0; i < page->subject_hits.count; i++) {
			const struct hit *hit = &page->subject_hits.rows[i];

			if (hit->sign == sign) {
				*quote = quote_subject(reading, page,
					hit->start, hit->end);
				return true;
			}
		}
	}
	return false;
}

bool
sign_seen(const struct reading *reading, enum sign sign)
{
	for (size_t p = 0; p < reading->page_count; p++)
		if (page_has(&reading->pages[p], sign))
			return true;
	return false;
}

/* The most hits that stand apart: a phrase that spans a sentence does not
 * swallow those inside it. */
static size_t
hits_count(const struct hits *hits, enum sign sign)
{
	size_t count = 0, behind = 0;

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->rows[i];

		if (hit->sign != sign)
			continue;
		if (hit->start >= behind) {
			count++;
			behind = hit->end;
		} else if (hit->end < behind) {
			behind = hit->end;
		}
	}
	return count;
}

size_t
sign_count(const struct reading *reading, enum sign sign)
{
	size_t count = 0;

	for (size_t p = 0; p < reading->page_count; p++)
		count += hits_count(&reading->pages[p].body_hits, sign)
			+ hits_count(&reading->pages[p].subject_hits, sign);
	return count;
}

bool
page_has(const struct page *page, enum sign sign)
{
	return hits_count(&page->body_hits, sign) > 0
		|| hits_count(&page->subject_hits, sign) > 0;
}

bool
body_has(const struct page *page, enum sign sign, size_t start, size_t end)
{
	for (size_t i = hits_touching(&page->body_hits, start);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start >= end)
			return false;
		if (hit->sign == sign && hit->end > start)
			return true;
	}
	return false;
}

/* Where the colon of a label stands, 0 when the line has none. */
static size_t
line_colon(const struct page *page, const struct line *line)
{
	for (size_t at = line->from; at < line->to && at < line->from + 60; at++)
		if (page->body.text[at] == ':')
			return at;
	return 0;
}

static bool
line_label_is(const struct page *page, const struct line *line, size_t colon,
	enum sign sign)
{
	for (size_t i = hits_from(&page->body_hits, line->from);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start > colon || hit->start > line->from + 4)
			return false;
		if ((sign != SIGN_NONE && hit->sign != sign)
				|| (sign == SIGN_NONE && (hit->sign < SIGN_TEL
				|| hit->sign > SIGN_PRODUCT_LABEL)))
			continue;
		if (strspn(page->body.text + hit->end, " .\t)*") + hit->end
				>= colon && hit->end <= colon)
			return true;
	}
	return false;
}

bool
line_label(const struct page *page, const struct line *line, enum sign sign,
	struct span *value)
{
	size_t colon = line_colon(page, line);

	if (colon == 0 || !line_label_is(page, line, colon, sign))
		return false;
	*value = fold_span(&page->body, colon + 1,
		line->to > colon ? line->to : colon + 1);
	return value->length > 0;
}

bool
line_has_label(const struct page *page, const struct line *line)
{
	size_t colon = line_colon(page, line);

	return colon != 0 && line_label_is(page, line, colon, SIGN_NONE);
}
