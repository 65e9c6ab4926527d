/* Memory that is given back all at once: a request takes what it needs, and
 * one reset returns it. Knows nothing of what is kept in it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* Make an empty arena.
 *   returns  the arena; owned by the caller, ended by arena_free
 *   errors   none: out of memory ends the process, which is supervised */
struct arena *arena_new(void);

/* Give everything back to the system. */
void arena_free(struct arena *arena);

/* Give back what was taken; keeps what an ordinary request needs (640 kB) for
 * the next one, so that a worker's memory stays flat. Every pointer into the
 * arena is dead afterwards. */
void arena_reset(struct arena *arena);

/* Take bytes, zeroed, aligned for any type. Taking 0 gives a valid pointer. */
void *arena_take(struct arena *arena, size_t bytes);

/* Take room for count things of size bytes each; an overflow ends the
 * process. */
void *arena_take_many(struct arena *arena, size_t count, size_t size);

/* Copy a string; NULL stays NULL. */
char *arena_copy(struct arena *arena, const char *text);

/* Copy length bytes and end them with a NUL. */
char *arena_copy_bytes(struct arena *arena, const void *bytes, size_t length);

/* Print into the arena, as printf does. */
char *arena_print(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_print_list(struct arena *arena, const char *format, va_list list)
	__attribute__((format(printf, 2, 0)));

/* Bytes taken since the last reset, for limits and the request log. */
size_t arena_used(const struct arena *arena);

#endif
