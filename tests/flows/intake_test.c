/* What comes in: kept, threaded, set aside, never lost, never twice. */
#include "flows.h"

#include "store/file.h"

#define ASK "Hello, please quote 500 pcs of LQS-4015 FOB Ningbo.\r\n" \
	"Ana Torres\r\nBombas Torres S.A.\r\nTel +56 2 2345 6789\r\n"

TEST(a_message_becomes_an_inquiry_with_facts_and_a_vetting)
{
	struct intake intake = take_in(mail("a1@t", "", ASK));
	struct inquiry inquiry = load(intake.inquiry_id);
	struct stored_vetting vetting;
	bool found;

	assert_int_equal(intake.state, INTAKE_FILED);
	assert_string_equal(intake.reference, inquiry.reference);
	assert_int_equal(strlen(inquiry.reference), 11);
	assert_int_equal(inquiry.state, INQUIRY_NEW);
	assert_string_equal(inquiry.models, "LQS-4015");
	assert_string_equal(inquiry.email, "ana@bombas-torres.example");
	assert_int_equal(inquiry.triage, NOW + inquiry.total * 216);
	assert_true(*inquiry.headline != '\0');
	assert_string_equal(fact_of(inquiry.id, FACT_QUANTITY), "500");
	WELL(store_vetting_load(db, arena, inquiry.vetting_id, &vetting,
		&found));
	assert_true(found && vetting.evidence_count > 0);
	assert_string_equal(vetting.cause, "intake");
}

TEST(the_points_and_the_prior_sum_to_the_total)
{
	struct intake intake = take_in(mail("a2@t", "", ASK));
	struct inquiry inquiry = load(intake.inquiry_id);
	struct stored_vetting vetting;
	bool found;
	int sum;

	WELL(store_vetting_load(db, arena, inquiry.vetting_id, &vetting,
		&found));
	sum = vetting.vetting.prior;
	for (size_t i = 0; i < vetting.evidence_count; i++)
		sum += vetting.evidence[i].evidence.points;
	assert_int_equal(sum, inquiry.total);
}

TEST(the_raw_bytes_come_back_as_they_came)
{
	const char *text = mail("a3@t", "X-Odd: \xff\xfe\r\n", "h\xe9llo");
	struct intake intake = take_in(text);
	const char *bytes;
	size_t length;
	bool found;

	WELL(store_file_load(db, arena, intake.sha256, &bytes, &length,
		&found));
	assert_true(found);
	assert_int_equal(length, strlen(text));
	assert_memory_equal(bytes, text, length);
}

TEST(the_same_bytes_twice_are_one_arrival)
{
	const char *text = mail("a4@t", "", ASK);
	struct intake first = take_in(text), second = take_in(text);

	assert_int_equal(first.id, second.id);
	assert_int_equal(first.inquiry_id, second.inquiry_id);
	assert_int_equal(message_count(first.inquiry_id), 1);
}

TEST(the_same_message_id_twice_is_one_record)
{
	struct intake first = take_in(mail("a5@t", "X-Way: 1\r\n", ASK));
	struct intake second = take_in(mail("a5@t", "X-Way: 2\r\n", ASK));

	assert_int_not_equal(first.id, second.id);
	assert_int_equal(second.state, INTAKE_FILED);
	assert_int_equal(second.inquiry_id, first.inquiry_id);
	assert_int_equal(message_count(first.inquiry_id), 1);
}

TEST(messages_without_a_message_id_are_told_apart_by_their_bytes)
{
	struct intake first = take_in("From: a@b.example\r\n\r\none\r\n");
	struct intake second = take_in("From: a@b.example\r\n\r\ntwo\r\n");

	assert_int_not_equal(first.inquiry_id, second.inquiry_id);
}

TEST(a_reply_never_makes_a_second_inquiry)
{
	struct intake first = take_in(mail("a6@t", "", ASK));
	struct intake reply = take_in_at(mail("a7@t",
		"In-Reply-To: <a6@t>\r\n", "We need 50 pcs of LQW-1100 too."),
		NOW + 60);
	struct inquiry inquiry = load(first.inquiry_id);

	assert_int_equal(reply.inquiry_id, first.inquiry_id);
	assert_int_equal(inquiry.message_count, 2);
	assert_int_equal(inquiry.last_message_at, NOW + 60);
	assert_string_equal(inquiry.models, "LQS-4015,LQW-1100");
}

TEST(references_and_answers_to_the_same_unseen_mail_are_one_thread)
{
	struct intake first = take_in(mail("b1@t", "", ASK));
	/* Ours, sent from another program: never seen here. */
	struct intake second = take_in(mail("b2@t", "In-Reply-To: <ours@t>\r\n"
		"References: <b1@t> <ours@t>\r\n", "Fine."));
	struct intake third = take_in(mail("b3@t",
		"In-Reply-To: <ours@t>\r\n", "And one more thing."));

	assert_int_equal(second.inquiry_id, first.inquiry_id);
	assert_int_equal(third.inquiry_id, first.inquiry_id);
}

TEST(a_reply_that_came_before_its_mail_is_joined_by_it)
{
	struct intake reply = take_in(mail("c2@t", "In-Reply-To: <c1@t>\r\n",
		"As I said."));
	struct intake first = take_in(mail("c1@t", "", ASK));

	assert_int_equal(first.inquiry_id, reply.inquiry_id);
}

TEST(the_reference_in_the_subject_finds_the_thread)
{
	struct intake first = take_in(mail("d1@t", "", ASK));
	struct intake reply = take_in(arena_print(arena,
		"Message-ID: <d2@t>\r\nFrom: ana@bombas-torres.example\r\n"
		"Subject: RE: your offer [%s]\r\n\r\nPlease hurry.\r\n",
		first.reference));

	assert_int_equal(reply.inquiry_id, first.inquiry_id);
}

TEST(an_unknown_reference_begins_a_new_inquiry)
{
	struct intake first = take_in("Message-ID: <e1@t>\r\n"
		"From: a@b.example\r\nSubject: [XP-22222222]\r\n"
		"In-Reply-To: <nowhere@t>\r\n\r\nHello\r\n");

	assert_int_equal(first.state, INTAKE_FILED);
	assert_int_equal(message_count(first.inquiry_id), 1);
}

#define AWAY "Auto-Submitted: auto-replied\r\n"

TEST(an_auto_reply_in_a_thread_changes_no_verdict)
{
	struct intake first = take_in(mail("f1@t", "", ASK));
	struct inquiry before = load(first.inquiry_id), after;
	struct intake reply = take_in_at(mail("f2@t",
		"In-Reply-To: <f1@t>\r\n" AWAY,
		"I am away. Samples free. Western Union."), NOW + 999);

	after = load(first.inquiry_id);
	assert_int_equal(reply.inquiry_id, first.inquiry_id);
	assert_int_equal(after.vetting_id, before.vetting_id);
	assert_int_equal(after.verdict, before.verdict);
	assert_int_equal(after.triage, before.triage);
	assert_int_equal(after.message_count, 2);
	/* Nor does it when a person's message has all read again. */
	take_in_at(mail("f3@t", "In-Reply-To: <f1@t>\r\n", "Any news?"),
		NOW + 2000);
	assert_true(load(first.inquiry_id).total >= before.total);
}

TEST(an_auto_reply_alone_is_set_aside_with_its_reason)
{
	struct intake intake = take_in(mail("g1@t", AWAY, "I am away."));
	struct inquiry inquiry = load(intake.inquiry_id);

	assert_int_equal(inquiry.state, INQUIRY_QUARANTINE);
	assert_int_equal(inquiry.quarantine_reason, QUARANTINE_AUTO_REPLY);
}

TEST(a_person_writing_into_a_machines_thread_brings_it_to_the_inbox)
{
	struct intake first = take_in(mail("h1@t", AWAY, "I am away."));
	struct inquiry inquiry;

	take_in(mail("h2@t", "In-Reply-To: <h1@t>\r\n", ASK));
	inquiry = load(first.inquiry_id);
	assert_int_equal(inquiry.state, INQUIRY_NEW);
	assert_int_equal(inquiry.quarantine_reason, QUARANTINE_NONE);
	assert_string_equal(inquiry.models, "LQS-4015");
}

TEST(our_own_mail_that_comes_back_is_set_aside_and_never_read_as_the_buyers)
{
	const char *own = "Message-ID: <i1@t>\r\n"
		"From: Sales <SALES@lanqiao.example>\r\n"
		"To: ana@bombas-torres.example\r\nSubject: Offer\r\n\r\n"
		"LQS-4015 costs 84.50.\r\n";
	struct intake alone = take_in(own), first, copy;
	struct stored_message *messages;
	size_t count;

	assert_int_equal(load(alone.inquiry_id).quarantine_reason,
		QUARANTINE_OWN_MAIL);
	first = take_in(mail("i2@t", "", "Hello, what do you sell?"));
	copy = take_in("Message-ID: <i3@t>\r\nFrom: sales@lanqiao.example\r\n"
		"In-Reply-To: <i2@t>\r\nSubject: Re: Pumps\r\n\r\n"
		"We sell LQW-1100.\r\n");
	assert_int_equal(copy.inquiry_id, first.inquiry_id);
	WELL(store_message_list(db, arena, first.inquiry_id, &messages,
		&count));
	assert_int_equal(messages[1].direction, DIRECTION_OUT);
	take_in(mail("i4@t", "In-Reply-To: <i3@t>\r\n", "Thank you."));
	assert_string_equal(load(first.inquiry_id).models, "");
}

TEST(nothing_to_read_is_kept_and_said_to_be_unreadable)
{
	struct intake intake = take_in("");
	bool found;

	assert_int_equal(intake.state, INTAKE_UNREADABLE);
	assert_true(*intake.reason != '\0');
	assert_int_equal(intake.inquiry_id, 0);
	WELL(flow_intake_retry(db, arena, intake.id, boss.id, NOW, "test", &intake,
		&found));
	assert_true(found);
	assert_int_equal(intake.state, INTAKE_UNREADABLE);
	assert_int_equal(intake.tries, 1);
}

TEST(a_message_without_a_sender_is_filed_all_the_same)
{
	struct intake intake = take_in("Subject: pumps\r\n\r\nPrice of "
		"LQS-4015?\r\n");

	assert_int_equal(intake.state, INTAKE_FILED);
	assert_string_equal(load(intake.inquiry_id).email, "");
	assert_string_equal(load(intake.inquiry_id).models, "LQS-4015");
}

TEST(what_ends_the_program_each_time_is_given_up_after_five_tries)
{
	const char *text = mail("j1@t", "", ASK);
	struct intake intake;
	bool may, found;

	WELL(flow_intake_store(db, arena, CHANNEL_MAIL, text, strlen(text),
		"", "", NOW, &intake));
	for (int i = 0; i < 5; i++) {
		WELL(flow_intake_try(db, arena, intake.id, &may));
		assert_true(may);
	}
	WELL(flow_intake_try(db, arena, intake.id, &may));
	assert_false(may);
	WELL(store_intake_load(db, arena, intake.id, &intake, &found));
	assert_int_equal(intake.state, INTAKE_UNREADABLE);
	WELL(flow_intake_retry(db, arena, intake.id, boss.id, NOW, "test", &intake,
		&found));
	assert_int_equal(intake.state, INTAKE_FILED);
}

static struct inquire
filled(void)
{
	return (struct inquire){ .name = "Ana 😀 Torres",
		.company = "Bombas Torres S.A.",
		.email = "Ana@Bombas-Torres.example", .phone = "+56223456789",
		.country = "CL", .website = "", .product = "LQS-4015",
		.quantity = "500",
		.message = "Hello\n\nFirst line: not a label\nPrice please.",
		.language = "en" };
}

TEST(a_form_becomes_an_inquiry_and_its_reference_is_told)
{
	struct inquire typed = filled();
	const char *reference;
	struct stored_message *messages;
	struct inquiry inquiry;
	int64_t id;
	size_t count;

	WELL(flow_intake_form(db, arena, &typed, "192.0.2.1", "", NOW, "test",
		&reference));
	WELL(store_inquiry_by_reference(db, arena, reference, &id));
	inquiry = load(id);
	assert_int_equal(inquiry.channel, CHANNEL_FORM);
	assert_int_equal(inquiry.state, INQUIRY_NEW);
	assert_string_equal(inquiry.models, "LQS-4015");
	assert_string_equal(inquiry.email, "ana@bombas-torres.example");
	WELL(store_message_list(db, arena, id, &messages, &count));
	assert_non_null(strstr(messages[0].message.text,
		"Ana 😀 Torres"));
	assert_non_null(strstr(messages[0].message.text,
		"First line: not a label\nPrice please."));
	assert_null(strstr(messages[0].message.text, "Received:"));
}

TEST(a_form_with_a_line_end_in_a_field_forges_no_other_field)
{
	struct inquire typed = filled();
	const char *reference;
	int64_t id;

	typed.name = "Ana\nEmail: boss@bank.example";
	WELL(flow_intake_form(db, arena, &typed, "", "", NOW, "test",
		&reference));
	WELL(store_inquiry_by_reference(db, arena, reference, &id));
	assert_string_equal(load(id).email, "ana@bombas-torres.example");
}

TEST(two_equal_forms_are_two_inquiries)
{
	struct inquire typed = filled();
	const char *first, *second;

	WELL(flow_intake_form(db, arena, &typed, "", "", NOW, "test", &first));
	WELL(flow_intake_form(db, arena, &typed, "", "", NOW, "test",
		&second));
	assert_string_not_equal(first, second);
}

TEST(a_form_that_a_machine_filled_in_is_set_aside)
{
	struct inquire typed = filled();
	const char *reference;
	int64_t id;

	WELL(flow_intake_form(db, arena, &typed, "", "too-fast", NOW, "test",
		&reference));
	WELL(store_inquiry_by_reference(db, arena, reference, &id));
	assert_int_equal(load(id).state, INQUIRY_QUARANTINE);
	assert_int_equal(load(id).quarantine_reason, QUARANTINE_TOO_FAST);
}

TEST(a_long_subject_and_a_thousand_references_are_filed)
{
	struct buffer heads = { .arena = arena };
	struct intake intake;

	buffer_text(&heads, "X-Long: ");
	buffer_text(&heads, "\r\nReferences:");
	for (int i = 0; i < 1000; i++)
		buffer_print(&heads, " <r%d@t>\r\n", i);
	intake = take_in(mail("k1@t", heads.bytes, ASK));
	assert_int_equal(intake.state, INTAKE_FILED);
	heads = (struct buffer){ .arena = arena };
	buffer_text(&heads, "From: a@b.example\r\nSubject: ");
	for (int i = 0; i < 3000; i++)
		buffer_text(&heads, "泵");
	buffer_text(&heads, "\r\n\r\nhello\r\n");
	intake = take_in(heads.bytes);
	assert_int_equal(intake.state, INTAKE_FILED);
	assert_int_equal(text_count(load(intake.inquiry_id).subject), 500);
}

TEST(the_counts_are_right_after_all_of_it)
{
	struct rows rows;

	take_in(mail("l1@t", "", ASK));
	take_in(mail("l2@t", "In-Reply-To: <l1@t>\r\n", "free samples please"));
	take_in(mail("l3@t", AWAY, "away"));
	WELL(store_inquiry_tally_check(db, arena, &rows));
	assert_int_equal(rows.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FLOW(a_message_becomes_an_inquiry_with_facts_and_a_vetting),
		RUN_FLOW(the_points_and_the_prior_sum_to_the_total),
		RUN_FLOW(the_raw_bytes_come_back_as_they_came),
		RUN_FLOW(the_same_bytes_twice_are_one_arrival),
		RUN_FLOW(the_same_message_id_twice_is_one_record),
		RUN_FLOW(messages_without_a_message_id_are_told_apart_by_their_bytes),
		RUN_FLOW(a_reply_never_makes_a_second_inquiry),
		RUN_FLOW(references_and_answers_to_the_same_unseen_mail_are_one_thread),
		RUN_FLOW(a_reply_that_came_before_its_mail_is_joined_by_it),
		RUN_FLOW(the_reference_in_the_subject_finds_the_thread),
		RUN_FLOW(an_unknown_reference_begins_a_new_inquiry),
		RUN_FLOW(an_auto_reply_in_a_thread_changes_no_verdict),
		RUN_FLOW(an_auto_reply_alone_is_set_aside_with_its_reason),
		RUN_FLOW(a_person_writing_into_a_machines_thread_brings_it_to_the_inbox),
		RUN_FLOW(our_own_mail_that_comes_back_is_set_aside_and_never_read_as_the_buyers),
		RUN_FLOW(nothing_to_read_is_kept_and_said_to_be_unreadable),
		RUN_FLOW(a_message_without_a_sender_is_filed_all_the_same),
		RUN_FLOW(what_ends_the_program_each_time_is_given_up_after_five_tries),
		RUN_FLOW(a_form_becomes_an_inquiry_and_its_reference_is_told),
		RUN_FLOW(a_form_with_a_line_end_in_a_field_forges_no_other_field),
		RUN_FLOW(two_equal_forms_are_two_inquiries),
		RUN_FLOW(a_form_that_a_machine_filled_in_is_set_aside),
		RUN_FLOW(a_long_subject_and_a_thousand_references_are_filed),
		RUN_FLOW(the_counts_are_right_after_all_of_it),
	};

	return RUN_FIRM_ALL(tests);
}
