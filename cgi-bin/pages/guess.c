/* Guesses at passwords, counted by account and by network; it knows neither
 * passwords nor forms. */
#include "pages/guess.h"

#include "store/account.h"

/* PROMISES A3: per account and per network, in a minute. */
#define ACCOUNT_GUESSES 10
#define NETWORK_GUESSES 60
#define WINDOW_SECONDS 60

static const char *
account_bucket(const struct page *page, const char *login)
{
	return arena_print(page->arena, "login account %s", login);
}

static const char *
network_bucket(const struct page *page)
{
	return arena_print(page->arena, "login network %s",
		page_network(page));
}

/* This guess counts: the wait begins with the one after the last. */
static struct fault *
count(struct page *page, const char *bucket, int64_t most, int64_t *wait)
{
	TRY(store_attempt_count(page->db, page->arena, page->key, bucket,
		WINDOW_SECONDS));
	return store_attempt_wait(page->db, page->arena, page->key, bucket,
		most + 1, WINDOW_SECONDS, wait);
}

struct fault *
guess_count(struct page *page, const char *login, int64_t *wait)
{
	/* What one counter refuses does not use up the other. */
	TRY(count(page, network_bucket(page), NETWORK_GUESSES, wait));
	if (*wait == 0) {
		TRY(count(page, account_bucket(page, login), ACCOUNT_GUESSES,
			wait));
		if (*wait != 0)
			TRY(store_attempt_take_back(page->db, page->arena,
				page->key, network_bucket(page)));
	}
	TRY(db_commit(page->db));
	return db_begin(page->db, DB_WRITE);
}

struct fault *
guess_was_right(struct page *page, const char *login)
{
	TRY(store_attempt_take_back(page->db, page->arena, page->key,
		network_bucket(page)));
	return store_attempt_forget(page->db, page->arena, page->key,
		account_bucket(page, login));
}
