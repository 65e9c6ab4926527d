/* What must hold of every vetting: sums, gates, hard signs, findings, keys,
 * words, time. */
#include "../unit.h"

#include <stdbool.h>
#include <time.h>

#include "base/text.h"
#include "cases.h"
#include "rules/likeness.h"
#include "rules/sentences.h"

static const char good[] = "Dear Sirs,\n\nplease quote 300 pcs HB-150U, beam"
	" angle 90, DALI driver, FOB Shenzhen.\n\nRegards\nLena Novak\n"
	"Novak Light d.o.o.\nSlovenska 5, Ljubljana, Slovenia\n"
	"Tel +386 1 555 0121\nwww.novaklight.example\n";

static struct message
message_make(const char *from, const char *text)
{
	return (struct message){ .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "a@b", .in_reply_to = "",
		.from_name = "Lena Novak", .from_addr = from, .reply_to = "",
		.to_addr = "", .return_path = "", .subject = "Inquiry",
		.text = text, .language = "", .damage = "",
		.sent_at = 1757000000 };
}

struct outcome { struct facts facts; struct vetting vetting; };

static struct outcome
vet_thread(const struct thread *thread, const struct rule_set *set)
{
	struct outcome outcome;

	outcome.facts = facts_read(arena, thread, &lamp_house);
	outcome.vetting = inquiry_vet(arena, thread, &outcome.facts,
		&lamp_house, set);
	return outcome;
}

static struct outcome
vet_text(const char *from, const char *text)
{
	struct message *message = arena_take(arena, sizeof(*message));
	struct thread *thread = arena_take(arena, sizeof(*thread));
	struct rule_set set = rule_set_default();

	*message = message_make(from, text);
	*thread = (struct thread){ .messages = message, .count = 1 };
	return vet_thread(thread, &set);
}

static int
sum_of(const struct vetting *vetting)
{
	int sum = vetting->prior;

	for (size_t i = 0; i < vetting->count; i++)
		sum += vetting->rows[i].points;
	return sum;
}

static const struct test_case *const tables[] = { cases_good, cases_vague,
	cases_fraud, cases_answers };

TEST(the_rows_and_the_prior_are_the_total_under_any_points)
{
	struct rule_set set = rule_set_default();
	const size_t counts[] = { cases_good_count, cases_vague_count,
		cases_fraud_count, cases_answers_count };

	set.prior = 137;
	for (int i = 1; i < RULE_COUNT; i++)
		set.points[i] += i * 7 - 50;
	for (size_t t = 0; t < 4; t++)
		for (size_t i = 0; i < counts[t]; i++) {
			struct message message = message_make(
				tables[t][i].from, tables[t][i].text);
			struct thread thread = { .messages = &message,
				.count = 1 };
			struct outcome outcome = vet_thread(&thread, &set);

			assert_int_equal(sum_of(&outcome.vetting),
				outcome.vetting.total);
			arena_reset(arena);
		}
}

TEST(unknown_rows_take_no_points_and_say_what_knowing_could_bring)
{
	struct outcome outcome = vet_text("lena@novaklight.example", good);
	bool seen = false;

	for (size_t i = 0; i < outcome.vetting.count; i++) {
		const struct evidence *row = &outcome.vetting.rows[i];

		if (row->result != RESULT_UNKNOWN)
			continue;
		assert_int_equal(row->points, 0);
		seen |= row->at_most > 0;
	}
	assert_true(seen);
}

static bool
row_is(const struct vetting *vetting, int rule, enum result result)
{
	for (size_t i = 0; i < vetting->count; i++)
		if (vetting->rows[i].rule == rule
				&& vetting->rows[i].result == result)
			return true;
	return false;
}

TEST(what_is_taken_away_becomes_unknown)
{
	struct outcome with = vet_text("lena@novaklight.example", good);
	struct outcome without = vet_text("lena@novaklight.example",
		"Dear Sirs,\n\nplease quote.\n\nRegards\nLena Novak\n");

	assert_true(row_is(&with.vetting, 1, RESULT_FOR));
	assert_true(row_is(&with.vetting, 3, RESULT_FOR));
	assert_true(row_is(&with.vetting, 6, RESULT_FOR));
	assert_true(row_is(&without.vetting, 1, RESULT_UNKNOWN));
	assert_true(row_is(&without.vetting, 3, RESULT_UNKNOWN));
	assert_true(row_is(&without.vetting, 6, RESULT_UNKNOWN));
}

/* Each addition is a sign for him; none may cost points. */
TEST(a_sign_for_never_lowers_the_total)
{
	static const char *const more[] = { "Please quote HB-150U.",
		"We need 300 pcs.", "Driver DALI, beam angle 90, IP65.",
		"Ship by our DHL account 954331208, one sample first.",
		"www.novaklight.example", "Novak Light d.o.o.",
		"Tel +386 1 555 0121" };
	const char *text = "Dear Sirs,";
	int before = vet_text("lena@novaklight.example", text).vetting.total;

	for (size_t i = 0; i < sizeof(more) / sizeof(*more); i++) {
		int now;

		text = arena_print(arena, "%s\n\n%s", text, more[i]);
		now = vet_text("lena@novaklight.example", text).vetting.total;
		if (now < before)
			fail_msg("'%s' takes the total from %d to %d", more[i],
				before, now);
		before = now;
	}
}

TEST(no_price_without_a_site_or_full_contact_data)
{
	struct rule_set set = rule_set_default();
	struct message message = message_make("lena77@mailcove.example",
		"Please quote 300 pcs HB-150U, IP65, DALI, beam angle 90, CIF"
		" Koper.\n\nLena");
	struct thread thread = { .messages = &message, .count = 1 };
	struct outcome outcome;

	set.prior = 5000;
	outcome = vet_thread(&thread, &set);
	assert_true(outcome.vetting.total > set.cut_valid);
	assert_int_equal(outcome.vetting.verdict, VERDICT_NEEDS_QUESTIONS);
	assert_string_equal(outcome.vetting.verdict_reason, "price_gate");
	assert_string_equal(outcome.vetting.next_step, "ask_six");
}

TEST(the_sum_alone_never_calls_anybody_an_impostor)
{
	struct rule_set set = rule_set_default();
	struct message message = message_make("lena77@mailcove.example",
		"I like all your products, big order, send samples.");
	struct thread thread = { .messages = &message, .count = 1 };
	struct outcome outcome;

	set.prior = -100000;
	outcome = vet_thread(&thread, &set);
	assert_int_equal(outcome.vetting.verdict, VERDICT_INVALID);
}

TEST(a_hard_sign_outweighs_any_sum_and_a_person_decides)
{
	struct rule_set set = rule_set_default();
	struct message message = message_make("buyer@voltarra-asia.example",
		good);
	struct thread thread = { .messages = &message, .count = 1 };
	struct outcome outcome;

	set.prior = 100000;
	outcome = vet_thread(&thread, &set);
	assert_int_equal(outcome.vetting.verdict, VERDICT_SUSPECTED_IMPOSTOR);
	assert_string_equal(outcome.vetting.verdict_reason, "person_decides");
}

TEST(what_a_person_found_replaces_what_was_read)
{
	static const struct finding findings[] = {
		{ FACT_MODEL, "ST-100" }, { FACT_MODEL, "ST-60P" },
		{ FACT_COUNTRY, "HR" }, { FACT_WEBSITE, "" } };
	struct message message = message_make("lena@novaklight.example", good);
	struct thread thread = { .messages = &message, .count = 1,
		.findings = findings, .finding_count = 4 };
	struct rule_set set = rule_set_default();
	struct outcome outcome = vet_thread(&thread, &set);
	const char *models = "";

	for (size_t i = 0; i < outcome.facts.count; i++) {
		const struct fact *fact = &outcome.facts.rows[i];

		assert_int_not_equal(fact->name, FACT_WEBSITE);
		if (fact->name == FACT_MODEL)
			models = arena_print(arena, "%s %s", models,
				fact->value);
		if (fact->name == FACT_COUNTRY) {
			assert_string_equal(fact->value, "HR");
			assert_int_equal(fact->quote.place, PLACE_PERSON);
		}
	}
	assert_string_equal(models, " ST-100 ST-60P");
	assert_true(row_is(&outcome.vetting, 6, RESULT_UNKNOWN));
}

TEST(quotes_are_the_very_bytes_they_point_to)
{
	struct outcome outcome = vet_text("lena@novaklight.example", good);

	for (size_t i = 0; i < outcome.facts.count; i++) {
		const struct quote *quote = &outcome.facts.rows[i].quote;

		if (quote->place != PLACE_BODY
				&& quote->place != PLACE_SIGNATURE)
			continue;
		assert_true(quote->span.start + quote->span.length
			<= strlen(good));
		assert_memory_equal(quote->text, good + quote->span.start,
			quote->span.length);
	}
}

TEST(what_we_wrote_before_never_counts_as_his)
{
	static const char text[] = "Hello, any news?\n\nLena\n\n"
		"> We offer HB-150U, 300 pcs, free sample.\n"
		"> Guangli, Tel +86 760 5555 0101, www.other.example\n";
	struct message message = message_make("lena@novaklight.example", text);
	struct span quoted = { (size_t)(strchr(text, '>') - text), 0 };
	struct thread thread = { .messages = &message, .count = 1 };
	struct facts facts;

	quoted.length = strlen(text) - quoted.start;
	message.quoted = &quoted;
	message.quoted_count = 1;
	facts = facts_read(arena, &thread, &lamp_house);
	for (size_t i = 0; i < facts.count; i++) {
		enum fact_name name = facts.rows[i].name;

		assert_true(name != FACT_MODEL && name != FACT_PHONE
			&& name != FACT_WEBSITE && name != FACT_QUANTITY);
		if (name == FACT_ASKS_SAMPLE || name == FACT_ASKS_FREE)
			assert_string_equal(facts.rows[i].value, "no");
	}
}

TEST(answers_between_our_quoted_questions_are_his)
{
	static const char text[] = "Hi,\n\n> 1. Are you in the lighting"
		" industry?\nSure, lamps and poles.\n\n> 2. How long?\n"
		"12 years\n\n> 3. Your customers?\n> 4. Your turnover?\n"
		"We do not tell.\n> 6. Do you have a website?\n\n"
		"What is the price of ST-100?\n\nLena\n";
	struct message message = message_make("lena@novaklight.example", text);
	struct thread thread = { .messages = &message, .count = 1 };
	struct span quoted[8];
	struct facts facts;
	const char *answered = "";
	size_t count = 0;

	for (const char *at = text; (at = strchr(at, '>')) != NULL; at++)
		quoted[count++] = (struct span){ (size_t)(at - text),
			strcspn(at, "\n") };
	message.quoted = quoted;
	message.quoted_count = count;
	facts = facts_read(arena, &thread, &lamp_house);
	for (size_t i = 0; i < facts.count; i++)
		if (facts.rows[i].name == FACT_ANSWERED)
			answered = arena_print(arena, "%s%s", answered,
				facts.rows[i].value);
	assert_string_equal(answered, "12");
}

TEST(an_empty_thread_and_an_empty_house_do_no_harm)
{
	struct house nothing = { .firm = { "", "", "", NULL, 0 } };
	struct message message = message_make("", "");
	struct thread none = { 0 }, empty = { .messages = &message, .count = 1 };
	struct rule_set set = rule_set_default();
	struct facts facts = facts_read(arena, &none, &nothing);
	struct vetting vetting = inquiry_vet(arena, &none, &facts, &nothing,
		&set);

	assert_int_not_equal(vetting.verdict, VERDICT_VALID);
	message.from_name = "";
	message.subject = "";
	facts = facts_read(arena, &empty, &nothing);
	vetting = inquiry_vet(arena, &empty, &facts, &nothing, &set);
	assert_int_not_equal(vetting.verdict, VERDICT_VALID);
	keys_read(arena, &empty, &nothing);
}

static bool
list_holds(const char *const *list, const char *key)
{
	for (; *list != NULL; list++)
		if (strcmp(*list, key) == 0)
			return true;
	return false;
}

TEST(keys_name_whatever_the_sender_may_be_known_by)
{
	struct message message = message_make("Lena@mail.novaklight.example",
		good);
	struct thread thread = { .messages = &message, .count = 1 };
	struct keys keys = keys_read(arena, &thread, &lamp_house);

	assert_true(list_holds(keys.emails, "lena@mail.novaklight.example"));
	assert_true(list_holds(keys.domains, "mail.novaklight.example"));
	assert_true(list_holds(keys.domains, "novaklight.example"));
	assert_true(list_holds(keys.companies, company_key(arena,
		"Novak Light d.o.o.")));
	assert_true(list_holds(keys.phones, "38615550121"));
	assert_true(list_holds(keys.contacts, "lena novak"));
}

TEST(the_same_text_again_is_seen_and_another_is_not)
{
	struct message one = message_make("a@b.example", good);
	struct message again = message_make("a@b.example", arena_print(arena,
		"Reminder\n\n%s\nSent from my phone\n", good));
	struct message other = message_make("a@b.example",
		"Dear Sirs, please send the invoice for order 77 again, we lost"
		" it in the move to the new building.");
	struct shingles a = shingles_of(arena, &one);

	assert_true(shingles_alike(a, shingles_of(arena, &again)) >= 95);
	assert_true(shingles_alike(a, shingles_of(arena, &other)) < 20);
}

/* The catalogues are printed from the table of sentences. */
TEST(the_language_catalogues_are_those_of_the_sentences)
{
	static const char *const files[] = { "en", "zh-CN" };
	const char *source = getenv("XUNPAN_TEST_SOURCE");

	for (int i = 0; i < 2; i++) {
		const char *path = arena_print(arena,
			"%s/templates/lang/rules.%s.hdf", source == NULL ? "."
			: source, files[i]);
		const char *wanted = sentences_hdf(arena, i == 1);
		char *found = arena_take(arena, strlen(wanted) + 2);
		FILE *file = fopen(path, "rb");

		if (file == NULL)
			fail_msg("%s cannot be read", path);
		assert_true(fread(found, 1, strlen(wanted) + 1, file) > 0);
		fclose(file);
		if (strcmp(found, wanted) != 0)
			fail_msg("%s is not what sentences.c says", path);
	}
}

TEST(every_rule_has_a_title_and_every_sentence_two_languages)
{
	for (int i = 1; i < RULE_COUNT; i++) {
		assert_string_not_equal(sentence_text(arena, rules[i].title,
			"en", ""), "");
		assert_true(rules[i].version > 0);
	}
	for (size_t i = 0; i < sentence_count; i++)
		assert_int_equal(strstr(sentences[i].en, "%s") != NULL,
			strstr(sentences[i].zh, "%s") != NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(the_rows_and_the_prior_are_the_total_under_any_points),
		RUN(unknown_rows_take_no_points_and_say_what_knowing_could_bring),
		RUN(what_is_taken_away_becomes_unknown),
		RUN(a_sign_for_never_lowers_the_total),
		RUN(no_price_without_a_site_or_full_contact_data),
		RUN(the_sum_alone_never_calls_anybody_an_impostor),
		RUN(a_hard_sign_outweighs_any_sum_and_a_person_decides),
		RUN(what_a_person_found_replaces_what_was_read),
		RUN(quotes_are_the_very_bytes_they_point_to),
		RUN(what_we_wrote_before_never_counts_as_his),
		RUN(answers_between_our_quoted_questions_are_his),
		RUN(an_empty_thread_and_an_empty_house_do_no_harm),
		RUN(keys_name_whatever_the_sender_may_be_known_by),
		RUN(the_same_text_again_is_seen_and_another_is_not),
		RUN(the_language_catalogues_are_those_of_the_sentences),
		RUN(every_rule_has_a_title_and_every_sentence_two_languages),
	};

	return RUN_ALL(tests);
}
