/* Which keys a file has named so far: a growing set of hashes. Inside flows
 * only. */
#ifndef FLOWS_SEEN_KEYS_H
#define FLOWS_SEEN_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Start with { .arena = a }. */
struct seen_keys {
	struct arena *arena;
	uint64_t *slots;
	size_t room, count;
};

/* FNV-1a of a text, its end included; start with SEEN_START. */
#define SEEN_START 0xcbf29ce484222325u
uint64_t seen_hash(uint64_t hash, const char *text);

/* Remember a hash.
 *   returns  true when it was there already; two keys of one hash are one in
 *            2^63 */
bool seen_before(struct seen_keys *seen, uint64_t hash);

#endif
