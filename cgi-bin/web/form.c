/* Fields to nouns; it knows no noun by name. */
#include "web/form.h"

#include <string.h>

/* A wrong value leaves its field as if nothing had been sent: handlers and
 * pages read the noun of a refused form too. */
static void
decode(struct arena *arena, const struct field *field, void *noun,
	struct form *out, size_t at)
{
	struct field empty = *field;

	empty.required = false;
	field_decode(arena, &empty, NULL, noun);
	out->errors[at] = field_decode(arena, field, out->typed[at], noun);
	out->error_count += out->errors[at] != FIELD_OK;
}

bool
form_read(struct arena *arena, const struct request *request,
	const struct shape *shape, void *noun, struct form *out)
{
	out->shape = shape;
	out->typed = arena_take_many(arena, shape->count, sizeof *out->typed);
	out->errors = arena_take_many(arena, shape->count, sizeof *out->errors);
	out->error_texts = arena_take_many(arena, shape->count,
		sizeof *out->error_texts);
	out->error_count = 0;
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];

		out->error_texts[i] = "";
		if (field->is_kept)
			continue;
		out->typed[i] = request_field(request, field->name);
		decode(arena, field, noun, out, i);
	}
	return out->error_count == 0;
}

const char *
form_typed(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->shape->count; i++)
		if (strcmp(form->shape->fields[i].name, name) == 0
			&& form->typed[i] != NULL)
			return form->typed[i];
	return "";
}

enum field_error
form_error(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->shape->count; i++)
		if (strcmp(form->shape->fields[i].name, name) == 0)
			return form->errors[i];
	return FIELD_OK;
}

void
form_refuse(struct form *form, const char *name, enum field_error error,
	const char *words)
{
	for (size_t i = 0; i < form->shape->count; i++)
		if (strcmp(form->shape->fields[i].name, name) == 0) {
			form->error_count += form->errors[i] == FIELD_OK;
			form->errors[i] = error;
			form->error_texts[i] = words;
		}
}
