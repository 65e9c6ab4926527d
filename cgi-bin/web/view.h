/* What a page shows, as a tree of names and texts, and its drawing by a
 * template with escaping on. view.c alone knows ClearSilver. Knows no noun and
 * no row. */
#ifndef WEB_VIEW_H
#define WEB_VIEW_H

#include <stdint.h>

#include "base/fault.h"
#include "base/text.h"
#include "web/form.h"

struct views;  /* of the process: templates and catalogues */
struct view;   /* of one page */
struct node;   /* a place in a view's tree */

/* Languages of the staff's pages: "en", "zh-CN". */
extern const char *const view_languages[];

/*   folder   the templates' folder; its text must outlive the views
 *   returns  owned by the caller, ended by views_close */
struct views *views_open(const char *folder);
void views_close(struct views *views);

/* An empty page in a language; an unknown one counts as English.
 *   returns  owned by the caller, ended by view_free
 *   errors   FAULT_TEMPLATE: catalogue missing or broken */
struct fault *view_new(struct views *views, const char *language,
	struct view **out);
void view_free(struct view *view);

const char *view_language(const struct view *view);

/* Put a text under a name. Names are made by the program, never from input:
 * letters, digits, _ and dots. NULL puts "". */
void view_put(struct view *view, const char *value, const char *name, ...)
	__attribute__((format(printf, 3, 4)));
void view_put_integer(struct view *view, int64_t value, const char *name, ...)
	__attribute__((format(printf, 3, 4)));
/* Put 1, or nothing. */
void view_put_flag(struct view *view, bool value, const char *name, ...)
	__attribute__((format(printf, 3, 4)));

/* A place for many puts, found once. */
struct node *view_node(struct view *view, const char *name, ...)
	__attribute__((format(printf, 2, 3)));
/* Put a text under a name of the node; where it is empty nothing is put, which
 * a template sees as empty. */
void node_put(struct node *node, const char *name, const char *value);
void node_put_integer(struct node *node, const char *name, int64_t value);
struct node *node_child(struct node *node, const char *name, ...)
	__attribute__((format(printf, 2, 3)));

/* A word of the language's catalogue: "Verdict.valid"; fallback when there is
 * none. In codes write _ for -. */
const char *view_word(struct view *view, const char *fallback,
	const char *name, ...) __attribute__((format(printf, 3, 4)));

/* A code as HDF names write it: needs-questions becomes needs_questions. */
char *view_code(struct arena *arena, const char *code);

/* A form's fields under Form.*: label, hint, value (what was typed when there
 * is a form, else the noun's), error, options. form may be NULL. */
void view_put_form(struct view *view, struct arena *arena,
	const struct shape *shape, const void *noun, const struct form *form);

/* Draw a template.
 *   out      the page is added to it
 *   errors   FAULT_TEMPLATE with ClearSilver's traceback */
struct fault *view_render(struct view *view, const char *template,
	struct buffer *out);

#endif
