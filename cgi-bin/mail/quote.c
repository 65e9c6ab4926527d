/* Lines marked as quoted, then runs of them made spans. */
#include "mail/quote.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/address.h"
#include "mail/quote_lines.h"
#include "mail/quote_words.h"

/* What a line is so far. */
enum mark { MARK_NONE, MARK_HTML, MARK_QUOTED };

struct marker {
	const struct quote_context *context;
	struct lines lines;
	unsigned char *marks;  /* enum mark for each line */
	size_t head;           /* next of context->heads */
	bool has_words;        /* the sender's own, so far */
	bool has_history;      /* a separator or a block was met */
};

static void
marks_set(struct marker *marker, size_t from, size_t to, enum mark mark)
{
	for (size_t line = from; line < to && line < marker->lines.count;
		line++)
		marker->marks[line] = (unsigned char)mark;
}

/* Take over what HTML marked: lines that begin inside of a span. */
static void
marks_from_html(struct marker *marker)
{
	const struct span *spans = marker->context->marked;
	size_t count = marker->context->marked_count, at = 0;

	for (size_t line = 0; line < marker->lines.count; line++) {
		size_t start = marker->lines.starts[line];

		while (at < count && start >= spans[at].start
			+ spans[at].length)
			at++;
		if (at < count && start >= spans[at].start)
			marker->marks[line] = MARK_HTML;
	}
}

static bool
has_text(struct slice value, const char *text)
{
	return text[0] != '\0' && slice_has(value, text);
}

/* Whether a From value names us. */
static bool
is_ours(const struct quote_context *context, struct slice from)
{
	const char *sender = address_host(context->from_addr);

	for (size_t at = 0; at < context->our_count; at++) {
		const char *domain =
			address_host(context->our_addresses[at]);

		if (has_text(from, context->our_addresses[at]))
			return true;
		if (domain[0] != '\0' && !text_equal(domain, sender)
			&& has_text(from, domain - 1))
			return true;
	}
	return false;
}

/* Marks that HTML put on what follows a forwarding head are taken off: it was
 * sent to be read. */
static void
run_unmark(struct marker *marker, size_t line)
{
	for (; line < marker->lines.count && (marker->marks[line] == MARK_HTML
		|| lines_blank(&marker->lines, line)); line++)
		marker->marks[line] = MARK_NONE;
}

/* Whether what follows carries marks of its own, so that unmarked lines are
 * answers. */
static bool
is_marked_next(const struct marker *marker, size_t line)
{
	line = lines_next_filled(&marker->lines, line);
	return line < marker->lines.count && (marker->marks[line] == MARK_HTML
		|| lines_marked(&marker->lines, line));
}

/* Mark a head, and what belongs to it.
 *   returns  the line to go on with */
static size_t
head_take(struct marker *marker, size_t line, size_t end, bool is_forward)
{
	bool is_last = false;

	if (!is_forward && !is_marked_next(marker, end))
		is_last = true;
	marks_set(marker, line, is_last ? marker->lines.count : end,
		MARK_QUOTED);
	while (line > 0 && (lines_ruled(&marker->lines, line - 1)
		|| lines_blank(&marker->lines, line - 1)))
		marker->marks[--line] = MARK_QUOTED;
	if (is_forward)
		run_unmark(marker, end);
	marker->has_history = true;
	return is_last ? marker->lines.count : end;
}

/* Whether history that stands alone was sent to be read. */
static bool
is_sent_to_read(const struct marker *marker)
{
	const struct quote_context *context = marker->context;

	if (marker->has_history)
		return false;
	return quote_subject_forward(context->subject)
		|| (!context->is_reply && !marker->has_words
			&& !quote_subject_reply(context->subject));
}

/* A separator with the block under it.
 *   returns  the line to go on with, the same when it is no separator */
static size_t
separator_take(struct marker *marker, size_t line)
{
	enum separator separator =
		quote_separator(lines_at(&marker->lines, line));
	size_t next = lines_next_filled(&marker->lines, line + 1);
	struct block block;
	bool is_forward;

	if (separator == SEPARATOR_NONE)
		return line;
	block = lines_block(&marker->lines, next);
	is_forward = (separator == SEPARATOR_FORWARD
		|| is_sent_to_read(marker))
		&& !is_ours(marker->context, block.from);
	return head_take(marker, line, block.end > 0 ? block.end : line + 1,
		is_forward);
}

static size_t
block_take(struct marker *marker, size_t line)
{
	struct block block = lines_block(&marker->lines, line);

	if (!block.is_whole)
		return line;
	return head_take(marker, line, block.end, is_sent_to_read(marker)
		&& !is_ours(marker->context, block.from));
}

static size_t
introduction_take(struct marker *marker, size_t line)
{
	struct introduction found = lines_introduction(&marker->lines, line);
	size_t end = line + found.lines;

	if (found.lines == 0)
		return line;
	if (!is_marked_next(marker, end)) {
		if (!found.is_sure || lines_next_filled(&marker->lines, end)
			== marker->lines.count)
			return line;
		end = marker->lines.count;
	}
	marks_set(marker, line, end, MARK_QUOTED);
	marker->has_history = true;
	return end;
}

/* Where HTML says that history begins though no word was known: up to the
 * next empty line stands its header. */
static size_t
told_head_take(struct marker *marker, size_t line)
{
	const struct quote_context *context = marker->context;
	size_t end = line;

	if (marker->head == context->head_count || marker->lines.starts[line]
		< context->heads[marker->head])
		return line;
	marker->head++;
	if (lines_blank(&marker->lines, line))
		return line;
	while (end < marker->lines.count && !lines_blank(&marker->lines, end))
		end++;
	return head_take(marker, line, end, is_sent_to_read(marker));
}

/* Look at one line.
 *   returns  the line to go on with */
static size_t
line_take(struct marker *marker, size_t line)
{
	size_t next = line;

	if (lines_marked(&marker->lines, line)) {
		marker->marks[line] = MARK_QUOTED;
		return line + 1;
	}
	if (lines_blank(&marker->lines, line))
		return line + 1;
	if (marker->marks[line] == MARK_HTML && marker->has_history)
		return line + 1;
	next = separator_take(marker, line);
	if (next == line)
		next = block_take(marker, line);
	if (next == line)
		next = introduction_take(marker, line);
	if (next == line)
		next = told_head_take(marker, line);
	if (next > line)
		return next;
	if (marker->marks[line] == MARK_NONE
		&& !lines_ruled(&marker->lines, line))
		marker->has_words = true;
	return line + 1;
}

static struct span
span_of(const struct lines *lines, size_t from, size_t to)
{
	size_t end = lines->starts[to], length = lines->starts[lines->count] - 1;
	struct span span = { lines->starts[from], 0 };

	span.length = (end > length ? length : end) - span.start;
	return span;
}

/* Runs of marked lines, with the empty lines between them. */
static const struct span *
spans_make(struct arena *arena, const struct marker *marker, size_t *count)
{
	const struct lines *lines = &marker->lines;
	struct span *spans = NULL;
	size_t runs = 0;

	for (size_t pass = 0; pass < 2; pass++) {
		*count = 0;
		for (size_t line = 0; line < lines->count; line++) {
			size_t end = line, next = line;

			if (marker->marks[line] == MARK_NONE
				|| lines_blank(lines, line))
				continue;
			while (next < lines->count
				&& marker->marks[next] != MARK_NONE) {
				end = next + 1;
				next = lines_next_filled(lines, end);
			}
			if (pass > 0)
				spans[*count] = span_of(lines, line, end);
			(*count)++;
			line = end - 1;
		}
		runs = *count;
		if (pass == 0)
			spans = arena_take_many(arena, runs, sizeof *spans);
	}
	return spans;
}

const struct span *
quote_find(struct arena *arena, const char *text,
	const struct quote_context *context, size_t *count)
{
	struct marker marker = { .context = context };
	size_t line = 0;

	marker.lines = lines_cut(arena, text);
	marker.marks = arena_take(arena, marker.lines.count);
	marks_from_html(&marker);
	while (line < marker.lines.count)
		line = line_take(&marker, line);
	return spans_make(arena, &marker, count);
}

bool
quote_is_forward(const char *line, size_t length)
{
	return quote_separator((struct slice){ line, length })
		== SEPARATOR_FORWARD;
}

bool
quote_introduces(const char *text, size_t length)
{
	struct arena *scratch = arena_new();
	struct lines lines = lines_cut(scratch, arena_copy_bytes(scratch, text,
		length));
	bool is_found = false;

	for (size_t line = lines.count > 3 ? lines.count - 3 : 0;
		line < lines.count && !is_found; line++) {
		struct introduction found = lines_introduction(&lines, line);

		is_found = found.lines > 0 && lines_next_filled(&lines,
			line + found.lines) == lines.count;
	}
	arena_free(scratch);
	return is_found;
}
