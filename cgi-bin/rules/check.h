/* What a person found out about a buyer: the office list was read, his own
 * contact page compared, a colleague asked. Knows how such an answer is
 * formed, not what it is worth. */
#ifndef RULES_CHECK_H
#define RULES_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What was looked at. */
enum check_kind {
	CHECK_UNSET,
	CHECK_SITE,        /* his own website's contact page */
	CHECK_OFFICE,      /* the office list of the firm whose name he uses */
	CHECK_INTRODUCED,  /* who brought him to us */
	CHECK_DELIVERY,    /* whose the delivery address is */
	CHECK_KIND_COUNT
};

/* What came of it. Of each kind: for, against, and not to be told; OPEN is
 * that nobody looked. */
enum check_result {
	CHECK_OPEN,
	CHECK_SAME, CHECK_DIFFERS, CHECK_SEEN,           /* site */
	CHECK_LISTED, CHECK_NOT_LISTED, CHECK_UNKNOWN,   /* office; unknown:
	                                                    delivery too */
	CHECK_BY_CUSTOMER, CHECK_AT_FAIR, CHECK_BY_NOBODY, /* introduced */
	CHECK_OWN, CHECK_FORWARDER,                      /* delivery */
	CHECK_RESULT_COUNT
};

/* One answer. Texts are "" when not given, never NULL. */
struct check {
	enum check_kind kind;
	enum check_result result;
	const char *url;       /* of the page that was read, with its scheme */
	const char *seen_on;   /* YYYY-MM-DD */
	const char *text;      /* site: the words of his contact page; where
	                          they can be compared they decide, not result */
	const char *note;      /* introduced: by whom, at which fair */
};

extern const char *const check_kind_codes[CHECK_KIND_COUNT];
extern const char *const check_result_codes[CHECK_RESULT_COUNT];
/* CHECK_UNSET and CHECK_OPEN for "" and for what is none. */
enum check_kind check_kind_of(const char *code);
enum check_result check_result_of(const char *code);

/* Whether a kind of check can end so. */
bool check_may_end(enum check_kind kind, enum check_result result);

/* The host of an http or https address, lowered, without www.
 *   returns  "" when it is no such address */
const char *check_host(struct arena *arena, const char *url);

/* The field that keeps a check from being one: "kind", "result", "url",
 * "seen_on", "note"; NULL when it is complete. A site and an office list are
 * looked at under an address on a day; who brought him has a name.
 *   source   FEATURES.md A-SMP-08, A-SMP-09, A-SMP-15 */
const char *check_wrong_field(struct arena *arena, const struct check *check);

#endif
