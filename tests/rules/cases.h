/* Inquiries to a maker of lamps, as short texts with what must be read in
 * them. Written for these tests; another trade, other words and other firms
 * than the labelled mails. */
#ifndef TESTS_RULES_CASES_H
#define TESTS_RULES_CASES_H

#include <stddef.h>

#include "rules/evidence.h"

/* A field that is NULL is not checked; "" must not be found. Lists are parted
 * by a space, and stand in the order in which they are read. */
struct test_case {
	const char *name;                  /* a sentence */
	const char *from_name, *from, *subject, *text;
	const char *reply_to_message;      /* In-Reply-To */
	const char *attachment;
	enum verdict verdict, or_verdict;  /* one of both, where two are right */
	const char *company, *contact, *country, *phones, *website;
	const char *models, *quantities, *answered, *brand, *customer, *account;
	const char *sample, *free;         /* yes / no */
	const char *not_inquiry;           /* the code */
	const char *rules;                 /* codes that must be known rows */
	const char *no_rules;              /* codes that must not */
};

extern const struct test_case cases_good[], cases_vague[], cases_fraud[],
	cases_answers[];
extern const size_t cases_good_count, cases_vague_count, cases_fraud_count,
	cases_answers_count;

extern const struct house lamp_house;

#endif
