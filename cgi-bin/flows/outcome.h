/* How an action of a person ended, when nothing went wrong. */
#ifndef FLOWS_OUTCOME_H
#define FLOWS_OUTCOME_H

#include <stdint.h>

#include "rules/access.h"

enum outcome {
	OUTCOME_UNSET,
	OUTCOME_DONE,
	OUTCOME_NOTHING,      /* it is so already: nothing was changed */
	OUTCOME_CHANGED,      /* changed meanwhile by another: 409 */
	OUTCOME_NOT_THERE,    /* no such inquiry for this person: 404 */
	OUTCOME_NOT_ALLOWED,  /* he may see it but not do this: 403 */
	OUTCOME_WRONG,        /* the value is not one: 422 */
};

/* Who acts, when, under which request. */
struct actor {
	const struct user *user;
	const char *request_no;
	int64_t now;
};

#endif
