/* HTML looked over before a parser builds a tree of it: what is needlessly
 * long is left out, and what would make the tree a bomb is told. Knows tags as
 * bytes, no tree. */
#ifndef MAIL_HTML_THIN_H
#define MAIL_HTML_THIN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct thin_html {
	const char *html;
	size_t length;
	bool is_bomb;          /* too deep, too many attributes, too long */
};

/* Leave out attribute values over 4 KB (pictures as data: addresses) and
 * control characters; in one pass. */
struct thin_html thin_html(struct arena *arena, const char *html,
	size_t length);

/* Only the words: tags left out, LF where a block ends, what stands in script
 * and style left out; entities stay. At most `most` bytes. */
struct thin_html thin_words(struct arena *arena, const char *html,
	size_t length, size_t most);

#endif
