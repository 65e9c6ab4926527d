/* A person's own page: password, language, theme, sessions; and the help. */
#ifndef PAGES_ME_H
#define PAGES_ME_H

#include "pages/page.h"

struct fault *page_me_show(struct page *page);
struct fault *page_me_save(struct page *page);
struct fault *page_language_save(struct page *page);
struct fault *page_help_show(struct page *page);

#endif
