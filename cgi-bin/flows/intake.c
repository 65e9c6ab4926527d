/* Arrivals: kept first, then filed to their inquiry. What a message is worth
 * is asked of flows/vetting.h. */
#include "flows/intake.h"

#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "base/text.h"
#include "flows/inquire.h"
#include "flows/threading.h"
#include "flows/vetting.h"
#include "mail/read.h"
#include "rules/inquiry.h"
#include "store/account.h"
#include "store/file.h"
#include "store/inquiry.h"
#include "store/message.h"

#define REFERENCE_LETTERS 8
#define TRIES_MOST 5
#define SUBJECT_MOST 500

/* What mail_read promises to read in time. */
#define MAIL_MOST ((size_t)30 * 1024 * 1024)

/* One filing. */
struct filing {
	struct db *db;
	struct arena *arena;
	struct intake *intake;
	struct house house;
	struct stored_message stored;
	struct thread_keys keys;
	struct inquiry before, inquiry;  /* before.id 0: it is new */
	bool is_ours;
	int64_t user_id;                 /* who asked for it, 0 = nobody */
	int64_t now;
	const char *request_no;
};

struct fault *
flow_intake_store(struct db *db, struct arena *arena, enum channel channel,
	const void *bytes, size_t length, const char *network,
	const char *spam, int64_t now, struct intake *out)
{
	bool is_new;

	*out = (struct intake){ .channel = channel, .network = network,
		.spam = spam, .received_at = now };
	TRY(store_file_add(db, bytes, length, out->sha256, &is_new));
	return store_intake_add(db, arena, out, &is_new);
}

static bool
is_machine(enum origin origin)
{
	return origin == ORIGIN_AUTO_REPLY || origin == ORIGIN_BOUNCE;
}

/* Whether the message is the buyer's own words: only these change what an
 * inquiry is. */
static bool
is_buyers(const struct filing *filing)
{
	return !filing->is_ours && !is_machine(filing->stored.message.origin);
}

/* Nothing in it that a person could read or answer. */
static bool
is_unreadable(const struct message *message)
{
	return *message->from_addr == '\0' && text_is_blank(message->subject)
		&& text_is_blank(message->text)
		&& message->attachment_count == 0;
}

static struct fault *
end_unreadable(struct filing *filing, const char *reason)
{
	filing->intake->state = INTAKE_UNREADABLE;
	filing->intake->reason = reason;
	return store_intake_save(filing->db, filing->arena, filing->intake);
}

static struct fault *
end_filed(struct filing *filing, int64_t inquiry_id, int64_t message_id)
{
	filing->intake->state = INTAKE_FILED;
	filing->intake->reason = "";
	filing->intake->inquiry_id = inquiry_id;
	filing->intake->message_id = message_id;
	return store_intake_save(filing->db, filing->arena, filing->intake);
}

struct fault *
flow_message_read(struct db *db, struct arena *arena,
	const struct firm *firm, enum channel channel,
	const unsigned char sha256[32], int64_t received_at,
	struct message *out, const char **reason)
{
	const char *bytes;
	size_t length;
	bool found;

	*reason = "";
	TRY(store_file_load(db, arena, sha256, &bytes, &length, &found));
	if (!found)
		return FAULT(FAULT_DATA, 0, "the raw bytes of a message are "
			"missing");
	if (channel == CHANNEL_FORM) {
		inquire_message(arena, bytes, length, received_at, out);
		return NULL;
	}
	if (length > MAIL_MOST) {
		*reason = "too-large";
		return NULL;
	}
	TRY(mail_read(arena, bytes, length, received_at, firm->addresses,
		firm->address_count, out));
	if (is_unreadable(out))
		*reason = *out->damage == '\0' ? "empty" : out->damage;
	return NULL;
}

static enum quarantine_reason
quarantine_of(const struct filing *filing)
{
	if (*filing->intake->spam != '\0') {
		enum quarantine_reason reason = quarantine_reason_of(
			filing->intake->spam);

		return reason == QUARANTINE_NONE ? QUARANTINE_HONEYPOT
			: reason;
	}
	if (filing->is_ours)
		return QUARANTINE_OWN_MAIL;
	if (filing->stored.message.origin == ORIGIN_AUTO_REPLY)
		return QUARANTINE_AUTO_REPLY;
	return filing->stored.message.origin == ORIGIN_BOUNCE
		? QUARANTINE_BOUNCE : QUARANTINE_NONE;
}

static struct fault *
begin_inquiry(struct filing *filing)
{
	const struct message *message = &filing->stored.message;
	enum quarantine_reason reason = quarantine_of(filing);

	filing->inquiry = (struct inquiry){
		.reference = arena_print(filing->arena, "XP-%s",
			secret_code(filing->arena, REFERENCE_LETTERS)),
		.state = reason == QUARANTINE_NONE ? INQUIRY_NEW
			: INQUIRY_QUARANTINE,
		.quarantine_reason = reason,
		/* Until the vetting that follows. */
		.verdict = VERDICT_NEEDS_QUESTIONS,
		.verdict_note = "", .channel = message->channel,
		.language = "", .company = "", .contact = "", .country = "",
		.models = "", .headline = "", .next_step = "",
		.subject = text_shorten(filing->arena, message->subject,
			SUBJECT_MOST),
		.email = text_shorten(filing->arena, message->from_addr, 320),
		.received_at = filing->intake->received_at,
		.last_message_at = filing->intake->received_at,
	};
	return store_inquiry_add(filing->db, &filing->inquiry);
}

/* A buyer's answer brings a thread back to the inbox, unless a person set it
 * aside. */
static void
come_back(struct filing *filing)
{
	struct inquiry *inquiry = &filing->inquiry;

	if (!is_buyers(filing)
		|| inquiry->quarantine_reason == QUARANTINE_BY_HAND)
		return;
	inquiry->state = INQUIRY_NEW;
	inquiry->quarantine_reason = QUARANTINE_NONE;
}

static struct fault *
join_inquiry(struct filing *filing, int64_t inquiry_id)
{
	bool found;

	TRY(store_inquiry_lock(filing->db, filing->arena, inquiry_id,
		&filing->before, &found));
	if (!found)
		return FAULT(FAULT_DATA, 0, "inquiry %lld of a thread is not "
			"there", (long long)inquiry_id);
	filing->inquiry = filing->before;
	come_back(filing);
	return NULL;
}

static struct fault *
find_inquiry(struct filing *filing)
{
	int64_t inquiry_id = 0;

	if (filing->intake->channel == CHANNEL_MAIL)
		TRY(flow_thread_find(filing->db, filing->arena,
			&filing->stored.message, &filing->keys, &inquiry_id));
	return inquiry_id != 0 ? join_inquiry(filing, inquiry_id)
		: begin_inquiry(filing);
}

static struct fault *
audit(const struct filing *filing, const char *field, const char *old_value,
	const char *new_value)
{
	return store_audit(filing->db, filing->user_id, filing->request_no,
		"inquiry", filing->inquiry.id,
		filing->before.id == 0 ? "intake" : "reply", field, old_value,
		new_value);
}

static struct fault *
audit_filing(const struct filing *filing)
{
	TRY(audit(filing, "message", "", text_shorten(filing->arena,
		filing->stored.message.from_addr, 1000)));
	if (filing->before.id == 0
		|| filing->before.state == filing->inquiry.state)
		return NULL;
	return audit(filing, "state", inquiry_state_codes[filing->before.state],
		inquiry_state_codes[filing->inquiry.state]);
}

static struct fault *
keep_message(struct filing *filing)
{
	struct inquiry *inquiry = &filing->inquiry;
	struct stored_message *stored = &filing->stored;

	stored->inquiry_id = inquiry->id;
	stored->direction = filing->is_ours ? DIRECTION_OUT : DIRECTION_IN;
	stored->has_raw = true;
	memcpy(stored->sha256, filing->intake->sha256, 32);
	inquiry->message_count++;
	if (stored->message.received_at > inquiry->last_message_at)
		inquiry->last_message_at = stored->message.received_at;
	TRY(store_message_add(filing->db, filing->arena, filing->keys.own,
		(const unsigned char (*)[32])filing->keys.mentioned,
		filing->keys.mentioned_count, stored));
	return audit_filing(filing);
}

static struct fault *
vet_or_save(struct filing *filing)
{
	bool is_new = filing->before.id == 0;

	if (!is_new && !is_buyers(filing))
		return store_inquiry_save(filing->db, &filing->before,
			&filing->inquiry);
	return flow_inquiry_vet(filing->db, filing->arena, &filing->house,
		&filing->before, &filing->inquiry, is_new ? "intake" : "reply",
		0, filing->now, filing->request_no);
}

static struct fault *
file_message(struct filing *filing)
{
	int64_t inquiry_id, message_id;

	filing->keys = thread_keys_of(filing->arena, &filing->stored.message,
		filing->intake->sha256);
	TRY(store_message_find(filing->db, filing->arena, filing->keys.own,
		&inquiry_id, &message_id));
	if (message_id != 0)
		return end_filed(filing, inquiry_id, message_id);
	filing->is_ours = filing->intake->channel == CHANNEL_MAIL
		&& mail_is_ours(&filing->stored.message,
			filing->house.firm.addresses,
			filing->house.firm.address_count);
	TRY(find_inquiry(filing));
	TRY(keep_message(filing));
	TRY(vet_or_save(filing));
	return end_filed(filing, filing->inquiry.id, filing->stored.id);
}

static struct fault *
file_locked(struct filing *filing)
{
	const char *reason;

	TRY(store_house_load(filing->db, filing->arena, &filing->house));
	TRY(flow_message_read(filing->db, filing->arena, &filing->house.firm,
		filing->intake->channel, filing->intake->sha256,
		filing->intake->received_at, &filing->stored.message,
		&reason));
	return *reason != '\0' ? end_unreadable(filing, reason)
		: file_message(filing);
}

static struct fault *
file_intake(struct db *db, struct arena *arena, struct intake *intake,
	int64_t user_id, int64_t now, const char *request_no)
{
	struct filing filing = { .db = db, .arena = arena, .intake = intake,
		.user_id = user_id, .now = now, .request_no = request_no };
	bool found;

	if (intake->state == INTAKE_FILED)
		return NULL;
	TRY(file_locked(&filing));
	return store_intake_load(db, arena, intake->id, intake, &found);
}

struct fault *
flow_intake_file(struct db *db, struct arena *arena, int64_t id, int64_t now,
	const char *request_no, struct intake *out)
{
	bool found;

	TRY(store_intake_lock(db, arena, id, out, &found));
	if (!found)
		return FAULT(FAULT_DATA, 0, "arrival %lld is not there",
			(long long)id);
	if (out->state == INTAKE_UNREADABLE)
		return NULL;
	return file_intake(db, arena, out, 0, now, request_no);
}

/* Back to the mark, with the reason. A message that came twice at once is seen
 * by a new transaction. */
static struct fault *
end_failed(struct db *db, struct arena *arena, const struct intake *kept,
	const char *request_no, struct fault *fault, struct intake *out)
{
	if (fault->kind == FAULT_STORE_TWICE)
		fault->kind = FAULT_STORE_CONFLICT;
	if (fault_is_passing(fault) || fault_may_retry(fault))
		return fault;
	log_fault(request_no, fault);
	TRY(db_back_to_mark(db));
	*out = *kept;
	out->reason = "failed";
	return store_intake_save(db, arena, out);
}

struct fault *
flow_intake_retry(struct db *db, struct arena *arena, int64_t id,
	int64_t user_id, int64_t now, const char *request_no,
	struct intake *out, bool *found)
{
	struct intake kept;
	struct fault *fault;

	TRY(store_intake_lock(db, arena, id, out, found));
	if (!*found || out->state == INTAKE_FILED)
		return NULL;
	out->tries++;
	kept = *out;
	TRY(db_mark(db));
	fault = file_intake(db, arena, out, user_id, now, request_no);
	return fault == NULL ? NULL : end_failed(db, arena, &kept, request_no,
		fault, out);
}

struct fault *
flow_intake_try(struct db *db, struct arena *arena, int64_t id, bool *may)
{
	struct intake intake;
	bool found;

	*may = false;
	TRY(store_intake_lock(db, arena, id, &intake, &found));
	if (!found || intake.state != INTAKE_STORED)
		return NULL;
	*may = ++intake.tries <= TRIES_MOST;
	if (!*may)
		intake.state = INTAKE_UNREADABLE;
	intake.reason = "interrupted";
	return store_intake_save(db, arena, &intake);
}

struct fault *
flow_intake_failed(struct db *db, struct arena *arena, int64_t id,
	const char *reason)
{
	struct intake intake;
	bool found;

	TRY(store_intake_lock(db, arena, id, &intake, &found));
	if (!found || intake.state != INTAKE_STORED)
		return NULL;
	if (intake.tries >= TRIES_MOST)
		intake.state = INTAKE_UNREADABLE;
	intake.reason = reason;
	return store_intake_save(db, arena, &intake);
}
