/* What was read from an inquiry or established by a person, with its source
 * and a form that corrects it. */
#include "pages/inquiry_parts.h"

#include <string.h>

#include "flows/correction.h"

static bool
is_flag(enum fact_name name)
{
	return name == FACT_IS_FREEMAIL || name == FACT_ASKS_SAMPLE
		|| name == FACT_ASKS_FREE || name == FACT_RESIDENTIAL_ADDRESS
		|| name == FACT_MOBILE_ONLY;
}

/* The value in the reader's words. */
static const char *
fact_text(struct page *page, const struct stored_fact *fact)
{
	if (*fact->value == '\0')
		return "";
	if (is_flag(fact->name))
		return view_word(page->view, fact->value, "Lang.common.%s",
			fact->value);
	if (fact->name == FACT_COUNTRY)
		return view_word(page->view, fact->value, "Country.%s",
			fact->value);
	if (fact->name == FACT_LANGUAGE)
		return view_word(page->view, fact->value, "Language.%s",
			fact->value);
	return fact->value;
}

static void
put_yes_no(struct page *page, struct node *node, const char *chosen)
{
	static const char *const values[] = { "yes", "no" };

	node_put(node, "editor", "flag");
	for (int i = 0; i < 2; i++) {
		struct node *option = node_child(node, "options.%d", i);

		node_put(option, "value", values[i]);
		node_put(option, "label", view_word(page->view, values[i],
			"Lang.common.%s", values[i]));
		if (strcmp(values[i], chosen) == 0)
			node_put(option, "selected", "1");
	}
}

static void
put_refused_fact(struct page *page, const struct stored_fact *fact,
	struct node *node)
{
	const struct form *form = page->form;

	if (form == NULL || strcmp(form_typed(form, "do"), "fact") != 0
		|| strcmp(form_typed(form, "name"), fact_name_codes[fact->name])
			!= 0
		|| (fact_is_list(fact->name)
			&& strcmp(form_typed(form, "key"), fact->value) != 0))
		return;
	node_put(node, "typed", form_typed(form, "value"));
	node_put(node, "error", page->carry != NULL ? page->carry
		: view_code(page->arena, field_error_codes[form_error(form,
			"value")]));
}

static void
put_fact(struct page *page, const struct open_inquiry *open,
	const struct stored_fact *fact, struct node *node)
{
	struct span span = { (size_t)fact->start, (size_t)fact->length };

	node_put(node, "name", fact_name_codes[fact->name]);
	node_put(node, "key", fact_is_list(fact->name) ? fact->value : "");
	node_put(node, "value", fact->value);
	node_put(node, "text", fact_text(page, fact));
	node_put(node, "detail", view_code(page->arena, fact->detail));
	if (fact->user_id != 0)
		node_put(node, "person", fact->user_name);
	else if (fact->place != PLACE_NONE)
		node_put(node, "place", place_codes[fact->place]);
	node_put(node, "href", inquiry_link_to(page, open, fact->message_id,
		fact->place, span));
	if (is_flag(fact->name))
		put_yes_no(page, node, fact->value);
	put_refused_fact(page, fact, node);
}

/* A "no" that nobody wrote and nobody asked for only fills the page. */
static bool
is_worth_showing(const struct stored_fact *fact)
{
	return fact->user_id != 0 || !is_flag(fact->name)
		|| strcmp(fact->value, "yes") == 0;
}

void
inquiry_put_facts(struct page *page, const struct open_inquiry *open)
{
	bool has[FACT_NAME_COUNT] = { false };
	int shown = 0, addable = 0;

	for (int name = 1; name < FACT_NAME_COUNT; name++)
		for (size_t i = 0; i < open->facts.count; i++) {
			const struct stored_fact *fact = &open->facts.rows[i];

			if ((int)fact->name != name || !is_worth_showing(fact))
				continue;
			has[name] = true;
			put_fact(page, open, fact, view_node(page->view,
				"Inquiry.fact.%d", shown++));
		}
	for (int name = 1; name < FACT_NAME_COUNT; name++)
		if (!has[name] || fact_is_list((enum fact_name)name))
			view_put(page->view, fact_name_codes[name],
				"Inquiry.addable.%d.name", addable++);
}
