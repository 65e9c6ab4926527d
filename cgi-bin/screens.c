/* Every URL on one page: who may see, who may act, what shows, what is typed,
 * what saves, and the template. A path that is not here does not exist. */
#include "screens.h"

#include <string.h>

#include "base/text.h"
/* The command line prints this table and calls none of it: there a row keeps
 * its access columns and no handler is linked. */
#ifdef SCREENS_PRINT_ONLY
#define SCREEN(path, see, act, show, form, save, template, flags) \
	{ path, see, act, NULL, NULL, NULL, template, flags }
#else
#define SCREEN(...) { __VA_ARGS__ }
#include "pages/inbox.h"
#include "pages/inquire.h"
#include "pages/intake.h"
#include "pages/login.h"
#include "pages/me.h"
#include "pages/reference.h"
#include "pages/search.h"
#include "pages/settings.h"
#endif

#define NEVER ACCESS_NEVER
#define FREE SCREEN_WITHOUT_STORE

/* GET shows. POST to the same path validates, then saves and redirects, or
 * shows the filled form again. */
const struct screen screens[] = {
/* path                      see      act      show                       form               save                       template              flags */
SCREEN( "/",                       STAFF,   NEVER,   page_start_show,           NULL,              NULL,                      NULL,                 0 ),
SCREEN( "/robots.txt",             OPEN,    NEVER,   page_robots_show,          NULL,              NULL,                      NULL,                 FREE ),
SCREEN( "/login",                  OPEN,    OPEN,    page_login_show,           &login_shape,      page_login_save,           "login/show.cs",      FREE | SCREEN_EACH_TIME ),
SCREEN( "/logout",                 NEVER,   STAFF,   NULL,                      NULL,              page_logout_save,          NULL,                 0 ),
SCREEN( "/again/:token",           STAFF,   NEVER,   page_again_show,           NULL,              NULL,                      "login/again.cs",     0 ),
SCREEN( "/language",               NEVER,   STAFF,   NULL,                      NULL,              page_language_save,        NULL,                 0 ),
SCREEN( "/me",                     STAFF,   STAFF,   page_me_show,              NULL,              page_me_save,              "me/show.cs",         0 ),
SCREEN( "/help",                   STAFF,   NEVER,   page_help_show,            NULL,              NULL,                      "help/show.cs",       0 ),

SCREEN( "/inquire",                OPEN,    OPEN,    page_inquire_show,         &inquire_shape,    page_inquire_save,         "inquire/show.cs",    SCREEN_PUBLIC ),
SCREEN( "/inquire/thanks/:token",  OPEN,    NEVER,   page_inquire_thanks_show,  NULL,              NULL,                      "inquire/thanks.cs",  SCREEN_PUBLIC ),

SCREEN( "/inbox",                  SALES,   NEVER,   page_inbox_show,           NULL,              NULL,                      "inbox/show.cs",      0 ),
SCREEN( "/inbox/:id",              SALES,   SALES,   page_inquiry_show,         &inquiry_act_shape,page_inquiry_save,         "inbox/show.cs",      0 ),
SCREEN( "/quarantine",             SALES,   NEVER,   page_quarantine_show,      NULL,              NULL,                      "inbox/show.cs",      0 ),
SCREEN( "/messages/:id/raw",       SALES,   NEVER,   page_message_raw_show,     NULL,              NULL,                      NULL,                 0 ),
SCREEN( "/attachments/:id",        SALES,   NEVER,   page_attachment_show,      NULL,              NULL,                      NULL,                 0 ),
SCREEN( "/search",                 SALES,   NEVER,   page_search_show,          NULL,              NULL,                      "search/show.cs",     0 ),

SCREEN( "/intake",                 MANAGER, MANAGER, page_intake_show,          NULL,              page_intake_save,          "intake/list.cs",     0 ),
SCREEN( "/intake/:id/raw",         MANAGER, NEVER,   page_intake_raw_show,      NULL,              NULL,                      NULL,                 0 ),

SCREEN( "/reference",              ADMIN,   NEVER,   page_reference_index_show, NULL,              NULL,                      "reference/index.cs", 0 ),
SCREEN( "/reference/:name",        ADMIN,   NEVER,   page_reference_list_show,  NULL,              NULL,                      "reference/list.cs",  0 ),
SCREEN( "/reference/:name/csv",    ADMIN,   NEVER,   page_reference_csv_show,   NULL,              NULL,                      NULL,                 0 ),
SCREEN( "/reference/:name/new",    ADMIN,   ADMIN,   page_reference_new_show,   NULL,              page_reference_new_save,   "reference/edit.cs",  0 ),
SCREEN( "/reference/:name/import", ADMIN,   ADMIN,   page_reference_import_show,NULL,              page_reference_import_save,"reference/import.cs",0 ),
SCREEN( "/reference/:name/:id",    ADMIN,   ADMIN,   page_reference_edit_show,  NULL,              page_reference_edit_save,  "reference/edit.cs",  0 ),
SCREEN( "/pictures/:id",           ADMIN,   NEVER,   page_picture_show,         NULL,              NULL,                      NULL,                 0 ),

SCREEN( "/settings",               ADMIN,   NEVER,   page_settings_show,        NULL,              NULL,                      "settings/show.cs",   0 ),
SCREEN( "/settings/firm",          ADMIN,   ADMIN,   page_firm_show,            NULL,              page_firm_save,            "reference/edit.cs",  0 ),
SCREEN( "/settings/rules",         ADMIN,   ADMIN,   page_rules_show,           NULL,              page_rules_save,           "settings/rules.cs",  0 ),
};
const size_t screen_count = sizeof screens / sizeof screens[0];

/* One step of a path against one step of a pattern.
 *   returns  false when they differ */
static bool
step_match(struct page *page, const char *pattern, size_t pattern_length,
	const char *path, size_t length)
{
	char *text;

	if (pattern_length == 0 || pattern[0] != ':')
		return pattern_length == length
			&& memcmp(pattern, path, length) == 0;
	if (length == 0 || length > 64)
		return false;
	text = arena_copy_bytes(page->arena, path, length);
	if (strncmp(pattern, ":id", pattern_length) == 0)
		return *text != '0' && *text != '-'
			&& text_to_integer(text, 1, INT64_MAX, &page->id);
	if (strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789_-") != length)
		return false;
	if (strncmp(pattern, ":token", pattern_length) == 0)
		page->token = text;
	else
		page->name = text;
	return true;
}

static bool
path_match(struct page *page, const char *pattern, const char *path)
{
	for (;;) {
		size_t want = strcspn(pattern, "/"), have = strcspn(path, "/");

		if (!step_match(page, pattern, want, path, have))
			return false;
		pattern += want;
		path += have;
		if (*pattern != *path)
			return false;
		if (*pattern == '\0')
			return true;
		pattern++;
		path++;
	}
}

const struct screen *
screen_match(const char *path, struct page *page)
{
	for (size_t i = 0; i < screen_count; i++) {
		page->id = 0;
		page->token = page->name = "";
		if (path_match(page, screens[i].path, path))
			return &screens[i];
	}
	return NULL;
}

void
screens_print(FILE *out)
{
	fprintf(out, "%-26s %-8s %s\n", "path", "see", "act");
	for (size_t i = 0; i < screen_count; i++)
		fprintf(out, "%-26s %-8s %s\n", screens[i].path,
			access_codes[screens[i].see],
			access_codes[screens[i].act]);
}
