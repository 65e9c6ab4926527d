/* Accounts, sessions, counters against guessing, forms sent twice, and the
 * audit trail, as rows. */
#ifndef STORE_ACCOUNT_H
#define STORE_ACCOUNT_H

#include "rules/access.h"
#include "store/db.h"

struct account {
	struct user user;
	const char *password_hash;
	bool is_disabled;
};

/* found is false when there is none. A login is compared letter by letter:
 * "lín" is not "lin", so that what is counted is what is found. */
struct fault *store_account_by_login(struct db *db, struct arena *arena,
	const char *login, struct account *out, bool *found);
struct fault *store_account_load(struct db *db, struct arena *arena,
	int64_t id, struct account *out, bool *found);

/* Sessions are kept by the hash of their token. */
struct fault *store_session_add(struct db *db, const char *token,
	int64_t user_id, const char *network, const char *agent);
/* The person behind a token that is still good; user.id 0 when it is not.
 *   firm          the firm's name comes along
 *   idle_seconds  since the session was last seen */
struct fault *store_session_load(struct db *db, struct arena *arena,
	const char *token, int64_t idle_minutes, int64_t hours,
	struct user *user, const char **firm, int64_t *idle_seconds);
struct fault *store_session_seen(struct db *db, const char *token);
struct fault *store_session_end(struct db *db, const char *token);
struct fault *store_session_end_all(struct db *db, int64_t user_id);
struct fault *store_session_end_others(struct db *db, int64_t user_id,
	const char *token);
/* Columns: created_at, seen_at, network, agent, is_this. */
struct fault *store_session_list(struct db *db, struct arena *arena,
	int64_t user_id, const char *token, struct rows *out);

struct fault *store_password_set(struct db *db, int64_t user_id,
	const char *hash);
struct fault *store_language_set(struct db *db, int64_t user_id,
	const char *language);
struct fault *store_theme_set(struct db *db, int64_t user_id,
	const char *theme);

/* Counters: a bucket is named by what it counts ("login", "account:lin").
 *   seconds   length of the window
 *   wait      seconds until the window ends, 0 when under the limit */
struct fault *store_attempt_wait(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket, int64_t limit,
	int64_t seconds, int64_t *wait);
struct fault *store_attempt_count(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket, int64_t seconds);
/* One less: what was counted turned out to be none. */
struct fault *store_attempt_take_back(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket);
struct fault *store_attempt_forget(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket);

/* A form's key, taken once.
 *   errors   FAULT_STORE_TWICE: it was taken; load the answer then */
struct fault *store_once_take(struct db *db, const unsigned char hash[32]);
struct fault *store_once_answer(struct db *db, const unsigned char hash[32],
	int status, const char *location);
struct fault *store_once_load(struct db *db, struct arena *arena,
	const unsigned char hash[32], const char **location, bool *found);

/* Drop what is out of date, a bounded number of rows. */
struct fault *store_account_sweep(struct db *db, int64_t idle_minutes,
	int64_t hours);

/* One line of the audit trail.
 *   user_id    0 = the program
 *   returns    the line's id through db_new_id */
struct fault *store_audit(struct db *db, int64_t user_id,
	const char *request_no, const char *noun, int64_t noun_id,
	const char *action, const char *field, const char *old_value,
	const char *new_value);
struct fault *store_audit_list(struct db *db, struct arena *arena,
	const char *noun, int64_t noun_id, struct rows *out);

#endif
