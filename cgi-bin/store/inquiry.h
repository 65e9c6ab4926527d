/* Inquiries as rows: lists, one inquiry, counts. Every question names the
 * person who asks: rows of others are not there for him. Decides nothing. */
#ifndef STORE_INQUIRY_H
#define STORE_INQUIRY_H

#include "rules/access.h"
#include "rules/inquiry.h"
#include "store/db.h"

/* Whose inquiries a list shows, within what the person may see. */
enum owner_filter {
	OWNER_ANY,      /* all he may see */
	OWNER_MINE,
	OWNER_NOBODY
};

struct inquiry_filter {
	/* INQUIRY_UNSET = new and handled together (all that is not in
	 * quarantine). */
	enum inquiry_state state;
	/* VERDICT_UNSET = all. */
	enum verdict verdict;
	bool is_suspect;            /* the two of which a person decides; verdict
	                               is then not looked at */
	enum owner_filter owner;
};

/* A row's place in a list; id 0 = the list's beginning. */
struct list_key {
	int64_t triage, id;
};

#define INQUIRY_PAGE 40

struct inquiry_list {
	struct inquiry *rows;       /* best first */
	size_t count;
	bool has_before, has_after; /* whether there is a page before / after */
};

/* A page of the list: best first.
 *   user     who asks (rules/access.h): managers see all, sales their own and
 *            nobody's
 *   after    the last row of the page before; or
 *   before   the first row of the page behind: one of both has id 0. Both 0 =
 *            the first page
 *   limit    rows at most, 1 .. 200
 *   cost     one index range for each state, verdict and owner asked for, each
 *            read to limit + 1 rows */
struct fault *store_inquiry_list(struct db *db, struct arena *arena,
	const struct user *user, const struct inquiry_filter *filter,
	struct list_key after, struct list_key before, size_t limit,
	struct inquiry_list *out);

/* The rows just before and behind one in a list; id 0 where there is none. */
struct fault *store_inquiry_neighbours(struct db *db, struct arena *arena,
	const struct user *user, const struct inquiry_filter *filter,
	struct list_key at, int64_t *previous_id, int64_t *next_id);

/* One inquiry, if it is there for the user: another's is like none.
 *   found    false: 404 */
struct fault *store_inquiry_load(struct db *db, struct arena *arena,
	int64_t id, const struct user *user, struct inquiry *out, bool *found);

/* For changing it: the row stays locked until the transaction ends. No check
 * of the person; flows do that. */
struct fault *store_inquiry_lock(struct db *db, struct arena *arena,
	int64_t id, struct inquiry *out, bool *found);

struct fault *store_inquiry_by_reference(struct db *db, struct arena *arena,
	const char *reference, int64_t *id);

/* Other inquiries from the same address that the user may see, newest first,
 * at most 20. Address "" has none. */
struct fault *store_inquiry_same_sender(struct db *db, struct arena *arena,
	const struct user *user, const struct inquiry *inquiry,
	struct inquiry_list *out);

/* How many stand where, of those the user may see. */
enum owner_kind { OWNED_BY_NOBODY, OWNED_BY_ME, OWNED_BY_OTHERS,
	OWNER_KIND_COUNT };
struct inquiry_counts {
	int64_t count[INQUIRY_STATE_COUNT][OWNER_KIND_COUNT][VERDICT_COUNT];
};
struct fault *store_inquiry_counts(struct db *db, struct arena *arena,
	const struct user *user, struct inquiry_counts *out);

/* The number of rows a filter shows, from the counts. */
int64_t inquiry_count_of(const struct inquiry_counts *counts,
	const struct inquiry_filter *filter);

/* A new inquiry. It is counted by the store_inquiry_save that must follow in
 * the same transaction, with a before whose id is 0.
 *   inquiry  id is filled in; version becomes 1 */
struct fault *store_inquiry_add(struct db *db, struct inquiry *inquiry);

/* Save every column of one that was locked; version goes up by one, here and
 * there; keeps the tally.
 *   before   how it was when it was locked; id 0 = it is new */
struct fault *store_inquiry_save(struct db *db, const struct inquiry *before,
	struct inquiry *inquiry);

/* Recount. Columns: state, owner_id, verdict, difference; no rows = right. */
struct fault *store_inquiry_tally_check(struct db *db, struct arena *arena,
	struct rows *out);
/* Write the tally anew from the rows. */
struct fault *store_inquiry_tally_rebuild(struct db *db);

/* How it stood before an action of a person, so that the last can be taken
 * back. */
struct fault *store_inquiry_undo_add(struct db *db, int64_t audit_id,
	const struct inquiry *before, int64_t version_after);
/* found is false also when the inquiry changed since.
 *   inquiry  the locked one; state, verdict and owner become what they were */
struct fault *store_inquiry_undo_apply(struct db *db, struct arena *arena,
	int64_t audit_id, struct inquiry *inquiry, bool *found);

/* Those who may own an inquiry: enabled sales, managers, administrators.
 * Columns: id, login, name, role. */
struct fault *store_owner_list(struct db *db, struct arena *arena,
	struct rows *out);

/* One of them, no row when he may not own. */
struct fault *store_owner_load(struct db *db, struct arena *arena, int64_t id,
	struct rows *out);

/* A user's name, "" for id 0. */
struct fault *store_user_name(struct db *db, struct arena *arena, int64_t id,
	const char **name);

/* An audit line of an inquiry. Columns: action, field, old_value, new_value;
 * no row when it is another's. */
struct fault *store_inquiry_audit_load(struct db *db, struct arena *arena,
	int64_t inquiry_id, int64_t audit_id, struct rows *out);

#endif
