/* A country's clock, by the host's tz database: for showing a buyer's local
 * time. Countries with several zones show the one of most people, which
 * zone1970.tab lists first. */
#ifndef BASE_ZONE_H
#define BASE_ZONE_H

#include <stdint.h>

#include "base/arena.h"

/* The country's main zone ("America/Lima"), or NULL. The text stays valid as
 * long as the process.
 *   source   zone1970.tab of tzdata, read once */
const char *zone_of_country(const char *country);

/* Its seconds east of UTC now; looked up again every quarter of an hour, the
 * smallest step in which zones change.
 *   returns  0 where the country is not known */
int64_t zone_offset(const char *country, int64_t now);

#endif
