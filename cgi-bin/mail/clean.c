/* Line by line; it refuses to change a word. */
#include "mail/clean.h"

#include <string.h>

#include "base/text.h"
#include "mail/head.h"

/* What is left out: C0 and C1 controls, the byte order mark, and the
 * separators that HTML and databases treat as line ends.
 *   returns  the length of what to leave out, 0 for what stays */
static size_t
control_length(const char *at)
{
	unsigned char byte = (unsigned char)at[0];

	if ((byte < ' ' && byte != '\t' && byte != '\n') || byte == 127)
		return 1;
	if (byte == 0xc2 && (unsigned char)at[1] < 0xa0)
		return 2;
	return memcmp(at, "\xef\xbb\xbf", strnlen(at, 3)) == 0
		&& byte == 0xef ? 3 : 0;
}

static bool
is_silent(const char *at)
{
	return *at == '\r' || (unsigned char)*at == 0xef;
}

/* Without controls; CR LF and CR are LF. */
static char *
controls_out(struct arena *arena, const char *text, bool *removed)
{
	char *clean = arena_take(arena, strlen(text) + 1), *to = clean;

	while (*text != '\0') {
		size_t length = control_length(text);

		if (length == 0) {
			*to++ = *text++;
			continue;
		}
		if (*text == '\r' && text[1] != '\n')
			*to++ = '\n';
		if (*text == '\f' || *text == '\v')
			*to++ = '\n';
		else if (removed != NULL && !is_silent(text))
			*removed = true;
		text += length;
	}
	return clean;
}

char *
clean_text(struct arena *arena, const char *text, bool *removed)
{
	char *clean = controls_out(arena, text, removed), *to = clean;
	struct slice rest = { clean, strlen(clean) }, line;
	size_t empty = 3;              /* none at the beginning */

	while (slice_line(&rest, &line)) {
		while (line.length > 0 && (line.bytes[line.length - 1] == ' '
			|| line.bytes[line.length - 1] == '\t'))
			line.length--;
		empty = line.length == 0 ? empty + 1 : 0;
		if (empty > 2)
			continue;
		memmove(to, line.bytes, line.length);
		to += line.length;
		*to++ = '\n';
	}
	while (to > clean && to[-1] == '\n')
		to--;
	*to = '\0';
	return clean;
}

/* A line of flowed text. */
struct flowed {
	struct slice text;     /* without quote marks and stuffing */
	size_t depth;          /* quote marks */
	bool is_folded;        /* goes on in the next line */
};

static struct flowed
flowed_read(struct slice line)
{
	struct flowed flowed = { .depth = 0 };

	while (flowed.depth < line.length && line.bytes[flowed.depth] == '>')
		flowed.depth++;
	line.bytes += flowed.depth;
	line.length -= flowed.depth;
	if (line.length > 0 && line.bytes[0] == ' ') {
		line.bytes++;
		line.length--;
	}
	flowed.text = line;
	flowed.is_folded = line.length > 0
		&& line.bytes[line.length - 1] == ' '
		&& !(line.length == 3 && memcmp(line.bytes, "-- ", 3) == 0);
	return flowed;
}

char *
clean_flowed(struct arena *arena, const char *text, bool is_delsp)
{
	struct slice rest = { text, strlen(text) }, line;
	struct buffer out = { .arena = arena };
	struct flowed before = { .depth = 0 };

	while (slice_line(&rest, &line)) {
		struct flowed flowed = flowed_read(line);
		bool is_joined = before.is_folded
			&& before.depth == flowed.depth;

		if (!is_joined && out.length > 0)
			buffer_byte(&out, '\n');
		for (size_t at = 0; !is_joined && at < flowed.depth; at++)
			buffer_byte(&out, '>');
		if (!is_joined && flowed.depth > 0)
			buffer_byte(&out, ' ');
		buffer_add(&out, flowed.text.bytes, flowed.text.length
			- (is_delsp && flowed.is_folded));
		before = flowed;
	}
	return buffer_string(&out);
}
