/* What every compiled test needs: cmocka with what its header asks for, and an
 * arena for each test. Knows nothing of what is tested. */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static struct arena *arena;

static inline int
unit_begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static inline int
unit_end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Whether a sanitizer or valgrind looks on: then time and memory are not the
 * program's own. */
static inline int
unit_is_watched(void)
{
#ifdef __SANITIZE_ADDRESS__
	return 1;
#else
	const char *preload = getenv("LD_PRELOAD");

	return preload != NULL && strstr(preload, "vgpreload") != NULL;
#endif
}

#define TEST(name) static void name(void **state __attribute__((unused)))
#define RUN(name) cmocka_unit_test_setup_teardown(name, unit_begin, unit_end)
#define RUN_ALL(tests) cmocka_run_group_tests(tests, NULL, NULL)

#endif
