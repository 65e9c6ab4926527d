/* What a person does to an inquiry: correct, add, decide, assign, set aside,
 * have it read again, take back. */
#include "pages/inbox.h"

#include <string.h>

#include "base/text.h"
#include "flows/correction.h"
#include "flows/finding.h"

static const struct field act_fields[] = {
	{ .name = "do", .type = FIELD_TEXT, .most = 20, .required = true,
		.offset = offsetof(struct inquiry_act, what) },
	{ .name = "name", .type = FIELD_TEXT, .most = 24,
		.offset = offsetof(struct inquiry_act, name) },
	{ .name = "key", .type = FIELD_TEXT, .most = 1000,
		.offset = offsetof(struct inquiry_act, key) },
	{ .name = "value", .type = FIELD_TEXT, .most = 500,
		.offset = offsetof(struct inquiry_act, value) },
	{ .name = "verdict", .type = FIELD_TEXT, .most = 20,
		.offset = offsetof(struct inquiry_act, verdict) },
	{ .name = "reason", .type = FIELD_TEXT, .most = 500,
		.offset = offsetof(struct inquiry_act, reason) },
	{ .name = "kind", .type = FIELD_TEXT, .most = 12,
		.offset = offsetof(struct inquiry_act, kind) },
	{ .name = "result", .type = FIELD_TEXT, .most = 12,
		.offset = offsetof(struct inquiry_act, result) },
	{ .name = "url", .type = FIELD_TEXT, .most = 500,
		.offset = offsetof(struct inquiry_act, url) },
	{ .name = "seen_on", .type = FIELD_DAY,
		.offset = offsetof(struct inquiry_act, seen_on) },
	{ .name = "text", .type = FIELD_NOTE, .most = FINDING_TEXT_MOST,
		.offset = offsetof(struct inquiry_act, text) },
	{ .name = "note", .type = FIELD_TEXT, .most = 500,
		.offset = offsetof(struct inquiry_act, note) },
	{ .name = "owner", .type = FIELD_INTEGER, .most = INT64_MAX,
		.offset = offsetof(struct inquiry_act, owner) },
	{ .name = "id", .type = FIELD_INTEGER, .most = INT64_MAX,
		.offset = offsetof(struct inquiry_act, id) },
	{ .name = "version", .type = FIELD_INTEGER, .most = INT64_MAX,
		.offset = offsetof(struct inquiry_act, version) },
};
const struct shape inquiry_act_shape = { "inquiry_act", act_fields,
	sizeof act_fields / sizeof act_fields[0], sizeof(struct inquiry_act) };

/* What one action gets and how it ended. */
struct doing {
	struct page *page;
	const struct inquiry_act *act;
	struct actor actor;
	int64_t audit_id;
	enum outcome outcome;
};

#define DOING_ARGUMENTS(d) (d)->page->db, (d)->page->arena, &(d)->actor, \
	(d)->page->id, (d)->act->version
#define DOING_RESULTS(d) &(d)->audit_id, &(d)->outcome

static enum fact_name
fact_named(const char *code)
{
	for (int i = 1; i < FACT_NAME_COUNT; i++)
		if (strcmp(fact_name_codes[i], code) == 0)
			return (enum fact_name)i;
	return FACT_UNSET;
}

static struct fault *
do_fact(struct doing *d)
{
	enum fact_name name = fact_named(d->act->name);

	d->outcome = OUTCOME_WRONG;
	if (name == FACT_UNSET)
		return NULL;
	return flow_fact_correct(DOING_ARGUMENTS(d), name, d->act->key,
		d->act->value, DOING_RESULTS(d));
}

static struct fault *
do_fact_add(struct doing *d)
{
	enum fact_name name = fact_named(d->act->name);

	d->outcome = OUTCOME_WRONG;
	if (name == FACT_UNSET || *d->act->value == '\0')
		return NULL;
	return flow_fact_add(DOING_ARGUMENTS(d), name, d->act->value,
		DOING_RESULTS(d));
}

/* A person's verdict needs his reason: a decision nobody can question is one
 * nobody trusts. */
static struct fault *
do_decide(struct doing *d)
{
	enum verdict verdict = verdict_of(d->act->verdict);

	d->outcome = OUTCOME_WRONG;
	if (verdict == VERDICT_UNSET) {
		form_refuse(d->page->form, "verdict", FIELD_NOT_OFFERED, "");
		return NULL;
	}
	if (text_is_blank(d->act->reason)) {
		form_refuse(d->page->form, "reason", FIELD_MISSING, "");
		return NULL;
	}
	return flow_inquiry_decide(DOING_ARGUMENTS(d), verdict, d->act->reason,
		DOING_RESULTS(d));
}

/* Taking the proposed verdict as it stands needs no reason: the rules gave
 * theirs. */
static struct fault *
do_confirm(struct doing *d)
{
	struct inquiry inquiry;
	bool found;

	d->outcome = OUTCOME_NOT_THERE;
	TRY(store_inquiry_load(d->page->db, d->page->arena, d->page->id,
		d->page->user, &inquiry, &found));
	if (!found)
		return NULL;
	return flow_inquiry_decide(DOING_ARGUMENTS(d), inquiry.verdict, "",
		DOING_RESULTS(d));
}

/* The field that is wrong gets its word: empty, or not one. */
static void
refuse_finding(struct doing *d, const char *wrong)
{
	const struct inquiry_act *act = d->act;
	const struct { const char *name, *typed; } fields[] = {
		{ "result", act->result }, { "url", act->url },
		{ "seen_on", act->seen_on }, { "text", act->text },
		{ "note", act->note },
	};
	enum field_error error = FIELD_WRONG;

	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
		if (strcmp(fields[i].name, wrong) == 0
			&& text_is_blank(fields[i].typed))
			error = FIELD_MISSING;
	form_refuse(d->page->form, wrong, error, "");
}

static struct fault *
do_finding(struct doing *d)
{
	const struct check check = { check_kind_of(d->act->kind),
		check_result_of(d->act->result), d->act->url, d->act->seen_on,
		d->act->text, d->act->note };
	const char *wrong;

	TRY(flow_finding_add(DOING_ARGUMENTS(d), &check, &wrong,
		DOING_RESULTS(d)));
	if (wrong != NULL)
		refuse_finding(d, wrong);
	return NULL;
}

static struct fault *
do_assign(struct doing *d)
{
	return flow_inquiry_assign(DOING_ARGUMENTS(d), d->act->owner,
		DOING_RESULTS(d));
}

static struct fault *
do_take(struct doing *d)
{
	return flow_inquiry_assign(DOING_ARGUMENTS(d), d->page->user->id,
		DOING_RESULTS(d));
}

static struct fault *
do_quarantine(struct doing *d)
{
	return flow_inquiry_quarantine(DOING_ARGUMENTS(d), d->act->reason,
		DOING_RESULTS(d));
}

static struct fault *
do_release(struct doing *d)
{
	return flow_inquiry_release(DOING_ARGUMENTS(d), DOING_RESULTS(d));
}

static struct fault *
do_reread(struct doing *d)
{
	return flow_inquiry_reread(DOING_ARGUMENTS(d), DOING_RESULTS(d));
}

/* The version of the page that offers the undo is the newest anyway, and the
 * flow checks that nothing was done since. */
static struct fault *
do_undo(struct doing *d)
{
	return flow_inquiry_undo(d->page->db, d->page->arena, &d->actor,
		d->page->id, d->act->id, DOING_RESULTS(d));
}

struct action {
	const char *what;
	struct fault *(*run)(struct doing *doing);
	const char *done;        /* code of the confirmation */
	bool can_undo;
};

static const struct action actions[] = {
	{ "fact", do_fact, "fact", true },
	{ "fact-add", do_fact_add, "fact", true },
	{ "finding", do_finding, "finding", true },
	{ "confirm", do_confirm, "decided", true },
	{ "decide", do_decide, "decided", true },
	{ "assign", do_assign, "assigned", true },
	{ "take", do_take, "assigned", true },
	{ "quarantine", do_quarantine, "quarantined", true },
	{ "release", do_release, "released", true },
	{ "reread", do_reread, "reread", false },
	{ "undo", do_undo, "undone", false },
};

/* What a fact's value should have been, for the words beside it. */
static const char *
error_of(const struct doing *d)
{
	switch (fact_named(d->act->name)) {
	case FACT_EMAIL:
		return "not_email";
	case FACT_DOMAIN: case FACT_WEBSITE:
		return "not_domain";
	case FACT_COUNTRY:
		return "not_country";
	case FACT_QUANTITY: case FACT_ANSWERED:
		return "not_number";
	default:
		return *d->act->value == '\0' ? "missing" : "wrong";
	}
}

static bool
is_verdict(const struct action *action)
{
	return action->run == do_decide || action->run == do_confirm;
}

static struct fault *
finish(struct doing *d, const struct action *action)
{
	struct page *page = d->page;
	struct inbox_place place = inbox_place_read(page, false);
	char *url = page_url(page, "/inbox/%lld%s", (long long)page->id,
		inbox_place_query(page, &place));

	switch (d->outcome) {
	case OUTCOME_DONE:
		page_done(page, url, action->done,
			action->can_undo ? d->audit_id : 0);
		return NULL;
	case OUTCOME_NOTHING:
		page_done(page, url, "nothing", 0);
		return NULL;
	case OUTCOME_CHANGED:
		page->carry = "changed";
		return page_refuse(page, 409);
	case OUTCOME_NOT_THERE:
		return page_refuse(page, 404);
	case OUTCOME_NOT_ALLOWED:
		/* Every verdict is offered: one that is not his to give is
		 * refused with words beside it. */
		page->carry = "not_allowed";
		return page_refuse(page, is_verdict(action) ? 422 : 403);
	default:
		page->carry = error_of(d);
		return page_refuse(page, 422);
	}
}

struct fault *
page_inquiry_save(struct page *page)
{
	struct doing doing = { .page = page, .act = page->noun,
		.actor = { page->user, page->request_no, page->now } };

	for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
		if (strcmp(actions[i].what, doing.act->what) == 0) {
			TRY(actions[i].run(&doing));
			return finish(&doing, &actions[i]);
		}
	form_refuse(page->form, "do", FIELD_NOT_OFFERED, "");
	return page_refuse(page, 422);
}
