/* One message of a buyer (or a machine), already decoded: what the mail layer
 * makes of bytes, what vetting reads. Knows nothing of MIME or of tables. */
#ifndef RULES_MESSAGE_H
#define RULES_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How it reached us. */
enum channel {
	CHANNEL_UNSET,
	CHANNEL_MAIL,
	CHANNEL_FORM,     /* the public form /inquire */
	CHANNEL_COUNT
};

/* What kind of sender wrote it, by RFC 3834 and RFC 3464 signs alone. */
enum origin {
	ORIGIN_UNSET,
	ORIGIN_PERSON,
	ORIGIN_AUTO_REPLY,  /* Auto-Submitted, out of office */
	ORIGIN_BOUNCE,      /* null sender, delivery report */
	ORIGIN_LIST,        /* List-Id, Precedence bulk or list */
	ORIGIN_COUNT
};

/* A run of the text: bytes start .. start + length. */
struct span {
	size_t start, length;
};

struct attachment {
	const char *name;       /* decoded file name, "" when none; UTF-8 */
	const char *said_type;  /* media type the mail claims, lower case */
	const char *real_type;  /* media type by magic bytes; said_type is only
	                           believed for text */
	bool is_inline;         /* picture of the HTML body, shown by name too */
	size_t bytes;           /* decoded size */
};

/* Whether a file runs, or poses as a page, when opened: by its magic bytes,
 * else by the ending of its name.
 *   source   FEATURES.md E-17 */
bool attachment_is_armed(const struct attachment *attachment);

struct message {
	enum channel channel;
	enum origin origin;
	const char *message_id;      /* without <>; "" when missing */
	const char *in_reply_to;     /* without <>; "" when missing */
	const char *const *references; /* without <>, oldest first */
	size_t reference_count;
	const char *from_name, *from_addr; /* "" when missing; address lowered */
	const char *reply_to;        /* first Reply-To address, "" when none */
	const char *to_addr;         /* first address of ours it was sent to */
	const char *return_path;     /* "" for the null sender and for none */
	const char *subject;         /* decoded, one line */
	int64_t sent_at;             /* UTC seconds; 0 when missing or absurd */
	int64_t received_at;         /* UTC seconds, given by the caller */
	/* The whole body as text, UTF-8, LF line ends. HTML is turned into
	 * text; nothing is cut. */
	const char *text;
	/* The runs of text that somebody else wrote: quoted history, forwarded
	 * heads. In order, apart from each other. What they hold never counts
	 * as the buyer's. */
	const struct span *quoted;
	size_t quoted_count;
	const struct attachment *attachments;
	size_t attachment_count;
	const char *language;        /* "" until vetting guessed it */
	bool is_damaged;             /* something could not be decoded */
	const char *damage;          /* what, for a person to read; "" */
};

extern const char *const channel_codes[CHANNEL_COUNT];
extern const char *const origin_codes[ORIGIN_COUNT];

#endif
