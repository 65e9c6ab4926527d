/* Who may do what: roles, and whose rows a person sees. Knows no screens and
 * no tables. */
#ifndef RULES_ACCESS_H
#define RULES_ACCESS_H

#include <stdbool.h>
#include <stdint.h>

enum role {
	ROLE_NOBODY,      /* not logged in */
	ROLE_SALES,
	ROLE_SERVICE,
	ROLE_MANAGER,
	ROLE_ADMIN,
	ROLE_COUNT
};
extern const char *const role_codes[ROLE_COUNT];
enum role role_of(const char *code);

/* What a screen asks of a role. Forgotten = refused. */
enum access {
	ACCESS_UNSET = 0,
	ACCESS_NEVER,       /* no such method here: 405 */
	OPEN,               /* anybody, logged in or not */
	STAFF,              /* whoever is logged in */
	SALES,              /* sales, manager, admin */
	MANAGER,            /* manager, admin */
	ADMIN,
	ACCESS_COUNT
};
extern const char *const access_codes[ACCESS_COUNT];

bool access_allows(enum role role, enum access needed);

/* A person who works in the program. */
struct user {
	int64_t id;         /* 0 = nobody */
	enum role role;
	const char *login, *name;
	const char *language, *theme;  /* "" = not chosen */
};

/* Whether a person sees every inquiry, or only his own and those without an
 * owner. */
bool access_sees_all_inquiries(const struct user *user);

/* Row check for one inquiry; owner 0 = nobody's. */
bool access_sees_inquiry(const struct user *user, int64_t owner_id);

#endif
