/* Variables and grants of the database server. */
#include "store/health.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"

struct fault *
store_health(struct db *db, struct arena *arena, struct health *out)
{
	struct rows rows;

	TRY(db_rows(db, arena, SQL_HEALTH, NULL, 0, &rows));
	*out = (struct health){
		.version = row_text(&rows, 0, "version"),
		.charset = row_text(&rows, 0, "charset"),
		.sql_mode = row_text(&rows, 0, "sql_mode"),
		.clock_differs = row_integer(&rows, 0, "now") - date_now(),
		.packet_bytes = row_integer(&rows, 0, "packet_bytes"),
		.is_durable = row_integer(&rows, 0, "flush") == 1,
	};
	return NULL;
}

static bool
has_word(const char *grant, const char *word)
{
	const char *to = strstr(grant, " ON "), *at = strstr(grant, word);

	return to != NULL && at != NULL && at < to;
}

static void
take_grant(const char *grant, struct rights *out)
{
	bool is_all = has_word(grant, "ALL PRIVILEGES");
	bool is_global = strstr(grant, " ON *.*") != NULL;
	const char *table = strstr(grant, ".`");
	bool is_table = table != NULL && !text_starts(table, ".`audit`");

	if (has_word(grant, "USAGE"))
		return;
	out->may_all = out->may_all || is_global;
	out->may_define = out->may_define || is_all
		|| has_word(grant, "CREATE") || has_word(grant, "ALTER")
		|| has_word(grant, "DROP");
	out->may_change_audit = out->may_change_audit || (!is_table
		&& (is_all || has_word(grant, "UPDATE")
			|| has_word(grant, "DELETE")));
}

struct fault *
store_rights(struct db *db, struct arena *arena, struct rights *out)
{
	struct rows rows;

	*out = (struct rights){ 0 };
	TRY(db_rows(db, arena, SQL_HEALTH_GRANTS, NULL, 0, &rows));
	for (size_t i = 0; i < rows.count; i++)
		take_grant(rows.cells[i * rows.columns].text, out);
	return NULL;
}
