/* Blocks in a chain, the newest first; it refuses to free one thing alone. */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A page of 50 rows with one of them open takes about 500 kB (measured with
 * arena_used): eight blocks. So many are kept for the next request; giving
 * them back and asking again would cost the allocator more than their use. */
#define BLOCK_BYTES ((size_t)64 * 1024)
#define SPARES_MOST 9

struct block {
	struct block *next;
	size_t size, used;
	max_align_t bytes[];
};

struct arena {
	struct block *newest;
	struct block *spares;  /* of BLOCK_BYTES each */
	size_t spare_count;
	size_t used;
};

static _Noreturn void
end_without_memory(void)
{
	fputs("xunpan: out of memory\n", stderr);
	abort();
}

static void *
memory_or_end(size_t bytes)
{
	void *memory = malloc(bytes);

	if (memory == NULL)
		end_without_memory();
	return memory;
}

static struct block *
block_new(size_t size, struct block *next)
{
	struct block *block = memory_or_end(sizeof *block + size);

	block->next = next;
	block->size = size;
	block->used = 0;
	return block;
}

struct arena *
arena_new(void)
{
	struct arena *arena = memory_or_end(sizeof *arena);

	arena->newest = block_new(BLOCK_BYTES, NULL);
	arena->spares = NULL;
	arena->spare_count = 0;
	arena->used = 0;
	return arena;
}

static void
blocks_free(struct block *block)
{
	while (block != NULL) {
		struct block *next = block->next;

		free(block);
		block = next;
	}
}

void
arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	blocks_free(arena->newest);
	blocks_free(arena->spares);
	free(arena);
}

static void
block_put_away(struct arena *arena, struct block *block)
{
	if (block->size != BLOCK_BYTES || arena->spare_count == SPARES_MOST) {
		free(block);
		return;
	}
	block->next = arena->spares;
	arena->spares = block;
	arena->spare_count++;
}

static struct block *
block_get(struct arena *arena, size_t size, struct block *next)
{
	struct block *spare = arena->spares;

	if (spare == NULL || size != BLOCK_BYTES)
		return block_new(size, next);
	arena->spares = spare->next;
	arena->spare_count--;
	spare->next = next;
	spare->used = 0;
	return spare;
}

void
arena_reset(struct arena *arena)
{
	struct block *block = arena->newest;

	while (block != NULL) {
		struct block *next = block->next;

		block_put_away(arena, block);
		block = next;
	}
	arena->newest = block_get(arena, BLOCK_BYTES, NULL);
	arena->used = 0;
}

/* As arena_take, but with whatever stood there before. */
static void *
take_as_is(struct arena *arena, size_t bytes)
{
	const size_t unit = sizeof(max_align_t);
	struct block *block = arena->newest;
	size_t need;
	void *taken;

	if (bytes > SIZE_MAX / 2)
		end_without_memory();
	need = (bytes + unit - 1) / unit * unit;
	if (block->size - block->used < need) {
		block = block_get(arena, need > BLOCK_BYTES ? need
			: BLOCK_BYTES, block);
		arena->newest = block;
	}
	taken = (char *)block->bytes + block->used;
	block->used += need;
	arena->used += need;
	return taken;
}

void *
arena_take(struct arena *arena, size_t bytes)
{
	return memset(take_as_is(arena, bytes), 0, bytes);
}

void *
arena_take_many(struct arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / 2 / size)
		end_without_memory();
	return arena_take(arena, count * size);
}

char *
arena_copy_bytes(struct arena *arena, const void *bytes, size_t length)
{
	char *copy = take_as_is(arena, length + 1);

	if (length > 0)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

char *
arena_copy(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy_bytes(arena, text, strlen(text));
}

/* Into what is left of the block at once; a second time only where that was
 * too small. */
char *
arena_print_list(struct arena *arena, const char *format, va_list list)
{
	struct block *block = arena->newest;
	size_t room = block->size - block->used;
	char *text = (char *)block->bytes + block->used;
	va_list again;
	int length;

	va_copy(again, list);
	length = vsnprintf(text, room, format, list);
	if (length < 0)
		text = arena_take(arena, 1);
	else if ((size_t)length < room)
		text = take_as_is(arena, (size_t)length + 1);
	else {
		text = take_as_is(arena, (size_t)length + 1);
		vsnprintf(text, (size_t)length + 1, format, again);
	}
	va_end(again);
	return text;
}

char *
arena_print(struct arena *arena, const char *format, ...)
{
	va_list list;
	char *text;

	va_start(list, format);
	text = arena_print_list(arena, format, list);
	va_end(list);
	return text;
}

size_t
arena_used(const struct arena *arena)
{
	return arena->used;
}
