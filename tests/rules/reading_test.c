/* Folding with a way back, phrases, models, numbers, names: the readers that
 * facts stand on. */
#include "../unit.h"

#include <stdbool.h>
#include <time.h>

#include "base/text.h"
#include "cases.h"
#include "rules/fold.h"
#include "rules/host.h"
#include "rules/legal.h"
#include "rules/lookalike.h"
#include "rules/phone.h"
#include "rules/product.h"
#include "rules/signs.h"

TEST(folded_bytes_know_where_they_came_from)
{
	const char *text = "Ärger mit №5, СРЕДНИЙ ﬁlm";
	struct folded folded = fold_read(arena, text, strlen(text));
	const char *film = strstr(folded.text, "film");
	struct span span;

	assert_non_null(film);
	assert_true(text_starts(folded.text, "arger mit no5"));
	assert_non_null(strstr(folded.text, "среднии"));
	span = fold_span(&folded, (size_t)(film - folded.text), folded.length);
	assert_string_equal(arena_copy_bytes(arena, text + span.start,
		span.length), "ﬁlm");
	assert_int_equal(folded.from[folded.length], strlen(text));
}

TEST(folding_makes_digits_chinese_and_quotes_one)
{
	assert_string_equal(fold_text(arena, "١٢٣ ABC　詢價"),
		"123 abc 询价");
	assert_string_equal(fold_text(arena, "l’été"), "l'ete");
	assert_string_equal(fold_text(arena, "ГОСТ Ёлка"), "гост елка");
	assert_string_equal(fold_text(arena, "ガス 펌프"), "ガス 펌프");
}

TEST(malformed_bytes_are_kept_and_do_no_harm)
{
	struct folded folded = fold_read(arena, "a\xff\xc3(\xe4\xb8", 6);

	assert_int_equal(folded.from[folded.length], 6);
	assert_int_equal(folded.text[0], 'a');
}

static bool
says(const char *text, enum sign sign)
{
	const struct lexicon *lexicon = lexicon_make(arena);
	struct folded folded = fold_read(arena, text, strlen(text));
	struct hits hits = signs_find(arena, lexicon, &folded);

	for (size_t i = 0; i < hits.count; i++)
		if (hits.rows[i].sign == sign)
			return true;
	return false;
}

TEST(phrases_are_found_across_case_line_ends_and_gaps)
{
	assert_true(says("please send two Samples", SIGN_SAMPLE));
	assert_true(says("FREE\nOF CHARGE", SIGN_FREE));
	assert_true(says("free-of-charge", SIGN_FREE));
	assert_true(says("order quantity will be very large",
		SIGN_BIG_QUANTITY));
	assert_true(says("有没有样品?", SIGN_SAMPLE));
	assert_true(says("ボールバルブのサンプル", SIGN_SAMPLE));
}

TEST(phrases_are_not_found_inside_words_or_across_sentences)
{
	assert_false(says("the free passage is 20 mm", SIGN_FREE));
	assert_false(says("feel free to call", SIGN_FREE));
	assert_false(says("we resample data", SIGN_SAMPLE));
	assert_false(says("We like it. Your products", SIGN_INTEREST));
}

TEST(a_long_text_of_anything_is_read_in_linear_time)
{
	static const char *const parts[] = { "aaaa!", "interested in ",
		"1 2 3 4 ", "@.@.", "http://", "样品", "\n\n", "((((", "sample ~ " };

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct buffer text = { .arena = arena };
		struct message message = { .from_name = "", .from_addr = "a@b.test",
			.reply_to = "", .subject = "", .in_reply_to = "",
			.message_id = "", .language = "", .to_addr = "",
			.return_path = "", .damage = "" };
		struct thread thread = { .messages = &message, .count = 1 };
		struct rule_set set = rule_set_default();
		struct facts facts;
		clock_t started;

		while (text.length < 40000)
			buffer_text(&text, parts[i]);
		message.text = buffer_string(&text);
		started = clock();
		facts = facts_read(arena, &thread, &lamp_house);
		inquiry_vet(arena, &thread, &facts, &lamp_house, &set);
		if (!unit_is_watched())
			assert_true((clock() - started) * 1000
				/ CLOCKS_PER_SEC < 200);
	}
}

static const char *
models_read(const char *text)
{
	const struct product_index *index = product_index_make(arena,
		&lamp_house);
	struct folded folded = fold_read(arena, text, strlen(text));
	struct model_places places = models_find(arena, index, &folded, text);
	const char *all = "";

	for (size_t i = 0; i < places.count; i++)
		all = arena_print(arena, "%s%s%s", all, *all == '\0' ? "" : " ",
			lamp_house.products[places.rows[i].product].model);
	return all;
}

TEST(models_are_found_however_they_are_written)
{
	static const char *const written[] = { "HB-150U", "hb150u", "HB 150 U",
		"hb_150u", "HB–150U", "HB-\n150U", "(HB-150U)", "HB-150U.",
		"LED HB-150U灯", "ＨＢ－１５０Ｕ" };

	for (size_t i = 0; i < sizeof(written) / sizeof(*written); i++)
		if (strcmp(models_read(written[i]), "HB-150U") != 0)
			fail_msg("'%s' is read as '%s'", written[i],
				models_read(written[i]));
}

TEST(the_longest_model_wins_and_a_part_of_a_word_is_none)
{
	assert_string_equal(models_read("DL-95R and DL-95RA"),
		"DL-95R DL-95RA");
	assert_string_equal(models_read("is DL-95R a good lamp"), "DL-95R");
	assert_string_equal(models_read("XHB-150U HB-1500U HB-150UX"), "");
	assert_string_equal(models_read("hb-150u@mail.test"), "");
	assert_string_equal(models_read("HB-150U / 200U"), "HB-150U HB-200U");
}

static void
expect_phone(const char *digits, const char *e164, const char *region,
	enum phone_kind kind)
{
	struct phone phone = phone_international(arena, digits);

	assert_string_equal(phone.e164, e164);
	assert_string_equal(phone.region, region);
	assert_int_equal(phone.kind, kind);
}

TEST(numbers_tell_their_country_and_kind)
{
	expect_phone("8613812345678", "+8613812345678", "CN", PHONE_MOBILE);
	expect_phone("862155501234", "+862155501234", "CN", PHONE_FIXED);
	expect_phone("447700900123", "+447700900123", "GB", PHONE_MOBILE);
	expect_phone("4401132496000", "+441132496000", "GB", PHONE_FIXED);
	expect_phone("14165550121", "+14165550121", "CA", PHONE_EITHER);
	expect_phone("12125550121", "+12125550121", "US", PHONE_UNKNOWN);
	expect_phone("77275550131", "+77275550131", "KZ", PHONE_FIXED);
	expect_phone("79161234567", "+79161234567", "RU", PHONE_MOBILE);
	expect_phone("4915112345678", "+4915112345678", "DE", PHONE_MOBILE);
	expect_phone("390612345678", "+390612345678", "IT", PHONE_FIXED);
	expect_phone("2348031234567", "+2348031234567", "NG", PHONE_MOBILE);
	expect_phone("999123", "", "", PHONE_UNKNOWN);
}

TEST(a_number_dialled_at_home_is_completed)
{
	assert_string_equal(phone_national(arena, "04055501230", "DE").e164,
		"+494055501230");
	assert_string_equal(phone_national(arena, "0255500140", "IT").e164,
		"+390255500140");
}

TEST(firms_compare_without_their_legal_forms)
{
	static const char *const same[][2] = {
		{ "Acme Pumps Ltd.", "ACME PUMPS LIMITED" },
		{ "Ningbo Acme Co., Ltd.", "Ningbo Acme" },
		{ "Riegos del Bajío S.A. de C.V.", "riegos bajio sa de cv" },
		{ "ООО «Ромашка»", "Ромашка" },
		{ "株式会社あかり", "あかり" },
		{ "宁波蓝桥有限公司", "寧波藍橋股份有限公司" },
		{ "Müller & Söhne GmbH & Co. KG", "Muller und Sohne" },
	};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		assert_string_equal(company_key(arena, same[i][0]),
			company_key(arena, same[i][1]));
	assert_string_not_equal(company_key(arena, "Acme Pumps"),
		company_key(arena, "Acme Valves"));
	assert_string_not_equal(company_key(arena, "Ltd"), "");
}

TEST(domains_made_to_be_mistaken_are_seen)
{
	static const char *const alike[][2] = {
		{ "brightrnart.example", "brightmart.example" },
		{ "voltara.example", "voltarra.example" },
		{ "vo1tarra.example", "voltarra.example" },
		{ "voltarra-trade.example", "voltarra.example" },
		{ "voltarra.test", "voltarra.example" },
		{ "china-voltarra.example", "voltarra.example" },
		{ "vоltаrrа.example", "voltarra.example" },
		{ "xn--vltrr-6vec0i.example", "voltarra.example" },
	};
	static const char *const apart[][2] = {
		{ "voltarra.example", "voltarra.example" },
		{ "mail.voltarra.example", "voltarra.example" },
		{ "lumen.example", "lumina.example" },
		{ "abc.example", "abd.example" },
		{ "stonelight.example", "brightway.example" },
	};

	for (size_t i = 0; i < sizeof(alike) / sizeof(*alike); i++)
		if (!domain_looks_like(arena, alike[i][0], alike[i][1]))
			fail_msg("%s passes for %s unseen", alike[i][0],
				alike[i][1]);
	for (size_t i = 0; i < sizeof(apart) / sizeof(*apart); i++)
		if (domain_looks_like(arena, apart[i][0], apart[i][1]))
			fail_msg("%s is taken for %s", apart[i][0],
				apart[i][1]);
}

TEST(registrable_domains_follow_the_public_suffix_list)
{
	assert_string_equal(domain_registrable(arena, "Mail.Shop.CO.UK"),
		"shop.co.uk");
	assert_string_equal(domain_registrable(arena, "a.b.example"),
		"b.example");
	assert_string_equal(domain_registrable(arena, "example"), "example");
	assert_true(domain_is_within("a.b.example", "b.example"));
	assert_false(domain_is_within("ab.example", "b.example"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(folded_bytes_know_where_they_came_from),
		RUN(folding_makes_digits_chinese_and_quotes_one),
		RUN(malformed_bytes_are_kept_and_do_no_harm),
		RUN(phrases_are_found_across_case_line_ends_and_gaps),
		RUN(phrases_are_not_found_inside_words_or_across_sentences),
		RUN(a_long_text_of_anything_is_read_in_linear_time),
		RUN(models_are_found_however_they_are_written),
		RUN(the_longest_model_wins_and_a_part_of_a_word_is_none),
		RUN(numbers_tell_their_country_and_kind),
		RUN(a_number_dialled_at_home_is_completed),
		RUN(firms_compare_without_their_legal_forms),
		RUN(domains_made_to_be_mistaken_are_seen),
		RUN(registrable_domains_follow_the_public_suffix_list),
	};

	return RUN_ALL(tests);
}
