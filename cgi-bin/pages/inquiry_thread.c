/* An inquiry's messages: whose words, which runs mean something, what is
 * attached. */
#include "pages/inquiry_parts.h"

#include <string.h>

/* Quoted runs that a page draws apart; house figure. */
enum { MOST_QUOTED = 1000 };

static enum mark_kind
kind_of(enum result result)
{
	switch (result) {
	case RESULT_FOR:
		return MARK_FOR;
	case RESULT_AGAINST:
		return MARK_AGAINST;
	case RESULT_HARD:
		return MARK_HARD;
	default:
		return MARK_TEXT;
	}
}

static bool
is_in_text(enum place place)
{
	return place == PLACE_BODY || place == PLACE_SIGNATURE;
}

/* A span that does not lie in the text cannot be shown in it. */
static void
add_mark(struct marks *marks, enum mark_kind kind, struct span span,
	size_t length, const char *rule)
{
	if (kind != MARK_TEXT && span.start < length
		&& span.length <= length - span.start)
		marks_add(marks, kind, span, rule);
}

/* Of thousands of quoted runs the last ones are drawn as one, which reaches
 * over what stands between them: a page has an end, and what is doubtful is
 * not shown as the buyer's. */
static void
add_quoted(struct marks *marks, const struct message *message, size_t length)
{
	for (size_t i = 0; i < message->quoted_count; i++) {
		struct span span = message->quoted[i];

		if (i == MOST_QUOTED) {
			const struct span *last = &message->quoted[
				message->quoted_count - 1];

			span.length = last->start + last->length - span.start;
			i = message->quoted_count;
		}
		add_mark(marks, MARK_QUOTED, span, length, "");
	}
}

static struct marks
marks_of(struct page *page, const struct open_inquiry *open,
	const struct stored_message *stored, int first)
{
	const struct message *message = &stored->message;
	size_t length = strlen(message->text);
	struct marks marks = marks_new(page->arena, message->quoted_count
		+ open->facts.count + open->vetting.evidence_count);

	add_quoted(&marks, message, length);
	for (size_t i = 0; i < open->facts.count; i++) {
		const struct stored_fact *fact = &open->facts.rows[i];
		struct span span = { (size_t)fact->start,
			(size_t)fact->length };

		if (fact->message_id == stored->id && is_in_text(fact->place))
			add_mark(&marks, MARK_FACT, span, length, "");
	}
	for (size_t i = 0; i < open->vetting.evidence_count; i++) {
		const struct stored_evidence *row = &open->vetting.evidence[i];

		if (row->message_id == stored->id
			&& is_in_text(row->evidence.quote.place))
			add_mark(&marks, kind_of(row->evidence.result),
				row->evidence.quote.span, length,
				rules[row->evidence.rule].code);
	}
	return marks_cut(page->arena, &marks, length, first);
}

static void
mark_messages(struct page *page, struct open_inquiry *open)
{
	int first = 1;

	open->runs = arena_take_many(page->arena, open->message_count + 1,
		sizeof *open->runs);
	for (size_t i = 0; i < open->message_count; i++) {
		open->runs[i] = marks_of(page, open, &open->messages[i], first);
		for (size_t j = 0; j < open->runs[i].count; j++)
			first += open->runs[i].rows[j].number > 0;
	}
}

const char *
inquiry_link_to(struct page *page, const struct open_inquiry *open, int64_t message_id,
	enum place place, struct span span)
{
	for (size_t i = 0; i < open->message_count && is_in_text(place); i++)
		if (open->messages[i].id == message_id) {
			int number = marks_number_at(&open->runs[i], span);

			if (number > 0)
				return arena_print(page->arena, "#m%d", number);
		}
	return "";
}

static void
put_plain_run(struct node *node, const char *name, const char *text)
{
	struct node *run = node_child(node, "%s.0", name);

	node_put(run, "kind", "text");
	node_put(run, "text", text);
}

static void
put_runs(struct page *page, struct node *node, const struct marks *runs,
	const char *text)
{
	for (size_t i = 0; i < runs->count; i++) {
		const struct mark *mark = &runs->rows[i];
		struct node *run = node_child(node, "text.%d", (int)i);

		node_put(run, "kind", mark_kind_codes[mark->kind]);
		node_put(run, "text", arena_copy_bytes(page->arena,
			text + mark->span.start, mark->span.length));
		if (*mark->rule != '\0')
			node_put(run, "rule", mark->rule);
		if (mark->number > 0)
			node_put(run, "id", arena_print(page->arena, "m%d",
				mark->number));
	}
}

static char *
size_of(struct arena *arena, size_t bytes)
{
	if (bytes < 1024)
		return arena_print(arena, "%zu B", bytes);
	if (bytes < 1024 * 1024)
		return arena_print(arena, "%zu KB", bytes / 1024);
	return arena_print(arena, "%.1f MB", (double)bytes / 1048576);
}

static void
put_attachments(struct page *page, struct node *node,
	const struct stored_message *stored)
{
	for (size_t i = 0; i < stored->message.attachment_count; i++) {
		const struct attachment *file = &stored->message.attachments[i];
		struct node *row = node_child(node, "attachment.%d", (int)i);

		node_put(row, "name", *file->name == '\0' ? file->real_type
			: file->name);
		node_put(row, "type", file->real_type);
		node_put(row, "size", size_of(page->arena, file->bytes));
		node_put(row, "url", page_url(page, "/attachments/%lld",
			(long long)stored->attachment_ids[i]));
		if (attachment_is_armed(file))
			node_put(row, "warn", "1");
	}
}

/* Codes with a space between, as the reader of mail gives them, in words. */
static char *
damage_words(struct page *page, const char *codes)
{
	struct buffer words = { .arena = page->arena };
	bool is_chinese = strcmp(page->language, "zh-CN") == 0;

	while (*codes != '\0') {
		size_t length = strcspn(codes, " ");
		char *code = arena_copy_bytes(page->arena, codes, length);

		if (words.length > 0)
			buffer_text(&words, is_chinese ? "；" : "; ");
		buffer_text(&words, view_word(page->view, code, "Damage.%s",
			code));
		codes += length;
		codes += *codes == ' ';
	}
	return buffer_string(&words);
}

static void
put_message(struct page *page, const struct open_inquiry *open, size_t index)
{
	const struct stored_message *stored = &open->messages[index];
	const struct message *message = &stored->message;
	/* The newest stands on top. */
	struct node *node = view_node(page->view, "Inquiry.message.%d",
		(int)(open->message_count - 1 - index));
	const char *from = *message->from_name == '\0' ? message->from_addr
		: arena_print(page->arena, "%s <%s>", message->from_name,
			message->from_addr);

	node_put_integer(node, "id", stored->id);
	node_put(node, "when", page_moment(page, message->received_at));
	node_put(node, "channel", channel_codes[message->channel]);
	node_put(node, "lang", open->inquiry->language);
	node_put(node, "language", *open->inquiry->language == '\0' ? ""
		: view_word(page->view, open->inquiry->language,
			"Language.%s", open->inquiry->language));
	if (stored->direction == DIRECTION_OUT)
		node_put(node, "from_me", "1");
	if (stored->has_raw)
		node_put(node, "raw", page_url(page, "/messages/%lld/raw",
			(long long)stored->id));
	if (message->is_damaged)
		node_put(node, "damage", damage_words(page, message->damage));
	else if (strlen(message->text) > WEIGHED_BYTES)
		node_put(node, "damage", damage_words(page, "weighed"));
	if (index + 1 < open->message_count)
		node_put(node, "older", "1");
	put_plain_run(node, "from", from);
	put_plain_run(node, "subject", message->subject);
	put_runs(page, node, &open->runs[index], message->text);
	put_attachments(page, node, stored);
}

void
inquiry_put_thread(struct page *page, struct open_inquiry *open)
{
	mark_messages(page, open);
	for (size_t i = 0; i < open->message_count; i++)
		put_message(page, open, i);
}
