/* Reads numbers against rules/data/phones.c. Lenient about lengths: what a
 * buyer wrote is kept, and only its kind may stay unknown. */
#include "rules/phone.h"

#include <string.h>

#include "base/text.h"
#include "rules/data/tables.h"

enum { LEAST_DIGITS = 7, MOST_DIGITS = 15 };

static bool
prefix_in(const char *list, const char *digits)
{
	while (*list != '\0') {
		size_t length = strcspn(list, " ");

		if (strncmp(list, digits, length) == 0
				&& strlen(digits) >= length)
			return true;
		list += length;
		list += strspn(list, " ");
	}
	return false;
}

static enum phone_kind
region_kind(const struct phone_region *region, const char *national)
{
	bool fixed, mobile;

	if (prefix_in(region->either, national))
		return PHONE_EITHER;
	fixed = prefix_in(region->fixed, national);
	mobile = prefix_in(region->mobile, national);
	if (fixed && mobile)
		return PHONE_EITHER;
	return fixed ? PHONE_FIXED : mobile ? PHONE_MOBILE : PHONE_UNKNOWN;
}

/* The region of a calling code that the number's first digits belong to. */
static const struct phone_region *
region_find(const char *code, size_t length, const char *national)
{
	const struct phone_region *found = NULL;

	for (size_t i = 0; i < phone_region_count; i++) {
		const struct phone_region *region = &phone_regions[i];

		if (strlen(region->code) != length
				|| strncmp(region->code, code, length) != 0)
			continue;
		if (region->is_main && found == NULL)
			found = region;
		else if (region_kind(region, national) != PHONE_UNKNOWN
				&& (found == NULL || !found->is_main
				|| region_kind(found, national)
				== PHONE_UNKNOWN))
			found = region;
	}
	return found;
}

static struct phone
phone_make(struct arena *arena, const struct phone_region *region,
	const char *national)
{
	size_t trunk = strlen(region->trunk), length = strlen(national);
	struct phone phone = { .e164 = "", .region = region->region };

	if (strcmp(region->trunk, "0") == 0 && *national == '0'
			&& strcmp(region->region, "IT") != 0)
		national += trunk;
	else if (trunk > 0 && length > (size_t)region->most
			&& text_starts(national, region->trunk))
		national += trunk;
	length = strlen(national) + strlen(region->code);
	if (length < LEAST_DIGITS || length > MOST_DIGITS
			|| strlen(national) < 4)
		return (struct phone){ "", "", PHONE_UNKNOWN };
	phone.e164 = arena_print(arena, "+%s%s", region->code, national);
	phone.kind = region_kind(region, national);
	return phone;
}

struct phone
phone_international(struct arena *arena, const char *digits)
{
	for (size_t length = 1; length <= 3 && length < strlen(digits);
			length++) {
		const struct phone_region *region = region_find(digits,
			length, digits + length);

		if (region != NULL)
			return phone_make(arena, region, digits + length);
	}
	return (struct phone){ "", "", PHONE_UNKNOWN };
}

struct phone
phone_national(struct arena *arena, const char *digits, const char *region)
{
	for (size_t i = 0; i < phone_region_count; i++)
		if (strcmp(phone_regions[i].region, region) == 0) {
			const struct phone_region *found = &phone_regions[i];
			size_t trunk = strlen(found->trunk);

			if (trunk > 0 && text_starts(digits, found->trunk))
				digits += trunk;
			return phone_make(arena, found, digits);
		}
	return (struct phone){ "", "", PHONE_UNKNOWN };
}
