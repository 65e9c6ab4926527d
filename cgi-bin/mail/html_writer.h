/* Text as it is written from HTML: white space folded, lines broken where
 * blocks meet. Knows no tag. */
#ifndef MAIL_HTML_WRITER_H
#define MAIL_HTML_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "rules/message.h"

struct writer {
	struct buffer out;
	int lines;             /* line ends owed before the next character */
	bool is_spaced;        /* a blank is owed */
	bool is_celled;        /* a tab is owed: the next cell of a row */
	bool is_item;          /* "- " is owed */
	bool is_fresh;         /* at the beginning of a cell or item: blocks in
	                          it begin no line */
	bool is_lined;         /* line ends in the text are line ends */
	int pre_depth;
	size_t line_start;     /* of the current line in out */
	int quote_depth;
	bool wants_quote, wants_head; /* begin with the next character */
	struct span *quoted;
	size_t quoted_count, quoted_room;
	size_t *heads;
	size_t head_count, head_room;
};

void writer_start(struct writer *writer, struct arena *arena);

/* Write text; white space folds unless it is preformatted. */
void writer_text(struct writer *writer, const char *text);

/* A block begins or ends: the next character is on a new line, at 2 after an
 * empty one; 0 does nothing. */
void writer_break(struct writer *writer, int lines);

/* <br> */
void writer_line(struct writer *writer);

/* A list item begins. */
void writer_item(struct writer *writer);

/* A table cell begins; it ends: what began at start. */
void writer_cell(struct writer *writer);
void writer_cell_end(struct writer *writer, size_t start);

/* Where the next character will stand, what is owed before it written. */
size_t writer_mark(struct writer *writer);

/* A quotation begins; it ends. They nest. */
void writer_quote(struct writer *writer);
void writer_quote_end(struct writer *writer);

/* A header of history begins. */
void writer_head(struct writer *writer);

#endif
