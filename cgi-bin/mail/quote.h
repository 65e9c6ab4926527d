/* Which lines of a mail somebody else wrote before: quoted history, told by
 * the marks of many mail programs in ten languages. Knows text only; never
 * takes a line away. */
#ifndef MAIL_QUOTE_H
#define MAIL_QUOTE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/message.h"

/* What is known of the mail the text is from. */
struct quote_context {
	const char *subject;
	const char *from_addr;             /* lowered */
	bool is_reply;                     /* In-Reply-To or References */
	const char *const *our_addresses;  /* lowered */
	size_t our_count;
	const struct span *marked;         /* by HTML, in order */
	size_t marked_count;
	const size_t *heads;               /* where HTML says that a header of
	                                      history begins, in order */
	size_t head_count;
};

/* Find the quoted runs.
 *   text     UTF-8, LF line ends
 *   count    how many spans
 *   returns  whole lines, in order, apart from each other
 *   errors   none; pure
 *
 * Quoted are:
 * - lines that begin with ">", and what HTML marked;
 * - the line that introduces them ("On … wrote:", "在 … 写道："), which names
 *   a time, a year or an address and a word for writing, on up to three lines;
 * - a separator ("-----Original Message-----", "---- 回复的原邮件 ----") or a
 *   block of a mail's header fields ("发件人：", "Von:", "De :") and all
 *   behind it; but where ">" lines follow it, only those.
 *
 * Not quoted, because the sender wrote it or sent it to be read:
 * - answers between and below ">" lines;
 * - what was forwarded: only the separator and the header block are quoted.
 *   Forwarded is what a "Forwarded message" separator heads, and the first
 *   header block of a mail whose subject begins with FW:, 转发: and the like,
 *   or that is no reply and has no words above the block. But a forwarded
 *   message that came from us is our own words: quoted. From us is a From
 *   line with one of our addresses, or with our domain where the sender is
 *   not at that domain too. */
const struct span *quote_find(struct arena *arena, const char *text,
	const struct quote_context *context, size_t *count);

/* Whether one line is a separator above forwarded mail. */
bool quote_is_forward(const char *line, size_t length);

/* Whether a text that ends here introduces a quotation: "On … wrote:". */
bool quote_introduces(const char *lines, size_t length);

#endif
