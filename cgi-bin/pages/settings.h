/* The administrator's settings: the firm, and the points and cuts. */
#ifndef PAGES_SETTINGS_H
#define PAGES_SETTINGS_H

#include "pages/page.h"

struct fault *page_settings_show(struct page *page);
struct fault *page_firm_show(struct page *page);
struct fault *page_firm_save(struct page *page);
struct fault *page_rules_show(struct page *page);
struct fault *page_rules_save(struct page *page);

#endif
