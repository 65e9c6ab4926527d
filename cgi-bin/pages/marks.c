/* Runs of a text by the strongest mark over each byte boundary; it reads no
 * text. */
#include "pages/marks.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

const char *const mark_kind_codes[] = {
	[MARK_TEXT] = "text",
	[MARK_QUOTED] = "quoted",
	[MARK_FACT] = "fact",
	[MARK_FOR] = "for",
	[MARK_AGAINST] = "against",
	[MARK_HARD] = "hard",
};

struct marks
marks_new(struct arena *arena, size_t room)
{
	struct marks marks = { .room = room };

	marks.rows = arena_take_many(arena, room + 1, sizeof *marks.rows);
	return marks;
}

void
marks_add(struct marks *marks, enum mark_kind kind, struct span span,
	const char *rule)
{
	if (span.length == 0 || marks->count == marks->room)
		return;
	marks->rows[marks->count++] = (struct mark){ kind, span, rule, 0 };
}

/* Whether a mark is shown where another stands too. */
static bool
is_stronger(const struct mark *a, const struct mark *b)
{
	if (a->kind != b->kind)
		return a->kind > b->kind;
	if (a->span.length != b->span.length)
		return a->span.length < b->span.length;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start;
	return strcmp(a->rule, b->rule) < 0;
}

static int
by_start(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return is_stronger(a, b) ? -1 : is_stronger(b, a);
}

/* The marks that stand where the sweep is, the strongest on top: a heap. Those
 * that ended below the top stay until they come up. */
struct standing {
	const struct mark **rows;
	size_t count;
};

static void
standing_push(struct standing *heap, const struct mark *mark)
{
	size_t at = heap->count++;

	for (; at > 0 && is_stronger(mark, heap->rows[(at - 1) / 2]);
		at = (at - 1) / 2)
		heap->rows[at] = heap->rows[(at - 1) / 2];
	heap->rows[at] = mark;
}

static void
standing_pop(struct standing *heap)
{
	const struct mark *last = heap->rows[--heap->count];
	size_t at = 0, child;

	while ((child = 2 * at + 1) < heap->count) {
		if (child + 1 < heap->count && is_stronger(
				heap->rows[child + 1], heap->rows[child]))
			child++;
		if (!is_stronger(heap->rows[child], last))
			break;
		heap->rows[at] = heap->rows[child];
		at = child;
	}
	heap->rows[at] = last;
}

static size_t
end_of(const struct mark *mark)
{
	return mark->span.start + mark->span.length;
}

/* The strongest mark over a byte, NULL for none. */
static const struct mark *
standing_at(struct standing *heap, size_t at)
{
	while (heap->count > 0 && end_of(heap->rows[0]) <= at)
		standing_pop(heap);
	return heap->count > 0 ? heap->rows[0] : NULL;
}

/* Show a mark on a stretch that begins where the last run ends. */
static void
run_add(struct marks *runs, const struct mark *mark, bool goes_on,
	struct span span)
{
	struct mark run = mark != NULL ? *mark
		: (struct mark){ MARK_TEXT, span, "", 0 };

	run.span = span;
	if (goes_on)
		runs->rows[runs->count - 1].span.length += span.length;
	else
		runs->rows[runs->count++] = run;
}

static void
runs_number(struct marks *runs, int first)
{
	for (size_t i = 0; i < runs->count; i++)
		if (runs->rows[i].kind > MARK_QUOTED)
			runs->rows[i].number = first++;
}

struct marks
marks_cut(struct arena *arena, struct marks *marks, size_t length, int first)
{
	/* each turn of the sweep uses up a start or an end */
	struct marks runs = marks_new(arena, 2 * marks->count + 1);
	struct standing heap = { arena_take_many(arena, marks->count + 1,
		sizeof(const struct mark *)), 0 };
	const struct mark *shown = NULL;
	size_t next = 0, stop;

	if (marks->count > 1)
		qsort(marks->rows, marks->count, sizeof *marks->rows, by_start);
	for (size_t at = 0; at < length; at = stop) {
		const struct mark *mark;

		while (next < marks->count
			&& marks->rows[next].span.start <= at)
			standing_push(&heap, &marks->rows[next++]);
		mark = standing_at(&heap, at);
		stop = next < marks->count
			&& marks->rows[next].span.start < length
			? marks->rows[next].span.start : length;
		if (mark != NULL && end_of(mark) < stop)
			stop = end_of(mark);
		run_add(&runs, mark, at > 0 && mark == shown,
			(struct span){ at, stop - at });
		shown = mark;
	}
	runs_number(&runs, first);
	return runs;
}

int
marks_number_at(const struct marks *runs, struct span span)
{
	for (size_t i = 0; i < runs->count; i++) {
		const struct mark *run = &runs->rows[i];

		if (run->number > 0 && span.start
			< run->span.start + run->span.length
			&& run->span.start < span.start + span.length)
			return run->number;
	}
	return 0;
}
