/* zone1970.tab and the C library's zones; keeps a small table for the process
 * and owns it. */
#include "base/zone.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ISO 3166-1 has 249 codes. */
#define COUNTRIES 300
#define FRESH_SECONDS 900

struct country_zone {
	char zone[48];
	int64_t offset, looked_up;
};

static struct country_zone zones[COUNTRIES];
static int zone_count = -1;

/* By the code's two letters: 1 + the place in zones, 0 = none. A list asks a
 * hundred times. */
static short places[26][26];

static short *
place_of(const char *country)
{
	bool is_code = country[0] >= 'A' && country[0] <= 'Z'
		&& country[1] >= 'A' && country[1] <= 'Z'
		&& country[2] == '\0';

	return is_code ? &places[country[0] - 'A'][country[1] - 'A'] : NULL;
}

static struct country_zone *
find(const char *country)
{
	const short *place = place_of(country);

	return place == NULL || *place == 0 ? NULL : &zones[*place - 1];
}

/* "CH,DE,LI<tab>+4723+00832<tab>Europe/Zurich<tab>comment": a line's first
 * country is the zone's own, the others share its clock. */
static void
take_line(char *line, bool first_only)
{
	char codes[64], zone[48];

	if (*line == '#' || sscanf(line, "%63s %*s %47s", codes, zone) != 2)
		return;
	for (char *rest = NULL, *code = strtok_r(codes, ",", &rest);
		code != NULL; code = strtok_r(NULL, ",", &rest)) {
		short *place = place_of(code);

		if (place != NULL && *place == 0 && zone_count < COUNTRIES) {
			snprintf(zones[zone_count].zone,
				sizeof zones[zone_count].zone, "%s", zone);
			*place = (short)++zone_count;
		}
		if (first_only)
			return;
	}
}

static void
read_table(bool first_only)
{
	FILE *file = fopen("/usr/share/zoneinfo/zone1970.tab", "re");
	char line[512];

	if (file == NULL)
		return;
	while (fgets(line, sizeof line, file) != NULL)
		take_line(line, first_only);
	fclose(file);
}

static struct country_zone *
zone_for(const char *country)
{
	if (zone_count < 0) {
		zone_count = 0;
		read_table(true);
		read_table(false);
	}
	return country == NULL ? NULL : find(country);
}

const char *
zone_of_country(const char *country)
{
	struct country_zone *zone = zone_for(country);

	return zone == NULL ? NULL : zone->zone;
}

int64_t
zone_offset(const char *country, int64_t now)
{
	struct country_zone *zone = zone_for(country);
	time_t at = (time_t)now;
	struct tm local;

	if (zone == NULL)
		return 0;
	if (now - zone->looked_up >= FRESH_SECONDS || now < zone->looked_up) {
		setenv("TZ", zone->zone, 1);
		tzset();
		localtime_r(&at, &local);
		zone->offset = local.tm_gmtoff;
		zone->looked_up = now;
	}
	return zone->offset;
}
