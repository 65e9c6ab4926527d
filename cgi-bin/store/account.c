/* Rows of accounts; it decides nothing about them. */
#include "store/account.h"

#include <string.h>

#include "base/secret.h"
#include "base/text.h"

#define HASH(hash, text) \
	unsigned char hash[SECRET_HASH_BYTES]; \
	secret_hash((text), strlen(text), hash)
#define V_HASH(hash) V_BYTES((hash), SECRET_HASH_BYTES)

static void
user_of(const struct rows *rows, struct user *user, const char *id_column)
{
	user->id = row_integer(rows, 0, id_column);
	user->role = role_of(row_text(rows, 0, "role"));
	user->login = row_text(rows, 0, "login");
	user->name = row_text(rows, 0, "name");
	user->language = row_text(rows, 0, "language");
	user->theme = row_text(rows, 0, "theme");
}

static void
account_of(const struct rows *rows, struct account *out, bool *found)
{
	memset(out, 0, sizeof *out);
	*found = rows->count > 0;
	if (!*found)
		return;
	user_of(rows, &out->user, "id");
	out->password_hash = row_text(rows, 0, "password_hash");
	out->is_disabled = row_integer(rows, 0, "is_disabled") != 0;
}

struct fault *
store_account_by_login(struct db *db, struct arena *arena, const char *login,
	struct account *out, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_USER_BY_LOGIN, V_TEXT(login)));
	account_of(&rows, out, found);
	return NULL;
}

struct fault *
store_account_load(struct db *db, struct arena *arena, int64_t id,
	struct account *out, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_USER_LOAD, V_INT(id)));
	account_of(&rows, out, found);
	return NULL;
}

struct fault *
store_session_add(struct db *db, const char *token, int64_t user_id,
	const char *network, const char *agent)
{
	HASH(hash, token);

	return DB_RUN(db, SQL_SESSION_ADD, V_HASH(hash), V_INT(user_id),
		V_TEXT(network), V_TEXT(agent));
}

struct fault *
store_session_load(struct db *db, struct arena *arena, const char *token,
	int64_t idle_minutes, int64_t hours, struct user *user,
	const char **firm, int64_t *idle_seconds)
{
	struct rows rows;
	HASH(hash, token);

	memset(user, 0, sizeof *user);
	TRY(DB_ROWS(db, arena, &rows, SQL_SESSION_LOAD, V_HASH(hash),
		V_INT(idle_minutes), V_INT(hours)));
	if (rows.count == 0)
		return NULL;
	user_of(&rows, user, "user_id");
	*firm = row_text(&rows, 0, "firm");
	*idle_seconds = row_integer(&rows, 0, "idle_seconds");
	return NULL;
}

struct fault *
store_session_seen(struct db *db, const char *token)
{
	HASH(hash, token);

	return DB_RUN(db, SQL_SESSION_SEEN, V_HASH(hash));
}

struct fault *
store_session_end(struct db *db, const char *token)
{
	HASH(hash, token);

	return DB_RUN(db, SQL_SESSION_END, V_HASH(hash));
}

struct fault *
store_session_end_all(struct db *db, int64_t user_id)
{
	return DB_RUN(db, SQL_SESSION_END_ALL, V_INT(user_id));
}

struct fault *
store_session_end_others(struct db *db, int64_t user_id, const char *token)
{
	HASH(hash, token);

	return DB_RUN(db, SQL_SESSION_END_OTHERS, V_INT(user_id),
		V_HASH(hash));
}

struct fault *
store_session_list(struct db *db, struct arena *arena, int64_t user_id,
	const char *token, struct rows *out)
{
	HASH(hash, token);

	return DB_ROWS(db, arena, out, SQL_SESSION_LIST, V_HASH(hash),
		V_INT(user_id));
}

struct fault *
store_password_set(struct db *db, int64_t user_id, const char *hash)
{
	return DB_RUN(db, SQL_USER_PASSWORD_SET, V_TEXT(hash), V_INT(user_id));
}

struct fault *
store_language_set(struct db *db, int64_t user_id, const char *language)
{
	return DB_RUN(db, SQL_USER_LANGUAGE_SET, V_TEXT(language),
		V_INT(user_id));
}

struct fault *
store_theme_set(struct db *db, int64_t user_id, const char *theme)
{
	return DB_RUN(db, SQL_USER_THEME_SET, V_TEXT(theme), V_INT(user_id));
}

/* Addresses and logins are counted by keyed hash: the table tells nothing. */
#define BUCKET_BYTES 16
#define V_BUCKET(text) V_BYTES(text, BUCKET_BYTES)

static const char *
bucket_name(struct arena *arena, const unsigned char *key, const char *bucket)
{
	return secret_sign(arena, key, "attempt", bucket);
}

struct fault *
store_attempt_wait(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket, int64_t limit,
	int64_t seconds, int64_t *wait)
{
	struct rows rows;

	*wait = 0;
	TRY(DB_ROWS(db, arena, &rows, SQL_ATTEMPT_LOAD, V_INT(seconds),
		V_BUCKET(bucket_name(arena, key, bucket)), V_INT(seconds)));
	if (rows.count == 0 || row_integer(&rows, 0, "count") < limit)
		return NULL;
	*wait = row_integer(&rows, 0, "seconds_left");
	if (*wait < 1)
		*wait = 1;
	return NULL;
}

struct fault *
store_attempt_count(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket, int64_t seconds)
{
	return DB_RUN(db, SQL_ATTEMPT_COUNT,
		V_BUCKET(bucket_name(arena, key, bucket)), V_INT(seconds),
		V_INT(seconds));
}

struct fault *
store_attempt_take_back(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket)
{
	return DB_RUN(db, SQL_ATTEMPT_TAKE_BACK,
		V_BUCKET(bucket_name(arena, key, bucket)));
}

struct fault *
store_attempt_forget(struct db *db, struct arena *arena,
	const unsigned char *key, const char *bucket)
{
	return DB_RUN(db, SQL_ATTEMPT_FORGET,
		V_BUCKET(bucket_name(arena, key, bucket)));
}

struct fault *
store_once_take(struct db *db, const unsigned char hash[32])
{
	return DB_RUN(db, SQL_ONCE_ADD, V_HASH(hash), V_INT(0), V_TEXT(""));
}

struct fault *
store_once_answer(struct db *db, const unsigned char hash[32], int status,
	const char *location)
{
	return DB_RUN(db, SQL_ONCE_ANSWER, V_INT(status), V_TEXT(location),
		V_HASH(hash));
}

struct fault *
store_once_load(struct db *db, struct arena *arena,
	const unsigned char hash[32], const char **location, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_ONCE_LOAD, V_HASH(hash)));
	*location = rows.count > 0 ? row_text(&rows, 0, "location") : "";
	/* A refused form whose counters were kept has no answer to repeat. */
	*found = **location != '\0';
	return NULL;
}

struct fault *
store_account_sweep(struct db *db, int64_t idle_minutes, int64_t hours)
{
	TRY(DB_RUN(db, SQL_SESSION_SWEEP, V_INT(idle_minutes), V_INT(hours)));
	TRY(db_run(db, SQL_ATTEMPT_SWEEP, NULL, 0));
	TRY(db_run(db, SQL_ONCE_SWEEP, NULL, 0));
	return db_run(db, SQL_KEPT_FORM_SWEEP, NULL, 0);
}

/* Values longer than a column are shown shortened in the trail; the values
 * themselves stand in their own tables, old ones too. */
#define AUDIT_CHARACTERS 1000

struct fault *
store_audit(struct db *db, int64_t user_id, const char *request_no,
	const char *noun, int64_t noun_id, const char *action,
	const char *field, const char *old_value, const char *new_value)
{
	struct arena *arena = arena_new();
	struct fault *fault = DB_RUN(db, SQL_AUDIT_ADD, V_ID(user_id),
		V_TEXT(request_no), V_TEXT(noun), V_INT(noun_id),
		V_TEXT(action), V_TEXT(field),
		V_TEXT(text_shorten(arena, old_value, AUDIT_CHARACTERS)),
		V_TEXT(text_shorten(arena, new_value, AUDIT_CHARACTERS)));

	arena_free(arena);
	return fault;
}

struct fault *
store_audit_list(struct db *db, struct arena *arena, const char *noun,
	int64_t noun_id, struct rows *out)
{
	return DB_ROWS(db, arena, out, SQL_AUDIT_OF_NOUN, V_TEXT(noun),
		V_INT(noun_id));
}
