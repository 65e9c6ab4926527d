/* What is checked before a handler runs: session, form token, rights, a form
 * sent twice. */
#ifndef GUARD_H
#define GUARD_H

#include "pages/page.h"

/* The session's token as the browser sent it, or NULL. */
const char *guard_session_cookie(const struct page *page);

/* The page's language: the user's choice, ?lang=, the cookie, the browser. */
const char *guard_language(const struct page *page);

/* The CSRF check of a POST: origin, then the token.
 *   page     session is the cookie's where the origin is ours, good or not:
 *            a page that gives the text back signs its form for it
 *   returns  0 or 403 */
int guard_form(struct page *page);

/* Whether the user may. Nobody: 401 (serve shows the log-in page).
 *   returns  0, 401 or 403 */
int guard_access(const struct page *page, enum access needed);

/* Take the form's key. When it was taken before, the answer of the first time
 * is given again.
 *   is_taken  the reply is filled: do nothing more */
struct fault *guard_once_take(struct page *page, bool *is_taken);
/* Keep the answer beside the key; one that leads to a very long address leads
 * to the start page the second time. */
struct fault *guard_once_answer(struct page *page);
bool guard_has_once(const struct page *page);

/* Count a post to a SCREEN_PUBLIC page against its sender's network, in a
 * transaction of its own: what is refused later, and what was sent twice,
 * counts too.
 *   page     refused is 429 and retry_after set when there were too many */
struct fault *guard_rate(struct page *page);

#endif
