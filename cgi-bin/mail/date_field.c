/* The few shapes a mail's date comes in. */
#include "mail/date_field.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

/* Nobody's mail program wrote this before there was any. */
#define EARLIEST INT64_C(631152000)    /* 1990-01-01 */

struct moment {
	int year, month, day, hour, minute, second;
	int zone_minutes;
	bool has_time, has_zone;
};

static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

static const struct {
	const char *name;
	int minutes;
} zones[] = {
	{ "UT", 0 }, { "UTC", 0 }, { "GMT", 0 }, { "Z", 0 },
	{ "EST", -300 }, { "EDT", -240 }, { "CST", -360 }, { "CDT", -300 },
	{ "MST", -420 }, { "MDT", -360 }, { "PST", -480 }, { "PDT", -420 },
	{ "CET", 60 }, { "CEST", 120 }, { "BST", 60 }, { "MSK", 180 },
	{ "JST", 540 }, { "KST", 540 }, { "HKT", 480 }, { "IST", 330 },
};

/* Days from 1970-01-01 in the Gregorian calendar. */
static int64_t
days_of(int year, int month, int day)
{
	int64_t y = month > 2 ? year : year - 1;
	int64_t m = month > 2 ? month - 3 : month + 9;
	int64_t leaps = y / 4 - y / 100 + y / 400;

	return y * 365 + leaps + (153 * m + 2) / 5 + day - 1 - 719468;
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* A number of at most `most` digits; false when there is none. */
static bool
number_take(const char **at, int most, int *number)
{
	int digits = 0;

	*number = 0;
	for (; is_digit(**at) && digits < most; digits++)
		*number = *number * 10 + (*(*at)++ - '0');
	return digits > 0 && !is_digit(**at);
}

static bool
month_take(const char **at, int *month)
{
	for (int row = 0; row < 12; row++)
		if (strncasecmp(*at, months + row * 3, 3) == 0) {
			*month = row + 1;
			while ((**at >= 'a' && **at <= 'z')
				|| (**at >= 'A' && **at <= 'Z'))
				(*at)++;
			return true;
		}
	return false;
}

static void
blanks_skip(const char **at)
{
	*at += strspn(*at, " ,.-/");
}

static bool
time_take(const char **at, struct moment *moment)
{
	if (!number_take(at, 2, &moment->hour) || (**at != ':' && **at != '.'))
		return false;
	(*at)++;
	if (!number_take(at, 2, &moment->minute))
		return false;
	if (**at == ':' || **at == '.') {
		(*at)++;
		if (!number_take(at, 2, &moment->second))
			return false;
	}
	if (**at == '.') {
		(*at)++;
		*at += strspn(*at, "0123456789");
	}
	moment->has_time = true;
	return true;
}

static void
zone_take(const char **at, struct moment *moment)
{
	*at += strspn(*at, " (");
	if (**at == '+' || **at == '-') {
		int sign = *(*at)++ == '-' ? -1 : 1;
		int hours = 0, minutes = 0, digits = (int)strspn(*at,
			"0123456789");

		if (digits < 1 || digits > 4)
			return;
		hours = 0;
		for (int digit = 0; digit < digits - (digits > 2 ? 2 : 0);
			digit++)
			hours = hours * 10 + (*(*at)++ - '0');
		*at += **at == ':';
		number_take(at, 2, &minutes);
		moment->zone_minutes = sign * (hours * 60 + minutes);
		moment->has_zone = true;
		return;
	}
	for (size_t row = 0; row < sizeof zones / sizeof zones[0]; row++) {
		size_t length = strlen(zones[row].name);

		if (strncasecmp(*at, zones[row].name, length) == 0
			&& !((*at)[length] >= 'A' && (*at)[length] <= 'Z')) {
			moment->zone_minutes = zones[row].minutes;
			moment->has_zone = true;
		}
	}
}

static int
year_whole(int year, int digits)
{
	if (digits >= 4)
		return year;
	if (digits == 3)
		return year + 1900;    /* RFC 5322 section 4.3 */
	return year < 50 ? year + 2000 : year + 1900;
}

static bool
year_take(const char **at, struct moment *moment)
{
	const char *start = *at;

	if (!number_take(at, 4, &moment->year))
		return false;
	moment->year = year_whole(moment->year, (int)(*at - start));
	return true;
}

/* 1 Sep 2025 16:04:00 +0000 */
static bool
mail_order(const char *at, struct moment *moment)
{
	if (!number_take(&at, 2, &moment->day))
		return false;
	blanks_skip(&at);
	if (!month_take(&at, &moment->month))
		return false;
	blanks_skip(&at);
	if (!year_take(&at, moment))
		return false;
	blanks_skip(&at);
	if (*at != '\0' && !time_take(&at, moment))
		return false;
	zone_take(&at, moment);
	return true;
}

/* Sep  1 16:04:00 2025, as ctime has it */
static bool
ctime_order(const char *at, struct moment *moment)
{
	if (!month_take(&at, &moment->month))
		return false;
	blanks_skip(&at);
	if (!number_take(&at, 2, &moment->day))
		return false;
	blanks_skip(&at);
	if (!time_take(&at, moment))
		return false;
	zone_take(&at, moment);
	at += strspn(at, " )");
	if (!is_digit(*at))
		at += strcspn(at, "0123456789");
	return year_take(&at, moment);
}

/* 2025-09-01T16:04:00+08:00 */
static bool
iso_order(const char *at, struct moment *moment)
{
	if (!number_take(&at, 4, &moment->year) || moment->year < 1000
		|| (*at != '-' && *at != '/'))
		return false;
	at++;
	if (!number_take(&at, 2, &moment->month) || (*at != '-' && *at != '/'))
		return false;
	at++;
	if (!number_take(&at, 2, &moment->day))
		return false;
	at += strspn(at, " T");
	if (*at != '\0' && !time_take(&at, moment))
		return false;
	zone_take(&at, moment);
	return true;
}

static const char *
day_name_skip(const char *at)
{
	const char *comma = strchr(at, ',');

	at += strspn(at, " ");
	if (comma != NULL && comma - at < 24 && !is_digit(*at))
		at = comma + 1;
	else if (strlen(at) > 4 && at[3] == ' ' && !is_digit(*at)) {
		int month;
		const char *try = at;

		if (!month_take(&try, &month))
			at += 4;
	}
	return at + strspn(at, " ");
}

static bool
is_possible(const struct moment *moment)
{
	return moment->month >= 1 && moment->month <= 12 && moment->day >= 1
		&& moment->day <= 31 && moment->hour <= 23
		&& moment->minute <= 59 && moment->second <= 60
		&& moment->zone_minutes > -24 * 60
		&& moment->zone_minutes < 24 * 60;
}

int64_t
date_field_read(const char *text)
{
	struct moment moment = { 0 };
	const char *at = day_name_skip(text);
	int64_t seconds;

	if (!iso_order(at, &moment)) {
		memset(&moment, 0, sizeof moment);
		if (!mail_order(at, &moment)) {
			memset(&moment, 0, sizeof moment);
			if (!ctime_order(at, &moment))
				return 0;
		}
	}
	if (!is_possible(&moment))
		return 0;
	seconds = days_of(moment.year, moment.month, moment.day) * 86400
		+ moment.hour * 3600 + moment.minute * 60 + moment.second
		- (int64_t)moment.zone_minutes * 60;
	return seconds < EARLIEST ? 0 : seconds;
}
