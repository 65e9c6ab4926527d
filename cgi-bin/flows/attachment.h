/* A file out of a stored message, for a page to hand out. */
#ifndef FLOWS_ATTACHMENT_H
#define FLOWS_ATTACHMENT_H

#include "rules/access.h"
#include "store/db.h"

struct file_content {
	bool is_found;            /* false: no such file for this person */
	const char *name;         /* safe as a file name */
	const char *bytes;        /* in the arena */
	size_t length;
};

/* The raw bytes of a message of an inquiry that the user may see. */
struct fault *flow_message_raw(struct db *db, struct arena *arena,
	const struct user *user, int64_t message_id, struct file_content *out);

/* One attachment, decoded out of its message's raw bytes. */
struct fault *flow_attachment(struct db *db, struct arena *arena,
	const struct user *user, int64_t attachment_id,
	struct file_content *out);

#endif
