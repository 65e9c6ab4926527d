/* What an administrator sets: a list of it, and the firm itself. Points and
 * cuts are in pages/rules.c, tables in pages/reference.c. */
#include "pages/settings.h"

#include <string.h>

#include "pages/reference.h"

#define FIRM_ID 1

static void
put_setting(struct page *page, int at, const char *code, const char *url)
{
	struct node *node = view_node(page->view, "Setting.%d", at);

	node_put(node, "code", code);
	node_put(node, "url", url);
}

struct fault *
page_settings_show(struct page *page)
{
	put_setting(page, 0, "firm", page_url(page, "/settings/firm"));
	put_setting(page, 1, "rules", page_url(page, "/settings/rules"));
	for (size_t i = 0; i < table_count; i++) {
		int at = (int)i + 2;
		int64_t count;

		TRY(store_reference_count(page->db, page->arena,
			reference_of(tables[i].noun), &count));
		put_setting(page, at, tables[i].noun, page_url(page,
			"/reference/%s", tables[i].path));
		view_put_integer(page->view, count, "Setting.%d.count", at);
	}
	return NULL;
}

struct fault *
page_firm_show(struct page *page)
{
	const struct reference *reference = reference_of("firm");
	void *firm = reference_new(page->arena, reference);
	bool found;

	/* Before the first saving there is none: the form is empty. */
	TRY(store_reference_load(page->db, page->arena, reference, FIRM_ID,
		firm, &found));
	view_put(page->view, page_url(page, "/settings"), "Table.url");
	return page_record_put(page, reference, firm,
		page_url(page, "/settings/firm"));
}

/* Each of a list's values by itself; a wrong one is named.
 *   type     FIELD_EMAIL, FIELD_COUNTRY
 *   returns  the list written one way, NULL when it was refused */
static const char *
list_read(struct page *page, const char *name, enum field_type type,
	const char *list)
{
	const struct field one = { .name = name, .type = type, .most = 254 };
	struct buffer out = { .arena = page->arena };
	const char *const *values;
	size_t count;

	values = list_split(page->arena, list, &count);
	for (size_t i = 0; i < count; i++) {
		const char *value = "";
		enum field_error error = field_decode(page->arena, &one,
			values[i], &value);

		if (error != FIELD_OK) {
			form_refuse(page->form, name, error, text_shorten(
				page->arena, values[i], 60));
			page->refused = 422;
			return NULL;
		}
		buffer_print(&out, "%s%s", i > 0 ? "; " : "", value);
	}
	return buffer_string(&out);
}

static bool
lists_read(struct page *page, struct firm_entry *firm)
{
	firm->addresses = list_read(page, "addresses", FIELD_EMAIL,
		text_lower_ascii(page->arena, firm->addresses));
	firm->stop_countries = list_read(page, "stop_countries",
		FIELD_COUNTRY, firm->stop_countries);
	return page->refused == 0;
}

/* The firm's row is there from its first saving on. */
static struct fault *
save_firm(struct page *page, struct firm_entry *firm, bool is_there,
	bool *is_done)
{
	const struct reference *reference = reference_of("firm");

	*is_done = true;
	if (is_there)
		return store_reference_save(page->db, page->arena, reference,
			firm, page->user->id, page->request_no, is_done);
	return store_reference_add(page->db, page->arena, reference, firm,
		page->user->id, page->request_no);
}

struct fault *
page_firm_save(struct page *page)
{
	const struct reference *reference = reference_of("firm");
	struct firm_entry *firm = page_record_read(page, reference), now;
	bool is_there, is_done;
	struct fault *fault;

	if (firm == NULL || !lists_read(page, firm))
		return NULL;
	TRY(store_reference_load(page->db, page->arena, reference, FIRM_ID,
		&now, &is_there));
	firm->head.id = FIRM_ID;
	text_to_integer(request_text(page->request, "version"), 1, INT64_MAX,
		&firm->head.version);
	fault = save_firm(page, firm, is_there, &is_done);
	if (fault != NULL && fault->kind == FAULT_STORE_TWICE)
		is_done = false; /* another person wrote it first */
	else
		TRY(fault);
	if (!is_done)
		return page_refuse(page, 409);
	page_done(page, page_url(page, "/settings/firm"), "saved", 0);
	return NULL;
}
