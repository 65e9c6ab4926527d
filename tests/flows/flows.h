/* What tests of flows share: a small firm, messages, and people. */
#ifndef TESTS_FLOWS_H
#define TESTS_FLOWS_H

#include "../firm.h"

#include "flows/importing.h"
#include "flows/intake.h"
#include "store/fact.h"
#include "store/inquiry.h"
#include "store/message.h"
#include "store/user.h"
#include "store/vetting.h"

#define NOW 1763800000

static struct user sales, other, boss;

static inline void
import(const char *noun, const char *csv)
{
	struct import_result result;

	WELL(flow_import(db, arena, reference_of(noun), csv, strlen(csv),
		false, 0, "test", &result));
	if (result.problem != IMPORT_FINE || result.error_count > 0)
		fail_msg("%s: %s, %d errors", noun,
			import_problem_codes[result.problem],
			(int)result.error_count);
}

static inline void
add_user(struct user *user, const char *login, enum role role)
{
	*user = (struct user){ .login = login, .name = login, .role = role,
		.language = "", .theme = "" };
	WELL(store_user_add(db, user, "x"));
}

/* Every test works in a transaction of its own that is taken back. */
static inline int
flows_begin(void **state)
{
	if (firm_begin(state) != 0)
		return -1;
	import("firm", "company,domain,addresses\n"
		"Lanqiao Pumps,lanqiao.example,sales@lanqiao.example\n");
	import("product", "model,category,name_en,aliases\n"
		"LQS-4015,borehole pump,borehole pump,deep well 15\n"
		"LQW-1100,sewage pump,sewage pump,\n");
	import("customer", "customer_no,company,domain,email,orders\n"
		"K001,Ridgeway Irrigation Ltd,ridgeway.example,"
		"tom@ridgeway.example,23\n");
	add_user(&sales, "flow-sales", ROLE_SALES);
	add_user(&other, "flow-other", ROLE_SALES);
	add_user(&boss, "flow-boss", ROLE_MANAGER);
	return 0;
}

#define RUN_FLOW(name) \
	cmocka_unit_test_setup_teardown(name, flows_begin, firm_end)

/* Take in a message as the mail pipe does, but in this transaction. */
static inline struct intake
take_in_at(const char *text, int64_t now)
{
	struct intake intake;

	WELL(flow_intake_store(db, arena, CHANNEL_MAIL, text, strlen(text),
		"", "", now, &intake));
	WELL(flow_intake_file(db, arena, intake.id, now, "test", &intake));
	return intake;
}

static inline struct intake
take_in(const char *text)
{
	return take_in_at(text, NOW);
}

/* A message of a buyer; heads end each with a line end. */
static inline const char *
mail(const char *id, const char *heads, const char *body)
{
	return arena_print(arena,
		"Message-ID: <%s>\r\n"
		"From: Ana Torres <ana@bombas-torres.example>\r\n"
		"To: sales@lanqiao.example\r\n"
		"Subject: Pumps\r\n"
		"MIME-Version: 1.0\r\n"
		"Content-Type: text/plain; charset=utf-8\r\n"
		"%s\r\n%s\r\n", id, heads, body);
}

static inline struct inquiry
load(int64_t id)
{
	struct inquiry inquiry;
	bool found;

	WELL(store_inquiry_load(db, arena, id, &boss, &inquiry, &found));
	assert_true(found);
	return inquiry;
}

static inline const char *
fact_of(int64_t inquiry_id, enum fact_name name)
{
	struct stored_facts facts;
	const char *value = NULL;

	WELL(store_fact_list(db, arena, inquiry_id, &facts));
	for (size_t i = 0; i < facts.count; i++)
		if (facts.rows[i].name == name)
			value = value == NULL ? facts.rows[i].value
				: arena_print(arena, "%s; %s", value,
					facts.rows[i].value);
	return value;
}

static inline size_t
message_count(int64_t inquiry_id)
{
	struct stored_message *messages;
	size_t count;

	WELL(store_message_list(db, arena, inquiry_id, &messages, &count));
	return count;
}

#endif
