/* Values of the reference tables as they are compared, and typed facts. */
#include "../unit.h"

#include "base/text.h"
#include "rules/fact_value.h"
#include "rules/house_fields.h"

static const struct shape *const shapes[] = { &firm_shape, &product_shape,
	&brand_shape, &freemail_domain_shape, &competitor_shape,
	&platform_shape, &blacklist_shape, &customer_shape };

TEST(every_entry_begins_with_its_id_and_version)
{
	for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
		const struct field *id = shape_field(shapes[i], "id");
		const struct field *version = shape_field(shapes[i],
			"version");

		assert_int_equal(id->offset, offsetof(struct entry_head, id));
		assert_int_equal(version->offset,
			offsetof(struct entry_head, version));
		assert_true(id->is_kept && version->is_kept);
	}
}

TEST(every_alias_of_a_column_names_a_field)
{
	for (size_t i = 0; i < column_alias_count; i++) {
		bool is_found = false;

		for (size_t k = 0; k < sizeof shapes / sizeof shapes[0]; k++)
			if (text_equal(shapes[k]->noun, column_aliases[i].noun))
				is_found = shape_field(shapes[k],
					column_aliases[i].field) != NULL;
		if (!is_found)
			fail_msg("%s", column_aliases[i].alias);
	}
}

TEST(a_phone_on_the_blacklist_is_compared_by_its_digits)
{
	assert_string_equal(blacklist_key(arena, BLACKLIST_PHONE,
		" +44 (0)1924-550 117"), "4401924550117");
	assert_string_equal(blacklist_key(arena, BLACKLIST_DOMAIN,
		"Evil.Example "), "evil.example");
}

TEST(a_key_that_folding_made_long_fits_its_column)
{
	char name[3 * 100 + 1] = "";

	for (int i = 0; i < 100; i++)
		memcpy(name + 3 * i, "ﷺ", 4);
	assert_int_equal(text_count(key_stored(arena, KEY_CONTACT,
		text_fold(arena, name))), 120);
	assert_int_equal(text_count(key_stored(arena, KEY_BLACKLIST,
		blacklist_key(arena, BLACKLIST_ADDRESS, name))), 253);
	assert_string_equal(key_stored(arena, KEY_CONTACT, "ana torres"),
		"ana torres");
}

TEST(look_alike_domains_share_an_end)
{
	struct domain_ends own = domain_ends_read(arena,
		"ridgeway-irrigation.example");
	struct domain_ends other = domain_ends_read(arena,
		"rldgevvay-irrigation.example");

	assert_string_equal(own.head, other.head);
	assert_string_equal(own.tail, other.tail);
	other = domain_ends_read(arena, "ridgeway-irrlgati0n.test");
	assert_string_equal(own.head, other.head);
}

TEST(a_short_or_missing_domain_has_short_or_no_ends)
{
	struct domain_ends ends = domain_ends_read(arena, "ab.example");

	assert_string_equal(ends.head, "ab");
	assert_string_equal(ends.tail, "ab");
	ends = domain_ends_read(arena, "");
	assert_string_equal(ends.head, "");
}

TEST(a_list_is_split_at_semicolons_and_trimmed)
{
	size_t count;
	const char *const *list = list_split(arena, " a ; ;b;", &count);

	assert_int_equal(count, 2);
	assert_string_equal(list[0], "a");
	assert_string_equal(list[1], "b");
	assert_null(list[2]);
}

static const char *
typed(enum fact_name name, const char *text)
{
	return fact_value_read(arena, name, text);
}

TEST(a_typed_fact_takes_the_form_that_reading_gives)
{
	assert_string_equal(typed(FACT_COUNTRY, " cl "), "CL");
	assert_string_equal(typed(FACT_WEBSITE,
		"https://www.Acme.example/contact?x"), "acme.example");
	assert_string_equal(typed(FACT_EMAIL, "Tom@Acme.Example"),
		"tom@acme.example");
	assert_string_equal(typed(FACT_PHONE, "+56 2 2345-6789"),
		"+56223456789");
	assert_string_equal(typed(FACT_COMPANY, " 上海泵业 "), "上海泵业");
	assert_string_equal(typed(FACT_QUANTITY, "0500"), "500");
}

TEST(an_empty_value_says_that_there_is_none)
{
	assert_string_equal(typed(FACT_COUNTRY, "  "), "");
}

TEST(refuses_what_is_no_value_of_a_fact)
{
	assert_null(typed(FACT_COUNTRY, "Chile"));
	assert_null(typed(FACT_IS_FREEMAIL, "maybe"));
	assert_null(typed(FACT_ANSWERED, "7"));
	assert_null(typed(FACT_ANSWERED, "0"));
	assert_null(typed(FACT_QUANTITY, "-5"));
	assert_null(typed(FACT_EMAIL, "tom"));
	assert_null(typed(FACT_PHONE, "call me"));
	assert_null(typed(FACT_COMPANY, "two\nlines"));
	assert_null(typed(FACT_COMPANY, "\xff\xfe"));
	assert_null(typed(FACT_LANGUAGE, "english"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(every_entry_begins_with_its_id_and_version),
		RUN(every_alias_of_a_column_names_a_field),
		RUN(a_phone_on_the_blacklist_is_compared_by_its_digits),
		RUN(a_key_that_folding_made_long_fits_its_column),
		RUN(look_alike_domains_share_an_end),
		RUN(a_short_or_missing_domain_has_short_or_no_ends),
		RUN(a_list_is_split_at_semicolons_and_trimmed),
		RUN(a_typed_fact_takes_the_form_that_reading_gives),
		RUN(an_empty_value_says_that_there_is_none),
		RUN(refuses_what_is_no_value_of_a_fact),
	};

	return RUN_ALL(tests);
}
