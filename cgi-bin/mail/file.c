/* What a part says of itself, beside what its first bytes say. */
#include "mail/file.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "mail/magic.h"
#include "mail/param.h"
#include "mail/word.h"

#define NAME_MOST 255          /* characters; what file systems take */
#define SUBJECT_BYTES_MOST 4096

const char *
file_disposition(struct arena *arena, const struct part *part)
{
	struct slice value;

	if (!head_find(part->head, "Content-Disposition", &value))
		return "";
	return param_word(arena, value);
}

static const char *
name_of(struct arena *arena, const struct part *part, const char *field,
	const char *param, const char *hint, bool *damaged)
{
	struct slice value;

	if (!head_find(part->head, field, &value))
		return "";
	return param_find(arena, value, param, hint, damaged);
}

const char *
file_name(struct arena *arena, const struct part *part, const char *hint,
	bool *damaged)
{
	const char *name = name_of(arena, part, "Content-Disposition",
		"filename", hint, damaged);

	if (name[0] == '\0')
		name = name_of(arena, part, "Content-Type", "name", hint,
			damaged);
	return text_shorten(arena, name, NAME_MOST);
}

enum encoding
file_encoding(struct arena *arena, const struct part *part)
{
	return transfer_encoding(head_text(arena, part->head,
		"Content-Transfer-Encoding"));
}

/* An attached message is named by its subject. */
static const char *
message_name(struct arena *arena, const struct part *part, const char *hint)
{
	struct slice head = part->body, value;
	const char *subject;

	head.length = head_length(head.length < PART_HEAD_MOST ? head
		: (struct slice){ head.bytes, PART_HEAD_MOST });
	if (!head_find(head, "Subject", &value))
		return "";
	if (value.length > SUBJECT_BYTES_MOST)
		value.length = SUBJECT_BYTES_MOST;
	subject = word_decode(arena, head_unfold(arena, value), hint, NULL);
	if (text_is_blank(subject))
		return "";
	return arena_print(arena, "%s.eml", text_shorten(arena, subject,
		NAME_MOST - 4));
}

/* What a sender says is believed for text alone. */
static const char *
type_real(const char *said, const char *begin, size_t length)
{
	const char *real = magic_type(begin, length);

	if (text_equal(real, "text/plain") && (text_starts(said, "text/")
		|| text_starts(said, "message/")))
		return said;
	return real;
}

/* A picture that the HTML shows in its own place. */
static bool
is_inline(struct arena *arena, const struct part_list *list,
	const struct part *part)
{
	struct slice value;

	if (!text_starts(part->type, "image/")
		|| text_equal(file_disposition(arena, part), "attachment"))
		return false;
	return head_find(part->head, "Content-ID", &value)
		|| (part->parent >= 0 && text_equal(
			list->parts[part->parent].type, "multipart/related"));
}

struct attachment
file_read(struct arena *arena, const struct part_list *list,
	const struct part *part, const char *hint, struct damage *damage)
{
	struct attachment file = { .said_type = part->type };
	char *begin = malloc(MAGIC_BYTES);
	struct transfer read;

	if (begin == NULL)
		abort();
	read = transfer_measure(file_encoding(arena, part), part->body.bytes,
		part->body.length, begin, MAGIC_BYTES);
	file.bytes = read.length;
	file.real_type = type_real(part->type, begin,
		read.length < MAGIC_BYTES ? read.length : MAGIC_BYTES);
	free(begin);
	file.name = file_name(arena, part, hint, &damage->charset);
	if (file.name[0] == '\0' && text_starts(part->type, "message/"))
		file.name = message_name(arena, part, hint);
	file.is_inline = is_inline(arena, list, part);
	damage->encoding = damage->encoding || read.is_broken;
	return file;
}
