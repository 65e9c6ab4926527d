/* Randomness, hashes, passwords: their forms, and that time tells nothing. */
#include "../unit.h"

#include <time.h>

#include "base/secret.h"
#include "base/text.h"

TEST(tokens_are_26_letters_and_never_come_twice)
{
	char *tokens[500];

	for (int i = 0; i < 500; i++) {
		tokens[i] = secret_token(arena);
		assert_int_equal(strlen(tokens[i]), 26);
		assert_int_equal(strspn(tokens[i],
			"abcdefghijklmnopqrstuvwxyz234567"), 26);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(tokens[i], tokens[j]);
	}
}

TEST(codes_hold_no_letters_that_look_alike)
{
	for (int i = 0; i < 500; i++) {
		char *code = secret_code(arena, 10);

		assert_int_equal(strlen(code), 10);
		assert_null(strpbrk(code, "0O1IL"));
		assert_int_equal(strspn(code,
			"23456789ABCDEFGHJKMNPQRSTUVWXYZ"), 10);
	}
}

TEST(hashes_are_the_known_ones)
{
	unsigned char hash[32];

	secret_hash("abc", 3, hash);
	assert_string_equal(text_hex(arena, hash, 32),
		"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
	secret_sha256("abc", 3, hash);
	assert_string_equal(text_hex(arena, hash, 32),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	secret_sha256("", 0, hash);
	assert_string_equal(text_hex(arena, hash, 32),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(a_signature_is_worth_nothing_for_another_purpose_text_or_key)
{
	unsigned char key[SECRET_KEY_BYTES] = { 1 }, other[32] = { 2 };
	char *sign = secret_sign(arena, key, "csrf", "session");

	assert_int_equal(strlen(sign), 52);
	assert_string_equal(sign, secret_sign(arena, key, "csrf", "session"));
	assert_string_not_equal(sign, secret_sign(arena, key, "form", "session"));
	assert_string_not_equal(sign, secret_sign(arena, key, "csrf", "sessiom"));
	assert_string_not_equal(sign, secret_sign(arena, other, "csrf",
		"session"));
	/* The seam between purpose and text cannot be moved. */
	assert_string_not_equal(secret_sign(arena, key, "csrfs", "ession"),
		secret_sign(arena, key, "csrf", "session"));
}

TEST(compares_secrets_of_any_length)
{
	assert_true(secret_equal("abc", "abc"));
	assert_false(secret_equal("abc", "abd"));
	assert_false(secret_equal("abc", "abcd"));
	assert_false(secret_equal("abc", ""));
	assert_true(secret_equal("", ""));
}

TEST(reads_a_key_of_64_hexadecimal_digits_and_nothing_else)
{
	unsigned char key[SECRET_KEY_BYTES];
	static const char good[] = "000102030405060708090a0b0c0d0e0f"
		"101112131415161718191a1B1C1D1E1F";

	assert_true(secret_key_read(good, key));
	assert_int_equal(key[31], 31);
	assert_false(secret_key_read("", key));
	assert_false(secret_key_read(good + 2, key));
	assert_false(secret_key_read(arena_print(arena, "%.63sx", good), key));
	assert_false(secret_key_read(arena_print(arena, "%s00", good), key));
}

TEST(a_password_fits_its_own_hash_alone)
{
	char *hash = secret_password_hash(arena, "correct horse 询盘");
	char *again = secret_password_hash(arena, "correct horse 询盘");

	assert_true(text_starts(hash, "$argon2id$v=19$m=19456,t=14,p=1$"));
	assert_string_not_equal(hash, again);
	assert_true(secret_password_fits(hash, "correct horse 询盘"));
	assert_true(secret_password_fits(again, "correct horse 询盘"));
	assert_false(secret_password_fits(hash, "correct horse 询"));
	assert_false(secret_password_fits(hash, ""));
	assert_false(secret_password_fits("", "x"));
	assert_false(secret_password_fits("not a hash", "x"));
	assert_false(secret_password_fits(NULL, ""));
}

/* The processor's time: the machine's other work does not count. */
static int64_t
now_us(void)
{
	struct timespec at;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
	return (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
}

TEST(a_megabyte_of_password_costs_what_a_short_one_does)
{
	char *hash = secret_password_hash(arena, "short");
	char *large = arena_take(arena, 1000001);
	int64_t start;

	memset(large, 'x', 1000000);
	start = now_us();
	assert_false(secret_password_fits(hash, large));
	if (!unit_is_watched())
		assert_in_range(now_us() - start, 0, 1000000);
}

static int
by_size(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, two = *(const int64_t *)b;

	return (one > two) - (one < two);
}

#define CHECKS 30

static int64_t
check_time(const char *hash)
{
	int64_t start = now_us();

	assert_false(secret_password_fits(hash, "no such password"));
	return now_us() - start;
}

static int64_t
median(int64_t times[CHECKS])
{
	qsort(times, CHECKS, sizeof times[0], by_size);
	return times[CHECKS / 2];
}

/* In turns, so that a busy machine hurts both alike; a single bad round on a
 * shared machine is measured again. */
TEST(an_unknown_account_costs_what_a_known_one_does)
{
	char *hash = secret_password_hash(arena, "the real one 42");
	int64_t known[CHECKS], unknown[CHECKS], one = 0, other = 0;

	if (unit_is_watched())
		skip();
	for (int round = 0; round < 4; round++) {
		for (int i = 0; i < CHECKS; i++) {
			known[i] = check_time(hash);
			unknown[i] = check_time(NULL);
		}
		one = median(known);
		other = median(unknown);
		if (llabs(one - other) * 10 <= one)
			break;
	}
	print_message("# medians of %d: known %lld us, unknown %lld us\n",
		CHECKS, (long long)one, (long long)other);
	assert_true(llabs(one - other) * 10 <= one);
	assert_in_range(one, 20000, 500000);
}

static int
make_ready(void **state)
{
	(void)state;
	return secret_start() == NULL ? 0 : -1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(tokens_are_26_letters_and_never_come_twice),
		RUN(codes_hold_no_letters_that_look_alike),
		RUN(hashes_are_the_known_ones),
		RUN(a_signature_is_worth_nothing_for_another_purpose_text_or_key),
		RUN(compares_secrets_of_any_length),
		RUN(reads_a_key_of_64_hexadecimal_digits_and_nothing_else),
		RUN(a_password_fits_its_own_hash_alone),
		RUN(a_megabyte_of_password_costs_what_a_short_one_does),
		RUN(an_unknown_account_costs_what_a_known_one_does),
	};

	return cmocka_run_group_tests(tests, make_ready, NULL);
}
