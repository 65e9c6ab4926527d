/* People who log in, as the administrator's commands see them. Logging in
 * itself is store/account.h. */
#ifndef STORE_USER_H
#define STORE_USER_H

#include "rules/access.h"
#include "store/db.h"

/* Columns: id, login, name, role, is_disabled. */
struct fault *store_user_list(struct db *db, struct arena *arena,
	struct rows *out);

/*   user     id is filled in; login lowered
 *   errors   FAULT_STORE_TWICE: the login is taken */
struct fault *store_user_add(struct db *db, struct user *user,
	const char *password_hash);

/* Whoever is disabled is logged out at once, everywhere. */
struct fault *store_user_disable(struct db *db, int64_t id);
struct fault *store_user_enable(struct db *db, int64_t id);

/* A new password, and nobody is logged in with the old one any more. */
struct fault *store_user_password(struct db *db, int64_t id,
	const char *password_hash);

/* A new role; he has to log in again, so that it holds at once. */
struct fault *store_user_role(struct db *db, int64_t id, enum role role);

#endif
