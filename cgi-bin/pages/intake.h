/* Arrivals that wait or could not be read, for a person to try again. */
#ifndef PAGES_INTAKE_H
#define PAGES_INTAKE_H

#include "pages/page.h"

struct fault *page_intake_show(struct page *page);
struct fault *page_intake_save(struct page *page);
struct fault *page_intake_raw_show(struct page *page);

#endif
