/* A walk over tags that holds nothing but a count of what is open. */
#include "mail/html_thin.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/head.h"

#define VALUE_MOST 4096        /* a link with its tracking is shorter */
#define ATTRIBUTES_MOST 8192   /* bytes of one tag outside of quotes */
#define LEVELS_MOST 512
#define TREE_MOST ((size_t)1024 * 1024)

/* One tag as it lies in the bytes. */
struct tag {
	struct slice name;
	size_t length;         /* with < and > */
	size_t bare;           /* bytes outside of quotes */
	bool is_end;
};

static bool
is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_name_byte(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == ':'
		|| byte == '-';
}

/* Where a quoted value ends: behind its closing quote, or the end. */
static size_t
quote_length(const char *at, size_t length)
{
	const char *end = memchr(at + 1, at[0], length - 1);

	return end == NULL ? length : (size_t)(end - at) + 1;
}

/* The tag at bytes; false when it is none. */
static bool
tag_take(const char *at, size_t length, struct tag *tag)
{
	size_t here = 1;

	memset(tag, 0, sizeof *tag);
	tag->is_end = length > 1 && at[1] == '/';
	here += tag->is_end;
	if (here >= length || !is_letter(at[here]))
		return false;
	tag->name.bytes = at + here;
	while (here < length && is_name_byte(at[here])) {
		tag->name.length++;
		here++;
	}
	while (here < length && at[here] != '>') {
		bool is_value = (at[here] == '"' || at[here] == '\'')
			&& at[here - 1] == '=';

		tag->bare++;
		here += is_value ? quote_length(at + here, length - here) : 1;
	}
	tag->length = here + (here < length);
	return true;
}

static bool
is_any(struct slice name, const char *const *names, size_t count)
{
	for (size_t at = 0; at < count; at++)
		if (slice_is(name, names[at]))
			return true;
	return false;
}

/* Elements that do not nest in themselves, so leaving them open builds no
 * depth. */
static bool
is_shallow(struct slice name)
{
	static const char *const names[] = {
		"p", "br", "li", "td", "tr", "th", "img", "hr", "dt", "dd",
		"input", "meta", "link", "col", "area", "base", "wbr", "tbody",
		"thead", "option", "html", "body", "head", "param", "embed",
	};

	return is_any(name, names, sizeof names / sizeof names[0]);
}

static void
value_copy(struct buffer *out, const char *at, size_t length)
{
	if (length <= VALUE_MOST)
		buffer_add(out, at, length);
	else
		buffer_text(out, "\"\"");
}

/* Copy a tag without its long values. */
static void
tag_copy(struct buffer *out, const char *at, size_t length)
{
	for (size_t here = 0; here < length;) {
		bool is_value = (at[here] == '"' || at[here] == '\'')
			&& here > 0 && at[here - 1] == '=';
		size_t part = 1;

		if (is_value)
			part = quote_length(at + here, length - here);
		if (is_value)
			value_copy(out, at + here, part);
		else
			buffer_byte(out, at[here] == '\0' ? ' ' : at[here]);
		here += part;
	}
}

/* The length of text up to the next "<". */
static size_t
text_length(const char *at, size_t length)
{
	const char *end = length > 1 ? memchr(at + 1, '<', length - 1) : NULL;

	return end == NULL ? length : (size_t)(end - at);
}

struct thin_html
thin_html(struct arena *arena, const char *html, size_t length)
{
	struct buffer out = { .arena = arena };
	struct thin_html thin = { .is_bomb = false };
	size_t depth = 0;

	for (size_t at = 0; at < length && !thin.is_bomb;) {
		struct tag tag;

		if (html[at] != '<'
			|| !tag_take(html + at, length - at, &tag)) {
			size_t run = text_length(html + at, length - at);

			buffer_add(&out, html + at, run);
			at += run;
			continue;
		}
		if (!is_shallow(tag.name))
			depth = tag.is_end ? depth - (depth > 0) : depth + 1;
		thin.is_bomb = depth > LEVELS_MOST
			|| tag.bare > ATTRIBUTES_MOST
			|| out.length > TREE_MOST;
		tag_copy(&out, html + at, tag.length);
		at += tag.length;
	}
	thin.is_bomb = thin.is_bomb || out.length > TREE_MOST;
	thin.html = buffer_string(&out);
	thin.length = out.length;
	return thin;
}

static bool
is_block(struct slice name)
{
	static const char *const names[] = {
		"p", "br", "div", "tr", "li", "table", "h1", "h2", "h3", "h4",
		"h5", "h6", "blockquote", "pre", "ul", "ol", "hr", "dt", "dd",
		"section", "article", "header", "footer", "center", "address",
	};

	return is_any(name, names, sizeof names / sizeof names[0]);
}

/* The bytes up to the end tag of an element whose content is no text. */
static size_t
content_length(const char *at, size_t length, struct slice name)
{
	for (size_t here = 0; here + name.length + 2 < length; here++)
		if (at[here] == '<' && at[here + 1] == '/'
			&& strncasecmp(at + here + 2, name.bytes,
				name.length) == 0)
			return here;
	return length;
}

static bool
is_silent(struct slice name)
{
	static const char *const names[] = { "script", "style", "title" };

	return is_any(name, names, sizeof names / sizeof names[0]);
}

static size_t
comment_length(const char *at, size_t length)
{
	size_t here = 4;

	if (length < 4 || memcmp(at, "<!--", 4) != 0)
		return 0;
	while (here + 2 < length && memcmp(at + here, "-->", 3) != 0)
		here++;
	return here + 2 < length ? here + 3 : length;
}

/* What is at a "<" that words leave out.
 *   returns  its length, 0 when it is text after all */
static size_t
markup_take(struct buffer *out, const char *at, size_t length)
{
	struct tag tag;
	size_t comment = comment_length(at, length);

	if (comment > 0)
		return comment;
	if (!tag_take(at, length, &tag))
		return 0;
	buffer_byte(out, is_block(tag.name) ? '\n' : ' ');
	if (!tag.is_end && is_silent(tag.name))
		return tag.length + content_length(at + tag.length,
			length - tag.length, tag.name);
	return tag.length;
}

struct thin_html
thin_words(struct arena *arena, const char *html, size_t length, size_t most)
{
	struct buffer out = { .arena = arena };

	for (size_t at = 0; at < length && out.length < most;) {
		size_t skip = html[at] == '<' ? markup_take(&out, html + at,
			length - at) : 0;
		size_t run;

		if (skip > 0) {
			at += skip;
			continue;
		}
		run = text_length(html + at, length - at);
		buffer_add(&out, html + at, run < most - out.length ? run
			: most - out.length);
		at += run;
	}
	return (struct thin_html){ buffer_string(&out), out.length, false };
}
