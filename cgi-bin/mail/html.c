/* A walk over the tree that writes what a reader would see. */
#include "mail/html.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/html_element.h"
#include "mail/html_link.h"
#include "mail/html_thin.h"
#include "mail/html_tree.h"
#include "mail/html_writer.h"
#include "mail/quote.h"

#define TREE_BYTES ((size_t)32 * 1024 * 1024)
#define FLAT_BYTES ((size_t)3 * 1024 * 1024)
/* How far back an introduction of a quotation is looked for: three lines. */
#define BEFORE_BYTES 1200

/* An open element, and what is to be done when it ends. */
struct frame {
	const GumboNode *node;
	size_t start;          /* of its text in the output */
	bool is_quoting, is_pre;
};

struct walk {
	struct writer writer;
	struct frame *frames;
	size_t depth, room;
};

static struct frame *
frame_push(struct walk *walk, const GumboNode *node)
{
	struct frame *frame;

	if (walk->depth == walk->room) {
		size_t room = walk->room * 2 + 64;
		struct frame *more = arena_take_many(walk->writer.out.arena,
			room, sizeof *more);

		if (walk->depth > 0)
			memcpy(more, walk->frames, walk->depth * sizeof *more);
		walk->frames = more;
		walk->room = room;
	}
	frame = &walk->frames[walk->depth++];
	*frame = (struct frame){ node, walk->writer.out.length, false, false };
	return frame;
}

/* The next node in the order of the text. */
static const GumboNode *
node_child(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT
		&& node->v.element.children.length > 0
		? node->v.element.children.data[0] : NULL;
}

static const GumboNode *
node_sibling(const GumboNode *node)
{
	const GumboVector *children;

	if (node->parent == NULL || node->parent->type != GUMBO_NODE_ELEMENT)
		return NULL;
	children = &node->parent->v.element.children;
	return node->index_within_parent + 1 < children->length
		? children->data[node->index_within_parent + 1] : NULL;
}

/* Whether a container of history begins with a forwarding separator: Gmail
 * uses one class for both. */
static bool
is_forward_inside(const GumboNode *top)
{
	const GumboNode *node = top;

	for (int steps = 0; node != NULL && steps < 40; steps++) {
		const GumboNode *next = node_child(node);

		if (node->type == GUMBO_NODE_TEXT)
			return quote_is_forward(node->v.text.text,
				strlen(node->v.text.text));
		while (next == NULL && node != top) {
			next = node_sibling(node);
			node = node->parent;
		}
		node = next;
	}
	return false;
}

static bool
is_introduced(const struct writer *writer)
{
	size_t length = writer->out.length;
	size_t before = length < BEFORE_BYTES ? length : BEFORE_BYTES;

	return before > 0 && quote_introduces(writer->out.bytes + length
		- before, before);
}

static bool
is_quotation(struct walk *walk, const GumboNode *node)
{
	switch (element_quoting(node)) {
	case QUOTING_SURE:
		return !is_forward_inside(node);
	case QUOTING_MAYBE:
		return is_introduced(&walk->writer);
	case QUOTING_HEAD:
		writer_head(&walk->writer);
		return false;
	default:
		return false;
	}
}

static void
picture_write(struct writer *writer, const GumboNode *node)
{
	const char *alt = element_attribute(node, "alt");

	if (text_is_blank(alt))
		return;
	writer_text(writer, "[");
	writer_text(writer, alt);
	writer_text(writer, "]");
}

static void
element_enter(struct walk *walk, const GumboNode *node)
{
	struct writer *writer = &walk->writer;
	struct frame *frame;

	writer_break(writer, element_lines(node));
	frame = frame_push(walk, node);
	frame->is_quoting = is_quotation(walk, node);
	frame->is_pre = node->v.element.tag == GUMBO_TAG_PRE;
	writer->pre_depth += frame->is_pre;
	if (frame->is_quoting)
		writer_quote(writer);
	switch (node->v.element.tag) {
	case GUMBO_TAG_BR:
		writer_line(writer);
		break;
	case GUMBO_TAG_LI:
		writer_item(writer);
		break;
	case GUMBO_TAG_IMG:
		picture_write(writer, node);
		break;
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
		writer_cell(writer);
		break;
	case GUMBO_TAG_A:
		frame->start = writer_mark(writer);
		break;
	default:
		break;
	}
}

static void
element_leave(struct walk *walk)
{
	struct frame frame = walk->frames[--walk->depth];
	struct writer *writer = &walk->writer;

	if (frame.node->v.element.tag == GUMBO_TAG_A)
		link_write(writer, frame.start,
			element_attribute(frame.node, "href"));
	if (frame.node->v.element.tag == GUMBO_TAG_TD
		|| frame.node->v.element.tag == GUMBO_TAG_TH)
		writer_cell_end(writer, frame.start);
	if (frame.is_quoting)
		writer_quote_end(writer);
	writer->pre_depth -= frame.is_pre;
	writer_break(writer, element_lines(frame.node));
}

/* Write one node.
 *   returns  the node to go on with below it, or NULL */
static const GumboNode *
node_write(struct walk *walk, const GumboNode *node)
{
	switch (node->type) {
	case GUMBO_NODE_TEXT:
	case GUMBO_NODE_CDATA:
	case GUMBO_NODE_WHITESPACE:
		writer_text(&walk->writer, node->v.text.text);
		return NULL;
	case GUMBO_NODE_ELEMENT:
		if (element_is_hidden(node))
			return NULL;
		element_enter(walk, node);
		if (node->v.element.children.length > 0)
			return node->v.element.children.data[0];
		element_leave(walk);
		return NULL;
	default:
		return NULL;
	}
}

static void
tree_write(struct walk *walk, const GumboNode *node)
{
	while (node != NULL) {
		const GumboNode *next = node_write(walk, node);

		if (next == NULL)
			next = node_sibling(node);
		while (next == NULL && walk->depth > 0) {
			node = walk->frames[walk->depth - 1].node;
			element_leave(walk);
			if (walk->depth > 0)
				next = node_sibling(node);
		}
		node = next;
	}
}

/* Write thinned HTML.
 *   returns  false when it would take too much memory */
static bool
thin_write(struct walk *walk, struct thin_html thin)
{
	struct html_tree *tree = html_tree_parse(thin.html, thin.length,
		TREE_BYTES);

	if (tree == NULL)
		return false;
	tree_write(walk, html_tree_root(tree));
	html_tree_free(tree);
	return true;
}

/* Words only: as one run of preformatted text, in which the parser has nothing
 * to build but decodes entities. */
static void
flat_write(struct walk *walk, struct arena *arena, const char *html,
	size_t length)
{
	struct thin_html words = thin_words(arena, html, length, FLAT_BYTES);

	walk->writer.is_lined = true;
	thin_write(walk, words);
}

struct html_text
mail_html_read(struct arena *arena, const char *html, size_t length)
{
	struct walk walk = { .depth = 0 };
	struct html_text read = { .is_flat = false };
	struct thin_html thin = thin_html(arena, html, length);

	writer_start(&walk.writer, arena);
	if (thin.is_bomb || !thin_write(&walk, thin)) {
		walk = (struct walk){ .depth = 0 };
		writer_start(&walk.writer, arena);
		flat_write(&walk, arena, html, length);
		read.is_flat = true;
	}
	read.text = buffer_string(&walk.writer.out);
	read.quoted = walk.writer.quoted;
	read.quoted_count = walk.writer.quoted_count;
	read.heads = walk.writer.heads;
	read.head_count = walk.writer.head_count;
	return read;
}

char *
mail_html_text(struct arena *arena, const char *html, size_t length)
{
	return arena_copy(arena, mail_html_read(arena, html, length).text);
}
