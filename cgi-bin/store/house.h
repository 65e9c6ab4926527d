/* What the firm knows, loaded for reading one inquiry; and the points and cuts
 * in force. */
#ifndef STORE_HOUSE_H
#define STORE_HOUSE_H

#include "rules/evidence.h"
#include "rules/house.h"
#include "store/db.h"

/* The firm, products, brands, competitors, platforms: whole. The rest of the
 * house is left empty. */
struct fault *store_house_load(struct db *db, struct arena *arena,
	struct house *out);

/* Customers, free-mail domains and blacklist entries that may touch an
 * inquiry, by its keys.
 *   now      entries that ran out before are left out
 *   house    from store_house_load; these lists are filled in */
struct fault *store_house_touch(struct db *db, struct arena *arena,
	const struct keys *keys, int64_t now, struct house *house);

/* The newest published set over the defaults; the defaults when none was. */
struct fault *store_rule_set_load(struct db *db, struct arena *arena,
	struct rule_set *out);

/* A set as it was published; version 0 = the defaults. */
struct fault *store_rule_set_version(struct db *db, struct arena *arena,
	int64_t version, struct rule_set *out);

/* One published set, for showing it: columns version, note, user_name,
 * created_at; newest first, at most 100. */
struct fault *store_rule_set_list(struct db *db, struct arena *arena,
	struct rows *out);

/* The values of the sets of that list: columns version, name ("E-07", "E-15
 * other", "prior"), value; only what differs from the defaults. */
struct fault *store_rule_set_values(struct db *db, struct arena *arena,
	struct rows *out);

/* The newest version, 0 when none was published; nobody else publishes until
 * the transaction ends. */
struct fault *store_rule_set_lock(struct db *db, struct arena *arena,
	int64_t *version);

/* Publish: kept as what differs from the defaults.
 *   set      version is filled in */
struct fault *store_rule_set_publish(struct db *db, struct arena *arena,
	struct rule_set *set, const char *note, int64_t user_id);

#endif
