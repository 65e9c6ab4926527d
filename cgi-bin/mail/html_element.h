/* What one HTML element is to a reader: hidden, a block, a quotation. Knows
 * tags, attributes and the marks of mail programs; holds no text. */
#ifndef MAIL_HTML_ELEMENT_H
#define MAIL_HTML_ELEMENT_H

#include <gumbo.h>
#include <stdbool.h>

/* Its attribute's value, "" when it has none. */
const char *element_attribute(const GumboNode *node, const char *name);

/* Not shown: script, style, head, or hidden by its style. */
bool element_is_hidden(const GumboNode *node);

/* Lines it keeps before and behind itself: 0 inline, 1 a line of its own, 2
 * with an empty line. */
int element_lines(const GumboNode *node);

/* How a program marked what it quotes. */
enum quoting {
	QUOTING_NONE,
	QUOTING_SURE,          /* a container of history */
	QUOTING_MAYBE,         /* a blockquote without a mark: it depends on what
	                          stands before */
	QUOTING_HEAD           /* a header of history: history follows it */
};
enum quoting element_quoting(const GumboNode *node);

#endif
