/* What a person does with an inquiry as a whole: whose it is, where it stands,
 * what it is, and taking the last of it back. */
#include <string.h>

#include "base/text.h"
#include "flows/acting.h"
#include "flows/correction.h"
#include "flows/intake.h"
#include "flows/vetting.h"
#include "store/account.h"
#include "store/fact.h"
#include "store/inquiry.h"
#include "store/finding.h"
#include "store/message.h"
#include "store/vetting.h"

#define NOTE_MOST 500
#define RULE_STOP_COUNTRY 30

#define ACTING(name) \
	struct acting name = { .db = db, .arena = arena, .actor = actor }

static struct fault *
end(struct acting *acting, int64_t *audit_id, enum outcome *outcome)
{
	*audit_id = acting->audit_id;
	*outcome = acting->outcome;
	return NULL;
}

static struct fault *
may_own(struct acting *acting, int64_t owner_id, bool *may,
	const char **name)
{
	struct rows rows;

	*name = "";
	*may = owner_id == 0;
	if (owner_id == 0)
		return NULL;
	TRY(store_owner_load(acting->db, acting->arena, owner_id, &rows));
	*may = rows.count > 0;
	if (*may)
		*name = row_text(&rows, 0, "name");
	return NULL;
}

/* Whether this person may give it to that one; outcome says why not.
 *   name     of the owner to be */
static struct fault *
may_assign(struct acting *acting, int64_t owner_id, bool *may,
	const char **name)
{
	const struct user *user = acting->actor->user;

	*may = false;
	if (!access_sees_all_inquiries(user) && owner_id != 0
		&& owner_id != user->id) {
		acting->outcome = OUTCOME_NOT_ALLOWED;
		return NULL;
	}
	TRY(may_own(acting, owner_id, may, name));
	if (!*may)
		acting->outcome = OUTCOME_WRONG;
	return NULL;
}

static struct fault *
assign(struct acting *acting, int64_t owner_id)
{
	const char *name, *before;
	bool may;

	if (acting->before.owner_id == owner_id) {
		acting->outcome = OUTCOME_NOTHING;
		return NULL;
	}
	TRY(may_assign(acting, owner_id, &may, &name));
	if (!may)
		return NULL;
	TRY(store_user_name(acting->db, acting->arena,
		acting->before.owner_id, &before));
	acting->inquiry.owner_id = owner_id;
	TRY(acting_audit(acting, "assign", "owner", before, name));
	return acting_save(acting);
}

struct fault *
flow_inquiry_assign(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t owner_id, int64_t *audit_id, enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(assign(&acting, owner_id));
	return end(&acting, audit_id, outcome);
}

static struct fault *
audit_state(struct acting *acting, const char *action)
{
	return acting_audit(acting, action, "state",
		inquiry_state_codes[acting->before.state],
		inquiry_state_codes[acting->inquiry.state]);
}

/* To a state, with its audit line. */
static struct fault *
move(struct acting *acting, const char *action, enum inquiry_state state,
	enum quarantine_reason reason, const char *note)
{
	if (acting->before.state == state) {
		acting->outcome = OUTCOME_NOTHING;
		return NULL;
	}
	acting->inquiry.state = state;
	acting->inquiry.quarantine_reason = reason;
	TRY(audit_state(acting, action));
	TRY(acting_note(acting, action, note));
	return acting_save(acting);
}

struct fault *
flow_inquiry_quarantine(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	const char *note, int64_t *audit_id, enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(move(&acting, "quarantine", INQUIRY_QUARANTINE,
			QUARANTINE_BY_HAND, note));
	return end(&acting, audit_id, outcome);
}

struct fault *
flow_inquiry_release(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t *audit_id, enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET
		&& acting.before.state != INQUIRY_QUARANTINE)
		acting.outcome = OUTCOME_NOTHING;
	if (acting.outcome == OUTCOME_UNSET)
		TRY(move(&acting, "release", acting.before.verdict_by == 0
			? INQUIRY_NEW : INQUIRY_HANDLED, QUARANTINE_NONE, ""));
	return end(&acting, audit_id, outcome);
}

/* A country on the stop-list: only a manager may say "valid" all the same
 * (FEATURES.md E-30). */
static struct fault *
may_decide(struct acting *acting, enum verdict verdict, bool *may)
{
	struct stored_vetting vetting;
	bool found;

	*may = true;
	if (verdict != VERDICT_VALID
		|| access_allows(acting->actor->user->role, MANAGER))
		return NULL;
	TRY(store_vetting_load(acting->db, acting->arena,
		acting->before.vetting_id, &vetting, &found));
	for (size_t i = 0; found && i < vetting.evidence_count; i++)
		if (vetting.evidence[i].evidence.rule == RULE_STOP_COUNTRY)
			*may = false;
	return NULL;
}

static struct fault *
decide(struct acting *acting, enum verdict verdict, const char *note)
{
	struct inquiry *inquiry = &acting->inquiry;
	const struct inquiry *before = &acting->before;
	bool may;

	if (verdict == VERDICT_UNSET || verdict >= VERDICT_COUNT
		|| text_count(note) > NOTE_MOST) {
		acting->outcome = OUTCOME_WRONG;
		return NULL;
	}
	if (before->state == INQUIRY_HANDLED && before->verdict_by != 0
		&& before->verdict == verdict
		&& text_equal(before->verdict_note, note)) {
		acting->outcome = OUTCOME_NOTHING;
		return NULL;
	}
	TRY(may_decide(acting, verdict, &may));
	if (!may) {
		acting->outcome = OUTCOME_NOT_ALLOWED;
		return NULL;
	}
	inquiry->verdict = verdict;
	inquiry->verdict_by = acting->actor->user->id;
	inquiry->verdict_note = note;
	inquiry->state = INQUIRY_HANDLED;
	inquiry->quarantine_reason = QUARANTINE_NONE;
	if (before->state == INQUIRY_QUARANTINE)
		TRY(audit_state(acting, "decide"));
	TRY(acting_audit(acting, "decide", "verdict",
		verdict_codes[before->verdict], verdict_codes[verdict]));
	TRY(acting_note(acting, "decide", note));
	return acting_save(acting);
}

struct fault *
flow_inquiry_decide(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	enum verdict verdict, const char *note, int64_t *audit_id,
	enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(decide(&acting, verdict, note));
	return end(&acting, audit_id, outcome);
}

static struct fault *
vet_again(struct acting *acting, struct house *house, const char *cause)
{
	return flow_inquiry_vet(acting->db, acting->arena, house,
		&acting->before, &acting->inquiry, cause,
		acting->actor->user->id, acting->actor->now,
		acting->actor->request_no);
}

static struct fault *
read_anew(struct acting *acting, const struct house *house,
	struct stored_message *stored)
{
	struct message read;
	const char *reason;

	if (!stored->has_raw)
		return NULL;
	TRY(flow_message_read(acting->db, acting->arena, &house->firm,
		stored->message.channel, stored->sha256,
		stored->message.received_at, &read, &reason));
	if (*reason != '\0')
		return NULL;
	stored->message = read;
	return store_message_replace(acting->db, acting->arena, stored);
}

static struct fault *
reread(struct acting *acting)
{
	struct house house;
	struct stored_message *messages;
	size_t count;

	TRY(store_house_load(acting->db, acting->arena, &house));
	TRY(store_message_list_latest(acting->db, acting->arena,
		acting->before.id, &messages, &count));
	for (size_t i = 0; i < count; i++)
		TRY(read_anew(acting, &house, &messages[i]));
	TRY(acting_audit(acting, "reread", "message", "", ""));
	acting->audit_id = 0;
	acting->outcome = OUTCOME_DONE;
	return vet_again(acting, &house, "reread");
}

struct fault *
flow_inquiry_reread(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t version,
	int64_t *audit_id, enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, version));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(reread(&acting));
	return end(&acting, audit_id, outcome);
}

/* What a correction made ends; what persons had said before stands again. What
 * had been read is read again by the vetting.
 *   is_fact  false: the action was no correction */
static struct fault *
restore_facts(struct acting *acting, int64_t undone_id, bool *is_fact)
{
	struct stored_facts now, ended;

	*is_fact = false;
	TRY(store_fact_list_latest(acting->db, acting->arena,
		acting->before.id, &now));
	for (size_t i = 0; i < now.count; i++) {
		if (now.rows[i].made_by != undone_id)
			continue;
		*is_fact = true;
		TRY(store_fact_end(acting->db, now.rows[i].id,
			acting->audit_id));
	}
	TRY(store_fact_ended_by(acting->db, acting->arena, acting->before.id,
		undone_id, &ended));
	for (size_t i = 0; i < ended.count; i++) {
		ended.rows[i].made_by = acting->audit_id;
		*is_fact = true;
	}
	return store_fact_add(acting->db, acting->arena, acting->before.id,
		ended.rows, ended.count);
}

static struct fault *
undo(struct acting *acting, int64_t undone_id)
{
	struct rows line;
	const char *name;
	bool may, found, is_fact, is_finding;

	TRY(store_inquiry_undo_apply(acting->db, acting->arena, undone_id,
		&acting->inquiry, &found));
	TRY(store_inquiry_audit_load(acting->db, acting->arena,
		acting->before.id, undone_id, &line));
	if (!found || line.count == 0) {
		acting->outcome = OUTCOME_CHANGED;
		return NULL;
	}
	if (acting->inquiry.owner_id != acting->before.owner_id) {
		TRY(may_assign(acting, acting->inquiry.owner_id, &may, &name));
		if (!may)
			return NULL;
	}
	if (acting->inquiry.state != acting->before.state
		&& strcmp(row_text(&line, 0, "field"), "state") != 0)
		TRY(audit_state(acting, "undo"));
	TRY(acting_audit(acting, "undo", row_text(&line, 0, "field"),
		row_text(&line, 0, "new_value"),
		row_text(&line, 0, "old_value")));
	TRY(restore_facts(acting, undone_id, &is_fact));
	TRY(store_finding_take_back(acting->db, acting->arena,
		acting->before.id, undone_id, acting->audit_id, &is_finding));
	if (!is_fact && !is_finding)
		return acting_save(acting);
	TRY(vet_again(acting, NULL, "correction"));
	return acting_keep_undo(acting);
}

struct fault *
flow_inquiry_undo(struct db *db, struct arena *arena,
	const struct actor *actor, int64_t inquiry_id, int64_t undone_id,
	int64_t *audit_id, enum outcome *outcome)
{
	ACTING(acting);

	TRY(acting_begin(&acting, inquiry_id, 0));
	if (acting.outcome == OUTCOME_UNSET)
		TRY(undo(&acting, undone_id));
	return end(&acting, audit_id, outcome);
}
