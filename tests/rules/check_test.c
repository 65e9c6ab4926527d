/* What persons find out about a buyer, and what it is worth: his own site, the
 * office list, who brought him, whose the delivery address is, and who else
 * sent the same words. */
#include "../unit.h"

#include <stdbool.h>

#include "base/text.h"
#include "cases.h"
#include "rules/likeness.h"

static const char buyer[] = "Dear Sirs,\n\nplease quote 300 pcs HB-150U, beam"
	" angle 90, DALI driver, FOB Shenzhen.\n\nRegards\nLena Novak\n"
	"Novak Light d.o.o.\nSlovenska 5, Ljubljana, Slovenia\n"
	"Tel +386 1 555 0121\nwww.novaklight.example\n";
static const char impostor[] = "Dear Manager,\n\nthis is the China sourcing"
	" office of Voltarra Group. Please send HB-150U samples.\n\nAlice Zhu\n";

static struct check
check_make(enum check_kind kind, enum check_result result)
{
	return (struct check){ .kind = kind, .result = result,
		.url = "https://www.novaklight.example/contact",
		.seen_on = "2025-09-01", .text = "", .note = "Brightway" };
}

/* Vet a message of lena@novaklight.example with a check, and with the words of
 * her site when there are any (NULL = nobody was there). */
static struct vetting
vet(const char *text, const struct check *check, const char *site)
{
	static struct message message;
	static struct house house;
	static struct thread thread;
	static struct site sites[1];
	struct rule_set set = rule_set_default();
	struct facts facts;

	message = (struct message){ .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "a@b", .in_reply_to = "",
		.from_name = "Lena Novak",
		.from_addr = "lena@novaklight.example", .reply_to = "",
		.to_addr = "", .return_path = "", .subject = "Inquiry",
		.text = text, .language = "", .damage = "",
		.sent_at = 1757000000 };
	thread = (struct thread){ .messages = &message, .count = 1,
		.checks = check, .check_count = check != NULL };
	house = lamp_house;
	sites[0] = (struct site){ "novaklight.example", site, 0 };
	house.sites = sites;
	house.site_count = site != NULL;
	facts = facts_read(arena, &thread, &house);
	return inquiry_vet(arena, &thread, &facts, &house, &set);
}

static const struct evidence *
row_of(const struct vetting *vetting, int rule, const char *reason)
{
	for (size_t i = 0; i < vetting->count; i++)
		if (vetting->rows[i].rule == rule && (reason == NULL
				|| strcmp(vetting->rows[i].reason, reason) == 0))
			return &vetting->rows[i];
	return NULL;
}

static void
expect_row(const struct vetting *vetting, int rule, const char *reason,
	enum result result, int points)
{
	const struct evidence *row = row_of(vetting, rule, reason);

	if (row == NULL)
		fail_msg("no row E-%02d %s", rule, reason);
	assert_int_equal(row->result, result);
	assert_int_equal(row->points, points);
	assert_string_not_equal(evidence_sentence(arena, row, "en"), "");
	assert_string_not_equal(evidence_sentence(arena, row, "zh-CN"), "");
}

TEST(the_office_list_speaks_for_and_against)
{
	struct check check = check_make(CHECK_OFFICE, CHECK_LISTED);
	struct vetting vetting = vet(impostor, &check, NULL);

	expect_row(&vetting, 15, "e15.listed", RESULT_FOR, 600);
	check.result = CHECK_NOT_LISTED;
	vetting = vet(impostor, &check, NULL);
	expect_row(&vetting, 15, "e15.not_listed", RESULT_AGAINST, -800);
	assert_string_equal(vetting.next_step, "ask_manager");
	check.result = CHECK_UNKNOWN;
	vetting = vet(impostor, &check, NULL);
	expect_row(&vetting, 15, "e15.look", RESULT_UNKNOWN, 0);
	vetting = vet(impostor, NULL, NULL);
	expect_row(&vetting, 15, "e15.look", RESULT_UNKNOWN, 0);
	assert_string_equal(vetting.next_step, "check_office");
}

TEST(a_listed_office_does_not_lift_the_hard_sign)
{
	struct check check = check_make(CHECK_OFFICE, CHECK_LISTED);

	assert_int_equal(vet(impostor, &check, NULL).verdict,
		VERDICT_SUSPECTED_IMPOSTOR);
}

TEST(an_office_is_nothing_where_no_famous_name_is_used)
{
	struct check check = check_make(CHECK_OFFICE, CHECK_LISTED);
	struct vetting vetting = vet(buyer, &check, NULL);

	assert_null(row_of(&vetting, 15, NULL));
}

TEST(who_brought_him_counts_by_who_it_was)
{
	struct check check = check_make(CHECK_INTRODUCED, CHECK_BY_CUSTOMER);
	struct vetting vetting = vet(buyer, &check, NULL);

	expect_row(&vetting, 26, "e26.by_customer", RESULT_FOR, 600);
	assert_string_equal(row_of(&vetting, 26, NULL)->reason_value,
		"Brightway");
	check.result = CHECK_AT_FAIR;
	vetting = vet(buyer, &check, NULL);
	expect_row(&vetting, 26, "e26.at_fair", RESULT_FOR, 400);
}

TEST(a_recommendation_nobody_knows_of_is_no_open_question_any_more)
{
	static const char text[] = "Hello, you were recommended by a friend"
		" of ours. Please quote HB-150U.\n";
	struct check check = check_make(CHECK_INTRODUCED, CHECK_BY_NOBODY);
	struct vetting before = vet(text, NULL, NULL);
	struct vetting after = vet(text, &check, NULL);

	expect_row(&before, 26, "e26.referral", RESULT_UNKNOWN, 0);
	assert_null(row_of(&after, 26, NULL));
	assert_int_equal(after.total, before.total);
}

TEST(whose_the_delivery_address_is_stands_in_the_table_without_points)
{
	static const char text[] = "Please quote HB-150U and deliver to our"
		" freight forwarder's warehouse in Guangzhou.\n";
	struct check check = check_make(CHECK_DELIVERY, CHECK_OWN);
	struct vetting vetting = vet(text, NULL, NULL);

	expect_row(&vetting, 29, "e29.forwarder", RESULT_UNKNOWN, 0);
	vetting = vet(text, &check, NULL);
	expect_row(&vetting, 29, "e29.own", RESULT_FOR, 0);
	check.result = CHECK_FORWARDER;
	vetting = vet(text, &check, NULL);
	expect_row(&vetting, 29, "e29.found", RESULT_AGAINST, 0);
	check.result = CHECK_UNKNOWN;
	vetting = vet(text, &check, NULL);
	expect_row(&vetting, 29, "e29.forwarder", RESULT_UNKNOWN, 0);
}

TEST(the_words_of_the_site_decide_whatever_the_person_says)
{
	struct check check = check_make(CHECK_SITE, CHECK_SAME);
	struct vetting vetting = vet(buyer, &check, "Novak Light d.o.o.\n"
		"Tel. (01) 555 99 88\n");

	expect_row(&vetting, 9, "e09.phone", RESULT_AGAINST, -300);
	expect_row(&vetting, 8, "e08.company", RESULT_FOR, 200);
	assert_null(row_of(&vetting, 8, "e08.person"));
	assert_int_equal(vetting.verdict, VERDICT_NEEDS_QUESTIONS);
	assert_string_equal(vetting.verdict_reason, "site_differs");
	assert_string_equal(vetting.next_step, "call_site");
	check.result = CHECK_DIFFERS;
	vetting = vet(buyer, &check, "Novak Light d.o.o.\n+386 1 555 01 21\n");
	expect_row(&vetting, 8, "e08.phone", RESULT_FOR, 200);
	assert_null(row_of(&vetting, 9, NULL));
	assert_int_equal(vetting.verdict, VERDICT_VALID);
	assert_string_equal(vetting.next_step, "quote");
}

TEST(without_words_of_the_site_the_person_is_believed)
{
	struct check check = check_make(CHECK_SITE, CHECK_SAME);
	struct vetting vetting = vet(buyer, &check, "");

	expect_row(&vetting, 8, "e08.person", RESULT_FOR, 200);
	check.result = CHECK_DIFFERS;
	vetting = vet(buyer, &check, "");
	expect_row(&vetting, 9, "e09.person", RESULT_AGAINST, -300);
	assert_int_equal(vetting.verdict, VERDICT_NEEDS_QUESTIONS);
	check.result = CHECK_SEEN;
	vetting = vet(buyer, &check, "");
	expect_row(&vetting, 8, "e08.look", RESULT_UNKNOWN, 0);
	assert_null(row_of(&vetting, 9, NULL));
}

TEST(a_site_that_was_seen_gives_the_mail_domain_a_website)
{
	static const char text[] = "Please quote 300 pcs HB-150U.\n\nLena\n";
	struct check check = check_make(CHECK_SITE, CHECK_SEEN);
	struct vetting before = vet(text, NULL, NULL);
	struct vetting after = vet(text, &check, "");

	expect_row(&before, 6, "e06.look", RESULT_UNKNOWN, 0);
	expect_row(&after, 6, "e06.site", RESULT_FOR, 400);
}

TEST(questions_that_nobody_sent_are_said_to_be_unsent)
{
	struct vetting vetting = vet(buyer, NULL, NULL);

	expect_row(&vetting, 20, "e20.not_asked", RESULT_UNKNOWN, 0);
	expect_row(&vetting, 22, "e22.not_asked", RESULT_UNKNOWN, 0);
}

/* ---- the same words from others ---- */

static const char *
key_of(const char *text, const char *name)
{
	struct message *message = arena_take(arena, sizeof(*message));
	struct thread *thread = arena_take(arena, sizeof(*thread));
	struct facts facts;

	*message = (struct message){ .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "a@b",
		.in_reply_to = "", .from_name = name,
		.from_addr = "x@mailcove.example", .reply_to = "",
		.to_addr = "", .return_path = "", .subject = "Inquiry",
		.text = text, .language = "", .damage = "" };
	*thread = (struct thread){ .messages = message, .count = 1 };
	facts = facts_read(arena, thread, &lamp_house);
	return same_text_key(arena, &facts, 0);
}

TEST(the_same_words_have_one_key_however_they_are_set_and_signed)
{
	static const char one[] = "Dear Sir,\n\nWe saw your products and are"
		" very interested in them. Please send us your catalogue and"
		" price list.\n\nBest regards,\nJohn Brown\n";
	static const char other[] = "DEAR SIR:\nWe saw your products, and are"
		" VERY interested in them!\nPlease send us  your catalogue &"
		" price-list\n\nBest regards,\nMary Green\nGreen Ltd\n";
	const char *key = key_of(one, "John Brown");

	assert_true(strlen(key) >= 60);
	assert_null(strchr(key, ' '));
	assert_null(strstr(key, "brown"));
	assert_string_not_equal(key, key_of(other, "Mary Green"));
	assert_string_equal(key, key_of("DEAR SIR:\nWe saw your products, and"
		" are VERY interested in them!\nPlease send us  your catalogue"
		" and price-list\n\nBest regards,\nMary Green\nGreen Ltd\n",
		"Mary Green"));
}

TEST(a_short_text_has_no_key)
{
	assert_string_equal(key_of("Please send price list.", "A"), "");
	assert_string_equal(key_of("", "A"), "");
}

TEST(the_same_words_from_others_count_against_and_say_how_many)
{
	struct rule_set set = rule_set_default();
	struct message message = { .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "", .in_reply_to = "",
		.from_name = "", .from_addr = "lena@novaklight.example",
		.reply_to = "", .to_addr = "", .return_path = "",
		.subject = "", .text = buyer, .language = "", .damage = "" };
	struct thread thread = { .messages = &message, .count = 1 };
	struct house house = lamp_house;
	struct facts facts = facts_read(arena, &thread, &house);
	struct vetting vetting = inquiry_vet(arena, &thread, &facts, &house,
		&set);

	assert_null(row_of(&vetting, 24, NULL));
	house.same_text = (struct same_text){ 3, 1757000000 };
	vetting = inquiry_vet(arena, &thread, &facts, &house, &set);
	expect_row(&vetting, 24, "e24.same", RESULT_AGAINST, -400);
	assert_string_equal(row_of(&vetting, 24, NULL)->reason_value,
		"3 · 2025-09-04");
}

/* ---- how an answer is formed ---- */

static const char *
wrong_of(enum check_kind kind, enum check_result result, const char *url,
	const char *day, const char *note)
{
	struct check check = { kind, result, url, day, "", note };

	return check_wrong_field(arena, &check);
}

TEST(refuses_a_check_without_what_makes_it_one)
{
	const char *url = "https://a.example/contact", *day = "2026-11-22";

	assert_null(wrong_of(CHECK_SITE, CHECK_SAME, url, day, ""));
	assert_string_equal(wrong_of(CHECK_SITE, CHECK_LISTED, url, day, ""),
		"result");
	assert_string_equal(wrong_of(CHECK_UNSET, CHECK_SAME, url, day, ""),
		"kind");
	assert_string_equal(wrong_of(CHECK_SITE, CHECK_SAME, "", day, ""),
		"url");
	assert_string_equal(wrong_of(CHECK_SITE, CHECK_SAME,
		"javascript:alert(1)", day, ""), "url");
	assert_string_equal(wrong_of(CHECK_OFFICE, CHECK_LISTED, url,
		"2026-02-30", ""), "seen_on");
	assert_string_equal(wrong_of(CHECK_OFFICE, CHECK_LISTED, url, "", ""),
		"seen_on");
	assert_string_equal(wrong_of(CHECK_INTRODUCED, CHECK_BY_CUSTOMER, "",
		"", " "), "note");
	assert_null(wrong_of(CHECK_INTRODUCED, CHECK_BY_NOBODY, "", "", ""));
	assert_null(wrong_of(CHECK_DELIVERY, CHECK_OWN, "", "", ""));
}

TEST(the_host_of_an_address_is_read_and_nothing_else_is_one)
{
	assert_string_equal(check_host(arena, "https://WWW.A.example/x?y#z"),
		"a.example");
	assert_string_equal(check_host(arena, "http://a.example:8080"),
		"a.example");
	assert_string_equal(check_host(arena, "a.example"), "");
	assert_string_equal(check_host(arena, "https://user@a.example/"), "");
	assert_string_equal(check_host(arena, "ftp://a.example"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(the_office_list_speaks_for_and_against),
		RUN(a_listed_office_does_not_lift_the_hard_sign),
		RUN(an_office_is_nothing_where_no_famous_name_is_used),
		RUN(who_brought_him_counts_by_who_it_was),
		RUN(a_recommendation_nobody_knows_of_is_no_open_question_any_more),
		RUN(whose_the_delivery_address_is_stands_in_the_table_without_points),
		RUN(the_words_of_the_site_decide_whatever_the_person_says),
		RUN(without_words_of_the_site_the_person_is_believed),
		RUN(a_site_that_was_seen_gives_the_mail_domain_a_website),
		RUN(questions_that_nobody_sent_are_said_to_be_unsent),
		RUN(the_same_words_have_one_key_however_they_are_set_and_signed),
		RUN(a_short_text_has_no_key),
		RUN(the_same_words_from_others_count_against_and_say_how_many),
		RUN(refuses_a_check_without_what_makes_it_one),
		RUN(the_host_of_an_address_is_read_and_nothing_else_is_one),
	};

	return RUN_ALL(tests);
}
