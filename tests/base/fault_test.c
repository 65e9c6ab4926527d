/* The one fault and where it passed; the log's lines. */
#include "../unit.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/log.h"

static struct fault *
innermost(void)
{
	return FAULT(FAULT_STORE_DOWN, 2002, "cannot reach %s", "db.sock");
}

static struct fault *
outer(bool *went_on)
{
	TRY(innermost());
	*went_on = true;
	return NULL;
}

TEST(a_fault_leaves_every_function_and_says_where_it_passed)
{
	bool went_on = false;
	struct fault *fault = outer(&went_on);

	assert_false(went_on);
	assert_int_equal(fault->kind, FAULT_STORE_DOWN);
	assert_int_equal(fault->code, 2002);
	assert_string_equal(fault->message, "cannot reach db.sock");
	assert_non_null(strstr(fault->trace, "fault_test.c:"));
	assert_non_null(strstr(fault->trace, " < "));
}

TEST(a_new_fault_begins_a_new_trace)
{
	struct fault *fault;

	fault_pass(innermost(), "somewhere.c", 1);
	fault = innermost();
	assert_null(strstr(fault->trace, "somewhere.c"));
}

TEST(long_messages_and_long_traces_stay_in_their_room)
{
	char *text = arena_print(arena, "%5000d", 1);
	struct fault *fault = FAULT(FAULT_DATA, 0, "%s", text);

	assert_int_equal(strlen(fault->message), sizeof fault->message - 1);
	for (int i = 0; i < 1000; i++)
		fault_pass(fault, "a/file/with/a/long/name.c", i);
	assert_int_equal(strlen(fault->trace), sizeof fault->trace - 1);
}

TEST(only_conflicts_and_lost_connections_are_tried_again_at_once)
{
	static const enum fault_kind again[] = { FAULT_STORE_CONFLICT,
		FAULT_STORE_DOWN }, passing[] = { FAULT_STORE_CONFLICT,
		FAULT_STORE_DOWN, FAULT_STORE_FULL, FAULT_STORE_LIMIT };
	int retried = 0, passed = 0;

	for (int kind = FAULT_UNSET; kind <= FAULT_STORE_TWICE; kind++) {
		struct fault *fault = FAULT((enum fault_kind)kind, 0, "x");

		retried += fault_may_retry(fault);
		passed += fault_is_passing(fault);
	}
	assert_int_equal(retried, 2);
	assert_int_equal(passed, 4);
	for (int i = 0; i < 2; i++)
		assert_true(fault_may_retry(FAULT(again[i], 0, "x")));
	for (int i = 0; i < 4; i++)
		assert_true(fault_is_passing(FAULT(passing[i], 0, "x")));
}

static char path[] = "log-test-XXXXXX";

static char *
last_line(void)
{
	FILE *file = fopen(path, "r");
	char *line = arena_take(arena, 8192), *last = arena_take(arena, 8192);

	assert_non_null(file);
	while (fgets(line, 8192, file) != NULL)
		memcpy(last, line, 8192);
	fclose(file);
	return last;
}

static int
count_lines(void)
{
	FILE *file = fopen(path, "r");
	int count = 0, c;

	assert_non_null(file);
	while ((c = getc(file)) != EOF)
		count += c == '\n';
	fclose(file);
	return count;
}

TEST(no_text_can_forge_a_line_of_the_log)
{
	int before = count_lines();

	log_line("path=%s", "/\r\n2026-01-01T00:00:00Z 1 all is well\x1b[2J");
	assert_int_equal(count_lines(), before + 1);
	assert_non_null(strstr(last_line(), "path=/\\x0d\\x0a2026"));
	assert_non_null(strstr(last_line(), "\\x1b[2J\n"));
	assert_null(strchr(last_line(), '\x1b'));
}

TEST(a_line_too_long_is_cut_where_everybody_sees_it)
{
	char *text = arena_print(arena, "%01590d", 7), *controls;

	log_line("%s", text);
	assert_non_null(strstr(last_line(), "0007\n"));
	log_line("%s%s", text, "0123456789 and more");
	assert_non_null(strstr(last_line(), "...\n"));
	controls = arena_take(arena, 1001);
	memset(controls, '\x01', 1000);
	log_line("%s", controls);
	assert_non_null(strstr(last_line(), "\\x01...\n"));
}

TEST(a_fault_is_logged_with_its_number_and_trace)
{
	log_fault("ABC123", innermost());
	assert_non_null(strstr(last_line(), "request=ABC123"));
	assert_non_null(strstr(last_line(), "cannot reach db.sock"));
	assert_non_null(strstr(last_line(), "fault_test.c:"));
	assert_non_null(strstr(last_line(), "code=2002"));
}

TEST(a_log_that_cannot_be_opened_keeps_the_old_one)
{
	log_open("/nowhere/at/all.log");
	assert_non_null(strstr(last_line(), "/nowhere/at/all.log"));
	log_open(NULL);
	log_open("");
	log_line("still here");
	assert_non_null(strstr(last_line(), "still here"));
}

TEST(a_full_disk_does_not_stop_the_program)
{
	if (access("/dev/full", W_OK) != 0)
		skip();
	log_open("/dev/full");
	log_line("nobody will read this");
	log_open(path);
	log_line("there is room again");
	assert_non_null(strstr(last_line(), "there is room again"));
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
	if (file < 0)
		return -1;
	log_open(path);
	return close(file);
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
		RUN(a_fault_leaves_every_function_and_says_where_it_passed),
		RUN(a_new_fault_begins_a_new_trace),
		RUN(long_messages_and_long_traces_stay_in_their_room),
		RUN(only_conflicts_and_lost_connections_are_tried_again_at_once),
		RUN(no_text_can_forge_a_line_of_the_log),
		RUN(a_line_too_long_is_cut_where_everybody_sees_it),
		RUN(a_fault_is_logged_with_its_number_and_trace),
		RUN(a_log_that_cannot_be_opened_keeps_the_old_one),
		RUN(a_full_disk_does_not_stop_the_program),
	};

	return cmocka_run_group_tests(tests, make_place, remove_place);
}
