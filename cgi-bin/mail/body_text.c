/* Transfer encoding, character set, lines, HTML: in that order. */
#include "mail/body_text.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/body.h"
#include "mail/charset.h"
#include "mail/charset_table.h"
#include "mail/clean.h"
#include "mail/file.h"
#include "mail/param.h"

/* What is decoded of a part: HTML carries its pictures along. */
#define HTML_BYTES_MOST ((size_t)8 * 1024 * 1024)
/* Longer ones say something themselves. */
#define STUB_MOST 400

static const char *
content_param(struct arena *arena, const struct part *part, const char *name)
{
	struct slice value;

	if (!head_find(part->head, "Content-Type", &value))
		return "";
	return param_find(arena, value, name, "", NULL);
}

const char *
part_charset(struct arena *arena, const struct part *part)
{
	return content_param(arena, part, "charset");
}

/* The character set an HTML text names in its head, for mails whose header
 * names none. */
static const char *
html_charset(struct arena *arena, struct transfer read)
{
	const char *head = arena_copy_bytes(arena, read.bytes,
		read.length < 2048 ? read.length : 2048);

	for (; *head != '\0'; head++) {
		if (strncasecmp(head, "charset=", 8) != 0)
			continue;
		head += 8;
		head += *head == '"' || *head == '\'';
		return arena_copy_bytes(arena, head,
			strcspn(head, "\"' />;"));
	}
	return "";
}

static bool
starts_html(struct transfer read)
{
	struct slice text = slice_trim((struct slice){ read.bytes,
		read.length < 512 ? read.length : 512 });

	return (text.length >= 6 && strncasecmp(text.bytes, "<html", 5) == 0
			&& strchr("> \t\r\n", text.bytes[5]) != NULL)
		|| (text.length >= 14
			&& strncasecmp(text.bytes, "<!doctype html", 14) == 0);
}

static struct html_text
html_part(struct arena *arena, struct transfer read, const char *charset,
	struct damage *damage)
{
	struct html_text text;
	const char *html;

	if (charset[0] == '\0')
		charset = html_charset(arena, read);
	html = charset_decode(arena, read.bytes, read.length, charset,
		&damage->charset);
	text = mail_html_read(arena, html, strlen(html));
	damage->html = damage->html || text.is_flat;
	return text;
}

static struct html_text
plain_part(struct arena *arena, const struct part *part, struct transfer read,
	const char *charset, struct damage *damage)
{
	struct html_text plain = { .quoted_count = 0 };
	char *text = charset_decode(arena, read.bytes, read.length, charset,
		&damage->charset);

	text = text_lines_unix(arena, text);
	if (text_equal_ascii(content_param(arena, part, "format"), "flowed"))
		text = clean_flowed(arena, text, text_equal_ascii(
			content_param(arena, part, "delsp"), "yes"));
	plain.text = clean_text(arena, text, &damage->control);
	return plain;
}

struct html_text
part_text(struct arena *arena, const struct part *part,
	struct damage *damage)
{
	const char *charset = part_charset(arena, part);
	bool is_html = text_equal(part->type, "text/html");
	size_t most = is_html ? HTML_BYTES_MOST : BODY_TEXT_MOST + 4;
	struct transfer read = transfer_decode(arena, file_encoding(arena,
		part), part->body.bytes, part->body.length, most);

	damage->encoding = damage->encoding || read.is_broken;
	damage->too_long = damage->too_long || read.length == most;
	if (charset_find(charset)->kind != CHARSET_UTF16 && read.length > 0
		&& memchr(read.bytes, '\0', read.length) != NULL)
		damage->control = true;
	if (is_html || starts_html(read))
		return html_part(arena, read, charset, damage);
	return plain_part(arena, part, read, charset, damage);
}

bool
text_is_stub(const char *text)
{
	static const char *const words[] = {
		"view", "support", "display", "reader", "client", "browser",
		"viewer", "查看", "浏览", "支持", "显示", "anzeigen",
		"afficher", "visualiz", "просмотр", "поддержив", "表示",
	};
	struct slice slice = { text, strlen(text) };

	if (text_is_blank(text))
		return true;
	if (slice.length > STUB_MOST || !slice_has(slice, "html"))
		return false;
	for (size_t row = 0; row < sizeof words / sizeof words[0]; row++)
		if (slice_has(slice, words[row]))
			return true;
	return false;
}
