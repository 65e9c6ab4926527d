/* Reference tables, what an inquiry is read against, rule sets and files. */
#include "../firm.h"

#include "base/text.h"
#include "store/file.h"
#include "store/house.h"
#include "store/reference.h"

#define NOW 1763800000

static void
add(const char *noun, void *entry)
{
	WELL(store_reference_add(db, arena, reference_of(noun), entry, 0,
		"test"));
}

static struct customer_entry *
customer(const char *number, const char *company, const char *domain)
{
	struct customer_entry *entry = reference_new(arena,
		reference_of("customer"));

	entry->customer.customer_no = number;
	entry->customer.company = company;
	entry->customer.domain = domain;
	return entry;
}

static struct house
touched(struct keys keys)
{
	struct house house;

	WELL(store_house_load(db, arena, &house));
	WELL(store_house_touch(db, arena, &keys, NOW, &house));
	return house;
}

TEST(an_empty_house_is_no_fault)
{
	struct house house = touched((struct keys){ 0 });

	assert_int_equal(house.product_count + house.customer_count, 0);
	assert_string_equal(house.firm.company, "");
}

TEST(a_customer_is_found_by_any_key_and_once)
{
	struct customer_entry *entry = customer("K1", "Ridgeway Ltd",
		"ridgeway.example");
	const char *emails[] = { "tom@ridgeway.example", NULL };
	const char *domains[] = { "ridgeway.example", NULL };
	const char *companies[] = { company_key(arena, "RIDGEWAY Limited"),
		NULL };
	const char *contacts[] = { text_fold(arena, "Tom ALDOUS"), NULL };

	entry->customer.email = "tom@ridgeway.example";
	entry->customer.contact = "Tom Aldous";
	add("customer", entry);
	add("customer", customer("K2", "Another", "another.example"));
	assert_int_equal(touched((struct keys){ .emails = emails })
		.customer_count, 1);
	assert_int_equal(touched((struct keys){ .companies = companies })
		.customer_count, 1);
	assert_int_equal(touched((struct keys){ .contacts = contacts })
		.customer_count, 1);
	assert_int_equal(touched((struct keys){ emails, domains, companies,
		NULL, contacts }).customer_count, 1);
}

TEST(a_customer_is_found_by_a_domain_that_looks_like_his)
{
	static const char *const others[] = { "ridgewy.example",
		"rldgeway.test", "ridgevvay.example", "ridge-way.example" };

	add("customer", customer("K1", "Ridgeway", "ridgeway.example"));
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		const char *domains[] = { others[i], NULL };

		if (touched((struct keys){ .domains = domains })
			.customer_count != 1)
			fail_msg("%s", others[i]);
	}
}

TEST(hundreds_of_keys_are_all_looked_up)
{
	const char *domains[101] = { NULL }, *emails[201] = { NULL };

	for (int i = 0; i < 200; i++)
		emails[i] = arena_print(arena, "p%d@x.example", i);
	for (int i = 0; i < 100; i++) {
		struct freemail_domain_entry entry = { .domain
			= arena_print(arena, "free%d.example", i) };

		domains[i] = entry.domain;
		add("freemail_domain", &entry);
	}
	add("customer", customer("K1", "X", ""));
	assert_int_equal(touched((struct keys){ .domains = domains,
		.emails = emails }).freemail_domain_count, 100);
}

TEST(a_domain_in_another_script_is_found_like_any_other)
{
	const char *domains[] = { "泵.example", "例子.com", NULL };
	const char *emails[] = { "张@泵.example", NULL };
	struct freemail_domain_entry entry = { .domain = "例子.com" };

	assert_int_equal(touched((struct keys){ .domains = domains,
		.emails = emails }).freemail_domain_count, 0);
	add("freemail_domain", &entry);
	assert_int_equal(touched((struct keys){ .domains = domains,
		.emails = emails }).freemail_domain_count, 1);
}

/* Folding makes each of these letters 18. */
TEST(a_customer_is_found_by_a_name_that_folding_makes_too_long)
{
	char name[3 * 100 + 1] = "";
	struct customer_entry entry = { .customer = { .customer_no = "L1",
		.company = "Long Ltd", .domain = "", .email = "",
		.country = "", .since = "", .last_order = "" } };
	const char *contacts[] = { NULL, NULL };

	for (int i = 0; i < 100; i++)
		memcpy(name + 3 * i, "ﷺ", 4);
	entry.customer.contact = name;
	contacts[0] = text_fold(arena, name);
	add("customer", &entry);
	assert_int_equal(touched((struct keys){ .contacts = contacts })
		.customer_count, 1);
}

static void
blacklist(enum blacklist_kind kind, const char *value, const char *until)
{
	struct blacklist_row row = { .kind = (int)kind, .value = value,
		.reason = "fraud", .expires_on = until };

	add("blacklist", &row);
}

TEST(the_blacklist_is_found_by_compared_values_while_it_is_in_force)
{
	const char *phones[] = { "441924550117", NULL };
	const char *domains[] = { "evil.example", "past.example",
		"today.example", NULL };
	struct house house;

	blacklist(BLACKLIST_PHONE, "+44 1924 550 117", "");
	blacklist(BLACKLIST_DOMAIN, "Evil.Example", "");
	blacklist(BLACKLIST_DOMAIN, "past.example", "2025-11-21");
	blacklist(BLACKLIST_DOMAIN, "today.example", "2025-11-22");
	blacklist(BLACKLIST_ADDRESS, "1 Fraud Lane", "");
	house = touched((struct keys){ .phones = phones,
		.domains = domains });
	assert_int_equal(house.blacklist_count, 4);
	for (size_t i = 0; i < house.blacklist_count; i++)
		assert_string_not_equal(house.blacklist[i].value,
			"past.example");
}

TEST(points_come_from_the_newest_set_over_the_defaults)
{
	struct rule_set set, plain = rule_set_default(), loaded;

	WELL(store_rule_set_load(db, arena, &set));
	assert_int_equal(set.version, 0);
	assert_memory_equal(&set, &plain, sizeof set);
	set.points[1] += 50;
	set.points_other[15] -= 25;
	set.cut_valid = 1234;
	WELL(store_rule_set_publish(db, arena, &set, "why", 0));
	WELL(store_rule_set_load(db, arena, &loaded));
	assert_int_equal(loaded.version, set.version);
	assert_int_equal(loaded.points[1], plain.points[1] + 50);
	assert_int_equal(loaded.points_other[15],
		plain.points_other[15] - 25);
	assert_int_equal(loaded.cut_valid, 1234);
	assert_int_equal(loaded.points[2], plain.points[2]);
	WELL(store_rule_set_publish(db, arena, &plain, "back", 0));
	WELL(store_rule_set_load(db, arena, &loaded));
	assert_int_equal(loaded.cut_valid, rule_set_default().cut_valid);
	assert_true(loaded.version > set.version);
}

/* Every table through the same functions. */
TEST(every_reference_table_adds_finds_lists_changes_and_removes)
{
	for (size_t i = 0; i < reference_count; i++) {
		const struct reference *reference = &references[i];
		void *noun = reference_new(arena, reference);
		void *copy = arena_take(arena, reference->shape->size);
		struct entry_head *head = noun;
		struct reference_list list;
		bool done;

		for (size_t k = 0; k < reference->shape->count; k++) {
			const struct field *field
				= &reference->shape->fields[k];

			if (field->required && !field->is_kept
				&& *field_text(arena, field, noun) == '\0')
				assert_int_equal(field_decode(arena, field,
					field->type == FIELD_CHOICE ? "domain"
					: "a.example", noun), FIELD_OK);
		}
		add(reference->shape->noun, noun);
		WELL(store_reference_find(db, arena, reference, noun, copy,
			&done));
		assert_true(done);
		WELL(store_reference_list(db, arena, reference, "", 0, 0, 50,
			&list));
		assert_int_equal(list.count, 1);
		WELL(store_reference_list(db, arena, reference, "A.EX", 0, 0,
			50, &list));
		assert_int_equal(list.count, 1);
		WELL(store_reference_save(db, arena, reference, noun, 0,
			"test", &done));
		assert_true(done);
		head->version--;
		WELL(store_reference_save(db, arena, reference, noun, 0,
			"test", &done));
		assert_false(done);
		WELL(store_reference_remove(db, arena, reference, head->id,
			head->version + 1, 0, "test", &done));
		assert_int_equal(done, !reference->is_single);
	}
}

TEST(a_key_that_is_taken_is_said_to_be)
{
	struct fault *fault;

	add("customer", customer("K1", "One", ""));
	fault = store_reference_add(db, arena, reference_of("customer"),
		customer("k1", "Two", ""), 0, "test");
	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_STORE_TWICE);
}

TEST(many_rows_that_were_refused_leave_the_next_row_alone)
{
	const struct value twice[] = { V_TEXT("b.example"),
		V_TEXT("c.example"), V_TEXT("c.example") };
	struct fault *fault;
	struct rows rows;

	WELL(DB_RUN(db, SQL_FREEMAIL_DOMAIN_ADD, V_TEXT("a.example")));
	WELL(db_mark(db));
	fault = db_run_many(db, arena, SQL_FREEMAIL_DOMAIN_ADD, twice, 1, 3);
	assert_non_null(fault);
	assert_int_equal(fault->kind, FAULT_STORE_TWICE);
	WELL(db_back_to_mark(db));
	WELL(DB_RUN(db, SQL_FREEMAIL_DOMAIN_ADD, V_TEXT("d.example")));
	WELL(db_rows(db, arena, SQL_FREEMAIL_DOMAIN_COUNT, NULL, 0, &rows));
	assert_int_equal(row_integer(&rows, 0, "count"), 2);
}

TEST(pages_of_a_table_go_forward_and_back)
{
	const struct reference *reference = reference_of("customer");
	struct reference_list list;
	struct entry_head *last;

	for (int i = 0; i < 25; i++)
		add("customer", customer(arena_print(arena, "K%02d", i),
			"X", ""));
	WELL(store_reference_list(db, arena, reference, "", 0, 0, 10, &list));
	assert_int_equal(list.count, 10);
	assert_true(list.has_after && !list.has_before);
	last = list.nouns[9];
	WELL(store_reference_list(db, arena, reference, "", last->id, 0, 10,
		&list));
	assert_string_equal(((struct customer_entry *)list.nouns[0])
		->customer.customer_no, "K10");
	assert_true(list.has_after && list.has_before);
	WELL(store_reference_list(db, arena, reference, "", 0,
		((struct entry_head *)list.nouns[0])->id, 10, &list));
	assert_string_equal(((struct customer_entry *)list.nouns[0])
		->customer.customer_no, "K00");
	assert_true(list.has_after && !list.has_before);
}

TEST(search_takes_marks_of_like_for_themselves)
{
	struct reference_list list;

	add("customer", customer("100%", "X", ""));
	add("customer", customer("1000", "Y", ""));
	WELL(store_reference_list(db, arena, reference_of("customer"), "0%",
		0, 0, 10, &list));
	assert_int_equal(list.count, 1);
}

TEST(a_file_of_several_parts_comes_back_whole_and_is_kept_once)
{
	size_t length = 3 * FILE_PART_BYTES + 17, got;
	char *bytes = arena_take(arena, length);
	unsigned char sha256[32];
	const char *back;
	bool is_new, found;

	for (size_t i = 0; i < length; i++)
		bytes[i] = (char)(i * 31 + i / 997);
	WELL(store_file_add(db, bytes, length, sha256, &is_new));
	assert_true(is_new);
	WELL(store_file_add(db, bytes, length, sha256, &is_new));
	assert_false(is_new);
	WELL(store_file_load(db, arena, sha256, &back, &got, &found));
	assert_true(found);
	assert_int_equal(got, length);
	assert_memory_equal(back, bytes, length);
	WELL(store_file_part(db, arena, sha256, 3, &back, &got));
	assert_int_equal(got, 17);
	WELL(store_file_part(db, arena, sha256, 4, &back, &got));
	assert_int_equal(got, 0);
	sha256[0] ^= 1;
	WELL(store_file_load(db, arena, sha256, &back, &got, &found));
	assert_false(found);
}

TEST(an_empty_file_is_a_file)
{
	unsigned char sha256[32];
	const char *back;
	size_t length;
	bool is_new, found;

	WELL(store_file_add(db, "", 0, sha256, &is_new));
	WELL(store_file_load(db, arena, sha256, &back, &length, &found));
	assert_true(found);
	assert_int_equal(length, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FIRM(an_empty_house_is_no_fault),
		RUN_FIRM(a_customer_is_found_by_any_key_and_once),
		RUN_FIRM(a_customer_is_found_by_a_domain_that_looks_like_his),
		RUN_FIRM(hundreds_of_keys_are_all_looked_up),
		RUN_FIRM(a_domain_in_another_script_is_found_like_any_other),
		RUN_FIRM(a_customer_is_found_by_a_name_that_folding_makes_too_long),
		RUN_FIRM(a_customer_is_found_by_a_name_that_folding_makes_too_long),
		RUN_FIRM(the_blacklist_is_found_by_compared_values_while_it_is_in_force),
		RUN_FIRM(points_come_from_the_newest_set_over_the_defaults),
		RUN_FIRM(every_reference_table_adds_finds_lists_changes_and_removes),
		RUN_FIRM(a_key_that_is_taken_is_said_to_be),
		RUN_FIRM(many_rows_that_were_refused_leave_the_next_row_alone),
		RUN_FIRM(pages_of_a_table_go_forward_and_back),
		RUN_FIRM(search_takes_marks_of_like_for_themselves),
		RUN_FIRM(a_file_of_several_parts_comes_back_whole_and_is_kept_once),
		RUN_FIRM(an_empty_file_is_a_file),
	};

	return RUN_FIRM_ALL(tests);
}
