/* How the database stands: what a self-test looks at. Writes nothing. */
#ifndef STORE_HEALTH_H
#define STORE_HEALTH_H

#include "store/db.h"

struct health {
	const char *version, *charset, *sql_mode;  /* of this connection */
	int64_t clock_differs;     /* seconds that it is ahead of ours */
	int64_t packet_bytes;      /* max_allowed_packet */
	bool is_durable;           /* a commit reaches the disk */
};
struct fault *store_health(struct db *db, struct arena *arena,
	struct health *out);

/* What the connection's user may do. */
struct rights {
	bool may_define;           /* CREATE, ALTER or DROP */
	bool may_all;              /* on other schemas too */
	bool may_change_audit;     /* UPDATE or DELETE on audit */
};
struct fault *store_rights(struct db *db, struct arena *arena,
	struct rights *out);

#endif
