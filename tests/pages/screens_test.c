/* The table of screens: nothing forgotten in it, and which paths it knows. */
#include "../unit.h"

#include "base/text.h"
#include "screens.h"

static struct page page;

static const struct screen *
match(const char *path)
{
	memset(&page, 0, sizeof page);
	page.arena = arena;
	page.id = 77;
	page.token = page.name = "left over";
	return screen_match(path, &page);
}

static void
is(const char *path, const char *pattern)
{
	const struct screen *screen = match(path);

	if (screen == NULL)
		fail_msg("%s is no screen", path);
	assert_string_equal(screen->path, pattern);
}

TEST(every_screen_says_who_may_see_and_who_may_act)
{
	for (size_t i = 0; i < screen_count; i++) {
		const struct screen *screen = &screens[i];

		if (screen->see == ACCESS_UNSET || screen->act == ACCESS_UNSET)
			fail_msg("%s forgets a right", screen->path);
		if ((screen->see == ACCESS_NEVER) != (screen->show == NULL)
			|| (screen->act == ACCESS_NEVER)
			!= (screen->save == NULL))
			fail_msg("%s: a right without a handler, or a handler "
				"without a right", screen->path);
		if (screen->show == NULL && screen->save == NULL)
			fail_msg("%s does nothing", screen->path);
		if (screen->shape != NULL && screen->save == NULL)
			fail_msg("%s reads a form and saves none", screen->path);
	}
}

/* Such a page is shown before anybody is asked who he is. */
TEST(a_screen_without_store_is_open_to_all)
{
	for (size_t i = 0; i < screen_count; i++)
		if ((screens[i].flags & SCREEN_WITHOUT_STORE) != 0
			&& screens[i].see != OPEN)
			fail_msg("%s is shown to everybody", screens[i].path);
}

TEST(anybody_may_act_only_where_senders_are_counted)
{
	for (size_t i = 0; i < screen_count; i++)
		if (screens[i].act == OPEN
			&& (screens[i].flags & SCREEN_PUBLIC) == 0
			&& strcmp(screens[i].path, "/login") != 0)
			fail_msg("%s takes posts without a limit",
				screens[i].path);
}

TEST(whoever_may_act_may_see)
{
	for (size_t i = 0; i < screen_count; i++)
		for (int role = 0; role < ROLE_COUNT; role++)
			if (screens[i].see != ACCESS_NEVER
				&& access_allows((enum role)role, screens[i].act)
				&& !access_allows((enum role)role,
				screens[i].see))
				fail_msg("%s: %s", screens[i].path,
					role_codes[role]);
}

TEST(no_screen_hides_another)
{
	for (size_t i = 0; i < screen_count; i++) {
		struct buffer path = { .arena = arena };

		for (const char *at = screens[i].path; *at != '\0'; at++) {
			if (*at != ':') {
				buffer_byte(&path, *at);
				continue;
			}
			buffer_text(&path, text_starts(at, ":id") ? "42" : "ab");
			at += strcspn(at, "/") - 1;
		}
		is(path.bytes, screens[i].path);
	}
}

TEST(reads_the_number_token_or_name_of_a_path)
{
	is("/inbox/42", "/inbox/:id");
	assert_int_equal(page.id, 42);
	assert_string_equal(page.token, "");
	is("/inbox/9223372036854775807", "/inbox/:id");
	assert_true(page.id == INT64_MAX);
	is("/inquire/thanks/aB3_-", "/inquire/thanks/:token");
	assert_string_equal(page.token, "aB3_-");
	assert_int_equal(page.id, 0);
	is("/reference/product/7", "/reference/:name/:id");
	assert_string_equal(page.name, "product");
	assert_int_equal(page.id, 7);
	is("/reference/product/new", "/reference/:name/new");
	assert_int_equal(page.id, 0);
}

TEST(a_path_that_is_not_in_the_table_does_not_exist)
{
	static const char *const none[] = { "", "inbox", "/inbox/", "//inbox",
		"/Inbox", "/inbox/0", "/inbox/042", "/inbox/-1", "/inbox/+1",
		"/inbox/1.0", "/inbox/ 1", "/inbox/9223372036854775808",
		"/inbox/18446744073709551617", "/inbox/1/2", "/inbox/./1",
		"/inbox/../me", "/inbox/1;x", "/inbox//", "/reference/a%2Fb",
		"/reference/a.b", "/reference/客户", "/reference//new",
		"/messages//raw", "/admin", "/.git/config", "/login.php",
		"/inquire/thanks/", "/inquire/thanks/a b",
		"/inquire/thanks/01234567890123456789012345678901234567890123456"
		"789012345678901234" };

	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		if (match(none[i]) != NULL)
			fail_msg("%s is %s", none[i], match(none[i])->path);
	assert_int_equal(page.id, 0);
	assert_string_equal(page.name, "");
}

TEST(prints_a_row_for_each_screen_with_its_rights)
{
	char *printed = NULL;
	size_t length = 0, rows = 0;
	FILE *out = open_memstream(&printed, &length);

	screens_print(out);
	fclose(out);
	for (const char *at = printed; *at != '\0'; at++)
		rows += *at == '\n';
	assert_int_equal(rows, screen_count + 1);
	assert_non_null(strstr(printed, "\n/logout "));
	assert_null(strstr(printed, "unset"));
	free(printed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(every_screen_says_who_may_see_and_who_may_act),
		RUN(a_screen_without_store_is_open_to_all),
		RUN(anybody_may_act_only_where_senders_are_counted),
		RUN(whoever_may_act_may_see),
		RUN(no_screen_hides_another),
		RUN(reads_the_number_token_or_name_of_a_path),
		RUN(a_path_that_is_not_in_the_table_does_not_exist),
		RUN(prints_a_row_for_each_screen_with_its_rights),
	};

	return RUN_ALL(tests);
}
