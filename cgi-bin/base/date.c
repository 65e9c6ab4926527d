/* Calendar arithmetic on the proleptic Gregorian calendar; the time zones are
 * the system's. */
#include "base/date.h"

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

/* What a DATETIME can hold: the years 1 to 9999. */
#define FIRST_MOMENT INT64_C(-62135596800)
#define LAST_MOMENT INT64_C(253402300799)

static time_t
within_calendar(int64_t moment)
{
	if (moment < FIRST_MOMENT)
		return (time_t)FIRST_MOMENT;
	return (time_t)(moment > LAST_MOMENT ? LAST_MOMENT : moment);
}

char *
date_sql(struct arena *arena, int64_t moment)
{
	time_t at = within_calendar(moment);
	struct tm utc;

	gmtime_r(&at, &utc);
	return arena_print(arena, "%04d-%02d-%02d %02d:%02d:%02d",
		utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
		utc.tm_min, utc.tm_sec);
}

/* Days since 1970-01-01, years counted from March so that the leap day comes
 * last: timegm of a hundred rows cost a fortieth of a page. */
static int64_t
days_of(int year, int month, int day)
{
	int64_t y = year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
		+ day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
		- 719468;
}

int64_t
date_of_parts(int year, int month, int day, int hour, int minute, int second)
{
	return days_of(year, month, day) * 86400 + hour * 3600 + minute * 60
		+ second;
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

/* So many digits and no sign or blank, as scanf would allow. */
static bool
take_digits(const char **at, int width, int *number)
{
	*number = 0;
	for (int i = 0; i < width; i++, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*number = *number * 10 + (**at - '0');
	}
	return true;
}

static bool
take_mark(const char **at, char mark)
{
	if (**at != mark)
		return false;
	(*at)++;
	return true;
}

static bool
take_day(const char **at, struct tm *out)
{
	int year, month, day;

	if (!take_digits(at, 4, &year) || !take_mark(at, '-')
		|| !take_digits(at, 2, &month) || !take_mark(at, '-')
		|| !take_digits(at, 2, &day) || !day_exists(year, month, day))
		return false;
	out->tm_year = year - 1900;
	out->tm_mon = month - 1;
	out->tm_mday = day;
	return true;
}

/* HH:MM, HH:MM:SS or HH:MM:SS.ffffff; fractions are dropped. */
static bool
take_clock(const char **at, struct tm *out)
{
	if (!take_digits(at, 2, &out->tm_hour) || !take_mark(at, ':')
		|| !take_digits(at, 2, &out->tm_min))
		return false;
	if (take_mark(at, ':') && !take_digits(at, 2, &out->tm_sec))
		return false;
	if (take_mark(at, '.'))
		*at += strspn(*at, "0123456789");
	return out->tm_hour < 24 && out->tm_min < 60 && out->tm_sec < 60;
}

bool
date_is_day(const char *text)
{
	struct tm day = { 0 };

	return text != NULL && take_day(&text, &day) && *text == '\0';
}

int64_t
date_from_sql(const char *text)
{
	struct tm utc = { 0 };

	if (text == NULL || !take_day(&text, &utc))
		return 0;
	if (take_mark(&text, ' ') || take_mark(&text, 'T')) {
		if (!take_clock(&text, &utc))
			return 0;
		take_mark(&text, 'Z');
	}
	return *text == '\0' ? date_of_parts(utc.tm_year + 1900,
		utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min,
		utc.tm_sec) : 0;
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
	time_t at = within_calendar(moment);
	const char *now = getenv("TZ");
	struct tm local;

	if (zone == NULL || *zone == '\0')
		zone = "UTC";
	/* Changing it makes the C library read a file. */
	if (now == NULL || strcmp(now, zone) != 0) {
		setenv("TZ", zone, 1);
		tzset();
	}
	localtime_r(&at, &local);
	return arena_print(arena, "%04d-%02d-%02d %02d:%02d",
		local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
		local.tm_hour, local.tm_min);
}
