/* Pages drawn from hostile data: everything is escaped, in text and in
 * attributes; addresses that run scripts lead nowhere. */
#include "../unit.h"

#include <sys/stat.h>
#include <unistd.h>

#include "web/view.h"

static const char evil[] = "\"'><script>alert(1)</script>&amp;<?cs var:Csrf ?>";
static const char tame[] = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
	"&amp;amp;&lt;?cs var:Csrf ?&gt;";

static struct views *views;
static char folder[] = "view-test-XXXXXX";

static void
write_file(const char *name, const char *text)
{
	FILE *file = fopen(arena_print(arena, "%s/%s", folder, name), "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static struct view *
new_view(const char *language)
{
	struct view *view = NULL;
	struct fault *fault = view_new(views, language, &view);

	if (fault != NULL)
		fail_msg("%s", fault->message);
	return view;
}

static char *
draw(struct view *view, const char *template)
{
	struct buffer out = { .arena = arena };
	struct fault *fault = view_render(view, template, &out);

	view_free(view);
	if (fault != NULL)
		fail_msg("%s", fault->message);
	return buffer_string(&out);
}

static void
is_tame_in(const char *name, const char *source)
{
	struct view *view = new_view("en");
	const char *page;

	write_file(name, source);
	view_put(view, evil, "Evil");
	for (int i = 0; i < 3; i++)
		view_put(view, evil, "List.%d.Evil", i);
	page = draw(view, name);
	if (strstr(page, tame) == NULL || strstr(page, "<script>") != NULL
		|| strstr(page, "\"'>") != NULL)
		fail_msg("%s drew: %s", name, page);
}

TEST(every_way_to_draw_a_value_escapes_it)
{
	is_tame_in("text.cs", "<p><?cs var:Evil ?></p>");
	is_tame_in("attribute.cs", "<input value=\"<?cs var:Evil ?>\">");
	is_tame_in("set.cs", "<?cs set:Copy = Evil ?><p><?cs var:Copy ?></p>");
	is_tame_in("join.cs", "<p><?cs var:\"a\" + Evil + \"b\" ?></p>");
	is_tame_in("macro.cs", "<?cs def:show(x) ?><p><?cs var:x ?></p>"
		"<?cs /def ?><?cs call:show(Evil) ?>");
	is_tame_in("inner.cs", "<?cs def:b(y) ?><?cs var:y ?><?cs /def ?>"
		"<?cs def:a(x) ?><?cs call:b(x) ?><?cs /def ?><?cs call:a(Evil) ?>");
	is_tame_in("each.cs", "<?cs each:row = List ?><p title=\""
		"<?cs var:row.Evil ?>\"><?cs /each ?>");
	is_tame_in("loop.cs", "<?cs loop:i = #0, #2 ?><?cs if:i >= #1 ?>"
		"<?cs with:row = List[i] ?><p><?cs var:row.Evil ?></p>"
		"<?cs /with ?><?cs /if ?><?cs /loop ?>");
	is_tame_in("part.cs", "<p><?cs var:Evil ?></p>");
	is_tame_in("include.cs", "<?cs include:\"part.cs\" ?>");
}

TEST(an_address_that_runs_a_script_leads_nowhere)
{
	static const char *const bad[] = { "javascript:alert(1)",
		"JaVaScRiPt:alert(1)", "data:text/html,<script>1</script>",
		"vbscript:x", "\x01javascript:alert(1)" };

	write_file("link.cs", "<a href=\"<?cs var:url_validate(Link) ?>\">");
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct view *view = new_view("en");
		const char *page;

		view_put(view, bad[i], "Link");
		page = draw(view, "link.cs");
		if (strstr(page, "script:") != NULL
			|| strstr(page, "data:") != NULL)
			fail_msg("%s drew: %s", bad[i], page);
	}
	struct view *view = new_view("en");

	view_put(view, "https://firm.example/a?b=c&d=\"", "Link");
	assert_string_equal(draw(view, "link.cs"),
		"<a href=\"https://firm.example/a?b=c&amp;d=&quot;\">");
}

TEST(values_are_data_though_they_look_like_templates_or_names)
{
	struct view *view = new_view("en");

	write_file("plain.cs", "<?cs var:A ?>|<?cs var:B ?>|<?cs var:Word.yes ?>");
	view_put(view, "<?cs include:\"/etc/passwd\" ?>", "A");
	view_put(view, "Word.yes", "B");
	assert_string_equal(draw(view, "plain.cs"),
		"&lt;?cs include:&quot;/etc/passwd&quot; ?&gt;|Word.yes|Yes");
}

TEST(nothing_is_left_of_the_page_before)
{
	struct view *view = new_view("en");

	write_file("rest.cs", "[<?cs var:Secret ?>]"
		"<?cs set:Kept = \"kept\" ?>[<?cs var:Old ?>]<?cs set:Old = Kept ?>");
	view_put(view, "of the first", "Secret");
	assert_string_equal(draw(view, "rest.cs"), "[of the first][]");
	assert_string_equal(draw(new_view("en"), "rest.cs"), "[][]");
}

TEST(words_come_from_the_pages_language)
{
	struct view *english = new_view("en"), *chinese = new_view("zh-CN");
	struct view *other = new_view("tlh");

	assert_string_equal(view_word(english, "?", "Word.%s", "yes"), "Yes");
	assert_string_equal(view_word(chinese, "?", "Word.%s", "yes"), "是");
	assert_string_equal(view_word(chinese, "none", "Word.no_such"), "none");
	assert_string_equal(view_language(chinese), "zh-CN");
	assert_string_equal(view_language(other), "en");
	assert_string_equal(view_code(arena, "needs-questions"),
		"needs_questions");
	assert_string_equal(view_code(arena, NULL), "");
	view_free(english);
	view_free(chinese);
	view_free(other);
}

TEST(nodes_numbers_and_flags_are_put_where_they_are_named)
{
	struct view *view = new_view("en");
	struct node *node = view_node(view, "Rows.%d", 3);

	node_put(node, "name", "n");
	node_put_integer(node, "count", INT64_MIN);
	node_put(node_child(node, "sub.%d", 1), "deep", NULL);
	node_put(node, "later", "soon");
	node_put(node, "later", "");
	view_put_integer(view, 42, "Number");
	view_put_flag(view, true, "Is.on");
	view_put_flag(view, false, "Is.off");
	write_file("nodes.cs", "<?cs var:Rows.3.name ?> <?cs var:Rows.3.count ?>"
		"[<?cs var:Rows.3.sub.1.deep ?>][<?cs var:Rows.3.later ?>] "
		"<?cs var:Number ?> "
		"<?cs if:Is.on ?>on<?cs /if ?><?cs if:Is.off ?>off<?cs /if ?>");
	assert_string_equal(draw(view, "nodes.cs"),
		"n -9223372036854775808[][] 42 on");
}

TEST(a_missing_or_broken_template_is_a_fault_and_no_page)
{
	struct view *view = new_view("en");
	struct buffer out = { .arena = arena };
	struct fault *fault = view_render(view, "no/such.cs", &out);

	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_TEMPLATE);
	assert_non_null(strstr(fault->message, "no/such.cs"));
	write_file("broken.cs", "<?cs nosuch:A ?>");
	assert_non_null(view_render(view, "broken.cs", &out));
	write_file("broken.cs", "mended");
	assert_null(view_render(view, "broken.cs", &out));
	assert_string_equal(buffer_string(&out), "mended");
	view_free(view);
}

TEST(a_missing_catalogue_is_a_fault_until_it_is_there)
{
	struct views *own = views_open("/nowhere");
	struct view *view = NULL;
	struct fault *fault = view_new(own, "en", &view);

	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_TEMPLATE);
	assert_null(view);
	assert_non_null(view_new(own, "en", &view));
	views_close(own);
	views_close(NULL);
	view_free(NULL);
}

TEST(more_templates_than_are_kept_are_drawn_all_the_same)
{
	for (int round = 0; round < 3; round++)
		for (int i = 0; i < 40; i++) {
			char *name = arena_print(arena, "many%d.cs", i);

			if (round == 0)
				write_file(name, arena_print(arena,
					"page %d <?cs var:Word.yes ?>", i));
			assert_string_equal(draw(new_view(i % 2 ? "en" : "zh-CN"),
				name), arena_print(arena, "page %d %s", i,
				i % 2 ? "Yes" : "是"));
		}
}

static const char *const colours[] = { "", "red", "dark-blue" };
struct thing {
	int64_t id, price;
	const char *name, *password;
	int colour;
};
static const struct field fields[] = {
	{ .name = "id", .type = FIELD_INTEGER, .is_kept = true,
		.offset = offsetof(struct thing, id) },
	{ .name = "name", .type = FIELD_TEXT, .least = 2, .most = 20,
		.required = true, .offset = offsetof(struct thing, name) },
	{ .name = "price", .type = FIELD_MONEY, .least = 5, .most = 100000,
		.offset = offsetof(struct thing, price) },
	{ .name = "password", .type = FIELD_SECRET, .most = 20,
		.offset = offsetof(struct thing, password) },
	{ .name = "colour", .type = FIELD_CHOICE, .codes = colours,
		.code_count = 3, .offset = offsetof(struct thing, colour) },
};
static const struct shape shape = { "thing", fields, 5, sizeof(struct thing) };

static const char form_template[] = "<?cs each:f = Form ?><?cs var:f.name ?>"
	" <?cs var:f.type ?> <?cs var:f.label ?> [<?cs var:f.value ?>]"
	"<?cs if:f.required ?>!<?cs /if ?> <?cs var:f.least ?>..<?cs var:f.most ?>"
	" <?cs var:f.error ?> <?cs var:f.error_text ?><?cs each:o = f.options ?>"
	"<<?cs var:o.value ?> <?cs var:o.label ?><?cs if:o.selected ?>*<?cs /if ?>>"
	"<?cs /each ?>\n<?cs /each ?>";

TEST(a_form_shows_the_nouns_values)
{
	struct thing thing = { .id = 1, .name = "Lathe", .price = 1250,
		.password = "hidden", .colour = 2 };
	struct view *view = new_view("en");

	write_file("form.cs", form_template);
	view_put_form(view, arena, &shape, &thing, NULL);
	assert_string_equal(draw(view, "form.cs"),
		"name text Name of it [Lathe]! 2..20  \n"
		"price money price [12.50] 0.05..1000  \n"
		"password secret password [] 0..20  \n"
		"colour choice colour [dark-blue] ..  "
		"<red Red><dark-blue dark-blue*>\n");
}

TEST(a_refused_form_shows_what_was_typed_but_no_secret)
{
	struct request_field typed[] = { { "name", evil, false },
		{ "price", "12,345", false }, { "password", "hidden", false },
		{ "colour", "green", false } };
	struct request request = { .fields = typed, .field_count = 4 };
	struct view *view = new_view("en");
	struct thing thing = { 0 };
	struct form form;
	char *page;

	write_file("form.cs", form_template);
	assert_false(form_read(arena, &request, &shape, &thing, &form));
	form_refuse(&form, "password", FIELD_WRONG, "<b>");
	view_put_form(view, arena, &shape, &thing, &form);
	page = draw(view, "form.cs");
	assert_non_null(strstr(page, arena_print(arena, "[%s]! 2..20 too_long",
		tame)));
	assert_non_null(strstr(page, "[12,345] 0.05..1000 not_number"));
	assert_non_null(strstr(page, "[] 0..20 wrong &lt;b&gt;"));
	assert_non_null(strstr(page, "[green] .. not_offered"));
	assert_null(strstr(page, "hidden"));
	assert_null(strchr(page, '*'));
}

static int
make_place(void **state)
{
	const char *scratch = getenv("XUNPAN_TEST_SCRATCH");
	static const char *const languages[] = { "en", "zh-CN" };

	unit_begin(state);
	if (scratch != NULL && chdir(scratch) != 0)
		return -1;
	if (mkdtemp(folder) == NULL)
		return -1;
	mkdir(arena_print(arena, "%s/lang", folder), 0700);
	for (int i = 0; i < 2; i++) {
		write_file(arena_print(arena, "lang/%s.hdf", languages[i]),
			i == 0 ? "Word.yes = Yes\n" : "Word.yes = 是\n");
		write_file(arena_print(arena, "lang/rules.%s.hdf", languages[i]),
			"Field.thing.name = Name of it\n");
		write_file(arena_print(arena, "lang/country.%s.hdf",
			languages[i]), "Choice.thing.colour.red = Red\n");
	}
	unit_end(state);
	views = views_open(folder);
	return 0;
}

static int
remove_place(void **state)
{
	static const char *const names[] = { "lang/en.hdf", "lang/zh-CN.hdf",
		"lang/rules.en.hdf", "lang/rules.zh-CN.hdf",
		"lang/country.en.hdf", "lang/country.zh-CN.hdf", "lang",
		"text.cs", "attribute.cs", "set.cs", "join.cs", "macro.cs",
		"inner.cs", "each.cs", "loop.cs", "part.cs", "include.cs",
		"link.cs", "plain.cs", "rest.cs", "nodes.cs", "broken.cs",
		"form.cs" };

	views_close(views);
	unit_begin(state);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		remove(arena_print(arena, "%s/%s", folder, names[i]));
	for (int i = 0; i < 40; i++)
		remove(arena_print(arena, "%s/many%d.cs", folder, i));
	unit_end(state);
	return remove(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(every_way_to_draw_a_value_escapes_it),
		RUN(an_address_that_runs_a_script_leads_nowhere),
		RUN(values_are_data_though_they_look_like_templates_or_names),
		RUN(nothing_is_left_of_the_page_before),
		RUN(words_come_from_the_pages_language),
		RUN(nodes_numbers_and_flags_are_put_where_they_are_named),
		RUN(a_missing_or_broken_template_is_a_fault_and_no_page),
		RUN(a_missing_catalogue_is_a_fault_until_it_is_there),
		RUN(more_templates_than_are_kept_are_drawn_all_the_same),
		RUN(a_form_shows_the_nouns_values),
		RUN(a_refused_form_shows_what_was_typed_but_no_secret),
	};

	return cmocka_run_group_tests(tests, make_place, remove_place);
}
