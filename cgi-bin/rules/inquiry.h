/* An inquiry as it stands in the lists and at the head of its page: a thread
 * of messages of one buyer. Knows nothing of rows or screens. */
#ifndef RULES_INQUIRY_H
#define RULES_INQUIRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/evidence.h"
#include "rules/message.h"

enum inquiry_state {
	INQUIRY_UNSET,
	INQUIRY_NEW,         /* somebody has to look at it */
	INQUIRY_HANDLED,     /* a person decided what it is */
	INQUIRY_QUARANTINE,  /* set aside: a person may look it through */
	INQUIRY_STATE_COUNT
};
extern const char *const inquiry_state_codes[INQUIRY_STATE_COUNT];
enum inquiry_state inquiry_state_of(const char *code);

/* Why it stands in quarantine. */
enum quarantine_reason {
	QUARANTINE_NONE,
	QUARANTINE_BY_HAND,
	QUARANTINE_AUTO_REPLY,  /* a machine's mail that belongs to no thread */
	QUARANTINE_BOUNCE,
	QUARANTINE_OWN_MAIL,    /* our own mail came back */
	QUARANTINE_HONEYPOT,    /* a form filled in by a machine */
	QUARANTINE_TOO_FAST,
	QUARANTINE_REASON_COUNT
};
extern const char *const quarantine_reason_codes[QUARANTINE_REASON_COUNT];
/* QUARANTINE_NONE for "" and for what is none. */
enum quarantine_reason quarantine_reason_of(const char *code);

/* VERDICT_UNSET for what is none. */
enum verdict verdict_of(const char *code);

struct inquiry {
	int64_t id;
	const char *reference;         /* XP-7KQ2M9HB */
	enum inquiry_state state;
	enum quarantine_reason quarantine_reason;
	enum verdict verdict;
	int64_t verdict_by;            /* user who decided, 0 = the rules */
	const char *verdict_by_name;   /* "" */
	const char *verdict_note;
	int64_t total;                 /* hundredths of a point */
	int64_t triage;                /* see inquiry_triage */
	int64_t owner_id;              /* 0 = nobody */
	const char *owner_name;        /* "" */
	enum channel channel;
	const char *language, *subject, *company, *contact, *email, *country;
	const char *models;            /* comma between them, as catalogued */
	const char *headline;          /* "key|value;key|value" strongest first */
	const char *next_step;         /* catalogue key */
	int64_t vetting_id;            /* in force, 0 = not vetted */
	int64_t message_count;
	int64_t received_at, last_message_at;
	int64_t version;               /* raised by each change */
};

/* The place in the list: the buyer's last message in seconds, later by six
 * hours for each point. Newest and best first, and the order of two inquiries
 * never changes as time passes.
 *   total    hundredths of a point
 *   source   house: a point outweighs six hours of waiting */
int64_t inquiry_triage(int64_t last_message_at, int64_t total);

/* The reference in a subject, as in "Re: pumps [XP-7KQ2M9HB]"; with or
 * without brackets, any case.
 *   returns  upper case, or NULL when there is none */
const char *inquiry_reference_read(struct arena *arena, const char *subject);

/* One reason of a headline. */
struct reason { const char *key, *value; };

/* A headline out of the rows of a vetting: for, hard and against by weight,
 * at most three, whole reasons only.
 *   most     bytes that the text may have
 *   returns  "key|value;key|value"; ; | and \ of a value behind a \ */
char *headline_write(struct arena *arena, const struct vetting *vetting,
	size_t most);

/* And back.
 *   returns  the reasons, *count of them */
const struct reason *headline_read(struct arena *arena, const char *headline,
	size_t *count);

#endif
