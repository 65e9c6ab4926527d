/* Facts of inquiries as rows; old values stay, with when they were replaced. */
#ifndef STORE_FACT_H
#define STORE_FACT_H

#include "rules/evidence.h"
#include "store/db.h"

struct stored_fact {
	int64_t id;
	enum fact_name name;
	const char *value;          /* "" = a person says there is none */
	const char *detail;
	enum place place;
	int64_t message_id;         /* 0 = none */
	int64_t start, length;      /* of the span, in that message */
	const char *quote;
	int64_t user_id;            /* 0 = read from the message */
	const char *user_name;
	int64_t made_by;            /* audit line of the correction, 0 */
	int64_t created_at, replaced_at; /* replaced_at 0 = in force */
};

struct stored_facts {
	struct stored_fact *rows;
	size_t count;
};

/* In force, in the order in which they were added. */
struct fault *store_fact_list(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_facts *out);

/* The same as they are now, without names of users: for who changes the inquiry
 * and holds its lock. */
struct fault *store_fact_list_latest(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_facts *out);

/* Replaced ones, newest first, at most 500. */
struct fault *store_fact_history(struct db *db, struct arena *arena,
	int64_t inquiry_id, struct stored_facts *out);

/*   ended_by  audit line of the correction, 0 = a new reading */
struct fault *store_fact_end(struct db *db, int64_t id, int64_t ended_by);
struct fault *store_fact_add(struct db *db, struct arena *arena,
	int64_t inquiry_id, const struct stored_fact *facts, size_t count);

/* What a correction ended of persons' facts: for taking it back. */
struct fault *store_fact_ended_by(struct db *db, struct arena *arena,
	int64_t inquiry_id, int64_t audit_id, struct stored_facts *out);

#endif
