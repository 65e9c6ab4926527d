/* Facts read from a message, signs seen in it, and the verdict they add up to.
 * The heart of the product: pure, reads no clock, does no I/O. */
#ifndef RULES_EVIDENCE_H
#define RULES_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/check.h"
#include "rules/house.h"
#include "rules/message.h"

/* Where in the thread something stands. */
enum place {
	PLACE_NONE,        /* no place: it is the absence of something */
	PLACE_FROM,        /* the sender's name or address */
	PLACE_SUBJECT,
	PLACE_BODY,
	PLACE_SIGNATURE,   /* also in the body; start is an offset into text */
	PLACE_ATTACHMENT,
	PLACE_HEADER,
	PLACE_PERSON,      /* a person typed it in */
	PLACE_SITE,        /* the buyer's own contact page */
	PLACE_COUNT
};

struct quote {
	enum place place;
	size_t message;        /* index into the thread */
	struct span span;      /* in text for body and signature, else in the
	                          subject or the from text; 0,0 = all of it */
	const char *text;      /* the words themselves; "" for PLACE_NONE */
};

/* Facts have names, so that a person can correct one and the next reading
 * keeps it. One row each; a list fact (phone, model, quantity, answered) has
 * a row for each value. */
enum fact_name {
	FACT_UNSET,
	FACT_EMAIL,            /* the buyer's address */
	FACT_DOMAIN,           /* its registrable domain */
	FACT_IS_FREEMAIL,      /* yes / no */
	FACT_COMPANY, FACT_CONTACT,
	FACT_PHONE,            /* list; E.164 where the country is known */
	FACT_WEBSITE,          /* host without www. */
	FACT_ADDRESS,
	FACT_COUNTRY,          /* alpha-2 */
	FACT_MODEL,            /* list; the catalogue's spelling */
	FACT_QUANTITY,         /* list; whole pieces */
	FACT_ASKS_SAMPLE, FACT_ASKS_FREE,      /* yes / no */
	FACT_FREIGHT_ACCOUNT, FACT_FREIGHT_COURIER,
	FACT_CLAIMS_BRAND,     /* the brand table's spelling */
	FACT_KNOWN_CUSTOMER,   /* customer_no */
	FACT_ANSWERED,         /* list; 1..6 of the six questions */
	FACT_RESIDENTIAL_ADDRESS, FACT_MOBILE_ONLY, /* yes / no */
	FACT_LANGUAGE,         /* ISO 639-1 */
	FACT_INCOTERM,         /* FOB, CIF ... as written, upper case */
	FACT_PORT,
	FACT_NAME_COUNT
};

struct fact {
	enum fact_name name;
	const char *value;
	struct quote quote;
	const char *detail;    /* a code the page words, "" when none: for a
	                          phone "mobile", "fixed", "fax" */
};

struct reading;

struct facts {
	const struct fact *rows;
	size_t count;
	bool is_inquiry;       /* false: auto-reply, bounce, list, seller, scam */
	const char *not_inquiry_because; /* "" or a code: auto-reply, bounce,
	                          list, seller, scam, filing-form */
	const struct reading *reading; /* how facts_read laid the thread out, so
	                          that inquiry_vet of the same thread and arena
	                          need not do it again; NULL does no harm */
};

enum verdict {
	VERDICT_UNSET,
	VERDICT_VALID,
	VERDICT_NEEDS_QUESTIONS,
	VERDICT_INVALID,
	VERDICT_SUSPECTED_IMPOSTOR,  /* these two: a person decides */
	VERDICT_PHISHING,
	VERDICT_COUNT
};

enum result {
	RESULT_UNSET,
	RESULT_FOR,
	RESULT_AGAINST,
	RESULT_HARD,           /* against, and a named hard sign */
	RESULT_UNKNOWN,        /* not known: 0 points, never subtracts */
	RESULT_COUNT
};

/* E-01 .. E-30 of FEATURES.md C-01. Index 0 is unused. */
#define RULE_COUNT 31

/* One row of the rule catalogue; the table is in evidence rules' own files. */
struct rule {
	const char *code;          /* "E-01" */
	int version;               /* raised when its meaning changes */
	int points;                /* house default in hundredths of a point
	                              (1 point = 1 deciban): 150 = +1.5 */
	int points_other;          /* the opposite outcome where a rule has two
	                              (E-15 +6 / -8), else 0 */
	bool is_hard;
	const char *source;        /* "004", "practice", "house" */
	const char *title;         /* catalogue key of its name:
	                              "Rule.E01.title" */
};
extern const struct rule rules[RULE_COUNT];

/* Points, prior and cuts in force; a published set never changes. Units:
 * hundredths of a point, so that +1.5 is 150 and sums are exact. */
struct rule_set {
	int64_t version;           /* of the set, counted by the firm */
	int points[RULE_COUNT], points_other[RULE_COUNT];
	int prior;
	int cut_valid;             /* total >= : valid */
	int cut_invalid;           /* total <= : invalid */
};

/* The defaults with which a firm starts: version 0. */
struct rule_set rule_set_default(void);

struct evidence {
	int rule;                  /* 1..30 */
	int version;
	enum result result;
	int points;                /* hundredths; 0 when unknown */
	int at_most;               /* unknown: what knowing could add or take */
	const char *reason;        /* which sentence explains it: "e08.phone" is
	                              Rule.E08.phone of the catalogues, whose
	                              %s is reason_value */
	const char *reason_value;  /* what the sentence names, "" when nothing */
	struct quote quote;
};

struct vetting {
	enum verdict verdict;
	int total;                 /* hundredths: prior + sum of the points */
	int prior;
	int64_t rule_set;          /* version */
	const struct evidence *rows; /* for and hard and against, then unknown,
	                              each by weight */
	size_t count;
	const char *verdict_reason;/* key: why this verdict though the total says
	                              otherwise (gate, hard sign): "price_gate"
	                              is Vet.reason.price_gate; a "-" in it is a
	                              "_" there; "" when the total decides */
	const char *next_step;     /* key of the one sentence to do next:
	                              "ask_six" is Vet.next.ask_six */
	const char *headline;      /* for the inbox: the codes of up to three
	                              strongest known rows, "E-04 E-07"; their
	                              words are Rule.E04.title ... */
};

/* What a person established: overrides what was read. */
struct finding {
	enum fact_name name;
	const char *value;         /* "" = there is none */
};

/* The buyer's messages, oldest first. */
struct thread {
	const struct message *messages;
	size_t count;
	const struct finding *findings;
	size_t finding_count;
	int64_t now;               /* UTC seconds */
	const struct check *checks;/* what persons found out; of each kind at
	                              most one. The words of his site stand
	                              in house.sites */
	size_t check_count;
};
/* The check of a kind, NULL while nobody looked. */
const struct check *thread_check(const struct thread *thread,
	enum check_kind kind);

/* What is weighed of one message's text; the rest is kept and shown, and the
 * page says that it was not weighed.
 *   source   house: longer is no letter of a buyer; keeps the worst text under
 *            half a second and 60 MB */
#define WEIGHED_BYTES ((size_t)256 * 1024)

/* Keys to look up customers, free-mail domains and blacklist by. Lists of
 * lowered strings, NULL-terminated. */
struct keys {
	const char *const *emails;
	const char *const *domains;     /* registrable and full hosts */
	const char *const *companies;   /* company_key forms of lines that may
	                                   name a firm */
	const char *const *phones;      /* digits only */
	const char *const *contacts;    /* folded person names */
};
struct keys keys_read(struct arena *arena, const struct thread *thread,
	const struct house *house);

/* Read the facts.
 *   house    products, brands, platforms, freemail; see house.h
 *   returns  every fact found with its quote; findings replace what was read
 *   errors   none; pure
 *   source   FEATURES.md A-INQ-02..04, A-SMP-04..12, A-INQ-06..11 */
struct facts facts_read(struct arena *arena, const struct thread *thread,
	const struct house *house);

/* Weigh the signs.
 *   returns  the vetting; rows sum with the prior to the total exactly
 *   errors   none; pure
 *   source   FEATURES.md C-01 */
struct vetting inquiry_vet(struct arena *arena, const struct thread *thread,
	const struct facts *facts, const struct house *house,
	const struct rule_set *set);

/* The sentence of a catalogue key ("Rule.E01.title", "Vet.next.ask_six"), %s
 * replaced by value.
 *   language  "en" or "zh-CN"; any other means English
 *   returns   "" for an unknown key
 *   source    sentences.c, of which templates/lang/rules.*.hdf are made */
char *sentence_text(struct arena *arena, const char *key,
	const char *language, const char *value);

/* The sentence of a row. */
char *evidence_sentence(struct arena *arena, const struct evidence *evidence,
	const char *language);

/* A firm's name for comparing: folded, legal form and punctuation removed. */
char *company_key(struct arena *arena, const char *company);
/* A model for comparing: letters and digits only, lowered. */
char *model_key(struct arena *arena, const char *model);

extern const char *const fact_name_codes[FACT_NAME_COUNT];
extern const char *const verdict_codes[VERDICT_COUNT];
extern const char *const result_codes[RESULT_COUNT];
extern const char *const place_codes[PLACE_COUNT];

#endif
