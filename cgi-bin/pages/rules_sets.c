/* Published sets of points and cuts, and what each changed. They are only
 * read here: a set is never changed. */
#include "pages/rules.h"

#include "store/house.h"

struct fault *
rules_sets_load(struct page *page, struct published *out)
{
	TRY(store_rule_set_list(page->db, page->arena, &out->sets));
	return store_rule_set_values(page->db, page->arena, &out->values);
}

/* The opposite outcome of a rule: "E-15 other" in the database, "E-15-other"
 * where a name may hold no space. */
static const char *
form_name(struct arena *arena, const char *stored)
{
	char *name = arena_copy(arena, stored);

	for (char *at = name; *at != '\0'; at++)
		if (*at == ' ')
			*at = '-';
	return name;
}

struct value_rows *
set_published(struct arena *arena, const struct published *published,
	int64_t version)
{
	struct rule_set standard = rule_set_default();
	struct value_rows *values = value_rows_of(arena, &standard);
	const struct rows *rows = &published->values;

	values->version = version;
	for (size_t i = 0; i < rows->count; i++) {
		struct value_row *row = row_integer(rows, i, "version")
			!= version ? NULL : value_row_of(values, form_name(
			arena, row_text(rows, i, "name")));

		if (row != NULL)
			*row->now = (int)row_integer(rows, i, "value");
	}
	return values;
}

/* What a set changed against the one before: "E-07 −3 → −5". */
static int
put_changes(struct page *page, struct node *node,
	const struct value_rows *before, const struct value_rows *after)
{
	int count = 0;

	for (size_t i = 0; i < after->count; i++) {
		const struct value_row *row = &after->rows[i];
		struct node *change;

		if (*row->now == *before->rows[i].now)
			continue;
		change = node_child(node, "change.%d", count++);
		node_put(change, "name", row->rule != 0
			? rules[row->rule].code : view_word(page->view,
			row->name, "Lang.cut.%s", row->name));
		if (row->is_other)
			node_put(change, "other", "1");
		node_put(change, "old", page_points(page->arena,
			*before->rows[i].now));
		node_put(change, "new", page_points(page->arena, *row->now));
	}
	return count;
}

static void
put_set(struct page *page, const struct published *published, size_t at,
	int64_t shown)
{
	const struct rows *sets = &published->sets;
	int64_t version = row_integer(sets, at, "version");
	bool has_before = at + 1 < sets->count;
	int64_t before = has_before ? row_integer(sets, at + 1, "version") : 0;
	struct node *node = view_node(page->view, "Sets.%d", (int)at);

	node_put_integer(node, "version", version);
	node_put(node, "when", page_moment(page, row_integer(sets, at,
		"created_at")));
	node_put(node, "who", row_text(sets, at, "user_name"));
	node_put(node, "note", row_text(sets, at, "note"));
	node_put(node, "url", at == 0 ? page_url(page, "/settings/rules")
		: page_url(page, "/settings/rules?version=%lld",
			(long long)version));
	if (at == 0)
		node_put(node, "current", "1");
	if (version == shown)
		node_put(node, "shown", "1");
	node_put_integer(node, "changes", put_changes(page, node,
		set_published(page->arena, published, before),
		set_published(page->arena, published, version)));
}

void
rules_put_sets(struct page *page, const struct published *published,
	int64_t shown)
{
	for (size_t i = 0; i < published->sets.count; i++)
		put_set(page, published, i, shown);
}
