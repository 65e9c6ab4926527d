/* Calendar arithmetic on the proleptic Gregorian calendar; the time zones are
 * the system's. */
#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int64_t
date_now(void)
{
	return (int64_t)time(NULL);
}

int64_t
date_ticks(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
}

char *
date_sql(struct arena *arena, int64_t moment)
{
	time_t at = (time_t)moment;
	struct tm utc;
	char text[32];

	gmtime_r(&at, &utc);
	strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &utc);
	return arena_copy(arena, text);
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool
day_exists(int year, int month, int day)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };

	if (year < 1 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= days[month - 1] + (month == 2 && is_leap(year));
}

bool
date_is_day(const char *text)
{
	int year, month, day, end = 0;

	if (text == NULL || strlen(text) != 10
		|| strspn(text, "0123456789-") != 10)
		return false;
	if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3)
		return false;
	return end == 10 && day_exists(year, month, day);
}

int64_t
date_from_sql(const char *text)
{
	struct tm utc = { 0 };
	int year, month;

	if (text == NULL || sscanf(text, "%4d-%2d-%2d%*[ T]%2d:%2d:%2d", &year,
		&month, &utc.tm_mday, &utc.tm_hour, &utc.tm_min, &utc.tm_sec) < 3
		|| !day_exists(year, month, utc.tm_mday))
		return 0;
	utc.tm_year = year - 1900;
	utc.tm_mon = month - 1;
	return (int64_t)timegm(&utc);
}

char *
date_iso(struct arena *arena, int64_t moment)
{
	char *text = date_sql(arena, moment);

	text[10] = 'T';
	return arena_print(arena, "%sZ", text);
}

char *
date_in_zone(struct arena *arena, int64_t moment, const char *zone)
{
	time_t at = (time_t)moment;
	struct tm local;
	char text[32];

	if (zone == NULL || *zone == '\0')
		zone = "UTC";
	setenv("TZ", zone, 1);
	tzset();
	localtime_r(&at, &local);
	strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
	return arena_copy(arena, text);
}
