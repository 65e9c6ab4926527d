/* The reference tables (products, brands, customers ...), all through one set
 * of functions over a table of their statements. Knows no noun's meaning. */
#ifndef STORE_REFERENCE_H
#define STORE_REFERENCE_H

#include "rules/house_fields.h"
#include "store/db.h"

#define REFERENCE_PAGE 50

struct reference {
	const struct shape *shape;    /* shape->noun is its code: "product" */
	const char *title;            /* name of the field a row is known by */
	const char *second;           /* a second field of the unique key, or
	                                 NULL: blacklist is kind and value */
	bool is_single;               /* the firm: one row, no list */
	enum sql list, list_back, search, load, find, add, save, remove, count;
	/* What a new noun holds before anything is typed; NULL: nothing. */
	void (*fresh)(void *noun);
	/* Values computed from the noun's own, behind its fields. */
	size_t (*derive)(struct arena *arena, const void *noun,
		struct value *values);
	/* Values the look-up by key binds; NULL: the title's text. */
	size_t (*key)(struct arena *arena, const void *noun,
		struct value *values);
};

extern const struct reference references[];
extern const size_t reference_count;

/* By noun: "product"; NULL when there is none. */
const struct reference *reference_of(const char *noun);

struct reference_list {
	void **nouns;                 /* of reference->shape->size bytes each */
	size_t count;
	bool has_before, has_after;
};

/* An empty noun of reference->shape->size bytes, as a new row's form shows
 * it. */
void *reference_new(struct arena *arena, const struct reference *reference);

/* A page, by title.
 *   after_id, before_id   the last row of the page before, or the first of
 *            the page behind; both 0 = the first page
 *   search   "" = all; else rows whose key or names hold the words, one page
 *            of the first limit rows (has_after then says there are more) */
struct fault *store_reference_list(struct db *db, struct arena *arena,
	const struct reference *reference, const char *search,
	int64_t after_id, int64_t before_id, size_t limit,
	struct reference_list *out);

struct fault *store_reference_count(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t *count);

/*   noun     reference->shape->size bytes, filled when found */
struct fault *store_reference_load(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, void *noun,
	bool *found);

/* The row with the same key as noun. */
struct fault *store_reference_find(struct db *db, struct arena *arena,
	const struct reference *reference, const void *noun, void *out,
	bool *found);

/* What a person's change does; each leaves audit lines, one a field.
 *   user_id    0 = the program
 *   done       false: the row changed meanwhile (its version), or is gone
 *   errors     FAULT_STORE_TWICE: the key is another row's (FIELD_TAKEN) */
struct fault *store_reference_add(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun, int64_t user_id,
	const char *request_no);
/* The same without audit lines, for imports, which leave one for all. */
struct fault *store_reference_put(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun);
struct fault *store_reference_save(struct db *db, struct arena *arena,
	const struct reference *reference, void *noun, int64_t user_id,
	const char *request_no, bool *done);
struct fault *store_reference_remove(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, int64_t version,
	int64_t user_id, const char *request_no, bool *done);

/* What was deleted comes back, as a new row with its picture; the history of
 * the old one stays with the old one's id.
 *   new_id     0: there is no deletion to take back
 *   errors     FAULT_STORE_TWICE: its key was taken meanwhile */
struct fault *store_reference_restore(struct db *db, struct arena *arena,
	const struct reference *reference, int64_t id, int64_t user_id,
	const char *request_no, int64_t *new_id);

/* A product's picture; sha256 NULL = none. */
struct fault *store_product_picture_set(struct db *db, struct arena *arena,
	int64_t id, const unsigned char *sha256, int64_t user_id,
	const char *request_no);
struct fault *store_product_picture(struct db *db, struct arena *arena,
	int64_t id, unsigned char sha256[32], bool *found);

#endif
