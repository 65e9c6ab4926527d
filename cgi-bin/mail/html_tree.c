/* gumbo with an allocator that counts, and leaves by longjmp when the budget
 * is spent: gumbo itself knows no limit and no failed allocation. */
#include "mail/html_tree.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>

struct chunk {
	struct chunk *before, *after;
	size_t size;
	max_align_t bytes[];
};

struct html_tree {
	struct chunk *chunks;
	size_t used, most;
	jmp_buf spent;
	GumboOutput *output;
};

static void *
chunk_take(void *from, size_t size)
{
	struct html_tree *tree = from;
	struct chunk *chunk;

	if (size > tree->most || tree->used + size > tree->most)
		longjmp(tree->spent, 1);
	chunk = malloc(sizeof *chunk + size);
	if (chunk == NULL)
		longjmp(tree->spent, 1);
	chunk->before = NULL;
	chunk->after = tree->chunks;
	chunk->size = size;
	if (tree->chunks != NULL)
		tree->chunks->before = chunk;
	tree->chunks = chunk;
	tree->used += size + sizeof *chunk;
	return chunk->bytes;
}

static void
chunk_give(void *to, void *bytes)
{
	struct html_tree *tree = to;
	struct chunk *chunk;

	if (bytes == NULL)
		return;
	chunk = (struct chunk *)((char *)bytes
		- offsetof(struct chunk, bytes));
	if (chunk->before != NULL)
		chunk->before->after = chunk->after;
	else
		tree->chunks = chunk->after;
	if (chunk->after != NULL)
		chunk->after->before = chunk->before;
	tree->used -= chunk->size + sizeof *chunk;
	free(chunk);
}

/* Nothing that this frame holds changes after setjmp, so nothing is lost. */
static bool
parse_within(struct html_tree *tree, const GumboOptions *options,
	const char *html, size_t length)
{
	if (setjmp(tree->spent) != 0)
		return false;
	tree->output = gumbo_parse_with_options(options, html, length);
	return true;
}

struct html_tree *
html_tree_parse(const char *html, size_t length, size_t most)
{
	struct html_tree *tree = calloc(1, sizeof *tree);
	GumboOptions options = kGumboDefaultOptions;

	if (tree == NULL)
		abort();
	tree->most = most;
	options.allocator = chunk_take;
	options.deallocator = chunk_give;
	options.userdata = tree;
	options.max_errors = 0;
	if (parse_within(tree, &options, html, length))
		return tree;
	html_tree_free(tree);
	return NULL;
}

const GumboNode *
html_tree_root(const struct html_tree *tree)
{
	return tree->output->root;
}

/* All chunks at once: gumbo_destroy_output recurses as deep as the tree. */
void
html_tree_free(struct html_tree *tree)
{
	struct chunk *chunk = tree->chunks;

	while (chunk != NULL) {
		struct chunk *after = chunk->after;

		free(chunk);
		chunk = after;
	}
	free(tree);
}
