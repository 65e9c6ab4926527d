/* Finding inquiries by words. */
#ifndef PAGES_SEARCH_H
#define PAGES_SEARCH_H

#include "pages/page.h"

struct fault *page_search_show(struct page *page);

#endif
