/* Blocks in a chain, the newest first; it refuses to free one thing alone. */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One page table entry's worth and more: a 50-row page takes about 60 kB
 * (measured with arena_used), so most requests live in one or two blocks. */
#define BLOCK_BYTES ((size_t)64 * 1024)

struct block {
	struct block *next;
	size_t size, used;
	max_align_t bytes[];
};

struct arena {
	struct block *newest;
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
	free(arena);
}

void
arena_reset(struct arena *arena)
{
	struct block *keep = arena->newest;

	blocks_free(keep->next);
	keep->next = NULL;
	if (keep->size > BLOCK_BYTES) {
		free(keep);
		keep = block_new(BLOCK_BYTES, NULL);
	}
	keep->used = 0;
	arena->newest = keep;
	arena->used = 0;
}

void *
arena_take(struct arena *arena, size_t bytes)
{
	const size_t unit = sizeof(max_align_t);
	struct block *block = arena->newest;
	size_t need;
	void *taken;

	if (bytes > SIZE_MAX / 2)
		end_without_memory();
	need = (bytes + unit - 1) / unit * unit;
	if (block->size - block->used < need) {
		block = block_new(need > BLOCK_BYTES ? need : BLOCK_BYTES, block);
		arena->newest = block;
	}
	taken = (char *)block->bytes + block->used;
	block->used += need;
	arena->used += need;
	return memset(taken, 0, bytes);
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
	char *copy = arena_take(arena, length + 1);

	if (length > 0)
		memcpy(copy, bytes, length);
	return copy;
}

char *
arena_copy(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy_bytes(arena, text, strlen(text));
}

char *
arena_print_list(struct arena *arena, const char *format, va_list list)
{
	va_list again;
	char *text;
	int length;

	va_copy(again, list);
	length = vsnprintf(NULL, 0, format, list);
	text = arena_take(arena, length < 0 ? 1 : (size_t)length + 1);
	if (length > 0)
		vsnprintf(text, (size_t)length + 1, format, again);
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
