/* Keeps what persons find out about a buyer. It does not say what that is
 * worth: the rules do. */
#include "flows/finding.h"

#include <string.h>

#include "base/date.h"
#include "base/secret.h"
#include "base/text.h"
#include "flows/acting.h"
#include "flows/vetting.h"
#include "rules/host.h"
#include "rules/likeness.h"
#include "store/fact.h"
#include "store/finding.h"

enum { URL_MOST = 500, NOTE_MOST = 500 };
/* So much later may it be a day already where somebody is. */
#define EARTH_AHEAD (14 * 3600)

static bool
is_known(const struct check *check, const struct stored_finding *found)
{
	return found->check.result == check->result
		&& text_equal(found->check.url, check->url)
		&& text_equal(found->check.seen_on, check->seen_on)
		&& text_equal(found->check.text, check->text)
		&& text_equal(found->check.note, check->note);
}

static const struct stored_finding *
found_before(const struct stored_finding *list, size_t count,
	enum check_kind kind)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].check.kind == kind)
			return &list[i];
	return NULL;
}

/* "same https://... 2026-11-22": the first word is the result's code. */
static const char *
audit_text(struct arena *arena, const struct check *check)
{
	struct buffer out = { .arena = arena };
	const char *const more[] = { check->url, check->seen_on, check->note };

	buffer_text(&out, check_result_codes[check->result]);
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		if (*more[i] != '\0')
			buffer_print(&out, " %s", more[i]);
	return buffer_string(&out);
}

/* Whether a fact is a host of his own: not that of a free-mail service. */
static bool
names_him(const struct stored_facts *facts, size_t at)
{
	if (facts->rows[at].name != FACT_DOMAIN)
		return facts->rows[at].name == FACT_WEBSITE;
	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == FACT_IS_FREEMAIL
			&& text_equal(facts->rows[i].value, "yes"))
			return false;
	return true;
}

/* Whether the page stands on the website he names or on his mail's domain:
 * another firm's contacts prove nothing about him. */
static struct fault *
is_his_site(struct acting *acting, const char *url, bool *is_his)
{
	const char *host = check_host(acting->arena, url);
	struct stored_facts facts;

	*is_his = false;
	TRY(store_fact_list_latest(acting->db, acting->arena,
		acting->before.id, &facts));
	for (size_t i = 0; i < facts.count; i++)
		if (names_him(&facts, i))
			*is_his = *is_his || text_equal(
				domain_registrable(acting->arena, host),
				domain_registrable(acting->arena,
				facts.rows[i].value));
	return NULL;
}

static bool
is_to_come(struct acting *acting, const char *day)
{
	return *day != '\0' && strncmp(day, date_sql(acting->arena,
		acting->actor->now + EARTH_AHEAD), 10) > 0;
}

static struct fault *
find_wrong(struct acting *acting, const struct check *check,
	const char **wrong)
{
	bool is_his = true;

	*wrong = check_wrong_field(acting->arena, check);
	if (*wrong != NULL)
		return NULL;
	if (is_to_come(acting, check->seen_on))
		*wrong = "seen_on";
	else if (text_count(check->url) > URL_MOST)
		*wrong = "url";
	else if (text_count(check->note) > NOTE_MOST)
		*wrong = "note";
	else if (text_count(check->text) > FINDING_TEXT_MOST)
		*wrong = "text";
	else if (check->kind == CHECK_SITE)
		TRY(is_his_site(acting, check->url, &is_his));
	if (!is_his)
		*wrong = "url";
	return NULL;
}

static struct fault *
keep(struct acting *acting, const struct check *check)
{
	const char *kind = check_kind_codes[check->kind];
	const struct stored_finding *before;
	struct stored_finding *list;
	size_t count;

	TRY(store_finding_list_latest(acting->db, acting->arena,
		acting->before.id, &list, &count));
	before = found_before(list, count, check->kind);
	if (before != NULL && is_known(check, before)) {
		acting->outcome = OUTCOME_NOTHING;
		return NULL;
	}
	TRY(acting_audit(acting, "finding", kind, before == NULL ? ""
		: audit_text(acting->arena, &before->check),
		audit_text(acting->arena, check)));
	TRY(store_finding_replace(acting->db, acting->before.id, check,
		acting->actor->user->id, acting->audit_id));
	TRY(flow_inquiry_vet(acting->db, acting->arena, NULL,
		&acting->before, &acting->inquiry, "correction",
		acting->actor->user->id, acting->actor->now,
		acting->actor->request_no));
	return acting_keep_undo(acting);
}

/* Without blanks around, so that an empty page is empty. */
static struct check
check_trimmed(struct arena *arena, const struct check *check)
{
	struct check trimmed = *check;

	trimmed.url = text_trim(arena, check->url);
	trimmed.text = text_trim(arena, check->text);
	trimmed.note = text_trim(arena, check->note);
	return trimmed;
}

struct fault *
flow_finding_add(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	const struct check *check, const char **wrong, int64_t *audit_id,
	enum outcome *outcome)
{
	struct acting acting = { .db = db, .arena = arena, .actor = actor };
	struct check trimmed = check_trimmed(arena, check);

	*wrong = NULL;
	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(find_wrong(&acting, &trimmed, wrong));
	if (*wrong != NULL)
		acting.outcome = OUTCOME_WRONG;
	if (acting.outcome == OUTCOME_UNSET)
		TRY(keep(&acting, &trimmed));
	*audit_id = acting.audit_id;
	*outcome = acting.outcome;
	return NULL;
}

struct fault *
flow_checks_load(struct db *db, struct arena *arena, int64_t inquiry_id,
	struct thread *thread, struct house *house)
{
	struct stored_finding *list;
	size_t count;
	struct check *checks;
	struct site *site = arena_take(arena, sizeof *site);

	TRY(store_finding_list_latest(db, arena, inquiry_id, &list, &count));
	checks = arena_take_many(arena, count + 1, sizeof *checks);
	house->sites = site;
	house->site_count = 0;
	for (size_t i = 0; i < count; i++) {
		checks[i] = list[i].check;
		if (checks[i].kind != CHECK_SITE)
			continue;
		*site = (struct site){ check_host(arena, checks[i].url),
			checks[i].text, list[i].created_at };
		house->site_count = 1;
	}
	thread->checks = checks;
	thread->check_count = count;
	return NULL;
}

/* His address as it was read: a form's or a platform's mail comes from
 * another. */
static const char *
buyers_email(const struct facts *facts, const struct message *message)
{
	for (size_t i = 0; i < facts->count; i++)
		if (facts->rows[i].name == FACT_EMAIL)
			return facts->rows[i].value;
	return message->from_addr;
}

struct fault *
flow_same_text(struct db *db, struct arena *arena, const struct facts *facts,
	const struct message *message, int64_t message_id, bool is_anew,
	struct house *house)
{
	const char *words = same_text_key(arena, facts, 0);
	const char *email = buyers_email(facts, message);
	unsigned char hash[SECRET_HASH_BYTES];

	house->same_text = (struct same_text){ 0 };
	secret_hash(words, strlen(words), hash);
	if (is_anew)
		TRY(store_fingerprint_forget(db, message_id, hash));
	if (*words == '\0' || *email == '\0' || text_count(email) > 320)
		return NULL;
	TRY(store_fingerprint_add(db, hash, message_id, email,
		message->received_at));
	return store_fingerprint_others(db, arena, hash, email,
		&house->same_text);
}
