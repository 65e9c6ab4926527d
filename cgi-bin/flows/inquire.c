/* The public form: its canonical text (labelled lines, an empty line, the
 * visitor's own words) and how it is taken. Knows neither the page nor the
 * table. */
#include "flows/inquire.h"

#include <string.h>

#include "base/date.h"
#include "base/secret.h"
#include "base/text.h"

#define SUBJECT_MOST 80

static void
put_line(struct buffer *out, const char *label, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	buffer_print(out, "%s: ", label);
	for (; *value != '\0'; value++)
		buffer_byte(out, *value == '\n' || *value == '\r' ? ' '
			: *value);
	buffer_byte(out, '\n');
}

char *
inquire_text(struct arena *arena, const struct inquire *typed, int64_t now,
	const char *code)
{
	struct buffer out = { .arena = arena };

	put_line(&out, "Form", code);
	put_line(&out, "Received", date_iso(arena, now));
	put_line(&out, "Language", typed->language);
	put_line(&out, "Name", typed->name);
	put_line(&out, "Company", typed->company);
	put_line(&out, "Email", typed->email);
	put_line(&out, "Phone", typed->phone);
	put_line(&out, "Country", typed->country);
	put_line(&out, "Website", typed->website);
	put_line(&out, "Product", typed->product);
	put_line(&out, "Quantity", typed->quantity);
	buffer_byte(&out, '\n');
	buffer_text(&out, typed->message);
	return buffer_string(&out);
}

/* The value of a labelled line before the empty line; "" when it is not
 * there. */
static const char *
line_value(struct arena *arena, const char *text, const char *label)
{
	size_t length = strlen(label);

	while (*text != '\0' && *text != '\n') {
		size_t line = strcspn(text, "\n");

		if (line > length + 1 && strncmp(text, label, length) == 0
			&& text[length] == ':')
			return text_trim(arena, arena_copy_bytes(arena,
				text + length + 1, line - length - 1));
		text += line + (text[line] == '\n');
	}
	return "";
}

static const char *
words_of(const char *text)
{
	const char *empty = *text == '\n' ? text : strstr(text, "\n\n");

	if (empty == NULL)
		return "";
	return *text == '\n' ? text + 1 : empty + 2;
}

/* The lines a buyer filled in, without those that the program put there. */
static char *
readable(struct arena *arena, const char *text)
{
	static const char *const labels[] = { "Name", "Company", "Email",
		"Phone", "Country", "Website", "Product", "Quantity" };
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
		put_line(&out, labels[i], line_value(arena, text, labels[i]));
	if (out.length > 0)
		buffer_byte(&out, '\n');
	buffer_text(&out, words_of(text));
	return buffer_string(&out);
}

static const char *
subject_of(struct arena *arena, const char *text)
{
	const char *product = line_value(arena, text, "Product");
	const char *words = text_trim(arena, words_of(text));

	if (*product != '\0')
		return product;
	return text_shorten(arena, arena_copy_bytes(arena, words,
		strcspn(words, "\n")), SUBJECT_MOST);
}

void
inquire_message(struct arena *arena, const char *bytes, size_t length,
	int64_t received_at, struct message *out)
{
	const char *text = arena_copy_bytes(arena, bytes, length);

	*out = (struct message){
		.channel = CHANNEL_FORM,
		.origin = ORIGIN_PERSON,
		.message_id = "", .in_reply_to = "", .reply_to = "",
		.to_addr = "", .return_path = "", .damage = "",
		.from_name = line_value(arena, text, "Name"),
		.from_addr = text_lower_ascii(arena,
			line_value(arena, text, "Email")),
		.subject = subject_of(arena, text),
		.text = readable(arena, text),
		.language = "",
		.sent_at = received_at,
		.received_at = received_at,
	};
}

struct fault *
flow_intake_form(struct db *db, struct arena *arena,
	const struct inquire *typed, const char *network, const char *spam,
	int64_t now, const char *request_no, const char **reference)
{
	const char *text = inquire_text(arena, typed, now,
		secret_token(arena));
	struct intake intake;

	TRY(flow_intake_store(db, arena, CHANNEL_FORM, text, strlen(text),
		network, spam, now, &intake));
	TRY(flow_intake_file(db, arena, intake.id, now, request_no, &intake));
	*reference = intake.reference;
	return NULL;
}
