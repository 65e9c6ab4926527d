/* A reference table out of a CSV file, all or nothing. Knows neither HTTP nor
 * where the bytes came from; runs inside the caller's transaction. */
#ifndef FLOWS_IMPORTING_H
#define FLOWS_IMPORTING_H

#include "base/text.h"
#include "store/reference.h"

/* What keeps a file from being read at all. */
enum import_problem {
	IMPORT_FINE,
	IMPORT_EMPTY,          /* no row but the header, or nothing */
	IMPORT_ENCODING,       /* neither UTF-8, UTF-16 nor GB18030 (GBK) */
	IMPORT_NO_HEADER,      /* no column of the table is named in line 1 */
	IMPORT_COLUMN_MISSING, /* a required one; problem_text names it */
	IMPORT_COLUMN_TWICE,   /* problem_text names it */
	IMPORT_COLUMN_UNKNOWN, /* problem_text names it */
	IMPORT_QUOTE,          /* an unclosed quotation mark; problem_line */
	IMPORT_COLUMNS,        /* more than 200 columns */
	IMPORT_ROWS,           /* more than 200,000 rows */
	IMPORT_PROBLEM_COUNT
};
extern const char *const import_problem_codes[IMPORT_PROBLEM_COUNT];

struct import_error {
	int64_t line;              /* of the file, from 1 */
	const char *field;         /* "" = the row as a whole */
	enum field_error error;    /* FIELD_TAKEN: the key stands above already */
	const char *typed;         /* shortened for showing */
};

#define IMPORT_ERRORS_SHOWN 200

struct import_result {
	enum import_problem problem;
	const char *problem_text;
	int64_t problem_line;
	const char *encoding;      /* UTF-8, UTF-16, GB18030 */
	int64_t rows, added, changed, same;
	int64_t error_count;       /* all of them */
	struct import_error *errors; /* the first IMPORT_ERRORS_SHOWN */
	size_t errors_shown;
	bool is_applied;
};

/* Check a file and, when it has no error, apply it.
 *   is_dry   count only: what would be new, changed, the same
 *   effects  an audit line for the import and one for each changed field;
 *            rows that the file does not name stay
 *   source   PROMISES.md D9 */
struct fault *flow_import(struct db *db, struct arena *arena,
	const struct reference *reference, const void *bytes, size_t length,
	bool is_dry, int64_t user_id, const char *request_no,
	struct import_result *out);

/* The table as CSV: UTF-8 with BOM, RFC 4180 quotes; cells that a spreadsheet
 * would run as a formula get a leading ' (PROMISES C6), which importing takes
 * off again.
 *   out      the text is added to it */
struct fault *flow_export(struct db *db, struct arena *arena,
	const struct reference *reference, struct buffer *out);

#endif
