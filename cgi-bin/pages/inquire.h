/* The firm's public inquiry form and the thanks for it. */
#ifndef PAGES_INQUIRE_H
#define PAGES_INQUIRE_H

#include "pages/page.h"

/* Of struct inquire (flows/intake.h). */
extern const struct shape inquire_shape;

struct fault *page_inquire_show(struct page *page);
struct fault *page_inquire_save(struct page *page);
struct fault *page_inquire_thanks_show(struct page *page);

#endif
