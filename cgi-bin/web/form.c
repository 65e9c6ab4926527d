/* Fields to nouns; it knows no noun by name. */
#include "web/form.h"

#include <string.h>

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
		out->errors[i] = field_decode(arena, field, out->typed[i], noun);
		out->error_count += out->errors[i] != FIELD_OK;
	}
	return out->error_count == 0;
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
