/* Tokens of texts and of what is typed to find them. */
#include "../unit.h"

#include "base/text.h"
#include "rules/search_key.h"

static const char *
tokens_of(const char *text)
{
	return search_tokens(arena, &text, 1);
}

TEST(a_word_is_folded_and_marked)
{
	assert_string_equal(tokens_of("Pumpe"), "w_pumpe");
	assert_string_equal(tokens_of("ÉCLAIR eclair"), "w_eclair");
}

TEST(no_token_is_shorter_than_three_bytes)
{
	assert_string_equal(tokens_of("a 5"), "w_5 w_a");
}

TEST(chinese_is_kept_in_pairs_and_its_last_character_alone)
{
	assert_string_equal(tokens_of("上海泵"),
		"u04e0au06d77 u06cf5 u06d77u06cf5");
}

TEST(a_model_is_found_in_parts_and_whole)
{
	assert_string_equal(tokens_of("LQS-4015"), "w_4015 w_lqs w_lqs4015");
}

TEST(a_word_in_cyrillic_becomes_ascii)
{
	const char *tokens = tokens_of("насос");

	assert_string_equal(tokens, "w__0043d_00430_00441_0043e_00441");
}

TEST(the_same_word_twice_is_one_token)
{
	assert_string_equal(tokens_of("pump PUMP pump"), "w_pump");
}

TEST(a_long_word_is_cut_where_the_database_would_not_keep_it)
{
	char word[400];

	memset(word, 'x', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	assert_true(strlen(tokens_of(word)) <= 84);
	assert_string_equal(search_query(arena, "x"), "+w_x*");
}

TEST(every_word_must_be_there_and_the_last_may_go_on)
{
	assert_string_equal(search_query(arena, "lqs 40"), "+w_lqs +w_40*");
	assert_string_equal(search_query(arena, "LQS-4015"),
		"+w_lqs +w_4015*");
}

TEST(one_chinese_character_is_found_at_the_beginning_of_a_pair)
{
	assert_string_equal(search_query(arena, "泵"), "+u06cf5*");
	assert_string_equal(search_query(arena, "上海"), "+u04e0au06d77");
}

TEST(what_holds_no_word_is_an_empty_query)
{
	assert_string_equal(search_query(arena, " +-*\"(>@ "), "");
}

TEST(operators_of_the_full_text_never_reach_it)
{
	const char *query = search_query(arena, "a* -b \"c d\" +(e)~f@3");

	assert_string_equal(query, "+w_a +w_b +w_c +w_d +w_e +w_f +w_3*");
}

TEST(refuses_a_query_that_is_too_long)
{
	char typed[SEARCH_QUERY_MOST + 2];

	memset(typed, 'x', sizeof typed - 1);
	typed[sizeof typed - 1] = '\0';
	assert_null(search_query(arena, typed));
	typed[SEARCH_QUERY_MOST] = '\0';
	assert_non_null(search_query(arena, typed));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(a_word_is_folded_and_marked),
		RUN(no_token_is_shorter_than_three_bytes),
		RUN(chinese_is_kept_in_pairs_and_its_last_character_alone),
		RUN(a_model_is_found_in_parts_and_whole),
		RUN(a_word_in_cyrillic_becomes_ascii),
		RUN(the_same_word_twice_is_one_token),
		RUN(a_long_word_is_cut_where_the_database_would_not_keep_it),
		RUN(every_word_must_be_there_and_the_last_may_go_on),
		RUN(one_chinese_character_is_found_at_the_beginning_of_a_pair),
		RUN(what_holds_no_word_is_an_empty_query),
		RUN(operators_of_the_full_text_never_reach_it),
		RUN(refuses_a_query_that_is_too_long),
	};

	return RUN_ALL(tests);
}
