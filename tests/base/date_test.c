/* Moments and days: what exists, what is told back. */
#include "../unit.h"

#include <time.h>

#include "base/date.h"

TEST(knows_which_days_exist)
{
	static const char *const days[] = { "2026-11-22", "2024-02-29",
		"2000-02-29", "0001-01-01", "9999-12-31", "2026-12-31" };
	static const char *const none[] = { "", "2026-02-30", "2026-02-29",
		"1900-02-29", "2100-02-29", "0000-00-00", "2026-00-10",
		"2026-13-01", "2026-04-31", "2026-11-00", "2026-1-22",
		"26-11-22", "2026-11-22 ", " 2026-11-22", "2026/11/22",
		"2026-11-2x", "-026-11-22", "2026--1-22", "2026-11--2",
		"２０２６-11-22", "20261122", "2026-11-22T00:00" };

	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		if (!date_is_day(days[i]))
			fail_msg("%s exists", days[i]);
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		if (date_is_day(none[i]))
			fail_msg("'%s' does not exist", none[i]);
	assert_false(date_is_day(NULL));
}

static void
goes_there_and_back(int64_t moment, const char *text)
{
	assert_string_equal(date_sql(arena, moment), text);
	assert_int_equal(date_from_sql(text), moment);
}

TEST(tells_moments_as_text_and_reads_them_back)
{
	goes_there_and_back(1, "1970-01-01 00:00:01");
	goes_there_and_back(-1, "1969-12-31 23:59:59");
	goes_there_and_back(1709164800, "2024-02-29 00:00:00");
	goes_there_and_back(INT64_C(2147483647), "2038-01-19 03:14:07");
	goes_there_and_back(INT64_C(2147483648), "2038-01-19 03:14:08");
	goes_there_and_back(INT64_C(4102444800), "2100-01-01 00:00:00");
	goes_there_and_back(INT64_C(253402300799), "9999-12-31 23:59:59");
	goes_there_and_back(INT64_C(-62135596800), "0001-01-01 00:00:00");
}

TEST(a_moment_outside_the_calendar_becomes_the_nearest_inside)
{
	assert_string_equal(date_sql(arena, INT64_MAX), "9999-12-31 23:59:59");
	assert_string_equal(date_sql(arena, INT64_MIN), "0001-01-01 00:00:00");
	assert_string_equal(date_iso(arena, INT64_C(253402300800)),
		"9999-12-31T23:59:59Z");
	assert_string_equal(date_in_zone(arena, INT64_MAX, "UTC"),
		"9999-12-31 23:59");
}

TEST(every_day_of_four_centuries_comes_back)
{
	for (int64_t day = -135140; day < 47482; day++) {
		time_t at = (time_t)(day * 86400 + 43200);
		char *text = date_sql(arena, at);
		struct tm utc;

		gmtime_r(&at, &utc);
		assert_int_equal(date_of_parts(utc.tm_year + 1900,
			utc.tm_mon + 1, utc.tm_mday, 12, 0, 0), at);
		assert_int_equal(date_from_sql(text), day * 86400 + 43200);
		text[10] = '\0';
		assert_true(date_is_day(text));
		if (day % 1000 == 0)
			arena_reset(arena);
	}
}

TEST(reads_what_browsers_and_databases_write)
{
	assert_int_equal(date_from_sql("2026-11-22"), 1795305600);
	assert_int_equal(date_from_sql("2026-11-22 08:40"), 1795336800);
	assert_int_equal(date_from_sql("2026-11-22T08:40"), 1795336800);
	assert_int_equal(date_from_sql("2026-11-22T08:40:12Z"), 1795336812);
	assert_int_equal(date_from_sql("2026-11-22 08:40:12.000000"),
		1795336812);
}

TEST(refuses_what_is_no_moment)
{
	static const char *const none[] = { "", "0000-00-00 00:00:00",
		"2026-02-30 10:00:00", "2026-11-22x", "2026-11-22 ",
		"2026-11-22 8:40", "2026-11-22 24:00:00", "2026-11-22 23:60:00",
		"2026-11-22 23:59:60", "2026-11-22 08:40:12 or 1=1",
		"2026-11-22 -1:00:00", "2026-11-22 08:-1", "2026-11-22 08:40:",
		"now", "1795305600", "99999-01-01", "2026-11-22T08:40:12+08:00" };

	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		if (date_from_sql(none[i]) != 0)
			fail_msg("'%s' was read", none[i]);
	assert_int_equal(date_from_sql(NULL), 0);
}

TEST(writes_iso_in_utc)
{
	assert_string_equal(date_iso(arena, 1795336812), "2026-11-22T08:40:12Z");
}

TEST(shows_a_moment_in_a_named_zone)
{
	/* Across the hour that summer time takes and the one it gives. */
	assert_string_equal(date_in_zone(arena, 1795336812, "Asia/Shanghai"),
		"2026-11-22 16:40");
	assert_string_equal(date_in_zone(arena, 1774745999, "Europe/Berlin"),
		"2026-03-29 01:59");
	assert_string_equal(date_in_zone(arena, 1774746000, "Europe/Berlin"),
		"2026-03-29 03:00");
	assert_string_equal(date_in_zone(arena, 1792890000, "Europe/Berlin"),
		"2026-10-25 02:00");
	assert_string_equal(date_in_zone(arena, 1795336812, "Asia/Kathmandu"),
		"2026-11-22 14:25");
	assert_string_equal(date_in_zone(arena, 1795336812, "UTC"),
		"2026-11-22 08:40");
}

TEST(an_unknown_zone_counts_as_utc)
{
	assert_string_equal(date_in_zone(arena, 1795336812, "Mars/Olympus"),
		"2026-11-22 08:40");
	assert_string_equal(date_in_zone(arena, 1795336812, ""),
		"2026-11-22 08:40");
	assert_string_equal(date_in_zone(arena, 1795336812, NULL),
		"2026-11-22 08:40");
}

TEST(the_zone_of_one_moment_does_not_stick_to_the_next)
{
	char *here = date_in_zone(arena, 1795336812, "Asia/Shanghai");
	char *there = date_in_zone(arena, 1795336812, "America/New_York");

	assert_string_equal(there, "2026-11-22 03:40");
	assert_string_equal(date_in_zone(arena, 1795336812, "Asia/Shanghai"),
		here);
	assert_string_equal(date_sql(arena, 1795336812), "2026-11-22 08:40:12");
}

TEST(the_measuring_clock_never_goes_back)
{
	int64_t before = date_ticks();

	for (int i = 0; i < 1000; i++) {
		int64_t now = date_ticks();

		assert_true(now >= before);
		before = now;
	}
	assert_true(date_now() > 1700000000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(knows_which_days_exist),
		RUN(tells_moments_as_text_and_reads_them_back),
		RUN(a_moment_outside_the_calendar_becomes_the_nearest_inside),
		RUN(every_day_of_four_centuries_comes_back),
		RUN(reads_what_browsers_and_databases_write),
		RUN(refuses_what_is_no_moment),
		RUN(writes_iso_in_utc),
		RUN(shows_a_moment_in_a_named_zone),
		RUN(an_unknown_zone_counts_as_utc),
		RUN(the_zone_of_one_moment_does_not_stick_to_the_next),
		RUN(the_measuring_clock_never_goes_back),
	};

	return RUN_ALL(tests);
}
