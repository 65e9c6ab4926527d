/* Memory of a request: aligned, zeroed, given back, flat. */
#include "../unit.h"

#include <unistd.h>

TEST(takes_are_aligned_for_any_type)
{
	for (size_t size = 0; size < 300; size++) {
		void *taken = arena_take(arena, size);

		assert_non_null(taken);
		assert_int_equal((uintptr_t)taken % _Alignof(max_align_t), 0);
	}
}

TEST(takes_do_not_overlap_and_are_zeroed)
{
	unsigned char *takes[200];

	for (size_t i = 0; i < 200; i++) {
		takes[i] = arena_take(arena, 1000 + i);
		for (size_t at = 0; at < 1000 + i; at++)
			assert_int_equal(takes[i][at], 0);
		memset(takes[i], (int)i + 1, 1000 + i);
	}
	for (size_t i = 0; i < 200; i++)
		for (size_t at = 0; at < 1000 + i; at++)
			assert_int_equal(takes[i][at], (unsigned char)(i + 1));
}

TEST(what_is_taken_again_after_a_reset_is_zeroed)
{
	unsigned char *taken = arena_take(arena, 5000);

	memset(taken, 0xff, 5000);
	arena_reset(arena);
	taken = arena_take(arena, 5000);
	for (size_t at = 0; at < 5000; at++)
		assert_int_equal(taken[at], 0);
}

TEST(one_thing_may_be_larger_than_a_block)
{
	char *large = arena_take(arena, (size_t)20 * 1024 * 1024);
	char *small = arena_take(arena, 10);

	large[(size_t)20 * 1024 * 1024 - 1] = 'x';
	memcpy(small, "still", 6);
	assert_string_equal(small, "still");
	assert_true(arena_used(arena) >= (size_t)20 * 1024 * 1024);
	arena_reset(arena);
	assert_int_equal(arena_used(arena), 0);
	assert_non_null(arena_take(arena, 10));
}

TEST(copies_end_with_a_nul_and_keep_nul_inside)
{
	char *copy = arena_copy_bytes(arena, "a\0b", 3);

	assert_memory_equal(copy, "a\0b\0", 4);
	assert_null(arena_copy(arena, NULL));
	assert_string_equal(arena_copy_bytes(arena, NULL, 0), "");
}

TEST(prints_of_any_length)
{
	char *text = arena_print(arena, "%d %s", 42, "things");

	assert_string_equal(text, "42 things");
	text = arena_print(arena, "%100000d", 7);
	assert_int_equal(strlen(text), 100000);
	assert_string_equal(arena_print(arena, "%s", ""), "");
}

static long
resident_kb(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	long size, resident;

	assert_non_null(file);
	assert_int_equal(fscanf(file, "%ld %ld", &size, &resident), 2);
	fclose(file);
	return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static void
pretend_request(size_t i)
{
	for (int part = 0; part < 60; part++)
		arena_print(arena, "part %d of request %zu", part, i);
	arena_take(arena, i % 50 == 0 ? 300000 : 20000);
	if (i % 5000 == 0)
		arena_take(arena, (size_t)8 * 1024 * 1024);
	arena_reset(arena);
}

TEST(memory_stays_flat_over_100_000_requests)
{
	long before;

	if (unit_is_watched())
		skip();
	for (size_t i = 0; i < 1000; i++)
		pretend_request(i);
	before = resident_kb();
	for (size_t i = 0; i < 100000; i++)
		pretend_request(i);
	assert_in_range(resident_kb(), 0, before + 1024);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(takes_are_aligned_for_any_type),
		RUN(takes_do_not_overlap_and_are_zeroed),
		RUN(what_is_taken_again_after_a_reset_is_zeroed),
		RUN(one_thing_may_be_larger_than_a_block),
		RUN(copies_end_with_a_nul_and_keep_nul_inside),
		RUN(prints_of_any_length),
		RUN(memory_stays_flat_over_100_000_requests),
	};

	return RUN_ALL(tests);
}
