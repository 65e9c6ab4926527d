/* Moments as UTC seconds, days as YYYY-MM-DD. Reads no clock but through
 * date_now, which only callers outside the rules may use. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* The clock: UTC seconds. */
int64_t date_now(void);

/* The clock for measuring: microseconds from an arbitrary start. */
int64_t date_ticks(void);

/* "2026-11-22 08:40:12" in UTC, as a DATETIME column holds it: a moment
 * outside the years 1 to 9999 becomes the nearest inside. */
char *date_sql(struct arena *arena, int64_t moment);

/* A moment from its parts in UTC; month 1 .. 12, day 1 .. 31. */
int64_t date_of_parts(int year, int month, int day, int hour, int minute,
	int second);

/* From a DATETIME text, or what a browser's date and time fields send:
 * "2026-11-22", "2026-11-22 08:40", "2026-11-22T08:40:12.5Z". All of the text
 * must be one, and the day must exist.
 *   returns  0 when it is none */
int64_t date_from_sql(const char *text);

/* "2026-11-22T08:40:12Z" */
char *date_iso(struct arena *arena, int64_t moment);

/* Whether the text is a day that exists: 2026-02-30 and 0000-00-00 are not. */
bool date_is_day(const char *text);

/* A moment in a named time zone ("Asia/Shanghai"), by the system's tz
 * database; an unknown zone counts as UTC.
 *   returns  "2026-11-22 16:40" */
char *date_in_zone(struct arena *arena, int64_t moment, const char *zone);

#endif
