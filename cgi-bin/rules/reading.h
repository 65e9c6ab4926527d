/* A thread laid out for reading: each message folded, its lines, where its
 * signature begins, and every sign found in it. Inside rules only. */
#ifndef RULES_READING_H
#define RULES_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/evidence.h"
#include "rules/fold.h"
#include "rules/house.h"
#include "rules/message.h"
#include "rules/product.h"
#include "rules/signs.h"

/* One line of the body, without its end, without blanks at either end. */
struct line {
	size_t start, end;      /* bytes of message.text */
	size_t from, to;        /* bytes of the folded body */
	bool is_quoted;         /* somebody else wrote it */
};

/* One message. Quoted runs are blanked in own and body: they never count. */
struct page {
	const struct message *message;
	size_t index;
	const char *own;        /* message.text, quoted runs blanked */
	struct folded body, subject, from;   /* from: the sender's name */
	struct hits body_hits, subject_hits, from_hits;
	struct model_places body_models, subject_models;
	struct line *lines;
	size_t line_count;
	size_t signature;       /* first line of the signature; line_count when
	                           there is none */
};

struct reading {
	struct arena *arena;
	const struct thread *thread;
	const struct house *house;
	struct page *pages;
	size_t page_count;
	const struct lexicon *lexicon;
	const struct product_index *products;
	const struct platform *platform;  /* the notification's, or NULL */
};

struct reading *reading_make(struct arena *arena, const struct thread *thread,
	const struct house *house);

/* Of one name at most this many facts are kept: who lists more sends a price
 * list, not an inquiry. What is behind stays in the text.
 *   source   house figure */
enum { MOST_FACTS = 200 };

/* The facts as they are gathered. */
struct fact_list {
	struct fact *rows;
	size_t count, room;
	size_t of[FACT_NAME_COUNT];   /* rows of each name */
};

/* Add a fact with the words it was read from. One that is there already, or
 * above MOST_FACTS of its name, is not added.
 *   place   PLACE_BODY becomes PLACE_SIGNATURE when it stands in one
 *   span    of message.text, of the subject or of the sender's name */
void fact_add(const struct reading *reading, struct fact_list *list,
	enum fact_name name, const char *value, const char *detail,
	const struct page *page, enum place place, struct span span);

/* Add a fact that stands in no place. */
void fact_add_plain(const struct reading *reading, struct fact_list *list,
	enum fact_name name, const char *value);

/* The first fact of a name, or NULL. */
const struct fact *fact_find(const struct fact_list *list,
	enum fact_name name);
bool fact_has(const struct fact_list *list, enum fact_name name,
	const char *value);

/* A quote of a run of the folded body / subject. */
struct quote quote_body(const struct reading *reading,
	const struct page *page, size_t start, size_t end);
struct quote quote_subject(const struct reading *reading,
	const struct page *page, size_t start, size_t end);

/* The first hit of a sign in a page's subject or body, as a quote; false when
 * there is none. */
bool sign_quote(const struct reading *reading, enum sign sign,
	struct quote *quote);
bool sign_seen(const struct reading *reading, enum sign sign);
/* How many places of the thread's own words carry the sign. */
size_t sign_count(const struct reading *reading, enum sign sign);
bool page_has(const struct page *page, enum sign sign);
/* Whether a hit of the sign touches bytes start..end of the folded body. */
bool body_has(const struct page *page, enum sign sign, size_t start,
	size_t end);

/* The page of a message of the thread: a reading may hold one page of
 * several, then that one. */
const struct page *reading_page(const struct reading *reading,
	size_t message);

/* The value behind a label at a line's start ("Company: ...").
 *   returns  false when the line has no such label; else value is the run of
 *            message.text behind the colon */
bool line_label(const struct page *page, const struct line *line,
	enum sign sign, struct span *value);
/* Whether a line begins with any label. */
bool line_has_label(const struct page *page, const struct line *line);

/* The index in the folded body of a byte of message.text. */
size_t body_at(const struct page *page, size_t original);

/* Copy of a run of own text, trimmed. */
char *own_copy(const struct reading *reading, const struct page *page,
	size_t start, size_t end);

/* Whether a domain is one of, or below, another. */
bool domain_is_within(const char *domain, const char *above);
/* The registrable part of a host, lowered: mail.a.co.uk -> a.co.uk. */
const char *domain_registrable(struct arena *arena, const char *host);
/* What stands behind the @, lowered; "" when nothing. */
const char *address_domain(struct arena *arena, const char *address);
bool domain_is_freemail(const struct house *house, const char *domain);
/* The platform a domain belongs to, or NULL. */
const struct platform *platform_find(const struct house *house,
	const char *domain);

#endif
