/* Who may do what: every role against every right, and whose rows he sees. */
#include "../unit.h"

#include <stdbool.h>

#include "rules/access.h"

TEST(each_role_may_what_the_table_says_and_nothing_more)
{
	static const bool may[ROLE_COUNT][ACCESS_COUNT] = {
		[ROLE_NOBODY] = { [OPEN] = true },
		[ROLE_SALES] = { [OPEN] = true, [STAFF] = true, [SALES] = true },
		[ROLE_SERVICE] = { [OPEN] = true, [STAFF] = true },
		[ROLE_MANAGER] = { [OPEN] = true, [STAFF] = true,
			[SALES] = true, [MANAGER] = true },
		[ROLE_ADMIN] = { [OPEN] = true, [STAFF] = true, [SALES] = true,
			[MANAGER] = true, [ADMIN] = true },
	};

	for (int role = 0; role < ROLE_COUNT; role++)
		for (int access = 0; access < ACCESS_COUNT; access++)
			if (access_allows((enum role)role, (enum access)access)
				!= may[role][access])
				fail_msg("role '%s', right '%s'",
					role_codes[role], access_codes[access]);
}

TEST(a_right_that_was_forgotten_is_refused_to_all)
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		assert_false(access_allows((enum role)role, ACCESS_UNSET));
		assert_false(access_allows((enum role)role, ACCESS_NEVER));
		assert_false(access_allows((enum role)role, (enum access)99));
		assert_false(access_allows((enum role)role, (enum access)-1));
	}
}

TEST(roles_are_known_by_their_codes)
{
	for (int role = 1; role < ROLE_COUNT; role++)
		assert_int_equal(role_of(role_codes[role]), role);
	assert_int_equal(role_of(""), ROLE_NOBODY);
	assert_int_equal(role_of("root"), ROLE_NOBODY);
	assert_int_equal(role_of("Admin"), ROLE_NOBODY);
	for (int access = 0; access < ACCESS_COUNT; access++)
		assert_non_null(access_codes[access]);
}

static bool
sees(enum role role, int64_t id, int64_t owner)
{
	struct user user = { .id = id, .role = role };

	return access_sees_inquiry(&user, owner);
}

TEST(sales_see_their_own_inquiries_and_nobodys)
{
	assert_true(sees(ROLE_SALES, 7, 7));
	assert_true(sees(ROLE_SALES, 7, 0));
	assert_false(sees(ROLE_SALES, 7, 8));
}

TEST(managers_and_administrators_see_every_inquiry)
{
	assert_true(sees(ROLE_MANAGER, 1, 8));
	assert_true(sees(ROLE_ADMIN, 1, 8));
	assert_true(sees(ROLE_MANAGER, 1, 0));
}

TEST(service_and_visitors_see_no_inquiry)
{
	assert_false(sees(ROLE_SERVICE, 7, 7));
	assert_false(sees(ROLE_SERVICE, 7, 0));
	assert_false(sees(ROLE_NOBODY, 0, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(each_role_may_what_the_table_says_and_nothing_more),
		RUN(a_right_that_was_forgotten_is_refused_to_all),
		RUN(roles_are_known_by_their_codes),
		RUN(sales_see_their_own_inquiries_and_nobodys),
		RUN(managers_and_administrators_see_every_inquiry),
		RUN(service_and_visitors_see_no_inquiry),
	};

	return RUN_ALL(tests);
}
