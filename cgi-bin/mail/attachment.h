/* The parts of a raw message that are files: listed, and handed out one by
 * one as bytes. Opens none, unpacks none, and trusts no type a mail claims. */
#ifndef MAIL_ATTACHMENT_H
#define MAIL_ATTACHMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/fault.h"
#include "rules/message.h"

/* A part's bytes, to be served as a download: with Content-Disposition:
 * attachment, Content-Type: application/octet-stream and nosniff, never with
 * a type from the mail. */
struct attachment_content {
	bool is_found;            /* false: no part of that number */
	struct attachment about;
	const char *file_name;    /* safe as a file name: no path, no control or
	                             direction characters, never empty */
	const unsigned char *bytes; /* decoded, in the arena; NULL when not
	                               found */
	size_t length;
};

/* List the files of a raw message, in the order mail_read lists them.
 *   attachments  the array in the arena; count how many
 *   errors       as mail_read: none for bad mail */
struct fault *attachment_list(struct arena *arena, const void *bytes,
	size_t length, const struct attachment **attachments, size_t *count);

/* Hand out one file.
 *   index    as in message.attachments, from 0
 *   out      filled whole
 *   errors   as mail_read: none for bad mail; a broken-off base64 part gives
 *            what could be decoded */
struct fault *attachment_load(struct arena *arena, const void *bytes,
	size_t length, size_t index, struct attachment_content *out);

#endif
