/* What the page of points and cuts is made of: the numbers of one set, and the
 * sets that were published. */
#ifndef PAGES_RULES_H
#define PAGES_RULES_H

#include "pages/settings.h"
#include "rules/evidence.h"

/* One number of a set: a rule's points, its opposite outcome's, or a cut. */
struct value_row {
	const char *name;    /* as rule_set_value and the form call it */
	int *now;            /* in the set that is shown or typed */
	int standard;        /* the default, in hundredths */
	int rule;            /* 0 = a cut */
	bool is_other;
	const char *typed;   /* NULL where the form was not sent */
	enum field_error error;
};

#define VALUES_MOST (3 + 2 * RULE_COUNT)

struct value_rows {
	struct rule_set set;         /* what the rows point into */
	struct value_row rows[VALUES_MOST];
	size_t count;
	int64_t version;             /* of the set in force */
	const char *note;
	enum field_error note_error;
	size_t error_count;
};

/* Every number of a set, in the page's order. */
struct value_rows *value_rows_of(struct arena *arena,
	const struct rule_set *set);

/* The row of a name, or NULL. */
struct value_row *value_row_of(struct value_rows *values, const char *name);

/* The sets as the database keeps them. */
struct published {
	struct rows sets;     /* newest first */
	struct rows values;   /* of all of them */
};
struct fault *rules_sets_load(struct page *page, struct published *out);

/* A published set over the defaults; version 0 is the defaults. */
struct value_rows *set_published(struct arena *arena,
	const struct published *published, int64_t version);

/* The list of sets with what each changed against the one before.
 *   shown    version of the one that the page shows */
void rules_put_sets(struct page *page, const struct published *published,
	int64_t shown);

#endif
