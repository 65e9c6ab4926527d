/* Typed values of facts, checked by their kind. Reads no message. */
#include "rules/fact_value.h"

#include <string.h>

#include "base/text.h"
#include "rules/field.h"

#define VALUE_MOST 1000

bool
fact_is_list(enum fact_name name)
{
	return name == FACT_PHONE || name == FACT_MODEL
		|| name == FACT_QUANTITY || name == FACT_ANSWERED;
}

enum fact_kind
fact_kind_of(enum fact_name name)
{
	switch (name) {
	case FACT_IS_FREEMAIL: case FACT_ASKS_SAMPLE: case FACT_ASKS_FREE:
	case FACT_RESIDENTIAL_ADDRESS: case FACT_MOBILE_ONLY:
		return FACT_KIND_FLAG;
	case FACT_EMAIL:
		return FACT_KIND_EMAIL;
	case FACT_DOMAIN: case FACT_WEBSITE:
		return FACT_KIND_HOST;
	case FACT_COUNTRY:
		return FACT_KIND_COUNTRY;
	case FACT_QUANTITY:
		return FACT_KIND_NUMBER;
	case FACT_ANSWERED:
		return FACT_KIND_QUESTION;
	case FACT_LANGUAGE:
		return FACT_KIND_LANGUAGE;
	case FACT_PHONE:
		return FACT_KIND_PHONE;
	default:
		return FACT_KIND_TEXT;
	}
}

/* The same checks as a form's. */
static const char *
read_field(struct arena *arena, enum field_type type, const char *typed)
{
	const struct field field = { .name = "value", .type = type,
		.most = VALUE_MOST };
	const char *value = "";

	return field_decode(arena, &field, typed, &value) == FIELD_OK ? value
		: NULL;
}

static const char *
read_number(struct arena *arena, const char *typed, int64_t least,
	int64_t most)
{
	int64_t number;

	if (!text_to_integer(typed, least, most, &number))
		return NULL;
	return arena_print(arena, "%lld", (long long)number);
}

static const char *
read_host(struct arena *arena, const char *typed)
{
	char *host = text_lower_ascii(arena, typed);

	if (text_starts(host, "http://"))
		host += 7;
	else if (text_starts(host, "https://"))
		host += 8;
	if (text_starts(host, "www."))
		host += 4;
	host[strcspn(host, "/?#")] = '\0';
	return *host == '\0' ? NULL : read_field(arena, FIELD_DOMAIN, host);
}

static const char *
read_language(struct arena *arena, const char *typed)
{
	const char *code = text_lower_ascii(arena, typed);

	return strlen(code) == 2 && code[0] >= 'a' && code[0] <= 'z'
		&& code[1] >= 'a' && code[1] <= 'z' ? code : NULL;
}

/* A plus and digits, whatever stands between them. */
static const char *
read_phone(struct arena *arena, const char *typed)
{
	struct buffer out = { .arena = arena };

	for (const char *at = typed; *at != '\0'; at++)
		if ((*at >= '0' && *at <= '9')
			|| (*at == '+' && out.length == 0))
			buffer_byte(&out, *at);
		else if (strchr(" -./()", *at) == NULL)
			return NULL;
	return out.length >= 5 && out.length <= 18 ? out.bytes : NULL;
}

static const char *
read_kind(struct arena *arena, enum fact_name name, const char *value)
{
	switch (fact_kind_of(name)) {
	case FACT_KIND_FLAG:
		return text_equal(value, "yes") || text_equal(value, "no")
			? value : NULL;
	case FACT_KIND_EMAIL:
		value = read_field(arena, FIELD_EMAIL, value);
		return value == NULL ? NULL : text_lower_ascii(arena, value);
	case FACT_KIND_HOST:
		return read_host(arena, value);
	case FACT_KIND_COUNTRY:
		return read_field(arena, FIELD_COUNTRY, value);
	case FACT_KIND_NUMBER:
		return read_number(arena, value, 1, 1000000000);
	case FACT_KIND_QUESTION:
		return read_number(arena, value, 1, 6);
	case FACT_KIND_LANGUAGE:
		return read_language(arena, value);
	case FACT_KIND_PHONE:
		return read_phone(arena, value);
	default:
		return read_field(arena, FIELD_TEXT, value);
	}
}

const char *
fact_value_read(struct arena *arena, enum fact_name name, const char *typed)
{
	const char *value;

	if (!text_is_utf8(typed, strlen(typed)) || text_has_control(typed)
		|| text_count(typed) > VALUE_MOST)
		return NULL;
	value = text_trim(arena, typed);
	return *value == '\0' ? "" : read_kind(arena, name, value);
}
