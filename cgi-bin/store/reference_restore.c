/* A deleted row of a reference table back, out of the audit lines that its
 * deletion left: there is no other copy. */
#include "store/reference.h"

#include <string.h>

#include "store/account.h"

/* Fill the noun from the lines of the newest deletion.
 *   returns  whether there was one */
static bool
read_removed(struct arena *arena, const struct shape *shape,
	const struct rows *lines, void *noun)
{
	bool is_removed = false;

	for (size_t i = 0; i < lines->count; i++) {
		const struct field *field = shape_field(shape,
			row_text(lines, i, "field"));

		if (strcmp(row_text(lines, i, "action"), "remove") != 0)
			break;
		is_removed = true;
		if (field != NULL)
			field_decode(arena, field, row_text(lines, i,
				"old_value"), noun);
	}
	return is_removed;
}

/* The picture that the row had last: "" = none. */
static const char *
last_picture(const struct rows *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		if (strcmp(row_text(lines, i, "field"), "picture") == 0)
			return row_text(lines, i, "new_value");
	return "";
}

static int
nibble(char digit)
{
	return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

static struct fault *
restore_picture(struct db *db, struct arena *arena, int64_t id,
	const char *hex, int64_t user_id, const char *request_no)
{
	unsigned char sha256[32];

	if (strlen(hex) != 64 || strspn(hex, "0123456789abcdef") != 64)
		return NULL;
	for (int i = 0; i < 32; i++)
		sha256[i] = (unsigned char)(nibble(hex[2 * i]) << 4
			| nibble(hex[2 * i + 1]));
	return store_product_picture_set(db, arena, id, sha256, user_id,
		request_no);
}

struct fault *
store_reference_restore(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, int64_t user_id,
	const char *request_no, int64_t *new_id)
{
	void *noun = reference_new(arena, reference);
	struct rows lines;
	bool is_there;

	*new_id = 0;
	if (reference->is_single)
		return NULL;
	TRY(store_reference_load(db, arena, reference, id, arena_take(arena,
		reference->shape->size), &is_there));
	TRY(store_audit_list(db, arena, reference->shape->noun, id, &lines));
	if (is_there || !read_removed(arena, reference->shape, &lines, noun))
		return NULL;
	TRY(store_reference_add(db, arena, reference, noun, user_id,
		request_no));
	*new_id = ((const struct entry_head *)noun)->id;
	if (reference->shape != &product_shape)
		return NULL;
	return restore_picture(db, arena, *new_id, last_picture(&lines),
		user_id, request_no);
}
