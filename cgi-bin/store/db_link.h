/* What db.c and db_statement.c share: the open connection. For these two
 * alone; they are the only ones that know mysql.h. */
#ifndef STORE_DB_LINK_H
#define STORE_DB_LINK_H

#include <mysql.h>

#include "store/db.h"

struct db {
	struct db_target target;
	MYSQL *mysql;                      /* NULL while not connected */
	MYSQL_STMT *statements[SQL_COUNT]; /* prepared at second use */
	bool was_used[SQL_COUNT];
	MYSQL_STMT *once;                  /* of a first use, while read from */
	bool in_transaction;
	int64_t changed, new_id;
};

/* What an error number of the server or the client library means. */
enum fault_kind db_fault_kind(unsigned number);

/* Raise what the library reports. A lost connection is closed here, so that
 * the next begin opens a new one. */
struct fault *db_connection_fault(struct db *db, unsigned number,
	const char *error, const char *what);

/* Close the connection and every statement of it. */
void db_disconnect(struct db *db);

/* Close the statement of a first use. */
void db_close_once(struct db *db);

#endif
