/* An inquiry's reference, place in the list and one-line reason. */
#include "../unit.h"

#include "rules/inquiry.h"

static const char *
reference_of(const char *subject)
{
	return inquiry_reference_read(arena, subject);
}

TEST(finds_the_reference_in_a_subject)
{
	assert_string_equal(reference_of("Re: pumps [XP-7KQ2M9HB]"),
		"XP-7KQ2M9HB");
	assert_string_equal(reference_of("AW: xp-7kq2m9hb, our order"),
		"XP-7KQ2M9HB");
}

TEST(a_part_of_a_longer_word_is_no_reference)
{
	assert_null(reference_of("EXP-7KQ2M9HB"));
	assert_null(reference_of("XP-7KQ2M9HBZ"));
	assert_null(reference_of("XP-7KQ2M9H"));
	assert_null(reference_of("XP-7KQ2M90B"));
	assert_null(reference_of(""));
}

TEST(finds_a_reference_behind_something_that_only_looks_like_one)
{
	assert_string_equal(reference_of("XP-00000000 XP-7KQ2M9HB"),
		"XP-7KQ2M9HB");
}

TEST(a_point_outweighs_six_hours)
{
	assert_int_equal(inquiry_triage(1000000, 100), 1000000 + 21600);
	assert_int_equal(inquiry_triage(1000000, -250), 1000000 - 54000);
}

static struct evidence
row(enum result result, int points, const char *reason, const char *value)
{
	return (struct evidence){ .rule = 1, .result = result,
		.points = points, .reason = reason, .reason_value = value };
}

TEST(the_headline_names_the_three_strongest_reasons_and_a_hard_sign_first)
{
	const struct evidence rows[] = {
		row(RESULT_FOR, 500, "e01.named", "LQS-4015"),
		row(RESULT_AGAINST, -100, "e07.free", "x"),
		row(RESULT_UNKNOWN, 0, "e11.unknown", ""),
		row(RESULT_HARD, -300, "e17.copy", ""),
		row(RESULT_FOR, 200, "e02.terms", "3"),
	};
	const struct vetting vetting = { .rows = rows, .count = 5 };

	assert_string_equal(headline_write(arena, &vetting, 500),
		"e17.copy|;e01.named|LQS-4015;e02.terms|3");
}

TEST(a_headline_comes_back_as_it_was_whatever_a_value_holds)
{
	const struct evidence rows[] = {
		row(RESULT_FOR, 500, "e01.named", "a;b|c\\d"),
		row(RESULT_FOR, 400, "e02.terms", "泵 😀"),
	};
	const struct vetting vetting = { .rows = rows, .count = 2 };
	size_t count;
	const struct reason *reasons = headline_read(arena,
		headline_write(arena, &vetting, 500), &count);

	assert_int_equal(count, 2);
	assert_string_equal(reasons[0].key, "e01.named");
	assert_string_equal(reasons[0].value, "a;b|c\\d");
	assert_string_equal(reasons[1].value, "泵 😀");
}

TEST(a_headline_without_room_loses_whole_reasons)
{
	const struct evidence rows[] = {
		row(RESULT_FOR, 500, "e01.named", "LQS-4015"),
		row(RESULT_FOR, 400, "e02.terms", "3"),
	};
	const struct vetting vetting = { .rows = rows, .count = 2 };

	assert_string_equal(headline_write(arena, &vetting, 20),
		"e01.named|LQS-4015");
	assert_string_equal(headline_write(arena, &vetting, 11),
		"e02.terms|3");
}

TEST(nothing_said_is_an_empty_headline)
{
	const struct vetting vetting = { 0 };
	size_t count;

	assert_string_equal(headline_write(arena, &vetting, 500), "");
	headline_read(arena, "", &count);
	assert_int_equal(count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(finds_the_reference_in_a_subject),
		RUN(a_part_of_a_longer_word_is_no_reference),
		RUN(finds_a_reference_behind_something_that_only_looks_like_one),
		RUN(a_point_outweighs_six_hours),
		RUN(the_headline_names_the_three_strongest_reasons_and_a_hard_sign_first),
		RUN(a_headline_comes_back_as_it_was_whatever_a_value_holds),
		RUN(a_headline_without_room_loses_whole_reasons),
		RUN(nothing_said_is_an_empty_headline),
	};

	return RUN_ALL(tests);
}
