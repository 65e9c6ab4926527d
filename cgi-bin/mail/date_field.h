/* Dates of mail headers to UTC seconds. Reads no clock and no zone file. */
#ifndef MAIL_DATE_FIELD_H
#define MAIL_DATE_FIELD_H

#include <stdint.h>

/* Read a Date field.
 *   text      unfolded
 *   returns   UTC seconds; 0 when it cannot be read or lies before 1990.
 *             RFC 5322 with and without the day's name, two-digit years,
 *             names of American zones, comments; ctime's order; ISO 8601
 *   source    RFC 5322 section 3.3 and 4.3 */
int64_t date_field_read(const char *text);

#endif
