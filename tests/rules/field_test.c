/* Typed values by the field table: every type, taken and refused. */
#include "../unit.h"

#include <stdbool.h>

#include "rules/field.h"

static const char *const colours[] = { "", "red", "dark-blue" };

struct thing {
	const char *text, *note, *day, *email, *domain, *country, *currency;
	const char *secret;
	int64_t count, weight, price, moment;
	bool is_on;
	int colour;
};

#define AT(member) .offset = offsetof(struct thing, member)

static const struct field fields[] = {
	{ .name = "text", .type = FIELD_TEXT, AT(text), .least = 2, .most = 5 },
	{ .name = "note", .type = FIELD_NOTE, AT(note), .most = 20 },
	{ .name = "day", .type = FIELD_DAY, AT(day) },
	{ .name = "email", .type = FIELD_EMAIL, AT(email) },
	{ .name = "domain", .type = FIELD_DOMAIN, AT(domain) },
	{ .name = "country", .type = FIELD_COUNTRY, AT(country) },
	{ .name = "currency", .type = FIELD_CURRENCY, AT(currency) },
	{ .name = "secret", .type = FIELD_SECRET, AT(secret), .least = 3,
		.most = 10 },
	{ .name = "count", .type = FIELD_INTEGER, AT(count), .least = -5,
		.most = 1000 },
	{ .name = "weight", .type = FIELD_DECIMAL, AT(weight), .least = -10000,
		.most = 10000 },
	{ .name = "price", .type = FIELD_MONEY, AT(price), .least = 0,
		.most = INT64_C(99999999999999) },
	{ .name = "moment", .type = FIELD_MOMENT, AT(moment) },
	{ .name = "is_on", .type = FIELD_FLAG, AT(is_on) },
	{ .name = "colour", .type = FIELD_CHOICE, AT(colour), .codes = colours,
		.code_count = 3 },
};
static const struct shape shape = { "thing", fields,
	sizeof fields / sizeof fields[0], sizeof(struct thing) };

static struct thing thing;

static enum field_error
decode(const char *name, const char *typed)
{
	return field_decode(arena, shape_field(&shape, name), typed, &thing);
}

static void
takes(const char *name, const char *typed, const char *shown)
{
	enum field_error error = decode(name, typed);

	if (error != FIELD_OK)
		fail_msg("%s refuses '%s': %s", name, typed,
			field_error_codes[error]);
	assert_string_equal(field_text(arena, shape_field(&shape, name),
		&thing), shown);
}

/* Refused, and the noun is as it was. */
static void
refuses(const char *name, const char *typed, enum field_error why)
{
	struct thing before;
	enum field_error error;

	memset(&thing, 0x5a, sizeof thing);
	before = thing;
	error = decode(name, typed);
	if (error != why)
		fail_msg("%s answers '%s' with '%s'", name, typed,
			field_error_codes[error]);
	assert_memory_equal(&thing, &before, sizeof thing);
}

TEST(reads_decimals_as_hundredths)
{
	takes("weight", "84", "84.00");
	takes("weight", "84.5", "84.50");
	takes("weight", "84.05", "84.05");
	takes("weight", "1,5", "1.50");
	takes("weight", "-3.25", "-3.25");
	takes("weight", "-0", "0.00");
	takes("weight", "-0.01", "-0.01");
	assert_int_equal(thing.weight, -1);
	takes("weight", "　7.5 ", "7.50");
	takes("weight", "00012.30", "12.30");
	takes("weight", "100", "100.00");
	takes("weight", "-100.00", "-100.00");
	takes("price", "999999999999.99", "999999999999.99");
}

TEST(refuses_what_is_no_decimal)
{
	static const char *const odd[] = { "3.", ".5", "-", "--1", "+1", "1.2.3",
		"1,2,3", "1.234", "1,234", "1.234,50", "1 000", "1e3", "NaN",
		"nan", "inf", "-inf", "0x1p3", "5%", "$5", "5-", "１２", "− 5",
		"½", "1.5x" };

	for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
		refuses("weight", odd[i], FIELD_NOT_NUMBER);
	refuses("weight", "100.01", FIELD_TOO_LARGE);
	refuses("weight", "-100.01", FIELD_TOO_SMALL);
	refuses("weight", "18446744073709551616", FIELD_TOO_LARGE);
	refuses("weight", "-18446744073709551616", FIELD_TOO_SMALL);
	refuses("price", "-0.01", FIELD_TOO_SMALL);
	refuses("price", "1000000000000.00", FIELD_TOO_LARGE);
	refuses("price", "99999999999999999999999999.99", FIELD_TOO_LARGE);
}

TEST(reads_integers_within_their_range)
{
	takes("count", "0", "0");
	takes("count", "-0", "0");
	takes("count", "-5", "-5");
	takes("count", "1000", "1000");
	takes("count", "0000000000000000000000007", "7");
	refuses("count", "1001", FIELD_TOO_LARGE);
	refuses("count", "-6", FIELD_TOO_SMALL);
	refuses("count", "9223372036854775808", FIELD_TOO_LARGE);
	refuses("count", "18446744073709551616", FIELD_TOO_LARGE);
	refuses("count", "-18446744073709551616", FIELD_TOO_SMALL);
	refuses("count", "1.0", FIELD_NOT_NUMBER);
	refuses("count", "NaN", FIELD_NOT_NUMBER);
	refuses("count", "-", FIELD_NOT_NUMBER);
	refuses("count", "--1", FIELD_NOT_NUMBER);
	refuses("count", "1-", FIELD_NOT_NUMBER);
}

TEST(says_too_large_of_a_negative_number_above_its_range)
{
	static const struct field below = { .name = "below",
		.type = FIELD_INTEGER, .least = -100, .most = -10,
		AT(count) };

	assert_int_equal(field_decode(arena, &below, "-5", &thing),
		FIELD_TOO_LARGE);
	assert_int_equal(field_decode(arena, &below, "-101", &thing),
		FIELD_TOO_SMALL);
	assert_int_equal(field_decode(arena, &below, "-50", &thing), FIELD_OK);
}

TEST(reads_days_and_moments_that_exist)
{
	takes("day", "2024-02-29", "2024-02-29");
	takes("moment", "2026-11-22T08:40", "2026-11-22 08:40:00");
	takes("moment", "2038-01-19 03:14:08", "2038-01-19 03:14:08");
	refuses("day", "0000-00-00", FIELD_NOT_DAY);
	refuses("day", "2026-02-30", FIELD_NOT_DAY);
	refuses("day", "22.11.2026", FIELD_NOT_DAY);
	refuses("day", "2026-11-22 08:00", FIELD_NOT_DAY);
	refuses("moment", "0000-00-00 00:00:00", FIELD_NOT_DAY);
	refuses("moment", "2026-11-22 25:00:00", FIELD_NOT_DAY);
	refuses("moment", "2026-11-22 08:40 tomorrow", FIELD_NOT_DAY);
}

TEST(counts_a_texts_characters_not_its_bytes)
{
	takes("text", "外贸询盘来", "外贸询盘来");
	takes("text", "\xf0\x9f\x98\x80\xf0\x9f\x98\x80",
		"\xf0\x9f\x98\x80\xf0\x9f\x98\x80");
	takes("text", "  ab  ", "ab");
	refuses("text", "外贸询盘来了", FIELD_TOO_LONG);
	refuses("text", "外", FIELD_TOO_SHORT);
	refuses("text", " a ", FIELD_TOO_SHORT);
}

TEST(a_line_has_no_line_end_and_no_text_has_controls)
{
	refuses("text", "a\nb", FIELD_CONTROL);
	refuses("text", "a\rb", FIELD_CONTROL);
	refuses("text", "a\x1b[", FIELD_CONTROL);
	refuses("note", "a\x07", FIELD_CONTROL);
	refuses("secret", "abc\x7f", FIELD_CONTROL);
	takes("note", " one\r\ntwo\rthree\n", "one\ntwo\nthree");
}

TEST(offers_are_taken_and_nothing_else)
{
	takes("colour", "dark-blue", "dark-blue");
	assert_int_equal(thing.colour, 2);
	refuses("colour", "Red", FIELD_NOT_OFFERED);
	refuses("colour", "1", FIELD_NOT_OFFERED);
	refuses("colour", "red\nblue", FIELD_NOT_OFFERED);
	takes("colour", "", "");
	assert_int_equal(thing.colour, 0);
}

TEST(knows_addresses_of_mail)
{
	static const char *const good[] = { "a@b.cn", "First.Last+x@Firm.Example",
		"o'neil@firm.example", "1@2.co", "用户@例子.公司" };
	static const char *const bad[] = { "a", "@b.cn", "a@", "a@b", "a@@b.cn",
		"a b@c.cn", "a@b.cn,c@d.cn", "<a@b.cn>", "a@b..cn", "a@.cn",
		"a@-b.cn", "a@b-.cn", "a@b.cn.", "a\"@b.cn", "a@b_c.cn",
		"a@b.c n", "a;b@c.cn" };

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		takes("email", good[i], good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		refuses("email", bad[i], FIELD_NOT_EMAIL);
	refuses("email", "a@b.cn\r\nBcc: c@d.cn", FIELD_CONTROL);
	refuses("email", "a12345678901234567890123456789012345678901234567890123"
		"45678901234@b.cn", FIELD_NOT_EMAIL);
}

TEST(knows_host_names_and_lowers_them)
{
	takes("domain", "Firm.Example.COM", "firm.example.com");
	takes("domain", "例子.公司", "例子.公司");
	refuses("domain", "localhost", FIELD_NOT_DOMAIN);
	refuses("domain", "http://firm.example", FIELD_NOT_DOMAIN);
	refuses("domain", "firm.example/", FIELD_NOT_DOMAIN);
	refuses("domain", ".firm.example", FIELD_NOT_DOMAIN);
	refuses("domain", "firm example.com", FIELD_NOT_DOMAIN);
	refuses("domain", "a1234567890123456789012345678901234567890123456789012"
		"34567890123.com", FIELD_NOT_DOMAIN);
}

TEST(knows_countries_by_two_letters)
{
	takes("country", "de", "DE");
	takes("country", " CN ", "CN");
	refuses("country", "D1", FIELD_NOT_COUNTRY);
	refuses("country", "DEU", FIELD_NOT_COUNTRY);
	refuses("country", "中", FIELD_NOT_COUNTRY);
}

TEST(knows_currencies_by_three_letters)
{
	takes("currency", "usd", "USD");
	takes("currency", " CNY ", "CNY");
	refuses("currency", "US", FIELD_NOT_CURRENCY);
	refuses("currency", "U5D", FIELD_NOT_CURRENCY);
	refuses("currency", "美元币", FIELD_NOT_CURRENCY);
}

TEST(a_secret_keeps_its_blanks_and_is_never_shown)
{
	assert_int_equal(decode("secret", " a b "), FIELD_OK);
	assert_string_equal(thing.secret, " a b ");
	assert_string_equal(field_text(arena, shape_field(&shape, "secret"),
		&thing), "");
	refuses("secret", "ab", FIELD_TOO_SHORT);
	refuses("secret", "12345678901", FIELD_TOO_LONG);
}

TEST(what_was_left_empty_is_nothing)
{
	memset(&thing, 0x5a, sizeof thing);
	for (size_t i = 0; i < shape.count; i++)
		assert_int_equal(field_decode(arena, &fields[i],
			i % 2 == 0 ? NULL : " ", &thing), FIELD_OK);
	assert_int_equal(thing.price, -1);
	assert_int_equal(thing.count, 0);
	assert_int_equal(thing.moment, 0);
	assert_false(thing.is_on);
	for (size_t i = 0; i < shape.count; i++)
		if (fields[i].type != FIELD_INTEGER
			&& fields[i].type != FIELD_DECIMAL)
			assert_string_equal(field_text(arena, &fields[i],
				&thing), "");
}

TEST(what_must_be_there_is_missed)
{
	for (size_t i = 0; i < shape.count; i++) {
		struct field needed = fields[i];

		needed.required = true;
		assert_int_equal(field_decode(arena, &needed, NULL, &thing),
			FIELD_MISSING);
		assert_int_equal(field_decode(arena, &needed, " \t　", &thing),
			FIELD_MISSING);
	}
}

TEST(a_flag_is_on_whatever_its_box_sends)
{
	takes("is_on", "on", "1");
	assert_int_equal(decode("is_on", NULL), FIELD_OK);
	assert_false(thing.is_on);
}

TEST(the_smallest_number_can_be_shown)
{
	thing.weight = INT64_MIN;
	assert_string_equal(field_text(arena, shape_field(&shape, "weight"),
		&thing), "-92233720368547758.08");
}

TEST(every_error_has_its_own_code)
{
	for (int i = 0; i < FIELD_ERROR_COUNT; i++) {
		assert_non_null(field_error_codes[i]);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(field_error_codes[i],
				field_error_codes[j]);
	}
	assert_null(shape_field(&shape, "owner"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_decimals_as_hundredths),
		RUN(refuses_what_is_no_decimal),
		RUN(reads_integers_within_their_range),
		RUN(says_too_large_of_a_negative_number_above_its_range),
		RUN(reads_days_and_moments_that_exist),
		RUN(counts_a_texts_characters_not_its_bytes),
		RUN(a_line_has_no_line_end_and_no_text_has_controls),
		RUN(offers_are_taken_and_nothing_else),
		RUN(knows_addresses_of_mail),
		RUN(knows_host_names_and_lowers_them),
		RUN(knows_countries_by_two_letters),
		RUN(knows_currencies_by_three_letters),
		RUN(a_secret_keeps_its_blanks_and_is_never_shown),
		RUN(what_was_left_empty_is_nothing),
		RUN(what_must_be_there_is_missed),
		RUN(a_flag_is_on_whatever_its_box_sends),
		RUN(the_smallest_number_can_be_shown),
		RUN(every_error_has_its_own_code),
	};

	return RUN_ALL(tests);
}
