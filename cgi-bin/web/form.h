/* A request's fields into a noun by its field table, with an error code beside
 * each field that is wrong and the typed text kept. */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "rules/field.h"
#include "web/request.h"

struct form {
	const struct shape *shape;
	const char **typed;            /* one for each field of the shape, NULL
	                                  where the form did not send it */
	enum field_error *errors;
	const char **error_texts;      /* a page's own words, "" when none */
	size_t error_count;
};

/* Decode what was sent. Fields the program sets (is_kept) and fields the shape
 * does not know are left alone (PROMISES B3). A text field that was not sent
 * counts as empty; so does a flag.
 *   noun     filled where values are good; nothing ("", 0, false) where they
 *            are not: no text field is NULL
 *   returns  true when nothing is wrong */
bool form_read(struct arena *arena, const struct request *request,
	const struct shape *shape, void *noun, struct form *out);

/* What was typed into a field, good or not; "" when it was not sent. */
const char *form_typed(const struct form *form, const char *name);

/* What is wrong with a field. */
enum field_error form_error(const struct form *form, const char *name);

/* Mark a field as wrong after form_read; words may be "" */
void form_refuse(struct form *form, const char *name, enum field_error error,
	const char *words);

#endif
