/* How a message of a buyer comes in: raw bytes are kept first, then read,
 * put to their thread, vetted. Knows neither HTTP nor the mail server. Every
 * function runs inside a transaction that the caller opened. */
#ifndef FLOWS_INTAKE_H
#define FLOWS_INTAKE_H

#include "rules/house.h"
#include "store/intake.h"

/* Keep the raw bytes; commit before filing. The same bytes twice are one
 * arrival.
 *   spam     why a form is suspected, "" = it is not
 *   out      the arrival, also when it came before; its state tells whether
 *            it has to be filed */
struct fault *flow_intake_store(struct db *db, struct arena *arena,
	enum channel channel, const void *bytes, size_t length,
	const char *network, const char *spam, int64_t now,
	struct intake *out);

/* File a kept arrival: read it, find its thread, keep message, facts, vetting,
 * search words and audit line. An arrival that was filed already, and a
 * Message-ID that came before, change nothing.
 *
 * A message goes to the inquiry that holds what it answers (In-Reply-To, then
 * References from the newest), or another answer to the same, or an answer to
 * it; else to the one whose reference stands in its subject; else it begins a
 * new one. Machines' mail (auto-replies, bounces) and our own never change a
 * verdict: in a known thread they are added to it, alone they begin an inquiry
 * in quarantine. A person's message takes an inquiry back to the inbox unless
 * a person put it into quarantine.
 *   out      as it stands afterwards: FILED with reference, or UNREADABLE
 *            with the reason
 *   errors   FAULT_STORE_TWICE, FAULT_STORE_CONFLICT: run it again in a new
 *            transaction
 *   source   FEATURES.md A-INQ-01, PROMISES.md F1, F4 */
struct fault *flow_intake_file(struct db *db, struct arena *arena, int64_t id,
	int64_t now, const char *request_no, struct intake *out);

/* The same for what could not be read or has waited, because a person asks:
 * counts the try. An arrival that faults by itself stays where it was with the
 * reason "failed", and the log says why: one bad message never stops those
 * that are tried with it.
 *   user_id  who asks, for the audit line
 *   found    false when there is no such arrival
 *   errors   FAULT_STORE_CONFLICT and what time may heal: run it again in a
 *            new transaction */
struct fault *flow_intake_retry(struct db *db, struct arena *arena, int64_t id,
	int64_t user_id, int64_t now, const char *request_no,
	struct intake *out, bool *found);

/* Before filing what has waited: counts the try, to be committed before the
 * filing begins, so that a message which ends the program cannot do so for
 * ever. Behind the fifth try it becomes unreadable, where a person sees it.
 *   may      whether to file it now
 *   source   house: five tries */
struct fault *flow_intake_try(struct db *db, struct arena *arena, int64_t id,
	bool *may);

/* After a filing that faulted: a code of struct intake; the log has the
 * fault. */
struct fault *flow_intake_failed(struct db *db, struct arena *arena,
	int64_t id, const char *reason);

/* Read the raw bytes of a message, mail or form.
 *   reason   "" or why nothing of it can be read: damage codes of
 *            mail/read.h, "empty", "too-large"; out is then not to be used */
struct fault *flow_message_read(struct db *db, struct arena *arena,
	const struct firm *firm, enum channel channel,
	const unsigned char sha256[32], int64_t received_at,
	struct message *out, const char **reason);

/* What the public form holds. Every text is UTF-8, checked by the form's
 * field table (inquire_shape of the page); "" when left empty. */
struct inquire {
	const char *name, *company, *email, *phone, *country, *website;
	const char *product, *quantity, *message;
	const char *language;       /* of the page: en, zh-CN */
};

/* Take a filled form: kept raw as a canonical text, then filed like a mail.
 *   network, spam   see struct intake
 *   reference       what the visitor is told; in the arena */
struct fault *flow_intake_form(struct db *db, struct arena *arena,
	const struct inquire *typed, const char *network, const char *spam,
	int64_t now, const char *request_no, const char **reference);

/* The canonical text of a form and back: "name: value" lines, an empty line,
 * the message. The text is what vetting reads. */
char *inquire_text(struct arena *arena, const struct inquire *typed,
	int64_t now, const char *code);

#endif
