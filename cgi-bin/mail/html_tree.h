/* A tree of HTML within a budget of memory. Knows the parser (gumbo), nothing
 * of text. */
#ifndef MAIL_HTML_TREE_H
#define MAIL_HTML_TREE_H

#include <gumbo.h>
#include <stddef.h>

struct html_tree;

/* Parse.
 *   most     bytes of memory the tree may take
 *   returns  the tree, ended by html_tree_free; NULL when it would take more */
struct html_tree *html_tree_parse(const char *html, size_t length,
	size_t most);

/* Its root element. */
const GumboNode *html_tree_root(const struct html_tree *tree);

void html_tree_free(struct html_tree *tree);

#endif
