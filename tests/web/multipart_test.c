/* multipart/form-data: what browsers send, and what they never would. */
#include "source.h"

#include "base/date.h"
#include "base/text.h"

#define TYPE "multipart/form-data; boundary=XyZ"
#define FIELD(name) "Content-Disposition: form-data; name=\"" name "\"\r\n"
#define FILE_PART(name, file) "Content-Disposition: form-data; name=\"" name \
	"\"; filename=\"" file "\"\r\nContent-Type: text/plain\r\n"

static struct request request;

static int
take_typed(const char *type, const char *body, size_t length)
{
	struct sent sent = sent_post(type, body, length);

	return sent_take(&sent, &request);
}

#define TAKE(body) take_typed(TYPE, (body), sizeof(body) - 1)

TEST(reads_fields_and_files)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("do") "\r\nimport\r\n"
		"--XyZ\r\n" FILE_PART("file", "客户.csv") "\r\na,b\r\n1,\0002\r\n\r\n"
		"--XyZ--\r\n"), 0);
	assert_string_equal(request_text(&request, "do"), "import");
	const struct request_file *file = request_file(&request, "file");

	assert_non_null(file);
	assert_string_equal(file->file, "客户.csv");
	assert_int_equal(file->length, 11);
	assert_memory_equal(file->bytes, "a,b\r\n1,\0002\r\n", 11);
	assert_null(request_file(&request, "do"));
	assert_null(request_field(&request, "file"));
}

TEST(an_empty_part_is_an_empty_field)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n\r\n--XyZ--"), 0);
	assert_string_equal(request_field(&request, "a"), "");
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n--XyZ--"), 0);
	assert_string_equal(request_field(&request, "a"), "");
	assert_int_equal(TAKE("--XyZ\r\n" FILE_PART("a", "") "\r\n\r\n--XyZ--"),
		0);
	assert_int_equal(request_file(&request, "a")->length, 0);
	assert_string_equal(request_file(&request, "a")->file, "");
}

TEST(a_form_without_parts_is_empty)
{
	assert_int_equal(TAKE("--XyZ--\r\n"), 0);
	assert_int_equal(request.field_count, 0);
	assert_int_equal(TAKE("--XyZ--"), 0);
}

TEST(what_stands_behind_the_last_boundary_is_passed_over)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n--XyZ--\r\n"
		"--XyZ\r\n" FIELD("a") "\r\n2\r\n--XyZ--"), 0);
	assert_int_equal(request.field_count, 1);
	assert_string_equal(request_field(&request, "a"), "1");
}

TEST(refuses_a_body_whose_last_boundary_is_missing)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n--XyZ"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n--XyZ-"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n--XyZ\r\n"), 400);
	assert_int_equal(TAKE("--XyZ"), 400);
	assert_int_equal(TAKE("--XyZ\r"), 400);
	assert_int_equal(TAKE("--XyZ\r\n"), 400);
	assert_int_equal(TAKE("--Xy"), 400);
	assert_int_equal(TAKE(""), 400);
	assert_int_equal(TAKE("\r\n"), 400);
	assert_int_equal(TAKE("\r\n\r\n\r\n"), 400);
	assert_int_equal(TAKE("a=1&b=2"), 400);
}

TEST(a_boundary_inside_data_only_counts_at_the_start_of_a_line)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\nx--XyZ--\r\n-XyZ\n--XyZ"
		"\r\n--XyZ--"), 0);
	assert_string_equal(request_field(&request, "a"),
		"x--XyZ--\r\n-XyZ\n--XyZ");
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n\r\n--XyZ--"), 0);
	assert_string_equal(request_field(&request, "a"), "");
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n1\r\n--XyZmore\r\n"
		FIELD("b") "\r\n2\r\n--XyZ--"), 400);
}

TEST(refuses_a_part_without_headers_name_or_blank_line)
{
	assert_int_equal(TAKE("--XyZ\r\n\r\nx\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\nx\r\n--XyZ--"), 400);
	/* The next part's head must not become this one's. */
	assert_int_equal(TAKE("--XyZ\r\n\r\nx\r\n--XyZ\r\n" FIELD("a")
		"\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\nContent-Type: text/plain\r\n--XyZ\r\n"
		FIELD("a") "\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\n\r\n" FIELD("a") "\r\n1\r\n--XyZ--"),
		400);
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: form-data\r\n\r\n"
		"1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: form-data; "
		"filename=\"a\"\r\n\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: attachment; "
		"name=\"a\"\r\n\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: form-data; "
		"name=\"a\r\n\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\n" FIELD("a") "\n1\n--XyZ--"), 400);
}

TEST(names_come_from_content_disposition_alone)
{
	assert_int_equal(TAKE("--XyZ\r\nContent-Type: text/plain; name=\"evil\""
		"\r\nX: ; name=\"worse\"\r\ncontent-DISPOSITION: form-data; "
		"Name=\"good\"\r\n\r\n1\r\n--XyZ--"), 0);
	assert_string_equal(request.fields[0].name, "good");
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: form-data; "
		"filename=\"; name=x\"; name=\"real\"\r\n\r\n1\r\n--XyZ--"), 0);
	assert_string_equal(request.files[0].name, "real");
	assert_string_equal(request.files[0].file, "; name=x");
	assert_int_equal(TAKE("--XyZ\r\nContent-Disposition: form-data; "
		"filename*=UTF-8''x; name=plain\r\n\r\n1\r\n--XyZ--"), 0);
	assert_string_equal(request.fields[0].name, "plain");
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a%22b\\c") "\r\n1\r\n--XyZ--"),
		0);
	assert_string_equal(request.fields[0].name, "a%22b\\c");
}

TEST(refuses_names_and_texts_that_are_not_text)
{
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("\xff") "\r\n1\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a\x01") "\r\n1\r\n--XyZ--"),
		400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a\nb") "\r\n1\r\n--XyZ--"),
		400);
	assert_int_equal(TAKE("--XyZ\r\n" FILE_PART("a", "\xd1\xaf\xc5\xcc") "\r\n1\r\n"
		"--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n\xff\r\n--XyZ--"), 400);
	assert_int_equal(TAKE("--XyZ\r\n" FIELD("a") "\r\n\0\r\n--XyZ--"), 400);
	/* A name that ends at a NUL would be another field's. */
	assert_int_equal(TAKE("--XyZ\r\n" FILE_PART("a", "b") "\r\n\xff\0\r\n"
		"--XyZ--"), 0);
}

TEST(the_boundary_is_read_as_the_header_writes_it)
{
	static const char body[] = "--b c\r\n" FIELD("a") "\r\n1\r\n--b c--";
	static const char seventy[] = "0123456789012345678901234567890123456789"
		"012345678901234567890123456789";
	char *long_body = arena_print(arena, "--%s--\r\n", seventy);

	assert_int_equal(take_typed("multipart/form-data; boundary=\"b c\"",
		body, sizeof body - 1), 0);
	assert_int_equal(take_typed("Multipart/Form-Data;charset=utf-8;"
		"Boundary=\"b c\";x=1", body, sizeof body - 1), 0);
	assert_int_equal(take_typed("multipart/form-data", body,
		sizeof body - 1), 400);
	assert_int_equal(take_typed("multipart/form-data; boundary=", body,
		sizeof body - 1), 400);
	assert_int_equal(take_typed("multipart/form-data; boundary=\"\"", body,
		sizeof body - 1), 400);
	assert_int_equal(take_typed("multipart/form-data; boundary=\"b c", body,
		sizeof body - 1), 400);
	assert_int_equal(take_typed(arena_print(arena,
		"multipart/form-data; boundary=%s", seventy), long_body,
		strlen(long_body)), 0);
	assert_int_equal(take_typed(arena_print(arena,
		"multipart/form-data; boundary=%s1", seventy), long_body,
		strlen(long_body)), 400);
}

static char *
many_parts(int count, const char *head, size_t *length)
{
	struct buffer body = { .arena = arena };

	for (int i = 0; i < count; i++) {
		buffer_text(&body, "--XyZ\r\n");
		buffer_text(&body, head);
		buffer_text(&body, "\r\n1\r\n");
	}
	buffer_text(&body, "--XyZ--");
	*length = body.length;
	return body.bytes;
}

static int
take_many(int count, const char *head)
{
	size_t length;
	char *body = many_parts(count, head, &length);

	return take_typed(TYPE, body, length);
}

TEST(takes_50_files_and_500_fields_and_not_one_more)
{
	assert_int_equal(take_many(50, FILE_PART("f", "x")), 0);
	assert_int_equal(request.file_count, 50);
	assert_int_equal(take_many(51, FILE_PART("f", "x")), 413);
	assert_int_equal(take_many(500, FIELD("f")), 0);
	assert_int_equal(request.field_count, 500);
	assert_int_equal(take_many(501, FIELD("f")), 413);
	assert_int_equal(take_many(1000, FILE_PART("f", "x")), 413);
}

TEST(a_field_may_hold_64_kb_and_its_head_8_kb)
{
	struct buffer body = { .arena = arena };

	buffer_print(&body, "--XyZ\r\n" FIELD("a") "\r\n%0*d\r\n--XyZ--",
		(int)REQUEST_FIELD_MOST, 1);
	assert_int_equal(take_typed(TYPE, body.bytes, body.length), 0);
	body.length = 0;
	buffer_print(&body, "--XyZ\r\n" FIELD("a") "\r\n%0*d\r\n--XyZ--",
		(int)REQUEST_FIELD_MOST + 1, 1);
	assert_int_equal(take_typed(TYPE, body.bytes, body.length), 413);
	body.length = 0;
	buffer_print(&body, "--XyZ\r\nX: %0*d\r\n" FIELD("a") "\r\n1\r\n--XyZ--",
		(int)REQUEST_HEADER_MOST, 1);
	assert_int_equal(take_typed(TYPE, body.bytes, body.length), 400);
	body.length = 0;
	buffer_print(&body, "--XyZ\r\nContent-Disposition: form-data; "
		"name=\"%0201d\"\r\n\r\n1\r\n--XyZ--", 1);
	assert_int_equal(take_typed(TYPE, body.bytes, body.length), 413);
}

static int64_t
time_of(const char *body, size_t length)
{
	int64_t start = date_ticks();

	take_typed(TYPE, body, length);
	return date_ticks() - start;
}

TEST(ten_hostile_megabytes_are_answered_at_once)
{
	static const char head[] = "--XyZ\r\n" FILE_PART("f", "x") "\r\n";
	struct buffer body = { .arena = arena };

	/* Almost a boundary, a hundred thousand times. */
	buffer_text(&body, head);
	while (body.length < REQUEST_BODY_MOST - 100)
		buffer_text(&body, "\r\n--Xy");
	assert_in_range(time_of(body.bytes, body.length), 0, 1000000);
	body.length = 0;
	buffer_text(&body, head);
	while (body.length < REQUEST_BODY_MOST - 100)
		buffer_byte(&body, '\r');
	assert_in_range(time_of(body.bytes, body.length), 0, 1000000);
	/* Parameters without end, in heads just short enough. */
	body.length = 0;
	for (int part = 0; part < 50; part++) {
		buffer_text(&body, "--XyZ\r\nContent-Disposition: form-data; "
			"name=\"a\"; filename=\"b\"");
		for (int i = 0; i < 3900; i++)
			buffer_text(&body, ";a");
		buffer_text(&body, "\r\n\r\n1\r\n");
	}
	buffer_text(&body, "--XyZ--");
	assert_in_range(time_of(body.bytes, body.length), 0, 1000000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_fields_and_files),
		RUN(an_empty_part_is_an_empty_field),
		RUN(a_form_without_parts_is_empty),
		RUN(what_stands_behind_the_last_boundary_is_passed_over),
		RUN(refuses_a_body_whose_last_boundary_is_missing),
		RUN(a_boundary_inside_data_only_counts_at_the_start_of_a_line),
		RUN(refuses_a_part_without_headers_name_or_blank_line),
		RUN(names_come_from_content_disposition_alone),
		RUN(refuses_names_and_texts_that_are_not_text),
		RUN(the_boundary_is_read_as_the_header_writes_it),
		RUN(takes_50_files_and_500_fields_and_not_one_more),
		RUN(a_field_may_hold_64_kb_and_its_head_8_kb),
		RUN(ten_hostile_megabytes_are_answered_at_once),
	};

	return RUN_ALL(tests);
}
