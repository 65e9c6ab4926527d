/* Addresses compared as a person would, not as a browser does. */
#include "mail/html_link.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/head.h"

#define HREF_MOST 500

static struct slice
start_off(struct slice address, const char *start)
{
	size_t length = strlen(start);

	if (address.length >= length
		&& strncasecmp(address.bytes, start, length) == 0) {
		address.bytes += length;
		address.length -= length;
	}
	return address;
}

/* Without scheme, www., query of a mail address and last slash. */
static struct slice
address_core(struct slice address)
{
	static const char *const starts[] = {
		"http://", "https://", "ftp://", "mailto:", "tel:", "www.",
	};
	bool is_mail = slice_has((struct slice){ address.bytes,
		address.length < 7 ? address.length : 7 }, "mailto:");
	const char *query;

	for (size_t row = 0; row < sizeof starts / sizeof starts[0]; row++)
		address = start_off(address, starts[row]);
	query = is_mail ? memchr(address.bytes, '?', address.length) : NULL;
	if (query != NULL)
		address.length = (size_t)(query - address.bytes);
	while (address.length > 0
		&& address.bytes[address.length - 1] == '/')
		address.length--;
	return address;
}

static bool
is_same(struct slice words, struct slice href)
{
	words = address_core(words);
	href = address_core(href);
	return words.length == href.length && strncasecmp(words.bytes,
		href.bytes, href.length) == 0;
}

static bool
is_telephone(struct slice href, struct slice words)
{
	size_t digits = 0;

	if (!slice_has((struct slice){ href.bytes, href.length < 4
		? href.length : 4 }, "tel:"))
		return false;
	for (size_t at = 0; at < words.length; at++)
		digits += words.bytes[at] >= '0' && words.bytes[at] <= '9';
	return digits > 4;
}

static bool
is_written(const char *href)
{
	static const char *const schemes[] = {
		"http:", "https:", "ftp:", "mailto:", "tel:", "//", "www.",
		"javascript:", "data:", "file:",
	};

	for (size_t row = 0; row < sizeof schemes / sizeof schemes[0]; row++)
		if (strncasecmp(href, schemes[row], strlen(schemes[row])) == 0)
			return true;
	return false;
}

void
link_write(struct writer *writer, size_t start, const char *href)
{
	struct slice words = { NULL, 0 }, address;

	href += strspn(href, " \t\r\n");
	if (!is_written(href))
		return;
	if (writer->out.length > start)
		words = (struct slice){ writer->out.bytes + start,
			writer->out.length - start };
	address = slice_trim((struct slice){ href, strlen(href) });
	words = slice_trim(words);
	if (is_same(words, address) || is_telephone(address, words))
		return;
	href = arena_copy_bytes(writer->out.arena, address.bytes,
		address.length);
	if (words.length > 0)
		writer->is_spaced = true;
	writer_text(writer, "<");
	writer_text(writer, text_shorten(writer->out.arena, href, HREF_MOST));
	writer_text(writer, ">");
}
