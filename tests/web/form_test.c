/* A form's fields into a noun: what was typed stays, what is wrong is named,
 * what was not asked for is left alone. */
#include "source.h"

#include "web/form.h"

struct deal {
	int64_t id, owner;
	const char *company, *password;
	int64_t amount;
	bool is_urgent;
};

#define AT(member) .offset = offsetof(struct deal, member)

static const struct field fields[] = {
	{ .name = "id", .type = FIELD_INTEGER, AT(id), .most = INT64_MAX,
		.is_kept = true },
	{ .name = "owner", .type = FIELD_INTEGER, AT(owner), .most = INT64_MAX,
		.is_kept = true },
	{ .name = "company", .type = FIELD_TEXT, AT(company), .most = 20,
		.required = true },
	{ .name = "password", .type = FIELD_SECRET, AT(password), .most = 20 },
	{ .name = "amount", .type = FIELD_MONEY, AT(amount), .most = 100000 },
	{ .name = "is_urgent", .type = FIELD_FLAG, AT(is_urgent) },
};
static const struct shape shape = { "deal", fields,
	sizeof fields / sizeof fields[0], sizeof(struct deal) };

static struct form form;

static bool
take(const char *body, struct deal *deal)
{
	struct sent sent = sent_form(body);
	struct request request;

	assert_int_equal(sent_take(&sent, &request), 0);
	return form_read(arena, &request, &shape, deal, &form);
}

TEST(reads_good_fields_into_the_noun)
{
	struct deal deal = { 0 };

	assert_true(take("company=+ACME+&amount=12.50&is_urgent=on", &deal));
	assert_string_equal(deal.company, "ACME");
	assert_int_equal(deal.amount, 1250);
	assert_true(deal.is_urgent);
	assert_int_equal(form.error_count, 0);
	assert_string_equal(deal.password, "");
}

TEST(leaves_what_the_program_sets_alone)
{
	struct deal deal = { .id = 42, .owner = 7 };

	assert_true(take("company=A&id=1&owner=1&role=admin&is_kept=0", &deal));
	assert_int_equal(deal.id, 42);
	assert_int_equal(deal.owner, 7);
}

TEST(names_each_wrong_field_and_keeps_what_was_typed)
{
	struct deal deal = { 0 };

	assert_false(take("company=&amount=%3Cb%3E&is_urgent=1", &deal));
	assert_int_equal(form.error_count, 2);
	assert_int_equal(form.errors[2], FIELD_MISSING);
	assert_int_equal(form.errors[4], FIELD_NOT_NUMBER);
	assert_string_equal(form.typed[4], "<b>");
	assert_int_equal(form.errors[5], FIELD_OK);
	assert_true(deal.is_urgent);
	assert_null(form.typed[0]);
}

TEST(the_first_of_equal_names_counts)
{
	struct deal deal = { 0 };

	assert_true(take("company=first&company=second", &deal));
	assert_string_equal(deal.company, "first");
}

TEST(a_page_may_refuse_a_field_in_its_own_words)
{
	struct deal deal = { 0 };

	assert_true(take("company=A", &deal));
	form_refuse(&form, "company", FIELD_TAKEN, "Nr. 12");
	form_refuse(&form, "company", FIELD_WRONG, "again");
	form_refuse(&form, "no such field", FIELD_WRONG, "");
	assert_int_equal(form.error_count, 1);
	assert_int_equal(form.errors[2], FIELD_WRONG);
	assert_string_equal(form.error_texts[2], "again");
	assert_string_equal(form.error_texts[3], "");
}

TEST(a_wrong_field_holds_nothing_and_what_was_typed_can_be_asked_for)
{
	struct deal deal = { .company = NULL, .password = NULL, .amount = 5 };

	assert_false(take("company=far+too+long+for+a+company&amount=x",
		&deal));
	assert_string_equal(deal.company, "");
	assert_string_equal(deal.password, "");
	assert_int_equal(deal.amount, -1);
	assert_string_equal(form_typed(&form, "company"),
		"far too long for a company");
	assert_string_equal(form_typed(&form, "password"), "");
	assert_string_equal(form_typed(&form, "no such field"), "");
	assert_int_equal(form_error(&form, "company"), FIELD_TOO_LONG);
	assert_int_equal(form_error(&form, "no such field"), FIELD_OK);
	assert_false(take("", &deal));
	assert_string_equal(deal.company, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_good_fields_into_the_noun),
		RUN(leaves_what_the_program_sets_alone),
		RUN(names_each_wrong_field_and_keeps_what_was_typed),
		RUN(the_first_of_equal_names_counts),
		RUN(a_page_may_refuse_a_field_in_its_own_words),
		RUN(a_wrong_field_holds_nothing_and_what_was_typed_can_be_asked_for),
	};

	return RUN_ALL(tests);
}
