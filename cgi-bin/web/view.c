/* ClearSilver behind plain functions. Escaping is switched on here, for every
 * template, and nowhere off (PLATFORM: Config.VarEscapeMode). */
#include "web/view.h"

#include <ClearSilver.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const view_languages[] = { "en", "zh-CN", NULL };
#define LANGUAGES 2

/* Parsed templates are kept: parsing the inbox costs more than drawing it.
 * Sixteen cover a user's day in both languages at under 2 MB. */
#define KEPT_MOST 16

struct kept {
	char name[60];
	int language;
	CSPARSE *parsed;
	unsigned long used;
};

struct views {
	const char *folder;
	HDF *catalogues[LANGUAGES];
	struct kept kept[KEPT_MOST];
	unsigned long uses;
};

struct view {
	struct views *views;
	int language;
	HDF *hdf;
};

static struct fault *
template_fault(NEOERR *error, const char *name)
{
	struct fault *fault;
	STRING text;

	string_init(&text);
	nerr_error_traceback(error, &text);
	nerr_ignore(&error);
	fault = FAULT(FAULT_TEMPLATE, 0, "%s: %s", name,
		text.buf == NULL ? "out of memory" : text.buf);
	string_clear(&text);
	return fault;
}

struct views *
views_open(const char *folder)
{
	struct views *views = calloc(1, sizeof *views);

	if (views == NULL)
		abort();
	views->folder = folder;
	return views;
}

void
views_close(struct views *views)
{
	if (views == NULL)
		return;
	for (int i = 0; i < KEPT_MOST; i++)
		if (views->kept[i].parsed != NULL)
			cs_destroy(&views->kept[i].parsed);
	for (int i = 0; i < LANGUAGES; i++)
		hdf_destroy(&views->catalogues[i]);
	free(views);
}

static NEOERR *
configure(HDF *hdf, const char *folder)
{
	NEOERR *error = hdf_set_value(hdf, "Config.VarEscapeMode", "html");

	if (error != STATUS_OK)
		return error;
	return hdf_set_value(hdf, "hdf.loadpaths.0", folder);
}

static NEOERR *
read_catalogue(struct views *views, const char *language, HDF *hdf)
{
	static const char *const parts[] = { "", "rules.", "country." };
	char path[512];
	NEOERR *error = configure(hdf, views->folder);

	for (size_t i = 0; error == STATUS_OK && i < 3; i++) {
		snprintf(path, sizeof path, "%s/lang/%s%s.hdf", views->folder,
			parts[i], language);
		error = hdf_read_file(hdf, path);
	}
	return error;
}

static struct fault *
need_catalogue(struct views *views, int language)
{
	NEOERR *error;

	if (views->catalogues[language] != NULL)
		return NULL;
	error = hdf_init(&views->catalogues[language]);
	if (error == STATUS_OK)
		error = read_catalogue(views, view_languages[language],
			views->catalogues[language]);
	if (error == STATUS_OK)
		return NULL;
	hdf_destroy(&views->catalogues[language]);
	return template_fault(error, view_languages[language]);
}

struct fault *
view_new(struct views *views, const char *language, struct view **out)
{
	struct view *view;
	NEOERR *error;
	int which = 0;

	for (int i = 0; i < LANGUAGES; i++)
		if (text_equal(view_languages[i], language))
			which = i;
	TRY(need_catalogue(views, which));
	view = calloc(1, sizeof *view);
	if (view == NULL)
		abort();
	view->views = views;
	view->language = which;
	error = hdf_init(&view->hdf);
	if (error == STATUS_OK)
		error = configure(view->hdf, views->folder);
	if (error != STATUS_OK) {
		view_free(view);
		return template_fault(error, "view");
	}
	*out = view;
	return NULL;
}

void
view_free(struct view *view)
{
	if (view == NULL)
		return;
	hdf_destroy(&view->hdf);
	free(view);
}

const char *
view_language(const struct view *view)
{
	return view_languages[view->language];
}

/* Out of memory is the only way these can fail. */
static void
put(HDF *hdf, const char *name, const char *value)
{
	NEOERR *error = hdf_set_value(hdf, name, value == NULL ? "" : value);

	if (error != STATUS_OK) {
		nerr_log_error(error);
		abort();
	}
}

#define NAME_MOST 160
/* Most names are whole already: nothing is printed then. */
#define MAKE_NAME(made, name) \
	char made##_room[NAME_MOST]; \
	const char *made = name; \
	if (strchr(name, '%') != NULL) { \
		va_list list_; \
		va_start(list_, name); \
		vsnprintf(made##_room, sizeof made##_room, name, list_); \
		va_end(list_); \
		made = made##_room; \
	}

void
view_put(struct view *view, const char *value, const char *name, ...)
{
	MAKE_NAME(made, name);
	put(view->hdf, made, value);
}

void
view_put_integer(struct view *view, int64_t value, const char *name, ...)
{
	char text[24];

	MAKE_NAME(made, name);
	snprintf(text, sizeof text, "%lld", (long long)value);
	put(view->hdf, made, text);
}

void
view_put_flag(struct view *view, bool value, const char *name, ...)
{
	MAKE_NAME(made, name);
	if (value)
		put(view->hdf, made, "1");
}

static HDF *
get_node(HDF *hdf, const char *name)
{
	HDF *node = NULL;
	NEOERR *error = hdf_get_node(hdf, name, &node);

	if (error != STATUS_OK) {
		nerr_log_error(error);
		abort();
	}
	return node;
}

struct node *
view_node(struct view *view, const char *name, ...)
{
	MAKE_NAME(made, name);
	return (struct node *)get_node(view->hdf, made);
}

/* An eleventh child makes ClearSilver build a hash table for the node: rows of
 * lists stay below it when what is empty is left out. */
void
node_put(struct node *node, const char *name, const char *value)
{
	if ((value != NULL && *value != '\0')
		|| hdf_get_value((HDF *)node, name, NULL) != NULL)
		put((HDF *)node, name, value);
}

void
node_put_integer(struct node *node, const char *name, int64_t value)
{
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)value);
	put((HDF *)node, name, text);
}

struct node *
node_child(struct node *node, const char *name, ...)
{
	MAKE_NAME(made, name);
	return (struct node *)get_node((HDF *)node, made);
}

const char *
view_word(struct view *view, const char *fallback, const char *name, ...)
{
	MAKE_NAME(made, name);
	return hdf_get_value(view->views->catalogues[view->language], made,
		fallback);
}

char *
view_code(struct arena *arena, const char *code)
{
	char *name = arena_copy(arena, code == NULL ? "" : code);

	for (char *at = name; *at != '\0'; at++)
		if (*at == '-')
			*at = '_';
	return name;
}

static NEOERR *
parse(struct views *views, int language, const char *template, CSPARSE **out)
{
	HDF *catalogue = views->catalogues[language];
	CSPARSE *parsed = NULL;
	NEOERR *error = cs_init(&parsed, catalogue);

	if (error != STATUS_OK)
		return error;
	error = cgi_register_strfuncs(parsed);
	if (error == STATUS_OK)
		error = cs_parse_file(parsed, template);
	if (error != STATUS_OK) {
		cs_destroy(&parsed);
		return error;
	}
	parsed->global_hdf = catalogue;
	*out = parsed;
	return STATUS_OK;
}

static struct fault *
need_template(struct views *views, int language, const char *template,
	CSPARSE **out)
{
	struct kept *oldest = &views->kept[0];
	NEOERR *error;

	for (int i = 0; i < KEPT_MOST; i++) {
		struct kept *kept = &views->kept[i];

		if (kept->parsed != NULL && kept->language == language
			&& strcmp(kept->name, template) == 0) {
			kept->used = ++views->uses;
			*out = kept->parsed;
			return NULL;
		}
		if (kept->used < oldest->used)
			oldest = kept;
	}
	if (oldest->parsed != NULL)
		cs_destroy(&oldest->parsed);
	oldest->parsed = NULL;
	oldest->used = 0;
	error = parse(views, language, template, &oldest->parsed);
	if (error != STATUS_OK)
		return template_fault(error, template);
	snprintf(oldest->name, sizeof oldest->name, "%s", template);
	oldest->language = language;
	oldest->used = ++views->uses;
	*out = oldest->parsed;
	return NULL;
}

/* Most pages are smaller; a full inbox is nearly so large. */
#define PAGE_BYTES 50000

static NEOERR *
take_text(void *context, char *text)
{
	buffer_text(context, text);
	return STATUS_OK;
}

struct fault *
view_render(struct view *view, const char *template, struct buffer *out)
{
	HDF *catalogue = view->views->catalogues[view->language];
	CSPARSE *parsed = NULL;
	NEOERR *error;

	TRY(need_template(view->views, view->language, template, &parsed));
	buffer_reserve(out, PAGE_BYTES);
	parsed->hdf = view->hdf;
	error = cs_render(parsed, out, take_text);
	parsed->hdf = catalogue;
	return error == STATUS_OK ? NULL : template_fault(error, template);
}
