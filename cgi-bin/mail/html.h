/* HTML to plain text, the way a person would read it aloud. Knows nothing of
 * mail headers; runs no script, loads nothing, draws nothing. */
#ifndef MAIL_HTML_H
#define MAIL_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/message.h"

/* What HTML said. */
struct html_text {
	const char *text;          /* UTF-8, LF line ends, no trailing blanks */
	const struct span *quoted; /* marked by the sender's program as somebody
	                              else's: in order, apart from each other */
	size_t quoted_count;
	const size_t *heads;       /* where a header of history begins: what it
	                              heads is for words to tell */
	size_t head_count;
	bool is_flat;              /* too deep or too large for a tree: words
	                              only, nothing marked */
};

/* Turn HTML into text.
 *   html, length  UTF-8, well-formed or not as HTML
 *   returns       the text. Block elements and <br> end lines, cells are
 *                 parted by a tab, list items begin with "- ", entities are
 *                 decoded. script, style, head, and what is hidden
 *                 (display:none, visibility:hidden, font-size 0, opacity 0,
 *                 the hidden attribute) is left out. A link is its words, and
 *                 " <address>" behind them where the address is another than
 *                 the words say: what a log-in link hides must be seen. A
 *                 picture with an alt text is [alt].
 *                 Quoted are blockquotes that cite (type=cite, a border, or
 *                 an attribution before them) and the containers by which
 *                 Gmail, Yahoo, Outlook, QQ, 163, Foxmail, Thunderbird,
 *                 Apple Mail, Zoho and ProtonMail mark history
 *   errors        none; a tree over 32 MB, 512 levels or 1 MiB of markup is
 *                 read flat, in linear time */
struct html_text mail_html_read(struct arena *arena, const char *html,
	size_t length);

/* Only the text of it. */
char *mail_html_text(struct arena *arena, const char *html, size_t length);

#endif
