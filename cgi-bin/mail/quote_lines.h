/* A text as lines, and what one or a few of them are: a mark of quoting, an
 * introduction, a header block. Knows no mail but these lines. */
#ifndef MAIL_QUOTE_LINES_H
#define MAIL_QUOTE_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "mail/head.h"

struct lines {
	const char *text;
	uint32_t *starts;      /* count + 1 of them: the last is the end */
	size_t count;
};

struct lines lines_cut(struct arena *arena, const char *text);

/* A line without its LF; empty beyond the end. */
struct slice lines_at(const struct lines *lines, size_t line);

bool lines_blank(const struct lines *lines, size_t line);

/* The next line that is not blank, or count. */
size_t lines_next_filled(const struct lines *lines, size_t line);

/* Whether a line begins with a quote mark. ">=" is none: it is a measure. */
bool lines_marked(const struct lines *lines, size_t line);

/* Whether a line is nothing but a rule: ________ or -------- */
bool lines_ruled(const struct lines *lines, size_t line);

/* An introduction such as "On … wrote:".
 *   lines    how many it takes, 0 when there is none
 *   is_sure  it names an address or a time, so that what follows is quoted
 *            even without marks */
struct introduction {
	size_t lines;
	bool is_sure;
};
struct introduction lines_introduction(const struct lines *lines, size_t line);

/* A repeated header: From, Date, To, Subject in any language.
 *   end       the line behind it; 0 when there is none
 *   is_whole  enough fields to know it without a separator above
 *   from      the value of its From */
struct block {
	size_t end;
	bool is_whole;
	struct slice from;
};
struct block lines_block(const struct lines *lines, size_t line);

#endif
