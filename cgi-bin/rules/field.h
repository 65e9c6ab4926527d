/* A noun's fields in one table, read by three readers: the form decoder, the
 * SQL binder and the HDF writer. A column name equals a field name equals a
 * form name. Knows none of the three. */
#ifndef RULES_FIELD_H
#define RULES_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum field_type {
	FIELD_UNSET,
	FIELD_TEXT,      /* const char *, one line; least..most characters */
	FIELD_NOTE,      /* const char *, many lines; least..most characters */
	FIELD_INTEGER,   /* int64_t; least..most */
	FIELD_DECIMAL,   /* int64_t hundredths; least..most hundredths */
	FIELD_MONEY,     /* int64_t minor units of two digits; -1 = not known */
	FIELD_DAY,       /* const char * YYYY-MM-DD, "" = none */
	FIELD_MOMENT,    /* int64_t UTC seconds, 0 = none */
	FIELD_FLAG,      /* bool */
	FIELD_CHOICE,    /* int, index into codes; 0 = unset */
	FIELD_EMAIL,     /* const char * */
	FIELD_DOMAIN,    /* const char *, lowered host name */
	FIELD_COUNTRY,   /* const char *, alpha-2, "" = none */
	FIELD_CURRENCY,  /* const char *, three capital letters (ISO 4217) */
	FIELD_SECRET,    /* const char *; never written to a page or a log */
};

struct field {
	const char *name;
	enum field_type type;
	size_t offset;
	int64_t least, most;
	bool required;
	const char *const *codes;   /* FIELD_CHOICE: codes[0] is "" */
	int code_count;
	const char *label;          /* catalogue key under Lang.; NULL means
	                               Field.<noun>.<name> */
	bool is_kept;               /* set by the program (id, version): never
	                               taken from a form */
};

struct shape {
	const char *noun;
	const struct field *fields;
	size_t count;
	size_t size;                /* of the struct */
};

/* What can be wrong with a typed value; templates choose the words
 * (Error.<code>). */
enum field_error {
	FIELD_OK,
	FIELD_MISSING, FIELD_TOO_LONG, FIELD_TOO_SHORT, FIELD_NOT_NUMBER,
	FIELD_TOO_SMALL, FIELD_TOO_LARGE, FIELD_NOT_DAY, FIELD_NOT_OFFERED,
	FIELD_NOT_EMAIL, FIELD_NOT_DOMAIN, FIELD_NOT_COUNTRY,
	FIELD_NOT_CURRENCY, FIELD_CONTROL,
	FIELD_TAKEN,     /* unique, and somebody has it: set by the page */
	FIELD_WRONG,     /* set by the page, with its own words beside it */
	FIELD_ERROR_COUNT
};
extern const char *const field_error_codes[FIELD_ERROR_COUNT];

struct arena;

/* Decode one typed value into the struct.
 *   typed    what came in, NULL when the form did not hold the field
 *   noun     the struct; written only when the value is good
 *   returns  FIELD_OK or what is wrong */
enum field_error field_decode(struct arena *arena, const struct field *field,
	const char *typed, void *noun);

/* The value as text, as a form or CSV shows it; "" for none. */
const char *field_text(struct arena *arena, const struct field *field,
	const void *noun);

/* The field of that name, or NULL. */
const struct field *shape_field(const struct shape *shape, const char *name);

#endif
