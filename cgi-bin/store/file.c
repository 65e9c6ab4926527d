/* The tables file and file_part. */
#include "store/file.h"

#include <string.h>

#include "base/secret.h"

struct fault *
store_file_add(struct db *db, const void *bytes, size_t length,
	unsigned char sha256[32], bool *is_new)
{
	const char *at = bytes;
	int64_t part = 0;

	secret_sha256(bytes, length, sha256);
	TRY(DB_RUN(db, SQL_FILE_ADD, V_BYTES(sha256, 32),
		V_INT((int64_t)length)));
	*is_new = db_changed(db) > 0;
	while (*is_new && length > 0) {
		size_t size = length < FILE_PART_BYTES ? length
			: FILE_PART_BYTES;

		TRY(DB_RUN(db, SQL_FILE_PART_ADD, V_BYTES(sha256, 32),
			V_INT(part++), V_BYTES(at, size)));
		at += size;
		length -= size;
	}
	return NULL;
}

struct fault *
store_file_size(struct db *db, struct arena *arena,
	const unsigned char sha256[32], int64_t *bytes, bool *found)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_FILE_SIZE, V_BYTES(sha256, 32)));
	*found = rows.count > 0;
	*bytes = *found ? row_integer(&rows, 0, "bytes") : 0;
	return NULL;
}

struct fault *
store_file_part(struct db *db, struct arena *arena,
	const unsigned char sha256[32], int64_t part, const char **bytes,
	size_t *length)
{
	struct rows rows;

	TRY(DB_ROWS(db, arena, &rows, SQL_FILE_PART, V_BYTES(sha256, 32),
		V_INT(part)));
	*bytes = rows.count > 0 ? row_text(&rows, 0, "bytes") : "";
	*length = rows.count > 0 ? row_cell(&rows, 0, "bytes")->length : 0;
	return NULL;
}

static struct fault *
check(const char *bytes, size_t length, int64_t expected,
	const unsigned char sha256[32])
{
	unsigned char hash[32];

	if ((int64_t)length == expected) {
		secret_sha256(bytes, length, hash);
		if (memcmp(hash, sha256, sizeof hash) == 0)
			return NULL;
	}
	return FAULT(FAULT_DATA, 0, "a file of %lld bytes is not what was "
		"stored: %zu bytes are there", (long long)expected, length);
}

struct fault *
store_file_load(struct db *db, struct arena *arena,
	const unsigned char sha256[32], const char **bytes, size_t *length,
	bool *found)
{
	int64_t expected;
	char *whole;

	*length = 0;
	*bytes = "";
	TRY(store_file_size(db, arena, sha256, &expected, found));
	if (!*found)
		return NULL;
	whole = arena_take(arena, (size_t)expected + 1);
	for (int64_t part = 0; *length < (size_t)expected; part++) {
		const char *piece;
		size_t size;

		TRY(store_file_part(db, arena, sha256, part, &piece, &size));
		if (size == 0 || size > (size_t)expected - *length)
			break;
		memcpy(whole + *length, piece, size);
		*length += size;
	}
	*bytes = whole;
	return check(whole, *length, expected, sha256);
}
