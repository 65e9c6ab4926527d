/* Loads a thread and what the house knows of it, asks the rules, and keeps
 * what they say. It weighs nothing itself. */
#include "flows/vetting.h"

#include <string.h>

#include "base/text.h"
#include "flows/finding.h"
#include "flows/search_words.h"
#include "store/account.h"
#include "store/fact.h"
#include "store/inquiry.h"
#include "store/message.h"
#include "store/vetting.h"

/* Columns of inquiry, in characters. */
enum { COMPANY_MOST = 300, CONTACT_MOST = 200,
	EMAIL_MOST = 320, MODELS_MOST = 500, HEADLINE_MOST = 500,
	LANGUAGE_MOST = 8 };

/* All that one run works on. */
struct work {
	struct db *db;
	struct arena *arena;
	struct house *house;
	struct inquiry *inquiry;
	struct stored_message *messages;
	size_t message_count;
	/* Those that are read: the buyer's. */
	const struct stored_message **read;
	int64_t *read_ids;
	struct message *thread_messages;
	size_t read_count;
	struct stored_facts stored;
	struct thread thread;
	struct facts facts;
	struct vetting vetting;
};

static bool
is_buyers(const struct stored_message *message)
{
	return message->direction == DIRECTION_IN
		&& (message->message.origin == ORIGIN_PERSON
			|| message->message.origin == ORIGIN_LIST);
}

static void
take_message(struct work *work, const struct stored_message *message)
{
	work->read[work->read_count] = message;
	work->read_ids[work->read_count] = message->id;
	work->thread_messages[work->read_count++] = message->message;
}

/* The buyer's messages; where there is none (a bounce alone), all of them. */
static void
choose_messages(struct work *work)
{
	size_t room = work->message_count + 1;

	work->read = arena_take_many(work->arena, room, sizeof *work->read);
	work->read_ids = arena_take_many(work->arena, room,
		sizeof *work->read_ids);
	work->thread_messages = arena_take_many(work->arena, room,
		sizeof *work->thread_messages);
	for (size_t i = 0; i < work->message_count; i++)
		if (is_buyers(&work->messages[i]))
			take_message(work, &work->messages[i]);
	if (work->read_count > 0)
		return;
	for (size_t i = 0; i < work->message_count; i++)
		take_message(work, &work->messages[i]);
}

/* A new inquiry is nobody else's yet: reading it with locks would only lock
 * the gap into which others insert theirs. */
static struct fault *
load_rows(struct work *work, bool is_new)
{
	struct db *db = work->db;
	struct arena *arena = work->arena;
	int64_t id = work->inquiry->id;

	if (is_new)
		return store_message_list(db, arena, id, &work->messages,
			&work->message_count);
	TRY(store_message_list_latest(db, arena, id, &work->messages,
		&work->message_count));
	return store_fact_list_latest(db, arena, id, &work->stored);
}

static struct fault *
load(struct work *work, bool is_new, int64_t now)
{
	struct finding *findings;
	size_t count = 0;

	TRY(load_rows(work, is_new));
	choose_messages(work);
	findings = arena_take_many(work->arena, work->stored.count + 1,
		sizeof *findings);
	for (size_t i = 0; i < work->stored.count; i++)
		if (work->stored.rows[i].user_id != 0)
			findings[count++] = (struct finding){
				work->stored.rows[i].name,
				work->stored.rows[i].value };
	work->thread = (struct thread){ .messages = work->thread_messages,
		.count = work->read_count, .findings = findings,
		.finding_count = count, .now = now };
	return NULL;
}

/* What persons found out of an inquiry that is not new, and who else wrote the
 * buyer's words. */
static struct fault *
ask_around(struct work *work, bool is_anew)
{
	const struct stored_message *first;

	work->house->site_count = 0;
	work->house->same_text = (struct same_text){ 0 };
	if (work->inquiry->vetting_id != 0)
		TRY(flow_checks_load(work->db, work->arena, work->inquiry->id,
			&work->thread, work->house));
	first = work->read_count == 0 ? NULL : work->read[0];
	if (first == NULL || !is_buyers(first))
		return NULL;
	return flow_same_text(work->db, work->arena, &work->facts,
		&first->message, first->id, is_anew, work->house);
}

static struct fault *
weigh(struct work *work, bool is_anew, int64_t now)
{
	struct rule_set set;
	struct keys keys;

	if (work->house == NULL) {
		work->house = arena_take(work->arena, sizeof *work->house);
		TRY(store_house_load(work->db, work->arena, work->house));
	}
	keys = keys_read(work->arena, &work->thread, work->house);
	TRY(store_house_touch(work->db, work->arena, &keys, now,
		work->house));
	TRY(store_rule_set_load(work->db, work->arena, &set));
	work->facts = facts_read(work->arena, &work->thread, work->house);
	TRY(ask_around(work, is_anew));
	work->vetting = inquiry_vet(work->arena, &work->thread, &work->facts,
		work->house, &set);
	return NULL;
}

static bool
is_in_message(enum place place)
{
	return place != PLACE_NONE && place != PLACE_PERSON
		&& place != PLACE_SITE;
}

static struct stored_fact
fact_to_store(const struct work *work, const struct fact *fact)
{
	const struct quote *quote = &fact->quote;
	bool has_message = is_in_message(quote->place)
		&& quote->message < work->read_count;

	return (struct stored_fact){
		.name = fact->name,
		.value = text_shorten(work->arena, fact->value, 1000),
		.detail = fact->detail,
		.place = quote->place,
		.message_id = has_message ? work->read_ids[quote->message] : 0,
		.start = (int64_t)quote->span.start,
		.length = (int64_t)quote->span.length,
		.quote = text_shorten(work->arena, quote->text, 1000),
	};
}

static bool
is_same(const struct stored_fact *a, const struct stored_fact *b)
{
	return a->name == b->name && a->place == b->place
		&& a->message_id == b->message_id && a->start == b->start
		&& a->length == b->length && text_equal(a->value, b->value)
		&& text_equal(a->detail, b->detail)
		&& text_equal(a->quote, b->quote);
}

/* What was read before and is read again stays; the rest is replaced. */
static struct fault *
keep_facts(struct work *work)
{
	struct stored_facts *stored = &work->stored;
	bool *is_kept = arena_take_many(work->arena, stored->count + 1,
		sizeof *is_kept);
	struct stored_fact *new = arena_take_many(work->arena,
		work->facts.count + 1, sizeof *new);
	size_t new_count = 0;

	for (size_t i = 0; i < work->facts.count; i++) {
		struct stored_fact fact = fact_to_store(work,
			&work->facts.rows[i]);
		size_t at = 0;

		if (fact.place == PLACE_PERSON)
			continue;
		while (at < stored->count && (is_kept[at]
			|| stored->rows[at].user_id != 0
			|| !is_same(&stored->rows[at], &fact)))
			at++;
		if (at < stored->count)
			is_kept[at] = true;
		else
			new[new_count++] = fact;
	}
	TRY(store_fact_add(work->db, work->arena, work->inquiry->id, new,
		new_count));
	for (size_t i = 0; i < stored->count; i++)
		if (!is_kept[i] && stored->rows[i].user_id == 0)
			TRY(store_fact_end(work->db, stored->rows[i].id, 0));
	return NULL;
}

/* The first value of a fact, "" when there is none. */
static const char *
fact_value(const struct work *work, enum fact_name name)
{
	for (size_t i = 0; i < work->facts.count; i++)
		if (work->facts.rows[i].name == name
			&& *work->facts.rows[i].value != '\0')
			return work->facts.rows[i].value;
	return "";
}

static bool
stood_before(const struct work *work, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (work->facts.rows[i].name == work->facts.rows[at].name
			&& text_equal(work->facts.rows[i].value,
				work->facts.rows[at].value))
			return true;
	return false;
}

/* Whole models only, as many as the column holds, and an ellipsis. */
static const char *
models_text(const struct work *work)
{
	struct buffer out = { .arena = work->arena };

	for (size_t i = 0; i < work->facts.count; i++) {
		const struct fact *fact = &work->facts.rows[i];

		if (fact->name != FACT_MODEL || *fact->value == '\0'
			|| stood_before(work, i))
			continue;
		if (text_count(buffer_string(&out)) + text_count(fact->value)
			+ 3 > MODELS_MOST) {
			buffer_text(&out, ",…");
			break;
		}
		buffer_print(&out, "%s%s", out.length > 0 ? "," : "",
			fact->value);
	}
	return buffer_string(&out);
}

/* The buyer's last words count for the place in the list. */
static int64_t
last_read_at(const struct work *work)
{
	int64_t last = work->inquiry->received_at;

	for (size_t i = 0; i < work->read_count; i++)
		if (work->thread_messages[i].received_at > last)
			last = work->thread_messages[i].received_at;
	return last;
}

static const char *
code_or_none(const char *text, size_t most)
{
	size_t length = strlen(text);

	for (size_t i = 0; i < length; i++)
		if (text[i] & 0x80)
			return "";
	return length > most ? "" : text;
}

static void
fill_inquiry(struct work *work)
{
	struct inquiry *inquiry = work->inquiry;
	struct arena *arena = work->arena;
	const char *email = fact_value(work, FACT_EMAIL);

	if (inquiry->verdict_by == 0)
		inquiry->verdict = work->vetting.verdict;
	inquiry->total = work->vetting.total;
	inquiry->triage = inquiry_triage(last_read_at(work), inquiry->total);
	inquiry->headline = headline_write(arena, &work->vetting,
		HEADLINE_MOST);
	inquiry->next_step = work->vetting.next_step;
	inquiry->company = text_shorten(arena,
		fact_value(work, FACT_COMPANY), COMPANY_MOST);
	inquiry->contact = text_shorten(arena,
		fact_value(work, FACT_CONTACT), CONTACT_MOST);
	if (*email != '\0')
		inquiry->email = text_shorten(arena, email, EMAIL_MOST);
	inquiry->country = code_or_none(fact_value(work, FACT_COUNTRY), 2);
	inquiry->language = code_or_none(fact_value(work, FACT_LANGUAGE),
		LANGUAGE_MOST);
	inquiry->models = models_text(work);
}

static struct fault *
audit_verdict(struct work *work, const struct inquiry *before,
	const char *cause, int64_t user_id, const char *request_no)
{
	const struct inquiry *now = work->inquiry;

	if (before->vetting_id == 0 || before->verdict == now->verdict)
		return NULL;
	return store_audit(work->db, user_id, request_no, "inquiry", now->id,
		cause, "verdict", verdict_codes[before->verdict],
		verdict_codes[now->verdict]);
}

struct fault *
flow_inquiry_vet(struct db *db, struct arena *arena, struct house *house,
	const struct inquiry *before, struct inquiry *inquiry,
	const char *cause, int64_t user_id, int64_t now,
	const char *request_no)
{
	struct work work = { .db = db, .arena = arena, .house = house,
		.inquiry = inquiry };

	TRY(load(&work, before->id == 0, now));
	TRY(weigh(&work, text_equal(cause, "reread"), now));
	TRY(keep_facts(&work));
	TRY(store_vetting_add(db, arena, inquiry->id, &work.vetting, cause,
		user_id, work.read_ids, work.read_count,
		&inquiry->vetting_id));
	fill_inquiry(&work);
	TRY(flow_search_keep(db, arena, inquiry, &work.facts, work.messages,
		work.message_count));
	TRY(audit_verdict(&work, before, cause, user_id, request_no));
	return store_inquiry_save(db, before, inquiry);
}
