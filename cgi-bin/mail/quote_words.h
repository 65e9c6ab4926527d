/* The words by which mail programs head what they quote, in the languages of
 * buyers and of their programs. Knows no line structure. */
#ifndef MAIL_QUOTE_WORDS_H
#define MAIL_QUOTE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "mail/head.h"

/* The header fields that programs repeat above a quoted message. */
enum label {
	LABEL_NONE,
	LABEL_FROM,
	LABEL_DATE,
	LABEL_TO,
	LABEL_COPY,
	LABEL_SUBJECT
};

/* Which field a line begins with: "From:", "发件人：", "*De :*", "| Von |".
 *   value  what follows the label */
enum label quote_label(struct slice line, struct slice *value);

/* Whether a line holds a verb by which programs introduce a quotation. */
bool quote_wrote(struct slice line);

/* What a separator says. */
enum separator {
	SEPARATOR_NONE,
	SEPARATOR_REPLY,       /* -----Original Message----- */
	SEPARATOR_FORWARD      /* ---------- Forwarded message --------- */
};
enum separator quote_separator(struct slice line);

/* Whether a subject begins with a mark of forwarding (FW:) or of replying
 * (Re:). */
bool quote_subject_forward(const char *subject);
bool quote_subject_reply(const char *subject);

#endif
