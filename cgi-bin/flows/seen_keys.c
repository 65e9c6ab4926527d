/* Open addressing over 64-bit hashes; knows no keys. */
#include "flows/seen_keys.h"

uint64_t
seen_hash(uint64_t hash, const char *text)
{
	do {
		hash ^= (unsigned char)*text;
		hash *= 0x100000001b3u;
	} while (*text++ != '\0');
	return hash;
}

/* The slot that holds a hash, or the empty one where it belongs. */
static size_t
slot_of(const struct seen_keys *seen, uint64_t hash)
{
	size_t at = hash % seen->room;

	while (seen->slots[at] != 0 && seen->slots[at] != hash)
		at = (at + 1) % seen->room;
	return at;
}

static void
grow(struct seen_keys *seen)
{
	struct seen_keys larger = { .arena = seen->arena,
		.room = seen->room * 2 + 1024, .count = seen->count };

	larger.slots = arena_take_many(seen->arena, larger.room,
		sizeof *larger.slots);
	for (size_t i = 0; i < seen->room; i++)
		if (seen->slots[i] != 0)
			larger.slots[slot_of(&larger, seen->slots[i])]
				= seen->slots[i];
	*seen = larger;
}

bool
seen_before(struct seen_keys *seen, uint64_t hash)
{
	size_t at;

	if (seen->count * 2 >= seen->room)
		grow(seen);
	hash |= 1;
	at = slot_of(seen, hash);
	if (seen->slots[at] == hash)
		return true;
	seen->slots[at] = hash;
	seen->count++;
	return false;
}
