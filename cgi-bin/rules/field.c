/* Typed values to and from text by the field table; it opens nothing and
 * chooses no words. */
#include "rules/field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"

const char *const field_error_codes[FIELD_ERROR_COUNT] = {
	[FIELD_OK] = "",
	[FIELD_MISSING] = "missing",
	[FIELD_TOO_LONG] = "too-long",
	[FIELD_TOO_SHORT] = "too-short",
	[FIELD_NOT_NUMBER] = "not-number",
	[FIELD_TOO_SMALL] = "too-small",
	[FIELD_TOO_LARGE] = "too-large",
	[FIELD_NOT_DAY] = "not-day",
	[FIELD_NOT_OFFERED] = "not-offered",
	[FIELD_NOT_EMAIL] = "not-email",
	[FIELD_NOT_DOMAIN] = "not-domain",
	[FIELD_NOT_COUNTRY] = "not-country",
	[FIELD_NOT_CURRENCY] = "not-currency",
	[FIELD_CONTROL] = "control",
	[FIELD_TAKEN] = "taken",
	[FIELD_WRONG] = "wrong",
};

static void *
place_of(const struct field *field, void *noun)
{
	return (char *)noun + field->offset;
}

static enum field_error
check_length(const struct field *field, const char *typed)
{
	int64_t count = (int64_t)text_count(typed);

	if (field->most > 0 && count > field->most)
		return FIELD_TOO_LONG;
	return count < field->least ? FIELD_TOO_SHORT : FIELD_OK;
}

static bool
is_host_label(const char *label, size_t length)
{
	if (length == 0 || length > 63 || label[0] == '-'
		|| label[length - 1] == '-')
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)label[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')
			&& c != '-' && c < 0x80)
			return false;
	}
	return true;
}

/* A host name of two labels or more, lowered (RFC 1123; IDN in UTF-8). */
static bool
is_domain(const char *text)
{
	int labels = 0;

	if (strlen(text) > 253)
		return false;
	for (;;) {
		size_t length = strcspn(text, ".");

		if (!is_host_label(text, length))
			return false;
		labels++;
		if (text[length] == '\0')
			return labels >= 2;
		text += length + 1;
	}
}

static bool
is_email(struct arena *arena, const char *text)
{
	const char *at = strrchr(text, '@');

	if (at == NULL || at == text || at - text > 64 || strlen(text) > 254
		|| strpbrk(text, " \t<>()[],;:\\\"") != NULL)
		return false;
	return strchr(text, '@') == at
		&& is_domain(text_lower_ascii(arena, at + 1));
}

static enum field_error
take_in_range(const struct field *field, int64_t value, int64_t *out)
{
	if (value < field->least)
		return FIELD_TOO_SMALL;
	if (value > field->most)
		return FIELD_TOO_LARGE;
	*out = value;
	return FIELD_OK;
}

/* Digits with one optional mark: "84", "84.5", "84.50", "84,50", "-3.25" as
 * hundredths. "1,234" is refused: it may mean either. */
static enum field_error
decode_hundredths(const struct field *field, const char *typed, int64_t *out)
{
	bool minus = *typed == '-';
	const char *at = typed + minus;
	size_t whole = strspn(at, "0123456789"), part = 0;
	int64_t value;

	if (at[whole] == '.' || at[whole] == ',')
		part = strspn(at + whole + 1, "0123456789");
	if (whole == 0 || part > 2
		|| at[whole + (part > 0) + part] != '\0')
		return FIELD_NOT_NUMBER;
	if (whole > 14)
		return minus ? FIELD_TOO_SMALL : FIELD_TOO_LARGE;
	value = strtoll(at, NULL, 10) * 100;
	if (part > 0)
		value += strtoll(at + whole + 1, NULL, 10) * (part == 1 ? 10 : 1);
	return take_in_range(field, minus ? -value : value, out);
}

static enum field_error
decode_integer(const struct field *field, const char *typed, int64_t *out)
{
	const char *digits = typed + (*typed == '-');
	int64_t value;

	if (*digits == '\0' || digits[strspn(digits, "0123456789")] != '\0')
		return FIELD_NOT_NUMBER;
	if (!text_to_integer(typed, INT64_MIN, INT64_MAX, &value))
		return *typed == '-' ? FIELD_TOO_SMALL : FIELD_TOO_LARGE;
	return take_in_range(field, value, out);
}

static enum field_error
decode_choice(const struct field *field, const char *typed, int *out)
{
	for (int i = 1; i < field->code_count; i++)
		if (text_equal(field->codes[i], typed)) {
			*out = i;
			return FIELD_OK;
		}
	return FIELD_NOT_OFFERED;
}

static enum field_error
decode_moment(const char *typed, int64_t *out)
{
	int64_t moment = date_from_sql(typed);

	if (moment == 0)
		return FIELD_NOT_DAY;
	*out = moment;
	return FIELD_OK;
}

/* So many ASCII letters, as capitals. */
static bool
take_letters(struct arena *arena, const char *typed, size_t count,
	const char **out)
{
	char *code = arena_copy(arena, typed);

	if (strlen(code) != count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (code[i] >= 'a' && code[i] <= 'z')
			code[i] = (char)(code[i] - 'a' + 'A');
		if (code[i] < 'A' || code[i] > 'Z')
			return false;
	}
	*out = code;
	return true;
}

static enum field_error
decode_text(struct arena *arena, const struct field *field, const char *typed,
	const char **out)
{
	enum field_error error = check_length(field, typed);

	if (error != FIELD_OK)
		return error;
	if (field->type != FIELD_NOTE && text_has_line_end(typed))
		return FIELD_CONTROL;
	if (field->type == FIELD_EMAIL && !is_email(arena, typed))
		return FIELD_NOT_EMAIL;
	if (field->type == FIELD_DOMAIN) {
		typed = text_lower_ascii(arena, typed);
		if (!is_domain(typed))
			return FIELD_NOT_DOMAIN;
	}
	if (field->type == FIELD_DAY && !date_is_day(typed))
		return FIELD_NOT_DAY;
	if (field->type == FIELD_COUNTRY)
		return take_letters(arena, typed, 2, out) ? FIELD_OK
			: FIELD_NOT_COUNTRY;
	if (field->type == FIELD_CURRENCY)
		return take_letters(arena, typed, 3, out) ? FIELD_OK
			: FIELD_NOT_CURRENCY;
	*out = typed;
	return FIELD_OK;
}

/* What a field holds when the form left it empty. */
static void
put_nothing(const struct field *field, void *place)
{
	switch (field->type) {
	case FIELD_INTEGER: case FIELD_DECIMAL: case FIELD_MOMENT:
		*(int64_t *)place = 0;
		return;
	case FIELD_MONEY:
		*(int64_t *)place = -1;
		return;
	case FIELD_FLAG:
		*(bool *)place = false;
		return;
	case FIELD_CHOICE:
		*(int *)place = 0;
		return;
	default:
		*(const char **)place = "";
	}
}

enum field_error
field_decode(struct arena *arena, const struct field *field, const char *typed,
	void *noun)
{
	void *place = place_of(field, noun);
	bool keeps_ends = field->type == FIELD_SECRET;

	if (typed != NULL && field->type == FIELD_NOTE)
		typed = text_lines_unix(arena, typed);
	if (typed != NULL && !keeps_ends)
		typed = text_trim(arena, typed);
	if (text_is_blank(typed)) {
		if (field->required)
			return FIELD_MISSING;
		put_nothing(field, place);
		return FIELD_OK;
	}
	if (text_has_control(typed))
		return FIELD_CONTROL;
	switch (field->type) {
	case FIELD_INTEGER:
		return decode_integer(field, typed, place);
	case FIELD_DECIMAL: case FIELD_MONEY:
		return decode_hundredths(field, typed, place);
	case FIELD_MOMENT:
		return decode_moment(typed, place);
	case FIELD_FLAG:
		*(bool *)place = true;
		return FIELD_OK;
	case FIELD_CHOICE:
		return decode_choice(field, typed, place);
	default:
		return decode_text(arena, field, typed, place);
	}
}

static const char *
hundredths_text(struct arena *arena, int64_t value)
{
	uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;

	return arena_print(arena, "%s%llu.%02llu", value < 0 ? "-" : "",
		(unsigned long long)(size / 100),
		(unsigned long long)(size % 100));
}

const char *
field_text(struct arena *arena, const struct field *field, const void *noun)
{
	const void *place = (const char *)noun + field->offset;
	const char *text;

	switch (field->type) {
	case FIELD_INTEGER:
		return arena_print(arena, "%lld",
			(long long)*(const int64_t *)place);
	case FIELD_DECIMAL:
		return hundredths_text(arena, *(const int64_t *)place);
	case FIELD_MONEY:
		return *(const int64_t *)place < 0 ? ""
			: hundredths_text(arena, *(const int64_t *)place);
	case FIELD_MOMENT:
		return *(const int64_t *)place == 0 ? ""
			: date_sql(arena, *(const int64_t *)place);
	case FIELD_FLAG:
		return *(const bool *)place ? "1" : "";
	case FIELD_CHOICE:
		return field->codes[*(const int *)place];
	case FIELD_SECRET:
		return "";
	default:
		text = *(const char *const *)place;
		return text == NULL ? "" : text;
	}
}

const struct field *
shape_field(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->count; i++)
		if (strcmp(shape->fields[i].name, name) == 0)
			return &shape->fields[i];
	return NULL;
}
