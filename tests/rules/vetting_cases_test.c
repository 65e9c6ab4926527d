/* Short inquiries in a dozen languages to a maker of lamps: what is read in
 * them, and what they are worth. */
#include "../unit.h"

#include "cases.h"

static const char *
values_of(const struct facts *facts, enum fact_name name)
{
	char *all = arena_copy(arena, "");

	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == name
				&& strcmp(facts->rows[i].detail, "fax") != 0)
			all = arena_print(arena, "%s%s%s", all,
				*all == '\0' ? "" : " ", facts->rows[i].value);
	return all;
}

static int failures;

static void
expect(const struct test_case *test, const struct facts *facts,
	enum fact_name name, const char *wanted)
{
	const char *got = values_of(facts, name);

	if (wanted == NULL || strcmp(wanted, got) == 0)
		return;
	print_error("%s: %s is '%s', not '%s'\n", test->name,
		fact_name_codes[name], got, wanted);
	failures++;
}

static bool
rule_is_known(const struct vetting *vetting, const char *code)
{
	for (size_t i = 0; i < vetting->count; i++)
		if (strncmp(rules[vetting->rows[i].rule].code, code, 4) == 0
				&& vetting->rows[i].result != RESULT_UNKNOWN)
			return true;
	return false;
}

static void
expect_rules(const struct test_case *test, const struct vetting *vetting,
	const char *codes, bool wanted)
{
	for (; codes != NULL && *codes != '\0'; codes += codes[4] == '\0'
			? 4 : 5)
		if (rule_is_known(vetting, codes) != wanted) {
			print_error("%s: %.4s %s\n", test->name, codes,
				wanted ? "is missing" : "is wrong");
			failures++;
		}
}

/* Whatever is said can be said in both languages, with what it names. */
static void
expect_words(const struct test_case *test, const struct vetting *vetting)
{
	for (size_t i = 0; i < vetting->count; i++)
		if (*evidence_sentence(arena, &vetting->rows[i], "en") == '\0'
				|| *evidence_sentence(arena, &vetting->rows[i],
				"zh-CN") == '\0') {
			print_error("%s: no words for %s\n", test->name,
				vetting->rows[i].reason);
			failures++;
		}
	if (*sentence_text(arena, arena_print(arena, "Vet.next.%s",
			vetting->next_step), "en", "") == '\0') {
		print_error("%s: no words for the next step %s\n", test->name,
			vetting->next_step);
		failures++;
	}
}

static struct message
message_of(const struct test_case *test, struct attachment *file)
{
	*file = (struct attachment){ .name = test->attachment,
		.said_type = "application/octet-stream",
		.real_type = "application/octet-stream", .bytes = 400 };
	return (struct message){ .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "t@t", .in_reply_to =
		test->reply_to_message == NULL ? "" : test->reply_to_message,
		.from_name = test->from_name, .from_addr = test->from,
		.reply_to = "", .to_addr = "sales@guangli-led.example",
		.return_path = "", .subject = test->subject,
		.text = test->text, .attachments = file,
		.attachment_count = test->attachment != NULL,
		.language = "", .damage = "", .sent_at = 1757000000 };
}

static void
expect_facts(const struct test_case *test, const struct facts *facts)
{
	expect(test, facts, FACT_COMPANY, test->company);
	expect(test, facts, FACT_CONTACT, test->contact);
	expect(test, facts, FACT_COUNTRY, test->country);
	expect(test, facts, FACT_PHONE, test->phones);
	expect(test, facts, FACT_WEBSITE, test->website);
	expect(test, facts, FACT_MODEL, test->models);
	expect(test, facts, FACT_QUANTITY, test->quantities);
	expect(test, facts, FACT_ANSWERED, test->answered);
	expect(test, facts, FACT_CLAIMS_BRAND, test->brand);
	expect(test, facts, FACT_KNOWN_CUSTOMER, test->customer);
	expect(test, facts, FACT_FREIGHT_ACCOUNT, test->account);
	expect(test, facts, FACT_ASKS_SAMPLE, test->sample);
	expect(test, facts, FACT_ASKS_FREE, test->free);
}

static void
check_case(const struct test_case *test)
{
	struct attachment file;
	struct message message = message_of(test, &file);
	struct thread thread = { .messages = &message, .count = 1 };
	struct rule_set set = rule_set_default();
	struct facts facts = facts_read(arena, &thread, &lamp_house);
	struct vetting vetting = inquiry_vet(arena, &thread, &facts,
		&lamp_house, &set);

	expect_facts(test, &facts);
	if (vetting.verdict != test->verdict
			&& vetting.verdict != test->or_verdict) {
		print_error("%s: %s at %d, not %s\n", test->name,
			verdict_codes[vetting.verdict], vetting.total,
			verdict_codes[test->verdict]);
		failures++;
	}
	if (strcmp(facts.not_inquiry_because, test->not_inquiry == NULL ? ""
			: test->not_inquiry) != 0) {
		print_error("%s: no inquiry because '%s'\n", test->name,
			facts.not_inquiry_because);
		failures++;
	}
	expect_words(test, &vetting);
	expect_rules(test, &vetting, test->rules, true);
	expect_rules(test, &vetting, test->no_rules, false);
}

static void
check_cases(const struct test_case *cases, size_t count)
{
	failures = 0;
	for (size_t i = 0; i < count; i++) {
		check_case(&cases[i]);
		arena_reset(arena);
	}
	assert_int_equal(failures, 0);
}

TEST(buyers_who_know_what_they_want_are_valid)
{
	check_cases(cases_good, cases_good_count);
}

TEST(praise_and_prices_alone_are_not_quoted)
{
	check_cases(cases_vague, cases_vague_count);
}

TEST(frauds_rivals_sellers_and_machines_are_told_apart)
{
	check_cases(cases_fraud, cases_fraud_count);
}

TEST(answers_to_the_six_questions_are_counted)
{
	check_cases(cases_answers, cases_answers_count);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(buyers_who_know_what_they_want_are_valid),
		RUN(praise_and_prices_alone_are_not_quoted),
		RUN(frauds_rivals_sellers_and_machines_are_told_apart),
		RUN(answers_to_the_six_questions_are_counted),
	};

	return RUN_ALL(tests);
}
