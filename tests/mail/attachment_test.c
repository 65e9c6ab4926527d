/* Files of a mail handed out one by one, under names that do no harm. */
#include "../unit.h"

#include "mail/attachment.h"
#include "mail/magic.h"

static const char *
mail_with(const char *name)
{
	return arena_print(arena,
		"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n"
		"\n--b\n\nSee.\n--b\nContent-Type: application/pdf\n"
		"Content-Disposition: attachment; filename*=utf-8''%s\n\n"
		"one\n--b\nContent-Type: text/csv; name=b.csv\n"
		"Content-Transfer-Encoding: base64\n\nMTtvaw==\n--b--\n", name);
}

static struct attachment_content
load(const char *mail, size_t index)
{
	struct attachment_content content;

	assert_null(attachment_load(arena, mail, strlen(mail), index,
		&content));
	return content;
}

TEST(hands_out_each_file_decoded)
{
	const char *mail = mail_with("a.pdf");
	struct attachment_content one = load(mail, 0), two = load(mail, 1);

	assert_true(one.is_found);
	assert_int_equal(one.length, 3);
	assert_memory_equal(one.bytes, "one", 3);
	assert_string_equal(one.file_name, "a.pdf");
	assert_string_equal(one.about.said_type, "application/pdf");
	assert_string_equal(one.about.real_type, "text/plain");
	assert_int_equal(two.length, 4);
	assert_memory_equal(two.bytes, "1;ok", 4);
	assert_string_equal(two.about.real_type, "text/csv");
}

TEST(finds_no_file_beyond_the_last)
{
	const char *mail = mail_with("a.pdf");

	assert_false(load(mail, 2).is_found);
	assert_null(load(mail, 2).bytes);
	assert_false(load(mail, SIZE_MAX).is_found);
	assert_false(load("", 0).is_found);
}

TEST(gives_names_that_hide_no_path_and_turn_no_text)
{
	static const char *const names[][2] = {
		{ "..%2F..%2Fetc%2Fpasswd", "_.._etc_passwd" },
		{ "C:%5Ctemp%5Ca.pdf", "C__temp_a.pdf" },
		{ ".htaccess", "htaccess" },
		{ "gpj%E2%80%AEfdp.exe", "gpjfdp.exe" },
		{ "a%0D%0AX-Evil:%201.pdf", "a  X-Evil_ 1.pdf" },
		{ "a%22%3Bb.pdf", "a__b.pdf" },
		{ "%20%20", "attachment-1" }, { "...", "attachment-1" },
		{ "%E6%8A%A5%E4%BB%B7.pdf", "报价.pdf" },
	};

	for (size_t at = 0; at < sizeof names / sizeof names[0]; at++)
		assert_string_equal(load(mail_with(names[at][0]), 0).file_name,
			names[at][1]);
}

TEST(tells_types_by_bytes_at_any_length)
{
	char image[32774 + 1] = "";

	memcpy(image + 32769, "CD001", 5);
	assert_string_equal(magic_type(image, sizeof image - 1),
		"application/x-iso9660-image");
	assert_string_equal(magic_type(image, 32773),
		"application/octet-stream");
	assert_string_equal(magic_type("", 0), "application/x-empty");
	assert_string_equal(magic_type("M", 1), "text/plain");
	assert_string_equal(magic_type("MZ and Z", 8),
		"application/x-msdownload");
	assert_string_equal(magic_type("PK\x03\x04", 4), "application/zip");
	assert_string_equal(magic_type("%PD", 3), "text/plain");
}

TEST(lists_what_a_message_lists)
{
	const char *mail = mail_with("a.pdf");
	const struct attachment *files;
	size_t count;

	assert_null(attachment_list(arena, mail, strlen(mail), &files,
		&count));
	assert_int_equal(count, 2);
	assert_string_equal(files[1].name, "b.csv");
	assert_int_equal(files[1].bytes, 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(hands_out_each_file_decoded),
		RUN(finds_no_file_beyond_the_last),
		RUN(gives_names_that_hide_no_path_and_turn_no_text),
		RUN(tells_types_by_bytes_at_any_length),
		RUN(lists_what_a_message_lists),
	};

	return RUN_ALL(tests);
}
