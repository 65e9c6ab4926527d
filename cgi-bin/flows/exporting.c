/* A reference table as CSV, such that importing gives the same rows and a
 * spreadsheet runs none of it. */
#include <string.h>

#include "flows/importing.h"

#define PAGE 200

static void
put_cell(struct buffer *out, const char *text)
{
	bool is_formula = *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
	bool needs_quotes = strpbrk(text, "\",;\t\r\n") != NULL
		|| *text == ' ' || (*text != '\0'
			&& text[strlen(text) - 1] == ' ');

	if (!needs_quotes) {
		buffer_text(out, is_formula ? "'" : "");
		buffer_text(out, text);
		return;
	}
	buffer_text(out, is_formula ? "\"'" : "\"");
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buffer_byte(out, '"');
		buffer_byte(out, *text);
	}
	buffer_byte(out, '"');
}

static void
put_row(struct buffer *out, struct arena *arena, const struct shape *shape,
	const void *noun)
{
	bool is_first = true;

	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];

		if (field->is_kept || field->type == FIELD_SECRET)
			continue;
		if (!is_first)
			buffer_byte(out, ',');
		is_first = false;
		put_cell(out, noun == NULL ? field->name
			: field_text(arena, field, noun));
	}
	buffer_text(out, "\r\n");
}

struct fault *
flow_export(struct db *db, struct arena *arena,
	const struct reference *reference, struct buffer *out)
{
	struct arena *own = arena_new();
	struct reference_list list;
	struct fault *fault = NULL;
	int64_t after_id = 0;

	(void)arena;
	buffer_text(out, "\xef\xbb\xbf");
	put_row(out, own, reference->shape, NULL);
	do {
		fault = store_reference_list(db, own, reference, "", after_id,
			0, PAGE, &list);
		for (size_t i = 0; fault == NULL && i < list.count; i++) {
			const struct entry_head *head = list.nouns[i];

			put_row(out, own, reference->shape, list.nouns[i]);
			after_id = head->id;
		}
		arena_reset(own);
	} while (fault == NULL && list.has_after);
	arena_free(own);
	return fault;
}
