/* Compares the second-level labels of domains; asks no network. */
#include "rules/lookalike.h"

#include <string.h>
#include <utf8proc.h>

#include "base/text.h"
#include "rules/data/tables.h"
#include "rules/host.h"

enum { MOST_LABEL = 63, SHORT_LABEL = 7, LONG_LABEL = 8, LEAST_LABEL = 4 };

static size_t
least(size_t a, size_t b, size_t c)
{
	size_t two = a < b ? a : b;

	return two < c ? two : c;
}

size_t
edit_distance(const char *a, const char *b, size_t limit)
{
	size_t before[MOST_LABEL + 2] = { 0 }, now[MOST_LABEL + 2] = { 0 };
	size_t older[MOST_LABEL + 2] = { 0 };
	size_t length_a = strlen(a), length_b = strlen(b);

	if (length_a > MOST_LABEL || length_b > MOST_LABEL
			|| length_a > length_b + limit
			|| length_b > length_a + limit)
		return limit + 1;
	for (size_t j = 0; j <= length_b; j++)
		before[j] = j;
	for (size_t i = 1; i <= length_a; i++) {
		now[0] = i;
		for (size_t j = 1; j <= length_b; j++) {
			now[j] = least(before[j] + 1, now[j - 1] + 1,
				before[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2]
					&& a[i - 2] == b[j - 1]
					&& older[j - 2] + 1 < now[j])
				now[j] = older[j - 2] + 1;
		}
		memcpy(older, before, sizeof(older));
		memcpy(before, now, sizeof(before));
	}
	return before[length_b] > limit ? limit + 1 : before[length_b];
}

static const char *
point_looks(uint32_t point)
{
	size_t low = 0, high = confusable_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (confusables[middle].point < point)
			low = middle + 1;
		else
			high = middle;
	}
	return low < confusable_count && confusables[low].point == point
		? confusables[low].letters : NULL;
}

enum { PUNY_BASE = 36, PUNY_LEAST = 1, PUNY_MOST = 26, PUNY_SKEW = 38,
	PUNY_DAMP = 700, PUNY_BIAS = 72, PUNY_FIRST = 128 };

static uint32_t
puny_adapt(uint32_t delta, uint32_t points, bool is_first)
{
	uint32_t k = 0;

	delta = is_first ? delta / PUNY_DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (PUNY_BASE - PUNY_LEAST) * PUNY_MOST / 2; k += PUNY_BASE)
		delta /= PUNY_BASE - PUNY_LEAST;
	return k + (PUNY_BASE - PUNY_LEAST + 1) * delta / (delta + PUNY_SKEW);
}

/* One number of RFC 3492; false when the label is malformed. */
static bool
puny_number(const char **at, uint32_t bias, uint32_t *number)
{
	uint32_t weight = 1;

	for (uint32_t k = PUNY_BASE;; k += PUNY_BASE) {
		uint32_t digit, limit;
		char byte = **at;

		if (byte >= 'a' && byte <= 'z')
			digit = (uint32_t)(byte - 'a');
		else if (byte >= '0' && byte <= '9')
			digit = (uint32_t)(byte - '0') + 26;
		else
			return false;
		(*at)++;
		if (digit > (UINT32_MAX / 2 - *number) / weight)
			return false;
		*number += digit * weight;
		limit = k <= bias + PUNY_LEAST ? PUNY_LEAST
			: k >= bias + PUNY_MOST ? PUNY_MOST : k - bias;
		if (digit < limit)
			return true;
		if (weight > UINT32_MAX / 2 / PUNY_BASE)
			return false;
		weight *= PUNY_BASE - limit;
	}
}

/* A label "xn--..." as the letters that a reader sees; other labels as they
 * are. Source: RFC 3492. */
static const char *
label_shown(struct arena *arena, const char *label)
{
	uint32_t points[MOST_LABEL + 1], count = 0, n = PUNY_FIRST, i = 0;
	uint32_t bias = PUNY_BIAS;
	const char *at, *plain = label + 4, *hyphen;
	struct buffer shown = { .arena = arena };

	if (strncmp(label, "xn--", 4) != 0 || strlen(label) > MOST_LABEL)
		return label;
	hyphen = strrchr(plain, '-');
	for (at = plain; hyphen != NULL && at < hyphen; at++)
		points[count++] = (unsigned char)*at;
	at = hyphen == NULL ? plain : hyphen + 1;
	while (*at != '\0' && count < MOST_LABEL) {
		uint32_t before = i;

		if (!puny_number(&at, bias, &i))
			return label;
		count++;
		bias = puny_adapt(i - before, count, before == 0);
		n += i / count;
		i %= count;
		memmove(points + i + 1, points + i, (count - 1 - i)
			* sizeof(*points));
		points[i++] = n;
	}
	for (uint32_t k = 0; k < count; k++) {
		char bytes[5] = { 0 };

		utf8proc_encode_char((utf8proc_int32_t)(points[k] > 0x10ffff
			? 0xfffd : points[k]), (utf8proc_uint8_t *)bytes);
		buffer_text(&shown, bytes);
	}
	return buffer_string(&shown);
}

/* One form for all that looks the same: l, 1, i; 0, o; rn, m; vv, w. */
static char *
skeleton(struct arena *arena, const char *label)
{
	struct buffer plain = { .arena = arena }, out = { .arena = arena };
	const char *at = label;

	while (*at != '\0') {
		const char *from = at;
		uint32_t point = text_next(&at);
		const char *letters = point < 0x80 ? NULL : point_looks(point);

		if (letters != NULL)
			buffer_text(&plain, letters);
		else
			buffer_add(&plain, from, (size_t)(at - from));
	}
	for (at = buffer_string(&plain); *at != '\0'; at++) {
		if (strncmp(at, "rn", 2) == 0 || strncmp(at, "vv", 2) == 0
				|| strncmp(at, "cl", 2) == 0) {
			buffer_byte(&out, *at == 'r' ? 'm' : *at == 'v' ? 'w'
				: 'd');
			at++;
		} else {
			buffer_byte(&out, *at == '1' || *at == 'i' ? 'l'
				: *at == '0' ? 'o' : *at == '5' ? 's' : *at);
		}
	}
	return buffer_string(&out);
}

/* The label, hyphens kept, for finding an added word. */
static const char *
label_parted(struct arena *arena, const char *domain)
{
	const char *registrable = domain_registrable(arena, domain);

	return arena_copy_bytes(arena, registrable, strcspn(registrable, "."));
}

/* The label without hyphens, as it is shown. */
static const char *
domain_shown(struct arena *arena, const char *domain)
{
	const char *parted = label_parted(arena, domain);

	return strncmp(parted, "xn--", 4) == 0 ? label_shown(arena, parted)
		: domain_label(arena, domain);
}

/* acme-trade, acmetrade-cn, my-acme: the name at one end, parted or long. */
static bool
label_adds_word(const char *label, const char *official)
{
	size_t length = strlen(label), name = strlen(official);

	if (name < LEAST_LABEL || length <= name)
		return false;
	if (strncmp(label, official, name) == 0)
		return label[name] == '-' || name >= LONG_LABEL;
	if (strcmp(label + length - name, official) == 0)
		return label[length - name - 1] == '-' || name >= LONG_LABEL;
	return false;
}

bool
domain_looks_like(struct arena *arena, const char *domain,
	const char *official)
{
	const char *registrable = domain_registrable(arena, domain);
	const char *own = domain_registrable(arena, official);
	const char *label = domain_shown(arena, domain);
	const char *name = domain_label(arena, official);
	size_t limit = strlen(name) <= SHORT_LABEL ? 1 : 2;

	if (*label == '\0' || *name == '\0' || strcmp(registrable, own) == 0)
		return false;
	if (strlen(name) < LEAST_LABEL)
		return false;
	if (edit_distance(label, name, limit) <= limit)
		return true;
	if (strcmp(skeleton(arena, label), skeleton(arena, name)) == 0)
		return true;
	return label_adds_word(label_parted(arena, domain),
			label_parted(arena, official))
		|| label_adds_word(label, name);
}
