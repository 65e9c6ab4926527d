/* Runs of a marked text: every byte once, the strongest mark on top. */
#include "../unit.h"

#include <stdbool.h>
#include <time.h>

#include "pages/marks.h"

enum { LENGTH = 60, MANY = 400000 };

static struct marks
cut(const struct mark *rows, size_t count, size_t length, int first)
{
	struct marks marks = marks_new(arena, count);

	for (size_t i = 0; i < count; i++)
		marks_add(&marks, rows[i].kind, rows[i].span, rows[i].rule);
	return marks_cut(arena, &marks, length, first);
}

/* The runs as kind and end, so that one string shows them all. */
static const char *
told(const struct marks *runs)
{
	const char *told = "";

	for (size_t i = 0; i < runs->count; i++)
		told = arena_print(arena, "%s%s%s:%zu", told, i > 0 ? " " : "",
			mark_kind_codes[runs->rows[i].kind],
			runs->rows[i].span.start + runs->rows[i].span.length);
	return told;
}

static void
assert_covers(const struct marks *runs, size_t length)
{
	size_t at = 0;

	for (size_t i = 0; i < runs->count; i++) {
		assert_int_equal(runs->rows[i].span.start, at);
		assert_true(runs->rows[i].span.length > 0);
		at += runs->rows[i].span.length;
	}
	assert_int_equal(at, length);
}

TEST(a_text_without_marks_is_one_run_and_an_empty_text_none)
{
	struct marks runs = cut(NULL, 0, 9, 1);

	assert_string_equal(told(&runs), "text:9");
	runs = cut(NULL, 0, 0, 1);
	assert_int_equal(runs.count, 0);
}

TEST(hard_lies_over_against_over_for_over_fact_over_quoted)
{
	const struct mark rows[] = {
		{ MARK_QUOTED, { 0, 50 }, "", 0 },
		{ MARK_FACT, { 5, 40 }, "", 0 },
		{ MARK_FOR, { 10, 30 }, "E-06", 0 },
		{ MARK_AGAINST, { 15, 20 }, "E-21", 0 },
		{ MARK_HARD, { 20, 10 }, "E-13", 0 },
	};
	struct marks runs = cut(rows, 5, LENGTH, 1);

	assert_string_equal(told(&runs), "quoted:5 fact:10 for:15 against:20 "
		"hard:30 against:35 for:40 fact:45 quoted:50 text:60");
	assert_string_equal(runs.rows[4].rule, "E-13");
}

TEST(a_long_strong_mark_hides_a_short_weak_one)
{
	const struct mark rows[] = {
		{ MARK_FACT, { 12, 2 }, "", 0 },
		{ MARK_HARD, { 10, 30 }, "E-13", 0 },
	};
	struct marks runs = cut(rows, 2, LENGTH, 1);

	assert_string_equal(told(&runs), "text:10 hard:40 text:60");
}

TEST(of_one_kind_the_shorter_is_shown)
{
	const struct mark rows[] = {
		{ MARK_FOR, { 0, 20 }, "E-01", 0 },
		{ MARK_FOR, { 15, 10 }, "E-02", 0 },
	};
	struct marks runs = cut(rows, 2, 25, 1);

	assert_string_equal(told(&runs), "for:15 for:25");
	assert_string_equal(runs.rows[1].rule, "E-02");
}

TEST(numbers_are_unique_and_begin_where_asked)
{
	const struct mark rows[] = {
		{ MARK_QUOTED, { 0, 4 }, "", 0 },
		{ MARK_FACT, { 10, 20 }, "", 0 },
		{ MARK_HARD, { 15, 5 }, "E-13", 0 },
	};
	struct marks runs = cut(rows, 3, 40, 7);
	int next = 7;

	for (size_t i = 0; i < runs.count; i++)
		assert_int_equal(runs.rows[i].number, runs.rows[i].kind
			> MARK_QUOTED ? next++ : 0);
	assert_int_equal(next, 10);
	assert_int_equal(marks_number_at(&runs, (struct span){ 15, 5 }), 8);
	assert_int_equal(marks_number_at(&runs, (struct span){ 0, 4 }), 0);
}

TEST(a_mark_that_reaches_behind_the_text_ends_with_it)
{
	const struct mark rows[] = {
		{ MARK_FACT, { 5, 50 }, "", 0 },
		{ MARK_HARD, { 30, 5 }, "E-13", 0 },
	};
	struct marks runs = cut(rows, 2, 10, 1);

	assert_string_equal(told(&runs), "text:5 fact:10");
}

/* The strongest kind over a byte, by looking at every mark. */
static enum mark_kind
kind_at(const struct mark *rows, size_t count, size_t at)
{
	enum mark_kind kind = MARK_TEXT;

	for (size_t i = 0; i < count; i++)
		if (at >= rows[i].span.start && at < rows[i].span.start
				+ rows[i].span.length && rows[i].kind > kind)
			kind = rows[i].kind;
	return kind;
}

TEST(any_overlaps_show_the_strongest_mark_of_each_byte)
{
	uint32_t seed = 1;

	for (int turn = 0; turn < 500; turn++) {
		struct mark rows[12];
		struct marks runs;

		for (size_t i = 0; i < 12; i++) {
			size_t start = (seed = seed * 1664525 + 1013904223)
				>> 26;
			size_t span = (seed = seed * 1664525 + 1013904223)
				>> 27;

			rows[i] = (struct mark){ (enum mark_kind)(1 + (seed
				>> 16) % 5), { start, span }, "", 0 };
		}
		runs = cut(rows, 12, LENGTH, 1);
		assert_covers(&runs, LENGTH);
		for (size_t i = 0; i < runs.count; i++)
			for (size_t k = 0; k < runs.rows[i].span.length; k++)
				assert_int_equal(runs.rows[i].kind, kind_at(
					rows, 12, runs.rows[i].span.start + k));
	}
}

TEST(hundreds_of_thousands_of_marks_are_cut_in_seconds)
{
	size_t count = unit_is_watched() ? MANY / 100 : MANY;
	struct marks marks = marks_new(arena, count), runs;
	clock_t begun = clock();

	for (size_t i = 0; i < count; i++)
		marks_add(&marks, MARK_QUOTED, (struct span){ i * 5, 3 }, "");
	runs = marks_cut(arena, &marks, count * 5, 1);
	assert_covers(&runs, count * 5);
	assert_int_equal(runs.count, 2 * count);
	assert_true((clock() - begun) / CLOCKS_PER_SEC < 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(a_text_without_marks_is_one_run_and_an_empty_text_none),
		RUN(hard_lies_over_against_over_for_over_fact_over_quoted),
		RUN(a_long_strong_mark_hides_a_short_weak_one),
		RUN(of_one_kind_the_shorter_is_shown),
		RUN(numbers_are_unique_and_begin_where_asked),
		RUN(a_mark_that_reaches_behind_the_text_ends_with_it),
		RUN(any_overlaps_show_the_strongest_mark_of_each_byte),
		RUN(hundreds_of_thousands_of_marks_are_cut_in_seconds),
	};

	return RUN_ALL(tests);
}
