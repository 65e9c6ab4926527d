/* Lays a thread out for the fact readers; decides nothing about the buyer
 * but where his own words and his signature are. */
#include "rules/reading.h"

#include <string.h>

#include "base/text.h"
#include "rules/host.h"

enum { LONGEST_SIGNATURE = 16, LONGEST_TAIL = 9, LONGEST_TAIL_LINE = 90 };

static char *
own_text(struct arena *arena, const struct message *message)
{
	char *own = arena_copy(arena, message->text);
	size_t length = strlen(own);

	for (size_t i = 0; i < message->quoted_count; i++) {
		struct span span = message->quoted[i];

		for (size_t at = span.start;
				at < span.start + span.length && at < length; at++)
			if (own[at] != '\n')
				own[at] = ' ';
	}
	if (length > WEIGHED_BYTES) {
		length = WEIGHED_BYTES;
		while (((unsigned char)own[length] & 0xC0) == 0x80)
			length--;
		own[length] = '\0';
	}
	return own;
}

static bool
byte_is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

static void
line_trim(const struct page *page, struct line *line)
{
	while (line->from < line->to
			&& byte_is_blank(page->body.text[line->from]))
		line->from++;
	while (line->to > line->from
			&& byte_is_blank(page->body.text[line->to - 1]))
		line->to--;
	line->start = page->body.from[line->from];
	line->end = line->to > line->from
		? page->body.from[line->to] : line->start;
}

static void
page_read_lines(struct arena *arena, struct page *page)
{
	size_t count = 1, at = 0;

	for (size_t i = 0; i < page->body.length; i++)
		count += page->body.text[i] == '\n';
	page->lines = arena_take_many(arena, count, sizeof(*page->lines));
	for (size_t i = 0; i < count; i++) {
		struct line *line = &page->lines[i];
		size_t first = at;

		line->from = at;
		while (at < page->body.length && page->body.text[at] != '\n')
			at++;
		line->to = at++;
		line_trim(page, line);
		if (line->from == line->to) {
			line->start = line->end = page->body.from[first];
			line->is_quoted = !text_is_blank(arena_copy_bytes(arena,
				page->message->text + line->start, strcspn(
				page->message->text + line->start, "\n")));
		}
	}
	page->line_count = count;
}

/* "--", or a short line that begins with a parting word. */
static bool
line_parts(const struct page *page, const struct line *line)
{
	const char *text = page->body.text + line->from;
	size_t length = line->to - line->from;

	if (length >= 2 && strspn(text, "-_*=~#") >= length)
		return true;
	if (length > 64)
		return false;
	for (size_t i = hits_from(&page->body_hits, line->from);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start > line->from + 3)
			break;
		if (hit->sign == SIGN_CLOSING && hit->end <= line->to
				&& length <= (hit->end - hit->start) + 30)
			return true;
	}
	return false;
}

static bool
line_is_empty(const struct line *line)
{
	return line->from == line->to;
}

/* The last paragraph, when its lines are few and short. */
static size_t
signature_of_tail(const struct page *page)
{
	size_t last = page->line_count, first, lines = 0;

	while (last > 0 && line_is_empty(&page->lines[last - 1]))
		last--;
	for (first = last; first > 0; first--) {
		const struct line *line = &page->lines[first - 1];

		if (line_is_empty(line))
			break;
		if (line->to - line->from > LONGEST_TAIL_LINE)
			break;
		if (++lines > LONGEST_TAIL)
			return page->line_count;
	}
	return first == 0 || first == last ? page->line_count : first;
}

static size_t
signature_find(const struct page *page)
{
	size_t found = page->line_count, filled = 0;

	for (size_t i = page->line_count; i-- > 0
			&& filled <= LONGEST_SIGNATURE;) {
		const struct line *line = &page->lines[i];

		if (line_is_empty(line))
			continue;
		if (line_parts(page, line) && filled > 0)
			found = i + 1;
		filled++;
	}
	while (found < page->line_count
			&& (line_is_empty(&page->lines[found])
			|| line_parts(page, &page->lines[found])))
		found++;
	return found < page->line_count ? found : signature_of_tail(page);
}

static void
page_read(struct reading *reading, const struct lexicon *lexicon,
	const struct message *message, struct page *page)
{
	struct arena *arena = reading->arena;

	page->message = message;
	page->own = own_text(arena, message);
	page->body = fold_read(arena, page->own, strlen(page->own));
	page->subject = fold_read(arena, message->subject,
		strlen(message->subject));
	page->from = fold_read(arena, message->from_name,
		strlen(message->from_name));
	page->body_hits = signs_find(arena, lexicon, &page->body);
	page->subject_hits = signs_find(arena, lexicon, &page->subject);
	page->from_hits = signs_find(arena, lexicon, &page->from);
	page->body_models = models_find(arena, reading->products,
		&page->body, page->own);
	page->subject_models = models_find(arena, reading->products,
		&page->subject, message->subject);
	page_read_lines(arena, page);
	page->signature = signature_find(page);
}

struct reading *
reading_make(struct arena *arena, const struct thread *thread,
	const struct house *house)
{
	struct reading *reading = arena_take(arena, sizeof(*reading));
	const struct lexicon *lexicon = lexicon_make(arena);

	*reading = (struct reading){ .arena = arena, .thread = thread,
		.house = house, .page_count = thread->count,
		.products = product_index_make(arena, house),
		.lexicon = lexicon };
	reading->pages = arena_take_many(arena, thread->count,
		sizeof(*reading->pages));
	for (size_t i = 0; i < thread->count; i++) {
		reading->pages[i].index = i;
		page_read(reading, lexicon, &thread->messages[i],
			&reading->pages[i]);
	}
	if (thread->count > 0)
		reading->platform = platform_find(house, address_domain(arena,
			thread->messages[0].from_addr));
	return reading;
}

size_t
body_at(const struct page *page, size_t original)
{
	size_t low = 0, high = page->body.length;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (page->body.from[middle] < original)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

char *
own_copy(const struct reading *reading, const struct page *page, size_t start,
	size_t end)
{
	return text_trim(reading->arena, arena_copy_bytes(reading->arena,
		page->own + start, end > start ? end - start : 0));
}

const struct page *
reading_page(const struct reading *reading, size_t message)
{
	size_t at = 0;

	while (at + 1 < reading->page_count
		&& reading->pages[at].index != message)
		at++;
	return &reading->pages[at];
}
