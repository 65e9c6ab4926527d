/* The inbox, the quarantine, one inquiry, and what may be done to it. */
#ifndef PAGES_INBOX_H
#define PAGES_INBOX_H

#include "pages/page.h"
#include "store/inquiry.h"

struct fault *page_inbox_show(struct page *page);
struct fault *page_quarantine_show(struct page *page);
struct fault *page_inquiry_show(struct page *page);
struct fault *page_inquiry_save(struct page *page);
struct fault *page_message_raw_show(struct page *page);
struct fault *page_attachment_show(struct page *page);

/* What a form of an inquiry may send. */
struct inquiry_act {
	const char *what;        /* field "do" */
	const char *name, *key, *value;
	const char *verdict, *reason;
	const char *kind, *result, *url, *seen_on, *text, *note; /* a finding */
	int64_t owner, id, version;
};
extern const struct shape inquiry_act_shape;

/* Where one stands in a list: which list, which filter, which page. */
struct inbox_place {
	const char *filter;          /* code of the URL: "new", "valid" ... */
	struct inquiry_filter rows;
	bool is_quarantine;
	struct list_key after, before;
	int64_t from;                /* number of the page's first row, from 1 */
};
struct inbox_place inbox_place_read(const struct page *page,
	bool is_quarantine);

/* The query that keeps the place: "?f=valid&a=...", "" for the beginning. */
char *inbox_place_query(const struct page *page,
	const struct inbox_place *place);

/* The rows of a list under Inquiries.N, each linking to its inquiry. */
void inbox_put_rows(struct page *page, const struct inquiry_list *list,
	const char *query, int64_t current);

/* One inquiry under Inquiry.*; see templates/inbox/show.cs. */
struct fault *inbox_put_inquiry(struct page *page,
	const struct inquiry *inquiry, const char *query);

/* A sentence of the rules' catalogue with its value put in. */
char *inbox_sentence(const struct page *page, const char *key,
	const char *value);

/* "for", "against", "hard", "none": how a total is coloured. */
const char *inbox_sign(const struct inquiry *inquiry);

#endif
