/* The reference tables: index, list, CSV, one row, import. One set of handlers
 * for all tables; /reference/:name says which. */
#ifndef PAGES_REFERENCE_H
#define PAGES_REFERENCE_H

#include "pages/page.h"
#include "store/reference.h"

struct fault *page_reference_index_show(struct page *page);
struct fault *page_reference_list_show(struct page *page);
struct fault *page_reference_csv_show(struct page *page);
struct fault *page_reference_new_show(struct page *page);
struct fault *page_reference_new_save(struct page *page);
struct fault *page_reference_edit_show(struct page *page);
struct fault *page_reference_edit_save(struct page *page);
struct fault *page_reference_import_show(struct page *page);
struct fault *page_reference_import_save(struct page *page);
struct fault *page_picture_show(struct page *page);

/* A table as its pages know it. */
struct table {
	const char *path;             /* of its URL: "products" */
	const char *noun;             /* "product" */
	const char *columns[9];       /* of the list, NULL behind the last */
};
extern const struct table tables[];
extern const size_t table_count;

/* By the URL's name; NULL when there is none. */
const struct table *table_of(const char *path);

/* A field for reading: choices by their word. */
const char *table_text(const struct page *page, const struct shape *shape,
	const struct field *field, const void *noun);

/* A field's label. */
const char *table_label(const struct page *page, const struct shape *shape,
	const struct field *field);

/* Of any noun of a reference table: every one starts with it. */
struct entry_head *entry_of(void *noun);

/* One row's form, with its history; also the firm's. After a refused save
 * (page->form) what was typed, at 409 with what stands there now beside it.
 *   noun      id 0 = a new row
 *   url       where the form is sent */
struct fault *page_record_put(struct page *page,
	const struct reference *reference, void *noun, const char *url);

/* Decode the typed fields into a noun of the reference's shape.
 *   returns  NULL when something is wrong: page->refused is 422 then */
void *page_record_read(struct page *page, const struct reference *reference);

/* Refuse a key that another row has. */
struct fault *page_record_refuse_taken(struct page *page,
	const struct reference *reference);

#endif
