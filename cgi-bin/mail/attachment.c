/* The message is read again for each file: nothing is kept between calls. */
#include "mail/attachment.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "mail/body.h"
#include "mail/file.h"

/* The files of a message, as parts. */
struct files {
	struct part_list parts;
	struct body body;
	struct damage damage;
};

static struct files
files_find(struct arena *arena, const void *bytes, size_t length)
{
	struct files files = { .body = { .text = "" } };

	files.parts = part_find(arena, (struct slice){
		length > 0 ? bytes : "", length });
	files.body = body_read(arena, &files.parts, &files.damage);
	return files;
}

struct fault *
attachment_list(struct arena *arena, const void *bytes, size_t length,
	const struct attachment **attachments, size_t *count)
{
	struct files files = files_find(arena, bytes, length);
	struct attachment *list = arena_take_many(arena, files.parts.count,
		sizeof *list);

	*count = 0;
	for (size_t at = 0; at < files.parts.count; at++)
		if (files.body.uses[at] == USE_FILE)
			list[(*count)++] = file_read(arena, &files.parts,
				&files.parts.parts[at], files.body.charset,
				&files.damage);
	*attachments = list;
	return NULL;
}

/* Characters that turn text around (an exe shown as "gpj.exe" reversed), or
 * are not seen. */
static bool
is_deceiving(uint32_t code)
{
	return code < ' ' || (code >= 0x7f && code < 0xa0)
		|| (code >= 0x200b && code <= 0x200f)
		|| (code >= 0x202a && code <= 0x202e)
		|| (code >= 0x2060 && code <= 0x206f) || code == 0xfeff
		|| code == 0xfffd;
}

/* A name that every file system takes and no path hides in. */
static const char *
name_safe(struct arena *arena, const char *name, size_t index)
{
	struct buffer safe = { .arena = arena };
	const char *at = name;

	while (*at != '\0') {
		const char *start = at;
		uint32_t code = text_next(&at);

		if (is_deceiving(code))
			continue;
		if (code < 0x80 && strchr("/\\:*?\"<>|;%", (int)code) != NULL)
			buffer_byte(&safe, '_');
		else
			buffer_add(&safe, start, (size_t)(at - start));
	}
	name = text_trim(arena, buffer_string(&safe));
	while (name[0] == '.')
		name++;
	if (name[0] == '\0')
		return arena_print(arena, "attachment-%zu", index + 1);
	return name;
}

static void
content_take(struct arena *arena, const struct files *files, size_t at,
	size_t index, struct attachment_content *out)
{
	const struct part *part = &files->parts.parts[at];
	struct damage damage = { .is_empty = false };
	struct transfer read;

	out->about = file_read(arena, &files->parts, part,
		files->body.charset, &damage);
	read = transfer_decode(arena, file_encoding(arena, part),
		part->body.bytes, part->body.length, part->body.length);
	out->is_found = true;
	out->file_name = name_safe(arena, out->about.name, index);
	out->bytes = (const unsigned char *)read.bytes;
	out->length = read.length;
}

struct fault *
attachment_load(struct arena *arena, const void *bytes, size_t length,
	size_t index, struct attachment_content *out)
{
	struct files files = files_find(arena, bytes, length);
	size_t seen = 0;

	memset(out, 0, sizeof *out);
	out->file_name = "";
	for (size_t at = 0; at < files.parts.count; at++) {
		if (files.body.uses[at] != USE_FILE)
			continue;
		if (seen++ == index) {
			content_take(arena, &files, at, index, out);
			return NULL;
		}
	}
	return NULL;
}
