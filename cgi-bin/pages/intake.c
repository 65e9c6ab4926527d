/* Arrivals that wait or could not be read: when, from where, why; the bytes to
 * save, and another try. It shows nothing of what is in them. */
#include "pages/intake.h"

#include <string.h>

#include "base/date.h"
#include "flows/intake.h"
#include "store/file.h"

#define PAGE_ROWS 50

/* Trying all again stops here, so that the answer comes in time and few locks
 * are held; those tried least come first, the others with the next press.
 *   source   PROMISES G4: a request ends within 10 s */
#define RETRY_MOST 20
#define RETRY_MICROSECONDS 4000000

/* The list is those that wait, then those that could not be read, each newest
 * first; a place in it is a state and the last row's id. */
struct place {
	enum intake_state state;
	int64_t before_id, from;
};

static int64_t
number_in(const struct page *page, const char *name)
{
	int64_t number = 0;

	text_to_integer(request_text(page->request, name), 1, INT64_MAX,
		&number);
	return number;
}

static struct place
place_read(const struct page *page)
{
	struct place place = { INTAKE_STORED, number_in(page, "waiting"),
		number_in(page, "from") };
	int64_t unreadable = number_in(page, "unreadable");

	if (unreadable != 0) {
		place.state = INTAKE_UNREADABLE;
		place.before_id = unreadable;
	}
	if (place.from < 1 || place.before_id == 0)
		place.from = 1;
	return place;
}

/* A size for reading: 812 B, 12 KB, 3.4 MB. */
static char *
size_text(struct arena *arena, int64_t bytes)
{
	if (bytes < 1024)
		return arena_print(arena, "%lld B", (long long)bytes);
	if (bytes < 1024 * 1024)
		return arena_print(arena, "%lld KB",
			(long long)((bytes + 1023) / 1024));
	return arena_print(arena, "%lld.%lld MB",
		(long long)(bytes / (1024 * 1024)),
		(long long)(bytes % (1024 * 1024) * 10 / (1024 * 1024)));
}

/* One code in words; one that the catalogue does not know is for the log. */
static const char *
reason_word(const struct page *page, const char *code)
{
	const char *word = "";

	if (code[strspn(code, "abcdefghijklmnopqrstuvwxyz_-")] == '\0')
		word = view_word(page->view, "", "Damage.%s",
			view_code(page->arena, code));
	return *word == '\0' ? view_word(page->view, "", "Damage.failed")
		: word;
}

/* Why, in words: see struct intake. */
static char *
reason_text(struct page *page, const char *reason)
{
	struct buffer words = { .arena = page->arena };
	bool is_chinese = strcmp(page->language, "zh-CN") == 0;

	for (const char *at = reason; *at != '\0';) {
		size_t length = strcspn(at, " ");
		const char *word = reason_word(page, arena_copy_bytes(
			page->arena, at, length));

		buffer_print(&words, "%s%s", words.length == 0 ? ""
			: is_chinese ? "；" : "; ", word);
		at += length + strspn(at + length, " ");
	}
	return buffer_string(&words);
}

static void
put_row(struct page *page, int at, const struct intake *intake)
{
	struct node *node = view_node(page->view, "Intake.row.%d", at);

	node_put_integer(node, "id", intake->id);
	node_put(node, "when", page_moment(page, intake->received_at));
	node_put(node, "channel", channel_codes[intake->channel]);
	node_put(node, "state", intake_state_codes[intake->state]);
	node_put(node, "size", size_text(page->arena, intake->bytes));
	node_put(node, "reason", reason_text(page, intake->reason));
	node_put_integer(node, "tries", intake->tries);
	node_put(node, "raw", page_url(page, "/intake/%lld/raw",
		(long long)intake->id));
}

static void
put_pager(struct page *page, const struct place *place, size_t count,
	const struct intake *last)
{
	view_put_integer(page->view, place->from, "Intake.from");
	view_put_integer(page->view, place->from + (int64_t)count - 1,
		"Intake.to");
	if (place->from > 1)
		view_put(page->view, page_url(page, "/intake"), "Intake.prev");
	if (last != NULL)
		view_put(page->view, page_url(page, "/intake?%s=%lld&from=%lld",
			last->state == INTAKE_STORED ? "waiting" : "unreadable",
			(long long)last->id,
			(long long)(place->from + (int64_t)count)),
			"Intake.next");
}

/* One page of both lists, one row more than shown to know what follows.
 *   rows     PAGE_ROWS + 1 of them */
static struct fault *
rows_load(struct page *page, struct place place, struct intake *rows,
	size_t *count)
{
	struct intake *part;
	size_t part_count;

	*count = 0;
	for (;;) {
		TRY(store_intake_list(page->db, page->arena, place.state,
			place.before_id, PAGE_ROWS + 1 - *count, &part,
			&part_count));
		for (size_t i = 0; i < part_count; i++)
			rows[(*count)++] = part[i];
		if (place.state == INTAKE_UNREADABLE || *count > PAGE_ROWS)
			return NULL;
		place = (struct place){ .state = INTAKE_UNREADABLE };
	}
}

struct fault *
page_intake_show(struct page *page)
{
	struct place place = place_read(page);
	struct intake rows[PAGE_ROWS + 1];
	int64_t counts[INTAKE_STATE_COUNT] = { 0 };
	size_t count;
	bool has_more;

	TRY(rows_load(page, place, rows, &count));
	TRY(store_intake_counts(page->db, page->arena, counts));
	has_more = count > PAGE_ROWS;
	if (has_more)
		count = PAGE_ROWS;
	view_put(page->view, page_url(page, "/intake"), "Intake.url");
	view_put_integer(page->view, counts[INTAKE_STORED]
		+ counts[INTAKE_UNREADABLE], "Intake.total");
	for (size_t i = 0; i < count; i++)
		put_row(page, (int)i, &rows[i]);
	if (number_in(page, "left") > 0)
		view_put_integer(page->view, number_in(page, "left"),
			"Intake.left");
	put_pager(page, &place, count, has_more ? &rows[count - 1] : NULL);
	return NULL;
}

static struct fault *
retry(struct page *page, struct arena *arena, int64_t id, bool *found,
	bool *is_read)
{
	struct intake intake;

	TRY(flow_intake_retry(page->db, arena, id, page->user->id, page->now,
		page->request_no, &intake, found));
	*is_read = *is_read || (*found && intake.state == INTAKE_FILED);
	return NULL;
}

/* One after another, each in memory of its own.
 *   left     how many there was no time for */
static struct fault *
retry_each(struct page *page, const int64_t *ids, size_t count, size_t *left,
	bool *is_read)
{
	int64_t until = date_ticks() + RETRY_MICROSECONDS;
	struct arena *own = arena_new();
	struct fault *fault = NULL;
	bool found;

	for (*left = count; *left > 0 && fault == NULL
		&& date_ticks() < until; --*left) {
		fault = retry(page, own, ids[count - *left], &found, is_read);
		arena_reset(own);
	}
	arena_free(own);
	return fault;
}

/*   left     how many were not tried with this press */
static struct fault *
retry_all(struct page *page, int64_t *left, bool *is_read)
{
	int64_t counts[INTAKE_STATE_COUNT] = { 0 }, total;
	size_t count, rest;
	int64_t *ids;

	TRY(store_intake_counts(page->db, page->arena, counts));
	TRY(store_intake_unfiled(page->db, page->arena, RETRY_MOST, &ids,
		&count));
	TRY(retry_each(page, ids, count, &rest, is_read));
	total = counts[INTAKE_STORED] + counts[INTAKE_UNREADABLE];
	*left = total - (int64_t)(count - rest);
	return NULL;
}

struct fault *
page_intake_save(struct page *page)
{
	const char *what = request_text(page->request, "do");
	bool found = true, is_read = false;
	int64_t left = 0;

	if (strcmp(what, "retry-all") == 0)
		TRY(retry_all(page, &left, &is_read));
	else if (strcmp(what, "retry") == 0)
		TRY(retry(page, page->arena, number_in(page, "id"), &found,
			&is_read));
	else
		return page_refuse(page, 422);
	if (!found)
		return page_refuse(page, 404);
	page_done(page, left > 0 ? page_url(page, "/intake?left=%lld",
		(long long)left) : page_url(page, "/intake"),
		is_read ? "retried" : "still_unreadable", 0);
	return NULL;
}

struct fault *
page_intake_raw_show(struct page *page)
{
	struct intake intake;
	const char *bytes;
	size_t length;
	bool found, is_kept = false;

	TRY(store_intake_load(page->db, page->arena, page->id, &intake,
		&found));
	if (found)
		TRY(store_file_load(page->db, page->arena, intake.sha256,
			&bytes, &length, &is_kept));
	if (!is_kept)
		return page_refuse(page, 404);
	reply_download(page->reply, page->arena, arena_print(page->arena,
		intake.channel == CHANNEL_MAIL ? "message-%lld.eml"
		: "form-%lld.txt", (long long)page->id),
		"application/octet-stream", bytes, length);
	return NULL;
}
