/* Bytes by the name of their content (SHA-256), in parts that any host's
 * packet limit lets through. Never stored twice, never changed. */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include "store/db.h"

#define FILE_PART_BYTES (512 * 1024)

/* Keep bytes.
 *   sha256   filled
 *   is_new   false: they were kept already */
struct fault *store_file_add(struct db *db, const void *bytes, size_t length,
	unsigned char sha256[32], bool *is_new);

/*   found    false when nothing has that name */
struct fault *store_file_size(struct db *db, struct arena *arena,
	const unsigned char sha256[32], int64_t *bytes, bool *found);

/* One part, from 0 on: for writing a file out without holding it whole.
 *   length   0 behind the last part */
struct fault *store_file_part(struct db *db, struct arena *arena,
	const unsigned char sha256[32], int64_t part, const char **bytes,
	size_t *length);

/* The whole file.
 *   errors   FAULT_DATA: parts are missing, or are not what was stored */
struct fault *store_file_load(struct db *db, struct arena *arena,
	const unsigned char sha256[32], const char **bytes, size_t *length,
	bool *found);

#endif
