/* A country's clock: known countries, unknown ones, and what is none. */
#include "../unit.h"

#include "base/date.h"
#include "base/zone.h"

#define NOON 1795348800 /* 2026-11-22 12:00 UTC */

TEST(knows_the_main_zone_of_a_country)
{
	assert_string_equal(zone_of_country("CN"), "Asia/Shanghai");
	assert_string_equal(zone_of_country("DE"), "Europe/Berlin");
	assert_string_equal(zone_of_country("US"), "America/New_York");
	assert_string_equal(zone_of_country("ZA"), "Africa/Johannesburg");
	/* Shares another country's clock. */
	assert_non_null(zone_of_country("LI"));
}

TEST(knows_nothing_of_what_is_no_country)
{
	static const char *const none[] = { "", "C", "CHN", "cn", "C1", "XX",
		"中", "../", "ZZ" };

	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		assert_null(zone_of_country(none[i]));
		assert_int_equal(zone_offset(none[i], NOON), 0);
	}
	assert_null(zone_of_country(NULL));
}

TEST(tells_seconds_east_of_utc_as_the_season_has_it)
{
	assert_int_equal(zone_offset("CN", NOON), 8 * 3600);
	assert_int_equal(zone_offset("DE", NOON), 3600);
	assert_int_equal(zone_offset("DE", NOON - 150 * 86400), 2 * 3600);
	assert_int_equal(zone_offset("NP", NOON), 5 * 3600 + 45 * 60);
	assert_int_equal(zone_offset("PE", NOON), -5 * 3600);
	/* Asked out of turn it looks again. */
	assert_int_equal(zone_offset("DE", NOON), 3600);
}

TEST(one_countrys_clock_leaves_the_firms_alone)
{
	zone_offset("PE", NOON);
	assert_string_equal(date_in_zone(arena, NOON, "Asia/Shanghai"),
		"2026-11-22 20:00");
	zone_offset("DE", NOON + 1000);
	assert_string_equal(date_in_zone(arena, NOON, "Asia/Shanghai"),
		"2026-11-22 20:00");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(knows_the_main_zone_of_a_country),
		RUN(knows_nothing_of_what_is_no_country),
		RUN(tells_seconds_east_of_utc_as_the_season_has_it),
		RUN(one_countrys_clock_leaves_the_firms_alone),
	};

	return RUN_ALL(tests);
}
