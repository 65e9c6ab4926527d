/* What a person does to an inquiry, and taking it back. */
#include "flows.h"

#include "flows/correction.h"
#include "store/account.h"

#define ASK "Hello, please quote 500 pcs of LQS-4015 FOB Ningbo.\r\n" \
	"Ana Torres\r\nBombas Torres S.A.\r\nTel +56 2 2345 6789\r\n"

static struct actor actor;
static int64_t audit_id;
static enum outcome outcome;

static struct inquiry
new_inquiry(const char *id)
{
	actor = (struct actor){ .user = &boss, .request_no = "test",
		.now = NOW };
	audit_id = 0;
	return load(take_in(mail(id, "", ASK)).inquiry_id);
}

static void
correct(int64_t id, enum fact_name name, const char *key, const char *value)
{
	WELL(flow_fact_correct(db, arena, &actor, id, 0, name, key, value,
		&audit_id, &outcome));
}

static void
undo(int64_t id)
{
	WELL(flow_inquiry_undo(db, arena, &actor, id, audit_id, &audit_id,
		&outcome));
}

static size_t
history_holds(int64_t id, enum fact_name name, const char *value)
{
	struct stored_facts facts;
	size_t count = 0;

	WELL(store_fact_history(db, arena, id, &facts));
	for (size_t i = 0; i < facts.count; i++)
		count += facts.rows[i].name == name
			&& text_equal(facts.rows[i].value, value);
	return count;
}

TEST(a_corrected_fact_is_vetted_anew_and_the_old_value_stays)
{
	struct inquiry inquiry = new_inquiry("a1@t"), now;

	assert_string_equal(inquiry.country, "CL");
	correct(inquiry.id, FACT_COUNTRY, "", "pe");
	assert_int_equal(outcome, OUTCOME_DONE);
	now = load(inquiry.id);
	assert_string_equal(now.country, "PE");
	assert_int_not_equal(now.vetting_id, inquiry.vetting_id);
	assert_true(now.version > inquiry.version);
	assert_int_equal(history_holds(inquiry.id, FACT_COUNTRY, "CL"), 1);
}

TEST(a_correction_outlives_the_next_message)
{
	struct inquiry inquiry = new_inquiry("a2@t");

	correct(inquiry.id, FACT_COMPANY, "", "Torres Hermanos");
	take_in(mail("a3@t", "In-Reply-To: <a2@t>\r\n", ASK));
	assert_string_equal(load(inquiry.id).company, "Torres Hermanos");
	assert_string_equal(fact_of(inquiry.id, FACT_COMPANY),
		"Torres Hermanos");
}

TEST(an_empty_value_says_there_is_none_and_no_reading_brings_it_back)
{
	struct inquiry inquiry = new_inquiry("a4@t");

	correct(inquiry.id, FACT_COMPANY, "", "");
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_string_equal(load(inquiry.id).company, "");
	take_in(mail("a5@t", "In-Reply-To: <a4@t>\r\n", ASK));
	assert_string_equal(load(inquiry.id).company, "");
	correct(inquiry.id, FACT_COMPANY, "", "");
	assert_int_equal(outcome, OUTCOME_NOTHING);
}

TEST(one_of_several_values_is_changed_added_or_taken_off)
{
	struct inquiry inquiry = new_inquiry("b1@t");

	WELL(flow_fact_add(db, arena, &actor, inquiry.id, 0, FACT_MODEL,
		"lqw 1100", &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_string_equal(load(inquiry.id).models, "LQS-4015,LQW-1100");
	correct(inquiry.id, FACT_MODEL, "LQS-4015", "");
	assert_string_equal(load(inquiry.id).models, "LQW-1100");
	correct(inquiry.id, FACT_MODEL, "LQW-1100", "Deep Well 15");
	assert_string_equal(load(inquiry.id).models, "LQS-4015");
	correct(inquiry.id, FACT_MODEL, "LQW-1100", "LQS-4015");
	assert_int_equal(outcome, OUTCOME_CHANGED);
}

TEST(refuses_a_model_or_a_customer_that_the_house_does_not_have)
{
	struct inquiry inquiry = new_inquiry("b2@t");

	correct(inquiry.id, FACT_MODEL, "LQS-4015", "XYZ-1");
	assert_int_equal(outcome, OUTCOME_WRONG);
	correct(inquiry.id, FACT_KNOWN_CUSTOMER, "", "K999");
	assert_int_equal(outcome, OUTCOME_WRONG);
	correct(inquiry.id, FACT_COUNTRY, "", "Chile");
	assert_int_equal(outcome, OUTCOME_WRONG);
	assert_int_equal(load(inquiry.id).version, inquiry.version);
	correct(inquiry.id, FACT_KNOWN_CUSTOMER, "", "k001");
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_string_equal(fact_of(inquiry.id, FACT_KNOWN_CUSTOMER), "K001");
}

TEST(a_correction_taken_back_lets_the_message_speak_again)
{
	struct inquiry inquiry = new_inquiry("c1@t"), now;

	correct(inquiry.id, FACT_COUNTRY, "", "PE");
	undo(inquiry.id);
	assert_int_equal(outcome, OUTCOME_DONE);
	now = load(inquiry.id);
	assert_string_equal(now.country, "CL");
	assert_int_equal(now.total, inquiry.total);
	assert_int_equal(now.verdict, inquiry.verdict);
	/* And the taking back taken back. */
	undo(inquiry.id);
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_string_equal(load(inquiry.id).country, "PE");
}

TEST(a_second_correction_taken_back_leaves_the_first)
{
	struct inquiry inquiry = new_inquiry("c2@t");

	correct(inquiry.id, FACT_COMPANY, "", "First Ltd");
	correct(inquiry.id, FACT_COMPANY, "", "Second Ltd");
	undo(inquiry.id);
	assert_string_equal(load(inquiry.id).company, "First Ltd");
}

TEST(only_the_last_action_is_taken_back)
{
	struct inquiry inquiry = new_inquiry("c3@t");
	int64_t first;

	correct(inquiry.id, FACT_COUNTRY, "", "PE");
	first = audit_id;
	correct(inquiry.id, FACT_COMPANY, "", "X Ltd");
	audit_id = first;
	undo(inquiry.id);
	assert_int_equal(outcome, OUTCOME_CHANGED);
	assert_string_equal(load(inquiry.id).country, "PE");
}

TEST(anothers_action_is_not_taken_back_through_an_inquiry_of_ones_own)
{
	struct inquiry first = new_inquiry("c4@t"), second;

	correct(first.id, FACT_COUNTRY, "", "PE");
	second = load(take_in(mail("c5@t", "", ASK)).inquiry_id);
	undo(second.id);
	assert_int_equal(outcome, OUTCOME_CHANGED);
}

TEST(a_version_that_is_not_the_newest_changes_nothing)
{
	struct inquiry inquiry = new_inquiry("d1@t");

	correct(inquiry.id, FACT_COUNTRY, "", "PE");
	WELL(flow_fact_correct(db, arena, &actor, inquiry.id, inquiry.version,
		FACT_COUNTRY, "", "BO", &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_CHANGED);
	assert_string_equal(load(inquiry.id).country, "PE");
}

TEST(sales_take_what_is_nobodys_and_give_back_but_give_to_no_other)
{
	struct inquiry inquiry = new_inquiry("e1@t");

	actor.user = &sales;
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, other.id,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_NOT_ALLOWED);
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, sales.id,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	actor.user = &other;
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, other.id,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_NOT_THERE);
	actor.user = &sales;
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, 0,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_int_equal(load(inquiry.id).owner_id, 0);
}

TEST(an_assignment_is_taken_back_only_by_who_may_assign_so)
{
	struct inquiry inquiry = new_inquiry("a9u@t");

	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, sales.id,
		&audit_id, &outcome));
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, 0,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	actor.user = &other;
	undo(inquiry.id);
	assert_int_equal(outcome, OUTCOME_NOT_ALLOWED);
	assert_int_equal(load(inquiry.id).owner_id, 0);
}

static size_t
audit_lines(int64_t id, const char *action, const char *field,
	const char *new_value)
{
	struct rows rows;
	size_t count = 0;

	WELL(store_audit_list(db, arena, "inquiry", id, &rows));
	for (size_t i = 0; i < rows.count; i++)
		count += text_equal(row_text(&rows, i, "action"), action)
			&& text_equal(row_text(&rows, i, "field"), field)
			&& text_equal(row_text(&rows, i, "new_value"),
				new_value);
	return count;
}

TEST(every_way_between_the_states_leaves_its_line)
{
	struct inquiry inquiry = new_inquiry("a9v@t");

	WELL(flow_inquiry_quarantine(db, arena, &actor, inquiry.id, 0, "",
		&audit_id, &outcome));
	WELL(flow_inquiry_decide(db, arena, &actor, inquiry.id, 0,
		VERDICT_INVALID, "known", &audit_id, &outcome));
	assert_int_equal(audit_lines(inquiry.id, "decide", "state",
		"handled"), 1);
	take_in(mail("a9w@t", "In-Reply-To: <a9v@t>\r\n", ASK));
	assert_int_equal(load(inquiry.id).state, INQUIRY_NEW);
	assert_int_equal(audit_lines(inquiry.id, "reply", "state", "new"), 1);
}

TEST(nobody_gets_an_inquiry_who_may_not_see_it)
{
	struct inquiry inquiry = new_inquiry("e2@t");
	struct user engineer;

	add_user(&engineer, "flow-engineer", ROLE_SERVICE);
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0,
		engineer.id, &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_WRONG);
	WELL(store_user_disable(db, other.id));
	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, other.id,
		&audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_WRONG);
}

TEST(a_persons_verdict_stands_whatever_comes)
{
	struct inquiry inquiry = new_inquiry("f1@t"), now;

	WELL(flow_inquiry_decide(db, arena, &actor, inquiry.id, 0,
		VERDICT_INVALID, "knows nothing of pumps", &audit_id,
		&outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	now = load(inquiry.id);
	assert_int_equal(now.state, INQUIRY_HANDLED);
	assert_int_equal(now.verdict_by, boss.id);
	take_in(mail("f2@t", "In-Reply-To: <f1@t>\r\n", ASK));
	now = load(inquiry.id);
	assert_int_equal(now.verdict, VERDICT_INVALID);
	assert_int_equal(now.state, INQUIRY_NEW);
}

TEST(a_decision_taken_back_gives_the_rules_verdict_again)
{
	struct inquiry inquiry = new_inquiry("f3@t"), now;

	WELL(flow_inquiry_decide(db, arena, &actor, inquiry.id, 0,
		VERDICT_PHISHING, "x", &audit_id, &outcome));
	undo(inquiry.id);
	now = load(inquiry.id);
	assert_int_equal(now.verdict, inquiry.verdict);
	assert_int_equal(now.verdict_by, 0);
	assert_string_equal(now.verdict_note, "");
	assert_int_equal(now.state, INQUIRY_NEW);
}

TEST(set_aside_by_hand_it_stays_aside_until_released)
{
	struct inquiry inquiry = new_inquiry("g1@t"), now;

	WELL(flow_inquiry_quarantine(db, arena, &actor, inquiry.id, 0,
		"seller", &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	take_in(mail("g2@t", "In-Reply-To: <g1@t>\r\n", ASK));
	now = load(inquiry.id);
	assert_int_equal(now.state, INQUIRY_QUARANTINE);
	assert_int_equal(now.quarantine_reason, QUARANTINE_BY_HAND);
	WELL(flow_inquiry_release(db, arena, &actor, inquiry.id, 0, &audit_id,
		&outcome));
	assert_int_equal(load(inquiry.id).state, INQUIRY_NEW);
	WELL(flow_inquiry_release(db, arena, &actor, inquiry.id, 0, &audit_id,
		&outcome));
	assert_int_equal(outcome, OUTCOME_NOTHING);
}

TEST(reading_again_changes_nothing_where_nothing_changed)
{
	struct inquiry inquiry = new_inquiry("h1@t"), now;
	struct stored_facts before, after;

	WELL(store_fact_list(db, arena, inquiry.id, &before));
	WELL(flow_inquiry_reread(db, arena, &actor, inquiry.id, 0, &audit_id,
		&outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	now = load(inquiry.id);
	assert_int_equal(now.total, inquiry.total);
	assert_string_equal(now.headline, inquiry.headline);
	WELL(store_fact_list(db, arena, inquiry.id, &after));
	assert_int_equal(after.count, before.count);
	for (size_t i = 0; i < after.count; i++)
		assert_int_equal(after.rows[i].id, before.rows[i].id);
}

TEST(every_action_leaves_its_audit_line_and_the_counts_are_right)
{
	struct inquiry inquiry = new_inquiry("i1@t");
	struct rows rows;
	int64_t id;

	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, sales.id,
		&id, &outcome));
	WELL(flow_inquiry_decide(db, arena, &actor, inquiry.id, 0,
		VERDICT_VALID, "real", &id, &outcome));
	WELL(store_inquiry_audit_load(db, arena, inquiry.id, id, &rows));
	assert_string_equal(row_text(&rows, 0, "action"), "decide");
	assert_string_equal(row_text(&rows, 0, "old_value"),
		verdict_codes[inquiry.verdict]);
	WELL(store_inquiry_tally_check(db, arena, &rows));
	assert_int_equal(rows.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FLOW(a_corrected_fact_is_vetted_anew_and_the_old_value_stays),
		RUN_FLOW(a_correction_outlives_the_next_message),
		RUN_FLOW(an_empty_value_says_there_is_none_and_no_reading_brings_it_back),
		RUN_FLOW(one_of_several_values_is_changed_added_or_taken_off),
		RUN_FLOW(refuses_a_model_or_a_customer_that_the_house_does_not_have),
		RUN_FLOW(a_correction_taken_back_lets_the_message_speak_again),
		RUN_FLOW(a_second_correction_taken_back_leaves_the_first),
		RUN_FLOW(only_the_last_action_is_taken_back),
		RUN_FLOW(anothers_action_is_not_taken_back_through_an_inquiry_of_ones_own),
		RUN_FLOW(a_version_that_is_not_the_newest_changes_nothing),
		RUN_FLOW(sales_take_what_is_nobodys_and_give_back_but_give_to_no_other),
		RUN_FLOW(an_assignment_is_taken_back_only_by_who_may_assign_so),
		RUN_FLOW(every_way_between_the_states_leaves_its_line),
		RUN_FLOW(nobody_gets_an_inquiry_who_may_not_see_it),
		RUN_FLOW(a_persons_verdict_stands_whatever_comes),
		RUN_FLOW(a_decision_taken_back_gives_the_rules_verdict_again),
		RUN_FLOW(set_aside_by_hand_it_stays_aside_until_released),
		RUN_FLOW(reading_again_changes_nothing_where_nothing_changed),
		RUN_FLOW(every_action_leaves_its_audit_line_and_the_counts_are_right),
	};

	return RUN_FIRM_ALL(tests);
}
