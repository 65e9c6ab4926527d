/* Tables out of files: any encoding a spreadsheet writes, all or nothing. */
#include "flows.h"

static struct import_result result;

static void
run(const char *noun, const char *bytes, size_t length, bool is_dry)
{
	WELL(flow_import(db, arena, reference_of(noun), bytes, length, is_dry,
		boss.id, "test", &result));
}

static void
run_text(const char *noun, const char *text)
{
	run(noun, text, strlen(text), false);
}

static int64_t
count(const char *noun)
{
	int64_t rows;

	WELL(store_reference_count(db, arena, reference_of(noun), &rows));
	return rows;
}

static struct product
product(const char *model)
{
	struct product_entry typed = { .product.model = model }, found_entry;
	bool found;

	WELL(store_reference_find(db, arena, reference_of("product"), &typed,
		&found_entry, &found));
	assert_true(found);
	return found_entry.product;
}

TEST(a_file_of_new_changed_and_equal_rows_is_counted_and_applied)
{
	run_text("product", "model,category,name_en,aliases\n"
		"LQS-4015,borehole pump,borehole pump,deep well 15\n"
		"LQW-1100,another,sewage pump,\n"
		"NEW-1,x,y,\n");
	assert_int_equal(result.same, 1);
	assert_int_equal(result.changed, 1);
	assert_int_equal(result.added, 1);
	assert_true(result.is_applied);
	assert_string_equal(product("LQW-1100").category, "another");
}

TEST(a_dry_run_counts_the_same_and_changes_nothing)
{
	const char *text = "model,category\nLQW-1100,another\nNEW-1,x\n";

	run("product", text, strlen(text), true);
	assert_int_equal(result.added, 1);
	assert_int_equal(result.changed, 1);
	assert_false(result.is_applied);
	assert_int_equal(count("product"), 2);
	assert_string_equal(product("LQW-1100").category, "sewage pump");
}

TEST(columns_that_the_file_lacks_keep_what_was_there)
{
	run_text("product", "model,unit_price_usd\nLQS-4015,84.50\n");
	assert_int_equal(result.changed, 1);
	assert_int_equal(product("LQS-4015").unit_price_minor, 8450);
	assert_string_equal(product("LQS-4015").aliases, "deep well 15");
}

TEST(one_bad_row_and_nothing_is_changed_and_each_error_names_its_line)
{
	run_text("product", "model,moq,unit_price_minor\n"
		"\"A\n1\",1,1\n"
		"B-1,many,1\n"
		"\n"
		",5,1\n"
		"C-1,5,1.234\n");
	assert_int_equal(result.error_count, 4);
	assert_false(result.is_applied);
	assert_int_equal(count("product"), 2);
	assert_int_equal(result.errors[0].line, 2);
	assert_int_equal(result.errors[0].error, FIELD_CONTROL);
	assert_int_equal(result.errors[1].line, 4);
	assert_string_equal(result.errors[1].field, "moq");
	assert_int_equal(result.errors[1].error, FIELD_NOT_NUMBER);
	assert_string_equal(result.errors[1].typed, "many");
	assert_int_equal(result.errors[2].line, 6);
	assert_int_equal(result.errors[2].error, FIELD_MISSING);
	assert_int_equal(result.errors[3].line, 7);
}

TEST(a_key_twice_in_one_file_is_an_error)
{
	run_text("brand", "brand\nAcme\nOther\nACME\n");
	assert_int_equal(result.error_count, 1);
	assert_int_equal(result.errors[0].line, 4);
	assert_int_equal(result.errors[0].error, FIELD_TAKEN);
	assert_int_equal(count("brand"), 0);
}

TEST(a_blacklist_row_is_told_apart_by_kind_and_compared_value)
{
	run_text("blacklist", "kind,value,reason,expires_on\n"
		"phone,+44 1924 550117,fraud,\n"
		"domain,evil.example,fraud,2027-01-31\n");
	assert_int_equal(result.added, 2);
	run_text("blacklist", "kind,value,reason\n"
		"phone,0044-1924-550-117,other number,\n"
		"phone,44 1924 550117,worse\n");
	assert_int_equal(result.added, 1);
	assert_int_equal(result.changed, 1);
}

static void
encoded(const char *bytes, size_t length, const char *encoding)
{
	run("brand", bytes, length, false);
	assert_string_equal(result.encoding, encoding);
	assert_int_equal(result.problem, IMPORT_FINE);
	assert_int_equal(result.error_count, 0);
}

static void
assert_brand(const char *name)
{
	struct brand_entry typed = { .brand.brand = name }, found_entry;
	bool found;

	WELL(store_reference_find(db, arena, reference_of("brand"), &typed,
		&found_entry, &found));
	assert_true(found);
}

TEST(every_encoding_that_a_spreadsheet_writes_is_read)
{
	encoded("\xef\xbb\xbf" "brand\r\n上海泵\r\n", 21, "UTF-8");
	assert_brand("上海泵");
	/* 品牌 = brand, 宁波 in GBK */
	encoded("\xc6\xb7\xc5\xc6\r\n\xc4\xfe\xb2\xa8\r\n", 12, "GB18030");
	assert_brand("宁波");
	encoded("\xff\xfe" "b\0r\0a\0n\0d\0\n\0\xde\x5d\n\0", 18, "UTF-16");
	assert_brand("州");
	encoded("\xfe\xff" "\0b\0r\0a\0n\0d\0\n\0Z\0\n", 18, "UTF-16");
	assert_brand("Z");
	encoded("brand;hq_country\rMac;NO\r", 24, "UTF-8");
	assert_brand("Mac");
	encoded("brand\thq_country\nTab\tNO\n", 24, "UTF-8");
	assert_brand("Tab");
}

TEST(what_is_no_table_is_refused_with_the_reason)
{
	run("brand", "brand\n\xff\xff\xff\xff\n", 11, false);
	assert_int_equal(result.problem, IMPORT_ENCODING);
	run("brand", "brand\nA\0B\n", 10, false);
	assert_int_equal(result.problem, IMPORT_ENCODING);
	run_text("brand", "");
	assert_int_equal(result.problem, IMPORT_EMPTY);
	run_text("brand", "brand\n");
	assert_int_equal(result.problem, IMPORT_EMPTY);
	run_text("brand", "Tom,Jane\nx,y\n");
	assert_int_equal(result.problem, IMPORT_NO_HEADER);
	run_text("brand", "brand,Jane\nx,y\n");
	assert_int_equal(result.problem, IMPORT_COLUMN_UNKNOWN);
	assert_string_equal(result.problem_text, "Jane");
	run_text("brand", "hq_country\nNO\n");
	assert_int_equal(result.problem, IMPORT_COLUMN_MISSING);
	assert_string_equal(result.problem_text, "brand");
	run_text("brand", "brand,Brand\nx,y\n");
	assert_int_equal(result.problem, IMPORT_COLUMN_TWICE);
	run_text("brand", "brand\nfine\n\"never closed\nand so on\n");
	assert_int_equal(result.problem, IMPORT_QUOTE);
	assert_int_equal(result.problem_line, 3);
	assert_int_equal(count("brand"), 0);
}

TEST(ten_thousand_columns_get_a_message)
{
	struct buffer text = { .arena = arena };

	buffer_text(&text, "brand");
	for (int i = 0; i < 10000; i++)
		buffer_print(&text, ",c%d", i);
	buffer_text(&text, "\nx\n");
	run_text("brand", text.bytes);
	assert_int_equal(result.problem, IMPORT_COLUMNS);
}

TEST(more_cells_than_columns_are_an_error_not_a_loss)
{
	run_text("brand", "brand,hq_country\nAcme,NO,extra\n");
	assert_int_equal(result.error_count, 1);
	assert_string_equal(result.errors[0].typed, "extra");
}

/* PROMISES C6. */
TEST(what_is_exported_runs_in_no_spreadsheet_and_comes_back_the_same)
{
	struct buffer out = { .arena = arena };

	run_text("brand", "brand,office_address\n"
		"\"=cmd|' /C calc'!A0\",\"a \"\"b\"\"; c,d\"\n"
		"@sum,\" kept\"\n");
	assert_int_equal(result.added, 2);
	WELL(flow_export(db, arena, reference_of("brand"), &out));
	assert_non_null(strstr(out.bytes, "'=cmd"));
	assert_null(strstr(out.bytes, "\n=cmd"));
	assert_non_null(strstr(out.bytes, "'@sum"));
	run_text("brand", out.bytes);
	assert_int_equal(result.same, 2);
	assert_int_equal(result.added + result.changed, 0);
}

/* PROMISES D9. */
TEST(fifty_thousand_rows_are_imported_in_bounded_memory)
{
	struct buffer text = { .arena = arena };
	size_t before;

	if (unit_is_watched())
		skip();
	buffer_text(&text, "customer_no,company,domain,email,contact,country\n");
	for (int i = 0; i < 50000; i++)
		buffer_print(&text, "C%05d,Company %d Ltd,c%d.example,"
			"a@c%d.example,Person %d,GB\n", i, i, i, i, i);
	before = arena_used(arena);
	run_text("customer", text.bytes);
	assert_int_equal(result.added, 50000);
	if (arena_used(arena) - before > (size_t)40 * 1024 * 1024)
		fail_msg("%zu bytes", arena_used(arena) - before);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FLOW(a_file_of_new_changed_and_equal_rows_is_counted_and_applied),
		RUN_FLOW(a_dry_run_counts_the_same_and_changes_nothing),
		RUN_FLOW(columns_that_the_file_lacks_keep_what_was_there),
		RUN_FLOW(one_bad_row_and_nothing_is_changed_and_each_error_names_its_line),
		RUN_FLOW(a_key_twice_in_one_file_is_an_error),
		RUN_FLOW(a_blacklist_row_is_told_apart_by_kind_and_compared_value),
		RUN_FLOW(every_encoding_that_a_spreadsheet_writes_is_read),
		RUN_FLOW(what_is_no_table_is_refused_with_the_reason),
		RUN_FLOW(ten_thousand_columns_get_a_message),
		RUN_FLOW(more_cells_than_columns_are_an_error_not_a_loss),
		RUN_FLOW(what_is_exported_runs_in_no_spreadsheet_and_comes_back_the_same),
		RUN_FLOW(fifty_thousand_rows_are_imported_in_bounded_memory),
	};

	return RUN_FIRM_ALL(tests);
}
