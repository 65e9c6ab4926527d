/* Words and phrases that mean something to vetting, found in folded text.
 * The tables (words_*.c) hold the languages; the matcher knows none. */
#ifndef RULES_SIGNS_H
#define RULES_SIGNS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/fold.h"

/* What a phrase is a sign of. */
enum sign {
	SIGN_NONE,
	/* wishes */
	SIGN_INTEREST, SIGN_BIG_QUANTITY, SIGN_SAMPLE, SIGN_FREE,
	SIGN_SELLER_PAYS, SIGN_BUYER_PAYS, SIGN_ACCOUNT, SIGN_COURIER,
	SIGN_PRICE, SIGN_ONLY_PRICE, SIGN_HURRY, SIGN_PACKING, SIGN_TERM,
	SIGN_TRADE_SECRET, SIGN_FORWARDER, SIGN_REFERRAL, SIGN_FAIR,
	SIGN_OLD_TIES,
	/* who speaks */
	SIGN_OFFICE, SIGN_FAMOUS, SIGN_CLAIM, SIGN_MENTION, SIGN_RESIDENTIAL,
	SIGN_ADDRESS, SIGN_ROLE, SIGN_CLOSING, SIGN_GREETING,
	/* fraud, machines */
	SIGN_FORM, SIGN_FILL, SIGN_SECRET, SIGN_LOGIN, SIGN_SCAM, SIGN_ADVANCE,
	SIGN_INVITATION, SIGN_SELLER, SIGN_AUTO_REPLY, SIGN_BOUNCE,
	/* labels */
	SIGN_TEL, SIGN_MOBILE, SIGN_FAX, SIGN_WEB_LABEL, SIGN_MAIL_LABEL,
	SIGN_COMPANY_LABEL, SIGN_CONTACT_LABEL, SIGN_COUNTRY_LABEL,
	SIGN_ADDRESS_LABEL, SIGN_QUANTITY_LABEL, SIGN_PRODUCT_LABEL, SIGN_UNIT,
	SIGN_GOODS, SIGN_QUANTITY_LEAD, SIGN_PERIOD, SIGN_FOOTER, SIGN_BUSINESS,
	/* the six questions, and answers to them */
	SIGN_ASK_1, SIGN_ASK_2, SIGN_ASK_3, SIGN_ASK_4, SIGN_ASK_5, SIGN_ASK_6,
	SIGN_TELL_1, SIGN_TELL_2, SIGN_TELL_3, SIGN_TELL_4,
	SIGN_REFUSAL,
	SIGN_COUNT
};

/* Phrases of one language for one sign, ';' between them. In a phrase:
 *   a space   white space, a hyphen, or nothing between scripts without it
 *   word*     the word goes on
 *   a|b_c     either; '_' is a space inside an alternative
 *   ~         up to 40 characters of the same sentence */
struct phrases {
	enum sign sign;
	const char *words;
};
extern const struct phrases words_wish[], words_who[], words_fraud[],
	words_label[], words_answer[], words_term[];
extern const size_t words_wish_count, words_who_count, words_fraud_count,
	words_label_count, words_answer_count, words_term_count;

struct hit {
	enum sign sign;
	size_t start, end;      /* bytes of the folded text */
};

struct hits {
	struct hit *rows;       /* in order of start */
	size_t count, room;
};

/* No hit is longer than this. */
enum { LONGEST_HIT = 1000 };

/* The first hit that begins at or behind a byte. */
size_t hits_from(const struct hits *hits, size_t at);
/* The first hit that may reach over a byte. */
size_t hits_touching(const struct hits *hits, size_t at);

struct lexicon;

/* All tables, ready to search. Lives in the arena. */
const struct lexicon *lexicon_make(struct arena *arena);

/* Find every phrase.
 *   returns  the hits in order of their start; of one sign at one start the
 *            longest
 *   errors   none; linear in the text */
struct hits signs_find(struct arena *arena, const struct lexicon *lexicon,
	const struct folded *folded);

#endif
