/* Values to bind, made of numbers, texts and moments. */
#include "store/db.h"

#include <string.h>

struct value
value_integer(int64_t number)
{
	return (struct value){ .kind = VALUE_INTEGER, .number = number };
}

struct value
value_bytes(const void *bytes, size_t length)
{
	return (struct value){ .kind = VALUE_TEXT, .text = bytes,
		.length = length };
}

struct value
value_text(const char *text)
{
	if (text == NULL)
		return (struct value){ .kind = VALUE_NULL };
	return value_bytes(text, strlen(text));
}

struct value
value_moment(int64_t utc_seconds)
{
	if (utc_seconds == 0)
		return (struct value){ .kind = VALUE_NULL };
	return (struct value){ .kind = VALUE_MOMENT, .number = utc_seconds };
}

struct value
value_id(int64_t id)
{
	return id == 0 ? (struct value){ .kind = VALUE_NULL }
		: value_integer(id);
}
