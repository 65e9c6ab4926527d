/* The table user, from the command line. */
#include "store/user.h"

#include "store/account.h"

struct fault *
store_user_list(struct db *db, struct arena *arena, struct rows *out)
{
	return db_rows(db, arena, SQL_USER_LIST, NULL, 0, out);
}

struct fault *
store_user_add(struct db *db, struct user *user, const char *password_hash)
{
	TRY(DB_RUN(db, SQL_USER_ADD, V_TEXT(user->login), V_TEXT(user->name),
		V_TEXT(role_codes[user->role]), V_TEXT(password_hash)));
	user->id = db_new_id(db);
	return NULL;
}

struct fault *
store_user_disable(struct db *db, int64_t id)
{
	TRY(DB_RUN(db, SQL_USER_DISABLE, V_INT(id)));
	return store_session_end_all(db, id);
}

struct fault *
store_user_enable(struct db *db, int64_t id)
{
	return DB_RUN(db, SQL_USER_ENABLE, V_INT(id));
}

struct fault *
store_user_password(struct db *db, int64_t id, const char *password_hash)
{
	TRY(store_password_set(db, id, password_hash));
	return store_session_end_all(db, id);
}

struct fault *
store_user_role(struct db *db, int64_t id, enum role role)
{
	TRY(DB_RUN(db, SQL_USER_ROLE_SET, V_TEXT(role_codes[role]),
		V_INT(id)));
	return store_session_end_all(db, id);
}
