/* What a person finds out about a buyer changes what the inquiry is worth; the
 * same words from others are noticed; the stop-list is the manager's. */
#include "flows.h"

#include "flows/correction.h"
#include "flows/finding.h"
#include "store/finding.h"

#define ASK "Hello, please quote 500 pcs of LQS-4015 FOB Ningbo.\r\n\r\n" \
	"Ana Torres\r\nBombas Torres S.A.\r\nTel +56 2 2345 6789\r\n" \
	"www.bombas-torres.example\r\n"
#define PAGE "https://www.bombas-torres.example/contacto"
#define MASS "We saw your products on the internet and are very interested" \
	" in them. Please send us your catalogue and your best price list" \
	" for all products.\r\n"

static struct actor actor;
static int64_t audit_id;
static enum outcome outcome;
static const char *wrong;

static struct inquiry
new_inquiry(const char *id)
{
	actor = (struct actor){ .user = &boss, .request_no = "test",
		.now = NOW };
	audit_id = 0;
	return load(take_in(mail(id, "", ASK)).inquiry_id);
}

static void
find_out(int64_t id, const struct check *check)
{
	WELL(flow_finding_add(db, arena, &actor, id, 0, check, &wrong,
		&audit_id, &outcome));
}

static void
find_site(int64_t id, enum check_result result, const char *text)
{
	find_out(id, &(struct check){ CHECK_SITE, result, PAGE, "2025-11-21",
		text, "" });
}

/* The row of a rule by its reason, in the vetting in force. */
static bool
has_row(int64_t id, const char *reason, int points)
{
	struct stored_vetting vetting;
	bool found;

	WELL(store_vetting_load(db, arena, load(id).vetting_id, &vetting,
		&found));
	for (size_t i = 0; found && i < vetting.evidence_count; i++)
		if (text_equal(vetting.evidence[i].evidence.reason, reason)
			&& vetting.evidence[i].evidence.points == points)
			return true;
	return false;
}

static size_t
found_count(int64_t id)
{
	struct stored_finding *list;
	size_t count;

	WELL(store_finding_list(db, arena, id, &list, &count));
	return count;
}

TEST(a_pasted_page_with_another_telephone_moves_the_verdict)
{
	struct inquiry inquiry = new_inquiry("a1@t"), now;

	assert_int_equal(inquiry.verdict, VERDICT_VALID);
	assert_string_equal(inquiry.next_step, "compare_site");
	find_site(inquiry.id, CHECK_SAME, "Bombas Torres S.A.\n"
		"Tel. +56 2 9876 5432");
	assert_int_equal(outcome, OUTCOME_DONE);
	now = load(inquiry.id);
	assert_true(has_row(inquiry.id, "e09.phone", -300));
	assert_true(has_row(inquiry.id, "e08.company", 200));
	assert_int_equal(now.verdict, VERDICT_NEEDS_QUESTIONS);
	assert_int_equal(now.total, inquiry.total - 300 + 200);
	assert_string_equal(now.next_step, "call_site");
}

TEST(a_pasted_page_with_his_telephone_speaks_for_him)
{
	struct inquiry inquiry = new_inquiry("a2@t"), now;

	find_site(inquiry.id, CHECK_SEEN, "Bombas Torres S.A.\n"
		"Fono: (56-2) 2345-6789");
	now = load(inquiry.id);
	assert_int_equal(now.verdict, VERDICT_VALID);
	assert_int_equal(now.total, inquiry.total + 400);
	assert_string_equal(now.next_step, "quote");
}

TEST(a_finding_outlives_the_next_message_and_reading_again)
{
	struct inquiry inquiry = new_inquiry("a3@t");

	find_site(inquiry.id, CHECK_DIFFERS, "");
	take_in(mail("a4@t", "In-Reply-To: <a3@t>\r\n", "And the price?"));
	assert_true(has_row(inquiry.id, "e09.person", -300));
	WELL(flow_inquiry_reread(db, arena, &actor, inquiry.id, 0, &audit_id,
		&outcome));
	assert_true(has_row(inquiry.id, "e09.person", -300));
}

TEST(the_newest_finding_of_a_kind_replaces_the_one_before)
{
	struct inquiry inquiry = new_inquiry("b1@t");
	struct stored_finding *list;
	size_t count;

	find_out(inquiry.id, &(struct check){ CHECK_INTRODUCED,
		CHECK_BY_CUSTOMER, "", "", "", "Ridgeway" });
	assert_true(has_row(inquiry.id, "e26.by_customer", 600));
	find_out(inquiry.id, &(struct check){ CHECK_INTRODUCED,
		CHECK_AT_FAIR, "", "", "", "Canton fair, spring" });
	assert_true(has_row(inquiry.id, "e26.at_fair", 400));
	assert_false(has_row(inquiry.id, "e26.by_customer", 600));
	WELL(store_finding_list(db, arena, inquiry.id, &list, &count));
	assert_int_equal(count, 1);
	assert_int_equal(list[0].user_id, boss.id);
	assert_string_equal(list[0].user_name, "flow-boss");
}

TEST(the_same_finding_again_changes_nothing)
{
	struct inquiry inquiry = new_inquiry("b2@t");
	int64_t version;

	find_site(inquiry.id, CHECK_SAME, "Bombas Torres");
	version = load(inquiry.id).version;
	find_site(inquiry.id, CHECK_SAME, " Bombas Torres\n");
	assert_int_equal(outcome, OUTCOME_NOTHING);
	assert_int_equal(load(inquiry.id).version, version);
}

static void
undo(int64_t id)
{
	WELL(flow_inquiry_undo(db, arena, &actor, id, audit_id, &audit_id,
		&outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
}

TEST(a_finding_taken_back_lets_the_one_before_speak_again)
{
	struct inquiry inquiry = new_inquiry("b3@t");

	find_site(inquiry.id, CHECK_SAME, "");
	find_site(inquiry.id, CHECK_DIFFERS, "");
	assert_true(has_row(inquiry.id, "e09.person", -300));
	undo(inquiry.id);
	assert_true(has_row(inquiry.id, "e08.person", 200));
	assert_int_equal(found_count(inquiry.id), 1);
	undo(inquiry.id);
	assert_true(has_row(inquiry.id, "e09.person", -300));
	assert_int_equal(found_count(inquiry.id), 1);
}

TEST(a_first_finding_taken_back_leaves_none)
{
	struct inquiry inquiry = new_inquiry("b4@t");

	find_site(inquiry.id, CHECK_DIFFERS, "");
	undo(inquiry.id);
	assert_int_equal(found_count(inquiry.id), 0);
	assert_int_equal(load(inquiry.id).total, inquiry.total);
}

static void
refuse(int64_t id, struct check check, const char *field)
{
	find_out(id, &check);
	assert_int_equal(outcome, OUTCOME_WRONG);
	assert_string_equal(wrong, field);
}

TEST(refuses_a_page_of_another_firm_a_day_to_come_and_half_an_answer)
{
	struct inquiry inquiry = new_inquiry("c1@t");

	refuse(inquiry.id, (struct check){ CHECK_SITE, CHECK_SAME,
		"https://bombas-torres.test/", "2025-11-21", "", "" }, "url");
	refuse(inquiry.id, (struct check){ CHECK_SITE, CHECK_SAME, "",
		"2025-11-21", "", "" }, "url");
	refuse(inquiry.id, (struct check){ CHECK_SITE, CHECK_SAME, PAGE,
		"2025-11-24", "", "" }, "seen_on");
	refuse(inquiry.id, (struct check){ CHECK_SITE, CHECK_LISTED, PAGE,
		"2025-11-21", "", "" }, "result");
	refuse(inquiry.id, (struct check){ CHECK_INTRODUCED,
		CHECK_BY_CUSTOMER, "", "", "", "" }, "note");
	assert_int_equal(load(inquiry.id).version, inquiry.version);
	assert_int_equal(found_count(inquiry.id), 0);
}

TEST(a_free_mail_service_is_nobodys_own_site)
{
	struct inquiry inquiry = new_inquiry("c2@t");

	WELL(flow_fact_correct(db, arena, &actor, inquiry.id, 0,
		FACT_IS_FREEMAIL, "", "yes", &audit_id, &outcome));
	WELL(flow_fact_correct(db, arena, &actor, inquiry.id, 0,
		FACT_WEBSITE, "", "", &audit_id, &outcome));
	refuse(inquiry.id, (struct check){ CHECK_SITE, CHECK_SAME, PAGE,
		"2025-11-21", "", "" }, "url");
}

TEST(nobody_finds_out_about_an_inquiry_he_may_not_see_or_has_not_seen)
{
	struct inquiry inquiry = new_inquiry("c3@t");

	WELL(flow_inquiry_assign(db, arena, &actor, inquiry.id, 0, sales.id,
		&audit_id, &outcome));
	actor.user = &other;
	find_site(inquiry.id, CHECK_SAME, "");
	assert_int_equal(outcome, OUTCOME_NOT_THERE);
	actor.user = &sales;
	WELL(flow_finding_add(db, arena, &actor, inquiry.id, inquiry.version,
		&(struct check){ CHECK_SITE, CHECK_SAME, PAGE, "2025-11-21",
		"", "" }, &wrong, &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_CHANGED);
	assert_int_equal(found_count(inquiry.id), 0);
}

TEST(a_finding_leaves_what_it_was_and_what_it_is)
{
	struct inquiry inquiry = new_inquiry("c4@t");
	struct rows rows;

	find_site(inquiry.id, CHECK_SEEN, "");
	find_site(inquiry.id, CHECK_DIFFERS, "");
	WELL(store_inquiry_audit_load(db, arena, inquiry.id, audit_id, &rows));
	assert_string_equal(row_text(&rows, 0, "action"), "finding");
	assert_string_equal(row_text(&rows, 0, "field"), "site");
	assert_string_equal(row_text(&rows, 0, "old_value"),
		"seen " PAGE " 2025-11-21");
	assert_string_equal(row_text(&rows, 0, "new_value"),
		"differs " PAGE " 2025-11-21");
}

/* ---- the same words from others ---- */

static int64_t
mass_mail(const char *id, const char *from)
{
	return take_in(arena_print(arena, "Message-ID: <%s>\r\nFrom: %s\r\n"
		"To: sales@lanqiao.example\r\nSubject: Inquiry\r\n"
		"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
		"Dear Sir,\r\n\r\n" MASS "\r\nBest regards\r\n%s\r\n", id, from,
		from)).inquiry_id;
}

TEST(the_same_words_from_another_sender_are_noticed_and_counted)
{
	int64_t first = mass_mail("m1@t", "john@one.example");
	int64_t again = mass_mail("m2@t", "john@one.example");
	int64_t second = mass_mail("m3@t", "mary@two.example");
	int64_t third = mass_mail("m4@t", "sue@three.example");
	struct rows rows;

	assert_false(has_row(first, "e24.same", -400));
	assert_false(has_row(again, "e24.same", -400));
	assert_true(has_row(second, "e24.same", -400));
	assert_true(has_row(third, "e24.same", -400));
	WELL(DB_ROWS(db, arena, &rows, SQL_EVIDENCE_LIST,
		V_INT(load(third).vetting_id)));
	for (size_t i = 0; i < rows.count; i++)
		if (text_equal(row_text(&rows, i, "reason"), "e24.same"))
			assert_string_equal(row_text(&rows, i, "reason_value"),
				"2 · 2025-11-22");
}

TEST(reading_again_keeps_one_key_of_a_message)
{
	int64_t first = mass_mail("m5@t", "john@four.example");
	int64_t second = mass_mail("m6@t", "mary@five.example");

	actor = (struct actor){ .user = &boss, .request_no = "test",
		.now = NOW };
	WELL(flow_inquiry_reread(db, arena, &actor, first, 0, &audit_id,
		&outcome));
	assert_true(has_row(first, "e24.same", -400));
	WELL(flow_inquiry_reread(db, arena, &actor, second, 0, &audit_id,
		&outcome));
	assert_true(has_row(second, "e24.same", -400));
}

/* ---- the stop-list ---- */

static void
decide_valid(const struct user *user, int64_t id)
{
	actor.user = user;
	WELL(flow_inquiry_decide(db, arena, &actor, id, 0, VERDICT_VALID,
		"known to be good", &audit_id, &outcome));
}

TEST(a_stop_listed_country_is_valid_by_a_managers_word_alone)
{
	struct inquiry inquiry;

	import("firm", "company,domain,addresses,stop_countries\n"
		"Lanqiao Pumps,lanqiao.example,sales@lanqiao.example,CL\n");
	inquiry = new_inquiry("s1@t");
	assert_true(has_row(inquiry.id, "e30.stop", 0));
	decide_valid(&sales, inquiry.id);
	assert_int_equal(outcome, OUTCOME_NOT_ALLOWED);
	assert_int_equal(load(inquiry.id).verdict_by, 0);
	actor.user = &sales;
	WELL(flow_inquiry_decide(db, arena, &actor, inquiry.id, 0,
		VERDICT_INVALID, "stop-list", &audit_id, &outcome));
	assert_int_equal(outcome, OUTCOME_DONE);
	decide_valid(&boss, inquiry.id);
	assert_int_equal(outcome, OUTCOME_DONE);
	assert_int_equal(load(inquiry.id).verdict, VERDICT_VALID);
}

TEST(sales_decide_about_countries_that_are_on_no_list)
{
	struct inquiry inquiry = new_inquiry("s2@t");

	decide_valid(&sales, inquiry.id);
	assert_int_equal(outcome, OUTCOME_DONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FLOW(a_pasted_page_with_another_telephone_moves_the_verdict),
		RUN_FLOW(a_pasted_page_with_his_telephone_speaks_for_him),
		RUN_FLOW(a_finding_outlives_the_next_message_and_reading_again),
		RUN_FLOW(the_newest_finding_of_a_kind_replaces_the_one_before),
		RUN_FLOW(the_same_finding_again_changes_nothing),
		RUN_FLOW(a_finding_taken_back_lets_the_one_before_speak_again),
		RUN_FLOW(a_first_finding_taken_back_leaves_none),
		RUN_FLOW(refuses_a_page_of_another_firm_a_day_to_come_and_half_an_answer),
		RUN_FLOW(a_free_mail_service_is_nobodys_own_site),
		RUN_FLOW(nobody_finds_out_about_an_inquiry_he_may_not_see_or_has_not_seen),
		RUN_FLOW(a_finding_leaves_what_it_was_and_what_it_is),
		RUN_FLOW(the_same_words_from_another_sender_are_noticed_and_counted),
		RUN_FLOW(reading_again_keeps_one_key_of_a_message),
		RUN_FLOW(a_stop_listed_country_is_valid_by_a_managers_word_alone),
		RUN_FLOW(sales_decide_about_countries_that_are_on_no_list),
	};

	return RUN_FIRM_ALL(tests);
}
