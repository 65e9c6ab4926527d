/* Points, prior and cuts: what counts now, its default beside it, and the sets
 * that were published before. Publishing makes a new set; verdicts keep the
 * one they were given by. */
#include "pages/rules.h"

#include <stdlib.h>
#include <string.h>

#include "store/account.h"
#include "store/house.h"

/* Hundredths. Beyond it one sign would outweigh all others together.
 *   source   house */
#define POINTS_MOST 5000

static void
add_row(struct value_rows *values, const char *name, int *now, int standard,
	int rule, bool is_other)
{
	values->rows[values->count++] = (struct value_row){ name, now,
		standard, rule, is_other, NULL, FIELD_OK };
}

struct value_rows *
value_rows_of(struct arena *arena, const struct rule_set *set)
{
	struct value_rows *values = arena_take(arena, sizeof *values);
	struct rule_set standard = rule_set_default(), *own = &values->set;

	*own = *set;
	values->version = set->version;
	values->note = "";
	add_row(values, "prior", &own->prior, standard.prior, 0, false);
	add_row(values, "cut_valid", &own->cut_valid, standard.cut_valid, 0,
		false);
	add_row(values, "cut_invalid", &own->cut_invalid, standard.cut_invalid,
		0, false);
	for (int i = 1; i < RULE_COUNT; i++) {
		add_row(values, rules[i].code, &own->points[i],
			standard.points[i], i, false);
		if (standard.points_other[i] != 0)
			add_row(values, arena_print(arena, "%s-other",
				rules[i].code), &own->points_other[i],
				standard.points_other[i], i, true);
	}
	return values;
}

/* As it is typed: 5, -3, 1.5. */
static const char *
plain_points(struct arena *arena, int hundredths)
{
	struct buffer text = { .arena = arena };
	int size = abs(hundredths);

	buffer_print(&text, "%s%d", hundredths < 0 ? "-" : "", size / 100);
	if (size % 100 != 0)
		buffer_print(&text, size % 10 == 0 ? ".%d" : ".%02d",
			size % 10 == 0 ? size % 100 / 10 : size % 100);
	return buffer_string(&text);
}

/* A number as a person copies it from the page: +5, −3 with a true minus. */
static const char *
plain_sign(struct arena *arena, const char *typed)
{
	char *text = text_trim(arena, typed);

	if (*text == '+')
		return text + 1;
	return text_starts(text, "\xe2\x88\x92")
		? arena_print(arena, "-%s", text + 3) : text;
}

static void
read_row(struct page *page, struct value_rows *values, struct value_row *row)
{
	static const struct field points = { .name = "points",
		.type = FIELD_DECIMAL, .required = true,
		.least = -POINTS_MOST, .most = POINTS_MOST };
	const char *typed = request_text(page->request, row->name);
	int64_t value = 0;

	row->typed = typed;
	row->error = field_decode(page->arena, &points,
		plain_sign(page->arena, typed), &value);
	values->error_count += row->error != FIELD_OK;
	if (row->error == FIELD_OK)
		*row->now = (int)value;
}

static void
read_note(struct page *page, struct value_rows *values)
{
	static const struct field note = { .name = "note",
		.type = FIELD_TEXT, .required = true, .most = 500 };

	values->note = request_text(page->request, "note");
	values->note_error = field_decode(page->arena, &note, values->note,
		&values->note);
	values->error_count += values->note_error != FIELD_OK;
}

struct value_row *
value_row_of(struct value_rows *values, const char *name)
{
	for (size_t i = 0; i < values->count; i++)
		if (strcmp(values->rows[i].name, name) == 0)
			return &values->rows[i];
	return NULL;
}

static void
read_values(struct page *page, struct value_rows *values)
{
	for (size_t i = 0; i < values->count; i++)
		read_row(page, values, &values->rows[i]);
	read_note(page, values);
	if (values->error_count == 0
		&& values->set.cut_invalid >= values->set.cut_valid) {
		value_row_of(values, "cut_invalid")->error = FIELD_TOO_LARGE;
		values->error_count++;
	}
}

static void
put_row(struct page *page, struct node *node, const struct value_row *row)
{
	node_put(node, "name", row->name);
	node_put(node, "value", row->typed != NULL ? row->typed
		: plain_points(page->arena, *row->now));
	node_put(node, "default", page_points(page->arena, row->standard));
	if (*row->now != row->standard)
		node_put(node, "changed", "1");
	if (row->error != FIELD_OK)
		node_put(node, "error", view_code(page->arena,
			field_error_codes[row->error]));
}

static void
put_rule(struct page *page, const struct value_row *row)
{
	const struct rule *rule = &rules[row->rule];
	struct node *node = view_node(page->view, "Rules.%d", row->rule - 1);

	if (row->is_other) {
		put_row(page, node_child(node, "%s", "other"), row);
		return;
	}
	node_put(node, "code", rule->code);
	node_put(node, "title", view_word(page->view, rule->title, "%s",
		rule->title));
	node_put_integer(node, "version", rule->version);
	node_put(node, "source", view_code(page->arena, rule->source));
	if (rule->is_hard)
		node_put(node, "is_hard", "1");
	put_row(page, node, row);
}

static void
put_values(struct page *page, const struct value_rows *values)
{
	for (size_t i = 0; i < values->count; i++) {
		const struct value_row *row = &values->rows[i];
		struct node *cut;

		if (row->rule != 0) {
			put_rule(page, row);
			continue;
		}
		cut = view_node(page->view, "Cuts.%d", (int)i);
		node_put(cut, "label", row->name);
		put_row(page, cut, row);
	}
	view_put(page->view, values->note, "Form.note.value");
	if (values->note_error != FIELD_OK)
		view_put(page->view, view_code(page->arena,
			field_error_codes[values->note_error]),
			"Form.note.error");
}

/* What the page shows: what was typed, the defaults, a published set, or the
 * one in force. */
static bool
is_published(const struct published *published, int64_t version)
{
	for (size_t i = 0; i < published->sets.count; i++)
		if (row_integer(&published->sets, i, "version") == version)
			return true;
	return false;
}

/*   out      NULL: there is no set of that version */
static struct fault *
values_to_show(struct page *page, const struct published *published,
	const struct value_rows **out)
{
	struct rule_set set;
	int64_t version = 0;

	text_to_integer(request_text(page->request, "version"), 1, INT64_MAX,
		&version);
	if (page->carry != NULL) {
		*out = page->carry;
	} else if (version != 0) {
		if (is_published(published, version))
			*out = set_published(page->arena, published, version);
	} else {
		TRY(store_rule_set_load(page->db, page->arena, &set));
		*out = value_rows_of(page->arena, &set);
	}
	return NULL;
}

static void
put_head(struct page *page, const struct published *published,
	const struct value_rows *values)
{
	const struct rows *sets = &published->sets;

	view_put(page->view, page_url(page, "/settings/rules"), "Set.url");
	view_put_integer(page->view, values->version, "Set.version");
	for (size_t i = 0; i < sets->count; i++) {
		if (row_integer(sets, i, "version") != values->version)
			continue;
		view_put(page->view, page_moment(page, row_integer(sets, i,
			"created_at")), "Set.published");
		view_put(page->view, row_text(sets, i, "user_name"),
			"Set.who");
		view_put_flag(page->view, i > 0, "Set.is_old");
		view_put_flag(page->view, i == 0, "May.publish");
	}
	view_put_flag(page->view, values->version == 0, "May.publish");
}

struct fault *
page_rules_show(struct page *page)
{
	const struct value_rows *values = NULL;
	struct published published;

	TRY(rules_sets_load(page, &published));
	TRY(values_to_show(page, &published, &values));
	if (values == NULL)
		return page_refuse(page, 404);
	put_head(page, &published, values);
	put_values(page, values);
	rules_put_sets(page, &published, values->version);
	view_put_flag(page->view, page->refused == 422, "Refused");
	view_put_flag(page->view, page->refused == 409, "Stale");
	return NULL;
}

static struct fault *
publish(struct page *page, struct value_rows *values)
{
	struct rule_set set = values->set;

	TRY(store_rule_set_publish(page->db, page->arena, &set, values->note,
		page->user->id));
	TRY(store_audit(page->db, page->user->id, page->request_no,
		"rule_set", set.version, "published", "note", "",
		values->note));
	page_done(page, page_url(page, "/settings/rules"), "published", 0);
	return NULL;
}

static bool
is_same(const struct value_rows *a, const struct value_rows *b)
{
	for (size_t i = 0; i < a->count; i++)
		if (*a->rows[i].now != *b->rows[i].now)
			return false;
	return true;
}

/* Somebody published since the page was shown: what was typed stays, and the
 * next sending is against the new set. */
static struct fault *
refuse_stale(struct page *page, struct value_rows *values, int64_t version)
{
	values->version = version;
	page->carry = values;
	return page_refuse(page, 409);
}

static struct fault *
take_values(struct page *page)
{
	struct rule_set in_force;
	struct value_rows *values;
	int64_t seen = -1, latest;

	TRY(store_rule_set_lock(page->db, page->arena, &latest));
	TRY(store_rule_set_load(page->db, page->arena, &in_force));
	values = value_rows_of(page->arena, &in_force);
	read_values(page, values);
	text_to_integer(request_text(page->request, "version"), 0, INT64_MAX,
		&seen);
	if (seen != latest)
		return refuse_stale(page, values, latest);
	if (values->error_count > 0) {
		page->carry = values;
		return page_refuse(page, 422);
	}
	if (is_same(values, value_rows_of(page->arena, &in_force))) {
		page_done(page, page_url(page, "/settings/rules"), "nothing",
			0);
		return NULL;
	}
	return publish(page, values);
}

/* The form again with the defaults in it and the note that was typed: nothing
 * to store yet. */
static struct fault *
fill_in_defaults(struct page *page)
{
	struct rule_set standard = rule_set_default(), in_force;
	struct value_rows *values = value_rows_of(page->arena, &standard);

	TRY(store_rule_set_load(page->db, page->arena, &in_force));
	values->version = in_force.version;
	values->note = request_text(page->request, "note");
	page->carry = values;
	return page_refuse(page, 200);
}

struct fault *
page_rules_save(struct page *page)
{
	return strcmp(request_text(page->request, "do"), "defaults") == 0
		? fill_in_defaults(page) : take_values(page);
}
