/* A form's fields into a page's tree, for the macros of templates/fields.cs to
 * draw; it knows no noun by name and no HTML. */
#include "web/view.h"

#include <string.h>

static const char *
type_code(enum field_type type)
{
	static const char *const codes[] = {
		[FIELD_TEXT] = "text", [FIELD_NOTE] = "note",
		[FIELD_INTEGER] = "integer", [FIELD_DECIMAL] = "decimal",
		[FIELD_MONEY] = "money", [FIELD_DAY] = "day",
		[FIELD_MOMENT] = "moment", [FIELD_FLAG] = "flag",
		[FIELD_CHOICE] = "choice", [FIELD_EMAIL] = "email",
		[FIELD_DOMAIN] = "domain", [FIELD_COUNTRY] = "country",
		[FIELD_CURRENCY] = "text", [FIELD_SECRET] = "secret",
	};

	return codes[type];
}

static void
put_options(struct view *view, struct arena *arena, struct node *node,
	const struct shape *shape, const struct field *field, const char *chosen)
{
	for (int i = 1; i < field->code_count; i++) {
		const char *code = field->codes[i];
		struct node *option = node_child(node, "options.%d", i - 1);

		node_put(option, "value", code);
		node_put(option, "label", view_word(view, code,
			"Choice.%s.%s.%s", shape->noun, field->name,
			view_code(arena, code)));
		if (strcmp(code, chosen) == 0)
			node_put(option, "selected", "1");
	}
}

/* 100 for a bound of hundredths that is whole, 0.05 for one that is not. */
static char *
bound_text(struct arena *arena, const struct field *field, int64_t bound)
{
	bool is_hundredths = field->type == FIELD_DECIMAL
		|| field->type == FIELD_MONEY;
	long long size = bound < 0 ? -bound : bound;

	if (!is_hundredths)
		return arena_print(arena, "%lld", (long long)bound);
	if (size % 100 == 0)
		return arena_print(arena, "%lld", (long long)(bound / 100));
	return arena_print(arena, "%s%lld.%02lld", bound < 0 ? "-" : "",
		size / 100, size % 100);
}

static void
put_bounds(struct node *node, struct arena *arena, const struct field *field)
{
	if (field->most == 0 && field->least == 0)
		return;
	node_put(node, "least", bound_text(arena, field, field->least));
	node_put(node, "most", bound_text(arena, field, field->most));
}

static void
put_field(struct view *view, struct arena *arena, const struct shape *shape,
	size_t index, const void *noun, const struct form *form)
{
	const struct field *field = &shape->fields[index];
	struct node *node = view_node(view, "Form.%s", field->name);
	const char *value = noun == NULL ? "" : field_text(arena, field, noun);

	if (form != NULL && field->type != FIELD_SECRET)
		value = form->typed[index] == NULL ? "" : form->typed[index];
	node_put(node, "name", field->name);
	node_put(node, "type", type_code(field->type));
	node_put(node, "label", field->label != NULL
		? view_word(view, field->name, "%s", field->label)
		: view_word(view, field->name, "Field.%s.%s", shape->noun,
			field->name));
	node_put(node, "hint", view_word(view, "", "Hint.%s.%s", shape->noun,
		field->name));
	if (field->type != FIELD_SECRET)
		node_put(node, "value", value);
	if (field->required)
		node_put(node, "required", "1");
	put_bounds(node, arena, field);
	if (field->type == FIELD_CHOICE)
		put_options(view, arena, node, shape, field, value);
	if (form != NULL && form->errors[index] != FIELD_OK) {
		node_put(node, "error", view_code(arena,
			field_error_codes[form->errors[index]]));
		node_put(node, "error_text", form->error_texts[index]);
	}
}

void
view_put_form(struct view *view, struct arena *arena,
	const struct shape *shape, const void *noun, const struct form *form)
{
	for (size_t i = 0; i < shape->count; i++)
		if (!shape->fields[i].is_kept)
			put_field(view, arena, shape, i, noun, form);
}
