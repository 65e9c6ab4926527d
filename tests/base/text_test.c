/* UTF-8 text: what is refused, counted, cut, trimmed and folded. */
#include "../unit.h"

#include "base/text.h"

#define BYTES(text) (text), sizeof(text) - 1

TEST(accepts_well_formed_utf8)
{
	assert_true(text_is_utf8(BYTES("")));
	assert_true(text_is_utf8(BYTES("plain")));
	assert_true(text_is_utf8(BYTES("询盘 \xf0\x9f\x98\x80")));
	assert_true(text_is_utf8(BYTES("\xf4\x8f\xbf\xbf")));
	assert_true(text_is_utf8(BYTES("\xef\xbf\xbd")));
}

TEST(refuses_what_is_not_utf8)
{
	assert_false(text_is_utf8(BYTES("a\0b")));
	assert_false(text_is_utf8(BYTES("\xc0\x80")));         /* overlong */
	assert_false(text_is_utf8(BYTES("\xc1\xbf")));
	assert_false(text_is_utf8(BYTES("\xe0\x80\xaf")));
	assert_false(text_is_utf8(BYTES("\xf0\x80\x80\xaf")));
	assert_false(text_is_utf8(BYTES("\xed\xa0\x80")));     /* surrogate */
	assert_false(text_is_utf8(BYTES("\xf4\x90\x80\x80"))); /* > U+10FFFF */
	assert_false(text_is_utf8(BYTES("\xf5\x80\x80\x80")));
	assert_false(text_is_utf8(BYTES("\x80")));
	assert_false(text_is_utf8(BYTES("\xe8\xaf")));         /* cut off */
	assert_false(text_is_utf8(BYTES("\xd1\xaf\xc5\xcc")));     /* GBK */
	assert_false(text_is_utf8(BYTES("\xff\xfe")));
}

TEST(sees_control_characters_but_not_tab_and_line_ends)
{
	assert_false(text_has_control("a\tb\r\nc"));
	assert_true(text_has_control("a\x01"));
	assert_true(text_has_control("\x1b[2J"));
	assert_true(text_has_control("\x7f"));
	assert_false(text_has_control("询盘"));
}

TEST(sees_what_would_split_a_header)
{
	assert_true(text_has_line_end("a\rb"));
	assert_true(text_has_line_end("a\nb"));
	assert_false(text_has_line_end("a b"));
	assert_false(text_has_line_end(NULL));
}

TEST(reads_malformed_text_byte_by_byte_to_its_end)
{
	const char *at = "\xe8\xaf" "a\xff";

	assert_int_equal(text_next(&at), 0xFFFD);
	assert_int_equal(text_next(&at), 0xFFFD);
	assert_int_equal(text_next(&at), 'a');
	assert_int_equal(text_next(&at), 0xFFFD);
	assert_int_equal(text_next(&at), 0);
	assert_int_equal(text_next(&at), 0);
}

TEST(counts_characters_not_bytes)
{
	assert_int_equal(text_count(""), 0);
	assert_int_equal(text_count("询盘"), 2);
	assert_int_equal(text_count("a\xf0\x9f\x98\x80z"), 3);
}

TEST(shortens_to_so_many_characters_the_ellipsis_among_them)
{
	assert_string_equal(text_shorten(arena, "abcde", 5), "abcde");
	assert_string_equal(text_shorten(arena, "abcdef", 5), "abcd…");
	assert_string_equal(text_shorten(arena, "外贸询盘来了", 4), "外贸询…");
	assert_string_equal(text_shorten(arena, "外贸询盘", 4), "外贸询盘");
	assert_string_equal(text_shorten(arena, "ab", 1), "…");
	assert_string_equal(text_shorten(arena, "", 3), "");
	for (size_t most = 1; most < 8; most++)
		assert_true(text_count(text_shorten(arena, "一二三四五六七八",
			most)) == most);
}

TEST(trims_every_kind_of_blank_at_both_ends_only)
{
	assert_string_equal(text_trim(arena, " \t\r\n a b \n"), "a b");
	assert_string_equal(text_trim(arena, "\xc2\xa0\xe3\x80\x80询 盘"
		"\xe2\x80\x8b\xef\xbb\xbf"), "询 盘");
	assert_string_equal(text_trim(arena, " \xe3\x80\x80 "), "");
	assert_string_equal(text_trim(arena, ""), "");
	assert_null(text_trim(arena, NULL));
	assert_true(text_is_blank("\xe3\x80\x80\t"));
	assert_true(text_is_blank(NULL));
	assert_false(text_is_blank(" ."));
}

TEST(makes_all_line_ends_one)
{
	assert_string_equal(text_lines_unix(arena, "a\r\nb\rc\nd\r\r\n"),
		"a\nb\nc\nd\n\n");
	assert_string_equal(text_lines_unix(arena, "\r"), "\n");
	assert_string_equal(text_lines_unix(arena, ""), "");
}

TEST(compares_without_case_in_ascii_alone)
{
	assert_true(text_equal_ascii("Content-TYPE", "content-type"));
	assert_false(text_equal_ascii("Ä", "ä"));
	assert_false(text_equal_ascii("abc", "abcd"));
	assert_false(text_equal_ascii("abcd", "abc"));
	assert_true(text_equal_ascii(NULL, NULL));
	assert_false(text_equal_ascii(NULL, ""));
	assert_true(text_equal(NULL, NULL));
	assert_false(text_equal("", NULL));
	assert_true(text_starts("inquiry", "inq"));
	assert_false(text_starts("in", "inq"));
	assert_true(text_ends("a.eml", ".eml"));
	assert_false(text_ends("eml", ".eml"));
}

TEST(folds_case_width_accents_and_invisible_characters)
{
	assert_string_equal(text_fold(arena, "ＡＢＣ"), "abc");
	assert_string_equal(text_fold(arena, "Straße"), "strasse");
	assert_string_equal(text_fold(arena, "Müller Çelik"), "muller celik");
	assert_string_equal(text_fold(arena, "pay\xe2\x80\x8bpal"), "paypal");
	assert_string_equal(text_fold(arena, "ﬁ"), "fi");
	assert_string_equal(text_fold(arena, "БАНК"), "банк");
	assert_string_equal(text_fold(arena, "A\xff"), "a\xff");
	assert_null(text_fold(arena, NULL));
}

static bool
reads(const char *text, int64_t *number)
{
	return text_to_integer(text, INT64_MIN, INT64_MAX, number);
}

TEST(reads_whole_numbers)
{
	int64_t number = 1;

	assert_true(reads("-0", &number) && number == 0);
	assert_true(reads("007", &number) && number == 7);
	assert_true(reads("9223372036854775807", &number)
		&& number == INT64_MAX);
	assert_true(reads("-9223372036854775808", &number)
		&& number == INT64_MIN);
	assert_true(text_to_integer("5", 5, 5, &number));
	assert_false(text_to_integer("6", 1, 5, &number));
	assert_false(text_to_integer("0", 1, 5, &number));
	assert_int_equal(number, 5);
}

TEST(refuses_what_only_looks_like_a_number)
{
	static const char *const odd[] = { "", "-", "--5", "5-", "-5-3", "+5",
		" 5", "5 ", "5.0", "1e3", "0x10", "NaN", "inf", "１２", "five",
		"9223372036854775808", "18446744073709551616",
		"-9223372036854775809", "5\n" };
	int64_t number = 77;

	for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
		if (reads(odd[i], &number))
			fail_msg("'%s' was read as a number", odd[i]);
	assert_false(reads(NULL, &number));
	assert_int_equal(number, 77);
}

TEST(gathers_bytes_and_keeps_a_nul_behind_them)
{
	struct buffer buffer = { .arena = arena };

	assert_string_equal(buffer_string(&buffer), "");
	buffer_text(&buffer, NULL);
	buffer_text(&buffer, "a");
	buffer_print(&buffer, "%d", 12);
	buffer_byte(&buffer, '!');
	buffer_add(&buffer, NULL, 0);
	assert_string_equal(buffer.bytes, "a12!");
	assert_int_equal(buffer.length, 4);
}

TEST(gathers_a_million_bytes_one_by_one_in_four_times_their_room)
{
	struct buffer buffer = { .arena = arena };

	for (int i = 0; i < 1000000; i++)
		buffer_byte(&buffer, (char)('a' + i % 26));
	assert_int_equal(buffer.length, 1000000);
	assert_int_equal(buffer.bytes[999999], 'a' + 999999 % 26);
	assert_in_range(arena_used(arena), 1000000, 4200000);
}

TEST(writes_bytes_as_hexadecimal)
{
	assert_string_equal(text_hex(arena, "\x00\x7f\xff", 3), "007fff");
	assert_string_equal(text_hex(arena, "", 0), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(accepts_well_formed_utf8),
		RUN(refuses_what_is_not_utf8),
		RUN(sees_control_characters_but_not_tab_and_line_ends),
		RUN(sees_what_would_split_a_header),
		RUN(reads_malformed_text_byte_by_byte_to_its_end),
		RUN(counts_characters_not_bytes),
		RUN(shortens_to_so_many_characters_the_ellipsis_among_them),
		RUN(trims_every_kind_of_blank_at_both_ends_only),
		RUN(makes_all_line_ends_one),
		RUN(compares_without_case_in_ascii_alone),
		RUN(folds_case_width_accents_and_invisible_characters),
		RUN(reads_whole_numbers),
		RUN(refuses_what_only_looks_like_a_number),
		RUN(gathers_bytes_and_keeps_a_nul_behind_them),
		RUN(gathers_a_million_bytes_one_by_one_in_four_times_their_room),
		RUN(writes_bytes_as_hexadecimal),
	};

	return RUN_ALL(tests);
}
