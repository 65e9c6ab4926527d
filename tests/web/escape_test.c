/* Every value of every sample page in turn is made hostile, and the page drawn
 * with the program's own templates: whatever reads it must escape it. */
#include "../unit.h"

#include <ClearSilver.h>
#include <dirent.h>
#include <stdbool.h>

#include "base/text.h"

static const char evil[] = "\"'><script>MARK";
static const char script[] = "javascript:MARK";
static const char escaped[] = "&quot;&#39;&gt;&lt;script&gt;";
static const char in_url[] = "%22%27%3E%3Cscript%3E";

static const char *
source_path(const char *rest)
{
	const char *source = getenv("XUNPAN_TEST_SOURCE");

	return arena_print(arena, "%s/%s", source == NULL ? "." : source, rest);
}

static void
must(NEOERR *error)
{
	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	fail();
}

static HDF *
configured(void)
{
	HDF *hdf;

	must(hdf_init(&hdf));
	must(hdf_set_value(hdf, "Config.VarEscapeMode", "html"));
	must(hdf_set_value(hdf, "hdf.loadpaths.0", source_path("templates")));
	return hdf;
}

static HDF *
read_words(void)
{
	static const char *const parts[] = { "", "rules.", "country." };
	HDF *words = configured();

	for (int i = 0; i < 3; i++) {
		const char *path = source_path(arena_print(arena,
			"templates/lang/%szh-CN.hdf", parts[i]));
		NEOERR *error = hdf_read_file(words, path);

		nerr_handle(&error, NERR_NOT_FOUND);
		must(error);
	}
	return words;
}

/* One sample and what draws it. */
struct drawn {
	const char *name;
	CSPARSE *parsed;
	HDF *request;
	struct buffer page;
	size_t values, seen;
};

static NEOERR *
take_text(void *context, char *text)
{
	buffer_text(context, text);
	return STATUS_OK;
}

static const char *
draw(struct drawn *drawn)
{
	HDF *words = drawn->parsed->hdf;

	drawn->page.length = 0;
	drawn->parsed->hdf = drawn->request;
	must(cs_render(drawn->parsed, &drawn->page, take_text));
	drawn->parsed->hdf = words;
	return buffer_string(&drawn->page);
}

static bool
ends_with(const char *start, const char *end, const char *what)
{
	size_t length = strlen(what);

	return (size_t)(end - start) >= length
		&& memcmp(end - length, what, length) == 0;
}

static void
no_mark_is_raw(struct drawn *drawn, const char *value)
{
	const char *page = draw(drawn);

	for (const char *at = page; (at = strstr(at, "MARK")) != NULL; at++) {
		drawn->seen++;
		if (!ends_with(page, at, escaped) && !ends_with(page, at, in_url))
			fail_msg("%s: %s is drawn raw: ...%.80s", drawn->name,
				value, at - 60 < page ? page : at - 60);
	}
}

static void
no_script_is_an_address(struct drawn *drawn, const char *value)
{
	static const char *const names[] = { "href", "src", "action",
		"formaction", "poster", "content" };
	const char *page = draw(drawn);

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strstr(page, arena_print(arena, " %s=\"%s", names[i],
			script)) != NULL)
			fail_msg("%s: %s becomes a script in %s=", drawn->name,
				value, names[i]);
}

/* Addresses are made by the program alone (page_url); these names hold them. */
static bool
is_own_address(const char *name)
{
	static const char *const names[] = { "Base", "url", "href", "raw",
		"prev", "next", "add", "import", "export", "picture", "logo" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static void
try_value(struct drawn *drawn, HDF *node, const char *path)
{
	char *was = arena_copy(arena, hdf_obj_value(node));

	drawn->values++;
	must(hdf_set_value(node, "", evil));
	no_mark_is_raw(drawn, path);
	must(hdf_set_value(node, "", arena_print(arena, "%s%s", was, evil)));
	no_mark_is_raw(drawn, path);
	must(hdf_set_value(node, "", script));
	if (!is_own_address(hdf_obj_name(node)))
		no_script_is_an_address(drawn, path);
	must(hdf_set_value(node, "", was));
}

static void
try_below(struct drawn *drawn, HDF *node, const char *above)
{
	for (; node != NULL; node = hdf_obj_next(node)) {
		const char *path = arena_print(arena, "%s%s%s", above,
			*above == '\0' ? "" : ".", hdf_obj_name(node));

		if (text_starts(path, "Config") || text_starts(path, "hdf")
			|| text_starts(path, "Test"))
			continue;
		if (hdf_obj_value(node) != NULL)
			try_value(drawn, node, path);
		try_below(drawn, hdf_obj_child(node), path);
	}
}

static void
try_sample(const char *name, size_t *values, size_t *seen)
{
	struct drawn drawn = { .name = name, .page.arena = arena_new() };
	HDF *words = read_words();

	drawn.request = configured();
	must(hdf_read_file(drawn.request, source_path(arena_print(arena,
		"tests/templates/%s", name))));
	must(cs_init(&drawn.parsed, words));
	must(cgi_register_strfuncs(drawn.parsed));
	must(cs_parse_file(drawn.parsed, hdf_get_value(drawn.request,
		"Test.template", "")));
	drawn.parsed->global_hdf = words;
	try_below(&drawn, hdf_obj_child(drawn.request), "");
	*values += drawn.values;
	*seen += drawn.seen;
	cs_destroy(&drawn.parsed);
	hdf_destroy(&drawn.request);
	hdf_destroy(&words);
	arena_free(drawn.page.arena);
}

TEST(each_value_of_each_page_is_escaped_where_it_is_drawn)
{
	DIR *folder = opendir(source_path("tests/templates"));
	size_t samples = 0, values = 0, seen = 0;
	struct dirent *entry;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL)
		if (text_ends(entry->d_name, ".hdf") && (samples++ % 4 == 0
			|| !unit_is_watched()))
			try_sample(arena_copy(arena, entry->d_name), &values,
				&seen);
	closedir(folder);
	print_message("# %zu samples, %zu values, %zu times seen\n", samples,
		values, seen);
	assert_true(samples > 20 && values > 500 && seen > values);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(each_value_of_each_page_is_escaped_where_it_is_drawn),
	};

	return RUN_ALL(tests);
}
