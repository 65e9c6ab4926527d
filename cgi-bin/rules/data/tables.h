/* The generated tables: telephone numbers, names of countries, letters.
 * Data only; generate.js makes them out of pinned packages. */
#ifndef RULES_DATA_TABLES_H
#define RULES_DATA_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One region of one calling code. The prefix lists hold the first digits of
 * national numbers, a space between them. */
struct phone_region {
	const char *code;      /* calling code: 86 */
	const char *region;    /* alpha-2 */
	const char *trunk;     /* national prefix, "" when none */
	int least, most;       /* digits of a national number */
	bool is_main;          /* the region that a shared code stands for */
	const char *fixed, *mobile, *either;
};
extern const struct phone_region phone_regions[];
extern const size_t phone_region_count;

/* A folded name, and the country. Sorted by bytes. */
struct country_name { const char *name, *code; };
extern const struct country_name country_names[];
extern const size_t country_name_count;

/* A traditional character and its simplified one. Sorted. */
struct hanzi_pair { uint16_t traditional, simplified; };
extern const struct hanzi_pair hanzi_pairs[];
extern const size_t hanzi_pair_count;

/* A letter that looks like one to three ASCII letters. Sorted. */
struct confusable { uint32_t point; const char *letters; };
extern const struct confusable confusables[];
extern const size_t confusable_count;

#endif
