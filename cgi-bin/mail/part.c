/* The nesting of MIME parts in one pass over the lines; it refuses to look
 * into what they hold. */
#include "mail/part.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/param.h"

/* RFC 2046 allows 70; senders use more. */
#define BOUNDARY_MOST 250
/* Four times the levels and a power of two, so that probing stays short. */
#define SLOTS 4096

struct level {
	struct slice boundary;
	size_t part;           /* the multipart it belongs to */
};

struct finder {
	struct arena *arena;
	struct part_list list;
	size_t room;
	struct level *levels;
	size_t depth;
	size_t slots[SLOTS];   /* innermost level of a boundary + 1; 0 = free */
	struct part *open;     /* the leaf whose body is being read, or NULL */
	struct slice rest;     /* not read yet */
};

static size_t
slot_of(const struct finder *finder, struct slice boundary)
{
	unsigned hash = 2166136261u;    /* FNV-1a */
	size_t slot;

	for (size_t at = 0; at < boundary.length; at++)
		hash = (hash ^ (unsigned char)boundary.bytes[at]) * 16777619u;
	for (slot = hash % SLOTS; finder->slots[slot] != 0;
		slot = (slot + 1) % SLOTS) {
		struct slice other =
			finder->levels[finder->slots[slot] - 1].boundary;

		if (other.length == boundary.length && memcmp(other.bytes,
			boundary.bytes, other.length) == 0)
			break;
	}
	return slot;
}

static void
level_push(struct finder *finder, const char *boundary, size_t part)
{
	struct level *level = &finder->levels[finder->depth++];

	level->boundary = (struct slice){ boundary, strlen(boundary) };
	level->part = part;
	finder->slots[slot_of(finder, level->boundary)] = finder->depth;
}

/* Leave levels until `kept` are left. Emptying a slot would break the probes
 * of others, so the table is made anew. */
static void
levels_keep(struct finder *finder, size_t kept)
{
	if (kept == finder->depth)
		return;
	finder->depth = kept;
	memset(finder->slots, 0, sizeof finder->slots);
	for (size_t at = 0; at < kept; at++)
		finder->slots[slot_of(finder, finder->levels[at].boundary)] =
			at + 1;
}

/* The level + 1 whose boundary the line is, 0 when it is none. */
static size_t
level_of(const struct finder *finder, struct slice line, bool *is_last)
{
	struct slice boundary;
	size_t level;

	*is_last = false;
	if (line.length < 3 || line.bytes[0] != '-' || line.bytes[1] != '-')
		return 0;
	boundary = slice_trim((struct slice){ line.bytes + 2, line.length - 2 });
	if (boundary.length > BOUNDARY_MOST + 2)
		return 0;
	level = finder->slots[slot_of(finder, boundary)];
	if (level > 0 || boundary.length < 3
		|| memcmp(boundary.bytes + boundary.length - 2, "--", 2) != 0)
		return level;
	*is_last = true;
	boundary.length -= 2;
	return finder->slots[slot_of(finder, boundary)];
}

static struct part *
part_add(struct finder *finder)
{
	struct part_list *list = &finder->list;

	if (list->count == finder->room) {
		size_t room = finder->room * 4 + 4;
		struct part *more = arena_take_many(finder->arena, room,
			sizeof *more);

		if (list->count > 0)
			memcpy(more, list->parts, list->count * sizeof *more);
		list->parts = more;
		finder->room = room;
	}
	return &list->parts[list->count++];
}

/* The boundary of a multipart that names none: the first line that is not
 * empty, when it looks like one. */
static const char *
boundary_guess(struct arena *arena, struct slice rest)
{
	struct slice line;

	while (slice_line(&rest, &line)) {
		line = slice_trim(line);
		if (line.length == 0)
			continue;
		if (line.length < 3 || line.length > BOUNDARY_MOST
			|| memcmp(line.bytes, "--", 2) != 0)
			break;
		return arena_copy_bytes(arena, line.bytes + 2,
			line.length - 2);
	}
	return "";
}

/* What a part is to be read as when it does not say so. */
static const char *
type_default(const struct finder *finder, int parent)
{
	if (parent >= 0 && text_equal(finder->list.parts[parent].type,
		"multipart/digest"))
		return "message/rfc822";
	return "text/plain";
}

static void
multipart_open(struct finder *finder, struct part *part, struct slice value)
{
	const char *boundary = param_find(finder->arena, value, "boundary",
		"", NULL);

	if (finder->depth == PART_LEVELS_MOST) {
		finder->list.is_broken = true;
		part->type = "application/octet-stream";
		return;
	}
	if (boundary[0] == '\0' || strlen(boundary) > BOUNDARY_MOST) {
		finder->list.is_broken = true;
		boundary = boundary_guess(finder->arena, finder->rest);
	}
	if (boundary[0] == '\0') {
		part->type = "text/plain";
		return;
	}
	part->is_multipart = true;
	level_push(finder, boundary,
		(size_t)(part - finder->list.parts));
}

static void
part_start(struct finder *finder, int parent)
{
	struct part *part = part_add(finder);
	size_t length = head_length(finder->rest);
	struct slice value;

	part->head = (struct slice){ finder->rest.bytes,
		length < PART_HEAD_MOST ? length : PART_HEAD_MOST };
	finder->rest.bytes += length;
	finder->rest.length -= length;
	part->body.bytes = finder->rest.bytes;
	part->parent = parent;
	part->type = type_default(finder, parent);
	if (head_find(part->head, "Content-Type", &value))
		part->type = param_type(finder->arena, value, part->type);
	if (text_starts(part->type, "multipart/"))
		multipart_open(finder, part, value);
	finder->open = part->is_multipart ? NULL : part;
}

/* The line end before a boundary belongs to the boundary (RFC 2046 5.1.1). */
static void
part_close(struct part *part, const char *end)
{
	if (part == NULL)
		return;
	if (end > part->body.bytes && end[-1] == '\n')
		end--;
	if (end > part->body.bytes && end[-1] == '\r')
		end--;
	part->body.length = (size_t)(end - part->body.bytes);
}

static void
levels_close(struct finder *finder, size_t kept, const char *end)
{
	for (size_t at = kept; at < finder->depth; at++)
		part_close(&finder->list.parts[finder->levels[at].part], end);
	levels_keep(finder, kept);
}

static void
boundary_take(struct finder *finder, size_t level, bool is_last,
	const char *at)
{
	int parent = (int)finder->levels[level - 1].part;

	part_close(finder->open, at);
	finder->open = NULL;
	levels_close(finder, level - is_last, at);
	if (is_last)
		return;
	if (finder->list.count == PARTS_MOST) {
		finder->list.is_cut = true;
		finder->rest.length = 0;
		return;
	}
	part_start(finder, parent);
}

/* A multipart without a part is text whose header lies. */
static void
empties_to_text(struct part_list *list)
{
	for (size_t at = 0; at < list->count; at++) {
		struct part *part = &list->parts[at];

		if (!part->is_multipart || (size_t)part->end > at + 1)
			continue;
		part->is_multipart = false;
		part->type = "text/plain";
		list->is_broken = true;
	}
}

static void
ends_set(struct part_list *list)
{
	for (size_t at = list->count; at-- > 0;) {
		struct part *part = &list->parts[at];

		if ((size_t)part->end < at + 1)
			part->end = (int)at + 1;
		if (part->parent >= 0
			&& list->parts[part->parent].end < part->end)
			list->parts[part->parent].end = part->end;
	}
}

struct part_list
part_find(struct arena *arena, struct slice mail)
{
	struct finder *finder = arena_take(arena, sizeof *finder);
	const char *end = mail.bytes + mail.length;
	struct slice line;

	finder->arena = arena;
	finder->rest = mail;
	finder->levels = arena_take_many(arena, PART_LEVELS_MOST,
		sizeof *finder->levels);
	part_start(finder, -1);
	while (finder->depth > 0 && slice_line(&finder->rest, &line)) {
		bool is_last;
		size_t level = level_of(finder, line, &is_last);

		if (level > 0)
			boundary_take(finder, level, is_last, line.bytes);
	}
	if (finder->open != NULL)
		finder->open->body.length =
			(size_t)(end - finder->open->body.bytes);
	if (finder->depth > 0 && !finder->list.is_cut)
		finder->list.is_broken = true;
	levels_close(finder, 0, end);
	ends_set(&finder->list);
	empties_to_text(&finder->list);
	return finder->list;
}
