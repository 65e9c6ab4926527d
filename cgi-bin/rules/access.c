/* Decides by role and owner alone. */
#include "rules/access.h"

#include <string.h>

const char *const role_codes[ROLE_COUNT] = {
	[ROLE_NOBODY] = "",
	[ROLE_SALES] = "sales",
	[ROLE_SERVICE] = "service",
	[ROLE_MANAGER] = "manager",
	[ROLE_ADMIN] = "admin",
};

const char *const access_codes[ACCESS_COUNT] = {
	[ACCESS_UNSET] = "unset",
	[ACCESS_NEVER] = "-",
	[OPEN] = "open",
	[STAFF] = "staff",
	[SALES] = "sales",
	[MANAGER] = "manager",
	[ADMIN] = "admin",
};

enum role
role_of(const char *code)
{
	for (int i = 1; i < ROLE_COUNT; i++)
		if (strcmp(role_codes[i], code) == 0)
			return (enum role)i;
	return ROLE_NOBODY;
}

bool
access_allows(enum role role, enum access needed)
{
	switch (needed) {
	case OPEN:
		return true;
	case STAFF:
		return role != ROLE_NOBODY;
	case SALES:
		return role == ROLE_SALES || role == ROLE_MANAGER
			|| role == ROLE_ADMIN;
	case MANAGER:
		return role == ROLE_MANAGER || role == ROLE_ADMIN;
	case ADMIN:
		return role == ROLE_ADMIN;
	default:
		return false;
	}
}

bool
access_sees_all_inquiries(const struct user *user)
{
	return access_allows(user->role, MANAGER);
}

bool
access_sees_inquiry(const struct user *user, int64_t owner_id)
{
	return access_sees_all_inquiries(user)
		|| (access_allows(user->role, SALES)
			&& (owner_id == 0 || owner_id == user->id));
}
