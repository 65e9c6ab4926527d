/* The configuration file: what it may say, and how it is refused. */
#include "../unit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/settings.h"

static char path[] = "settings-test-XXXXXX";

static void
write_file(const char *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), strlen(text));
	close(file);
	assert_int_equal(chmod(path, 0600), 0);
}

static const char *
problem_of(const char *text)
{
	struct settings settings;
	struct fault *fault;

	write_file(text);
	fault = settings_read(arena, path, &settings);
	if (fault == NULL)
		return "";
	assert_int_equal(fault->kind, FAULT_SETUP);
	return fault->message;
}

static struct settings
read_well(const char *text)
{
	struct settings settings;
	struct fault *fault;

	write_file(text);
	fault = settings_read(arena, path, &settings);
	if (fault != NULL)
		fail_msg("%s", fault->message);
	return settings;
}

TEST(reads_names_values_comments_and_blank_lines)
{
	struct settings settings = read_well("\xef\xbb\xbf# our = firm\r\n\r\n"
		"database_name=trade\r\n  database_password =  a = b # c \n"
		"\tdatabase_port = 3307\nbase_url = https://firm.example/crm");

	assert_string_equal(settings.database_name, "trade");
	assert_string_equal(settings.database_password, "a = b # c");
	assert_int_equal(settings.database_port, 3307);
	assert_string_equal(settings.base_url, "https://firm.example/crm");
}

TEST(an_empty_file_gives_the_defaults)
{
	struct settings settings = read_well("");

	assert_string_equal(settings.session_idle_minutes, "30");
	assert_string_equal(settings.session_hours, "12");
	assert_string_equal(settings.database_socket, "");
	assert_string_equal(settings.trusted_proxy, "");
	assert_int_equal(settings.database_port, 3306);
}

TEST(without_a_schema_user_the_daily_one_migrates)
{
	struct settings settings = read_well("database_user = day\n"
		"database_password = secret\n");

	assert_string_equal(settings.schema_user, "day");
	assert_string_equal(settings.schema_password, "secret");
	settings = read_well("database_user = day\nschema_user = master\n"
		"schema_password = other\n");
	assert_string_equal(settings.schema_user, "master");
	assert_string_equal(settings.schema_password, "other");
}

TEST(tells_the_line_of_a_name_it_does_not_know)
{
	assert_non_null(strstr(problem_of("\n\npasswort = x\n"), ":3: "));
	assert_non_null(strstr(problem_of("passwort = x\n"), "'passwort'"));
	assert_non_null(strstr(problem_of("just text\n"), ":1: "));
}

TEST(refuses_limits_that_are_no_numbers)
{
	assert_non_null(strstr(problem_of("database_port = 0\n"), ":1: "));
	assert_non_null(strstr(problem_of("database_port = 65536\n"), "port"));
	assert_non_null(strstr(problem_of("session_idle_minutes = half\n"),
		"session_idle_minutes"));
	assert_non_null(strstr(problem_of("session_idle_minutes = 0\n"),
		"session_idle_minutes"));
	assert_non_null(strstr(problem_of("session_hours = -1\n"),
		"session_hours"));
}

TEST(refuses_a_line_too_long_to_be_read_whole)
{
	char *text = arena_print(arena, "base_url = %01100d\n", 7);

	assert_non_null(strstr(problem_of(text), ":1: longer than"));
	text = arena_print(arena, "base_url = %0900d\nsecret = x\n", 7);
	assert_string_equal(problem_of(text), "");
}

TEST(refuses_a_file_that_everybody_may_read)
{
	struct settings settings;
	struct fault *fault;

	write_file("database_password = x\n");
	assert_int_equal(chmod(path, 0644), 0);
	fault = settings_read(arena, path, &settings);
	assert_non_null(fault);
	assert_non_null(strstr(fault->message, "chmod 640"));
	assert_int_equal(chmod(path, 0640), 0);
	assert_null(settings_read(arena, path, &settings));
}

TEST(names_the_file_it_cannot_read_and_takes_it_from_the_environment)
{
	struct settings settings;
	struct fault *fault = settings_read(arena, "/nowhere/xunpan.conf",
		&settings);

	assert_non_null(fault);
	assert_non_null(strstr(fault->message, "/nowhere/xunpan.conf"));
	write_file("database_name = by_environment\n");
	setenv("XUNPAN_CONFIG", path, 1);
	assert_null(settings_read(arena, NULL, &settings));
	assert_string_equal(settings.database_name, "by_environment");
}

static int
make_place(void **state)
{
	const char *scratch = getenv("XUNPAN_TEST_SCRATCH");
	int file;

	(void)state;
	if (scratch != NULL && chdir(scratch) != 0)
		return -1;
	file = mkstemp(path);
	return file < 0 ? -1 : close(file);
}

static int
remove_place(void **state)
{
	(void)state;
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_names_values_comments_and_blank_lines),
		RUN(an_empty_file_gives_the_defaults),
		RUN(without_a_schema_user_the_daily_one_migrates),
		RUN(tells_the_line_of_a_name_it_does_not_know),
		RUN(refuses_limits_that_are_no_numbers),
		RUN(refuses_a_line_too_long_to_be_read_whole),
		RUN(refuses_a_file_that_everybody_may_read),
		RUN(names_the_file_it_cannot_read_and_takes_it_from_the_environment),
	};

	return cmocka_run_group_tests(tests, make_place, remove_place);
}
