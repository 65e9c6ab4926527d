/* Logging in and out, and the text that an expired login must not lose. */
#ifndef PAGES_LOGIN_H
#define PAGES_LOGIN_H

#include "pages/page.h"

struct fault *page_login_show(struct page *page);
struct fault *page_login_save(struct page *page);
struct fault *page_logout_save(struct page *page);
struct fault *page_again_show(struct page *page);
struct fault *page_start_show(struct page *page);
struct fault *page_robots_show(struct page *page);

extern const struct shape login_shape;

/* Put what was typed into the log-in page as hidden fields: it goes along
 * through the log-in and comes back after it. */
void page_login_keep(struct page *page);

#endif
