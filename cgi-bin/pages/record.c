/* The form of one row of a reference table, or of the firm: what stands there,
 * what was typed, what another person wrote meanwhile, and who changed what
 * before. Knows no noun's fields but by their table. */
#include "pages/reference.h"

#include <string.h>

#include "store/account.h"

struct entry_head *
entry_of(void *noun)
{
	return noun;
}

const char *
table_label(const struct page *page, const struct shape *shape,
	const struct field *field)
{
	return view_word(page->view, field->name, "Field.%s.%s", shape->noun,
		field->name);
}

static const char *
choice_word(const struct page *page, const struct shape *shape,
	const struct field *field, const char *code)
{
	if (field->type != FIELD_CHOICE || *code == '\0')
		return code;
	return view_word(page->view, code, "Choice.%s.%s.%s", shape->noun,
		field->name, view_code(page->arena, code));
}

const char *
table_text(const struct page *page, const struct shape *shape,
	const struct field *field, const void *noun)
{
	return choice_word(page, shape, field, field_text(page->arena, field,
		noun));
}

/* Beside what was typed: what stands there now, where it differs. */
static void
put_theirs(struct page *page, const struct shape *shape, const void *noun)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];
		const char *mine = page->form->typed[i];

		if (field->is_kept || text_equal(mine == NULL ? "" : mine,
			field_text(page->arena, field, noun)))
			continue;
		view_put_flag(page->view, true, "Form.%s.differs",
			field->name);
		view_put(page->view, table_text(page, shape, field, noun),
			"Form.%s.theirs", field->name);
	}
}

/* A field's own words where a line of the history names one. */
static void
put_change(struct page *page, const struct shape *shape, int at,
	const struct rows *rows, size_t row)
{
	const char *name = row_text(rows, row, "field");
	const struct field *field = shape_field(shape, name);
	struct node *node = view_node(page->view, "Record.history.%d", at);

	node_put(node, "when", page_moment(page, row_integer(rows, row,
		"created_at")));
	node_put(node, "who", row_text(rows, row, "user_name"));
	node_put(node, "what", view_code(page->arena, row_text(rows, row,
		"action")));
	if (*name != '\0')
		node_put(node, "field", field != NULL ? table_label(page,
			shape, field) : view_word(page->view, name,
			"Field.%s.%s", shape->noun, name));
	if (field == NULL && strcmp(name, "picture") != 0) {
		node_put(node, "old", row_text(rows, row, "old_value"));
		node_put(node, "new", row_text(rows, row, "new_value"));
	} else if (field != NULL) {
		node_put(node, "old", choice_word(page, shape, field,
			row_text(rows, row, "old_value")));
		node_put(node, "new", choice_word(page, shape, field,
			row_text(rows, row, "new_value")));
	}
}

static struct fault *
put_history(struct page *page, const struct shape *shape, int64_t id)
{
	struct rows rows;

	TRY(store_audit_list(page->db, page->arena, shape->noun, id, &rows));
	for (size_t i = 0; i < rows.count; i++)
		put_change(page, shape, (int)i, &rows, i);
	return NULL;
}

/* The version that the person saw when he began to write: what another saves
 * after that must not be lost. Once both texts were shown it is theirs. */
static const char *
version_seen(const struct page *page, const struct entry_head *entry)
{
	const char *typed = request_text(page->request, "version");

	if (page->form != NULL && page->refused != 409 && *typed != '\0')
		return typed;
	return arena_print(page->arena, "%lld", (long long)entry->version);
}

struct fault *
page_record_put(struct page *page, const struct reference *reference,
	void *noun, const char *url)
{
	const struct shape *shape = reference->shape;

	view_put(page->view, shape->noun, "Table.code");
	view_put(page->view, url, "Record.url");
	view_put_flag(page->view, true, "Record.may_save");
	view_put_form(page->view, page->arena, shape, noun, page->form);
	if (entry_of(noun)->id == 0) {
		view_put_flag(page->view, true, "Record.is_new");
		return NULL;
	}
	view_put(page->view, table_text(page, shape, shape_field(shape,
		reference->title), noun), "Record.title");
	view_put(page->view, version_seen(page, noun), "Record.version");
	if (page->refused == 409) {
		view_put_flag(page->view, true, "Record.is_stale");
		put_theirs(page, shape, noun);
	}
	return put_history(page, shape, entry_of(noun)->id);
}

void *
page_record_read(struct page *page, const struct reference *reference)
{
	void *noun = arena_take(page->arena, reference->shape->size);

	page->form = arena_take(page->arena, sizeof *page->form);
	if (form_read(page->arena, page->request, reference->shape, noun,
		page->form))
		return noun;
	page->refused = 422;
	return NULL;
}

struct fault *
page_record_refuse_taken(struct page *page, const struct reference *reference)
{
	form_refuse(page->form, reference->title, FIELD_TAKEN, "");
	return page_refuse(page, 422);
}
