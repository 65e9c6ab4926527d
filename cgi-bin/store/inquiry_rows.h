/* Rows of the table inquiry to nouns and back, for the stores that select
 * them. Inside store only. */
#ifndef STORE_INQUIRY_ROWS_H
#define STORE_INQUIRY_ROWS_H

#include "rules/inquiry.h"
#include "store/db.h"

extern const struct shape inquiry_shape;

/* All rows; texts that the statement did not select are "". */
struct inquiry *inquiry_rows(struct arena *arena, const struct rows *rows);

/* The columns of inquiry_add and inquiry_save, in their order. */
#define INQUIRY_VALUES 23
void inquiry_values(const struct inquiry *inquiry, struct value *values);

/* How a user's row check binds: 1 = sees all; his id. */
#define V_SEES(user) \
	V_INT(access_sees_all_inquiries(user) ? 1 : 0), V_INT((user)->id)

#endif
