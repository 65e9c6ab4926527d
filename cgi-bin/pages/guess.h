/* Counters against guessing passwords, for every page that takes one. */
#ifndef PAGES_GUESS_H
#define PAGES_GUESS_H

#include "pages/page.h"

/* Count one guess at an account's password before it is looked at, in a
 * transaction of its own: processes that serve guesses at the same moment see
 * each other's. The page's transaction is committed and a new one begun.
 *   login   as stored: lowered; a spelling that is no login counts for itself
 *   wait    seconds until the next guess may be made; 0: check this one
 *   source  PROMISES A3 */
struct fault *guess_count(struct page *page, const char *login, int64_t *wait);

/* The password was right: the account's guesses are forgotten, and this one is
 * none of the network's. */
struct fault *guess_was_right(struct page *page, const char *login);

#endif
