/* One row of a reference table: add, change, delete, take the deleting back;
 * a product's picture. Knows no noun's fields but by their table. */
#include "pages/reference.h"

#include <string.h>

#include "mail/magic.h"
#include "store/file.h"

/*   source   house: enough for a picture in a quotation */
#define PICTURE_MOST ((size_t)2 * 1024 * 1024)

static const char *
list_url(const struct page *page)
{
	return page_url(page, "/reference/%s", page->name);
}

static const char *
row_url(const struct page *page, int64_t id)
{
	return page_url(page, "/reference/%s/%lld", page->name, (long long)id);
}

static struct fault *
put_picture(struct page *page, const struct table *table, void *noun)
{
	unsigned char sha256[32];
	bool found;

	if (strcmp(table->noun, "product") != 0)
		return NULL;
	view_put_flag(page->view, true, "Record.takes_picture");
	if (page->carry != NULL)
		view_put(page->view, page->carry, "Record.picture_error");
	if (noun == NULL)
		return NULL;
	TRY(store_product_picture(page->db, page->arena, entry_of(noun)->id,
		sha256, &found));
	if (found)
		view_put(page->view, page_url(page, "/pictures/%lld",
			(long long)entry_of(noun)->id), "Record.picture");
	return NULL;
}

struct fault *
page_reference_new_show(struct page *page)
{
	const struct table *table = table_of(page->name);
	const struct reference *reference;

	if (table == NULL)
		return page_refuse(page, 404);
	reference = reference_of(table->noun);
	TRY(page_record_put(page, reference, reference_new(page->arena,
		reference), page_url(page, "/reference/%s/new", page->name)));
	view_put(page->view, list_url(page), "Table.url");
	return put_picture(page, table, NULL);
}

struct fault *
page_reference_edit_show(struct page *page)
{
	const struct table *table = table_of(page->name);
	const struct reference *reference;
	bool found;
	void *noun;

	if (table == NULL)
		return page_refuse(page, 404);
	reference = reference_of(table->noun);
	noun = arena_take(page->arena, reference->shape->size);
	TRY(store_reference_load(page->db, page->arena, reference, page->id,
		noun, &found));
	if (!found)
		return page_refuse(page, 404);
	TRY(page_record_put(page, reference, noun, row_url(page, page->id)));
	view_put_flag(page->view, true, "Record.may_delete");
	view_put(page->view, list_url(page), "Table.url");
	return put_picture(page, table, noun);
}

/* Why a file cannot be a product's picture, NULL when it can. */
static const char *
picture_error(const struct request_file *file)
{
	static const char *const types[] = { "image/png", "image/jpeg",
		"image/gif", "image/webp" };
	const char *type = magic_type(file->bytes, file->length);

	if (file->length > PICTURE_MOST)
		return "too_large";
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (strcmp(types[i], type) == 0)
			return NULL;
	return "not_picture";
}

/* The picture that was sent along.
 *   returns  false: it is none; the form is refused */
static bool
picture_fits(struct page *page, const struct table *table)
{
	const struct request_file *file = request_file(page->request,
		"picture");

	if (strcmp(table->noun, "product") != 0 || file == NULL
		|| file->length == 0)
		return true;
	page->carry = (void *)picture_error(file);
	if (page->carry == NULL)
		return true;
	page->refused = 422;
	return false;
}

static struct fault *
save_picture(struct page *page, const struct table *table, int64_t id)
{
	const struct request_file *file = request_file(page->request,
		"picture");
	unsigned char sha256[32];
	bool is_new;

	if (strcmp(table->noun, "product") != 0)
		return NULL;
	if (*request_text(page->request, "no_picture") != '\0')
		return store_product_picture_set(page->db, page->arena, id,
			NULL, page->user->id, page->request_no);
	if (file == NULL || file->length == 0)
		return NULL;
	TRY(store_file_add(page->db, file->bytes, file->length, sha256,
		&is_new));
	return store_product_picture_set(page->db, page->arena, id, sha256,
		page->user->id, page->request_no);
}

struct fault *
page_reference_new_save(struct page *page)
{
	const struct table *table = table_of(page->name);
	const struct reference *reference;
	struct fault *fault;
	void *noun;

	if (table == NULL)
		return page_refuse(page, 404);
	reference = reference_of(table->noun);
	noun = page_record_read(page, reference);
	if (noun == NULL || !picture_fits(page, table))
		return NULL;
	fault = store_reference_add(page->db, page->arena, reference, noun,
		page->user->id, page->request_no);
	if (fault != NULL && fault->kind == FAULT_STORE_TWICE)
		return page_record_refuse_taken(page, reference);
	TRY(fault);
	TRY(save_picture(page, table, entry_of(noun)->id));
	page_done(page, row_url(page, entry_of(noun)->id), "added", 0);
	return NULL;
}

/* Another person changed the row meanwhile, or deleted it: what was typed is
 * shown again, in the form or as an error page keeps it. */
static struct fault *
refuse_stale(struct page *page, const struct reference *reference)
{
	void *noun = arena_take(page->arena, reference->shape->size);
	bool found;

	TRY(store_reference_load(page->db, page->arena, reference, page->id,
		noun, &found));
	return page_refuse(page, found ? 409 : 404);
}

static struct fault *
save(struct page *page, const struct table *table)
{
	const struct reference *reference = reference_of(table->noun);
	void *noun = page_record_read(page, reference);
	struct fault *fault;
	bool is_done;

	if (noun == NULL || !picture_fits(page, table))
		return NULL;
	entry_of(noun)->id = page->id;
	text_to_integer(request_text(page->request, "version"), 1, INT64_MAX,
		&entry_of(noun)->version);
	fault = store_reference_save(page->db, page->arena, reference, noun,
		page->user->id, page->request_no, &is_done);
	if (fault != NULL && fault->kind == FAULT_STORE_TWICE)
		return page_record_refuse_taken(page, reference);
	TRY(fault);
	if (!is_done)
		return refuse_stale(page, reference);
	TRY(save_picture(page, table, page->id));
	page_done(page, row_url(page, page->id), "saved", 0);
	return NULL;
}

static struct fault *
delete(struct page *page, const struct table *table)
{
	const struct reference *reference = reference_of(table->noun);
	int64_t version = 0;
	bool is_done;

	text_to_integer(request_text(page->request, "version"), 1, INT64_MAX,
		&version);
	TRY(store_reference_remove(page->db, page->arena, reference, page->id,
		version, page->user->id, page->request_no, &is_done));
	if (is_done) {
		page_done(page, list_url(page), "deleted", page->id);
		return NULL;
	}
	page_record_read(page, reference);
	return refuse_stale(page, reference);
}

static struct fault *
undo_delete(struct page *page, const struct table *table)
{
	const struct reference *reference = reference_of(table->noun);
	struct fault *fault;
	int64_t id;

	fault = store_reference_restore(page->db, page->arena, reference,
		page->id, page->user->id, page->request_no, &id);
	if (fault != NULL && fault->kind == FAULT_STORE_TWICE)
		id = 0; /* somebody wrote it anew meanwhile */
	else
		TRY(fault);
	if (id == 0)
		page_done(page, list_url(page), "nothing", 0);
	else
		page_done(page, row_url(page, id), "undone", 0);
	return NULL;
}

struct fault *
page_reference_edit_save(struct page *page)
{
	const struct table *table = table_of(page->name);
	const char *what = request_text(page->request, "do");

	if (table == NULL)
		return page_refuse(page, 404);
	if (strcmp(what, "delete") == 0)
		return delete(page, table);
	if (strcmp(what, "undo") == 0)
		return undo_delete(page, table);
	return save(page, table);
}
