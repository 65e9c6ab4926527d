/* Runs of a text by the strongest mark over each byte boundary; it reads no
 * text. */
#include "pages/marks.h"

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

static int
by_strength(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->kind != b->kind)
		return a->kind > b->kind ? -1 : 1;
	if (a->span.length != b->span.length)
		return a->span.length < b->span.length ? -1 : 1;
	return a->span.start < b->span.start ? -1
		: a->span.start > b->span.start;
}

static int
by_start(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	return a->span.start < b->span.start ? -1
		: a->span.start > b->span.start;
}

/* Cut one free run around a taken span. */
static void
take_out(struct marks *free_runs, size_t at, struct span taken)
{
	struct span whole = free_runs->rows[at].span;
	size_t end = whole.start + whole.length;
	size_t taken_end = taken.start + taken.length;

	free_runs->rows[at].span.length = taken.start - whole.start;
	if (taken_end < end && free_runs->count < free_runs->room)
		free_runs->rows[free_runs->count++] = (struct mark){ MARK_TEXT,
			{ taken_end, end - taken_end }, "", 0 };
}

/* The part of a mark that no stronger one has: the first free run it meets. */
static struct span
claim(struct marks *free_runs, struct span wanted)
{
	size_t wanted_end = wanted.start + wanted.length;

	for (size_t i = 0; i < free_runs->count; i++) {
		struct span run = free_runs->rows[i].span;
		size_t end = run.start + run.length;
		size_t start = wanted.start > run.start ? wanted.start
			: run.start;
		size_t stop = wanted_end < end ? wanted_end : end;

		if (start < stop) {
			struct span taken = { start, stop - start };

			take_out(free_runs, i, taken);
			return taken;
		}
	}
	return (struct span){ 0, 0 };
}

struct marks
marks_cut(struct arena *arena, struct marks *marks, size_t length, int first)
{
	struct marks runs = marks_new(arena, 3 * marks->count + 3);
	struct marks free_runs = marks_new(arena, 2 * marks->count + 2);

	if (length > 0)
		free_runs.rows[free_runs.count++] = (struct mark){ MARK_TEXT,
			{ 0, length }, "", 0 };
	if (marks->count > 1)
		qsort(marks->rows, marks->count, sizeof *marks->rows,
			by_strength);
	for (size_t i = 0; i < marks->count; i++) {
		struct mark run = marks->rows[i];

		run.span = claim(&free_runs, run.span);
		if (run.span.length > 0)
			runs.rows[runs.count++] = run;
	}
	for (size_t i = 0; i < free_runs.count; i++)
		if (free_runs.rows[i].span.length > 0)
			runs.rows[runs.count++] = free_runs.rows[i];
	if (runs.count > 1)
		qsort(runs.rows, runs.count, sizeof *runs.rows, by_start);
	for (size_t i = 0; i < runs.count; i++)
		if (runs.rows[i].kind > MARK_QUOTED)
			runs.rows[i].number = first++;
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
