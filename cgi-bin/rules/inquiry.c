/* Codes of an inquiry, its place in the list, its reference in a subject and
 * its one-line reason. Reads no clock and no row. */
#include "rules/inquiry.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#define REFERENCE_LETTERS "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
#define REFERENCE_LENGTH 8
#define SECONDS_A_POINT (6 * 3600)
#define REASONS_MOST 3

const char *const inquiry_state_codes[INQUIRY_STATE_COUNT] = {
	[INQUIRY_UNSET] = "",
	[INQUIRY_NEW] = "new",
	[INQUIRY_HANDLED] = "handled",
	[INQUIRY_QUARANTINE] = "quarantine",
};

const char *const quarantine_reason_codes[QUARANTINE_REASON_COUNT] = {
	[QUARANTINE_NONE] = "",
	[QUARANTINE_BY_HAND] = "by-hand",
	[QUARANTINE_AUTO_REPLY] = "auto-reply",
	[QUARANTINE_BOUNCE] = "bounce",
	[QUARANTINE_OWN_MAIL] = "own-mail",
	[QUARANTINE_HONEYPOT] = "honeypot",
	[QUARANTINE_TOO_FAST] = "too-fast",
};

/* The place of a code in a list of them; 0 when it is not there. */
static int
code_place(const char *const *codes, int count, const char *code)
{
	for (int i = 1; i < count; i++)
		if (text_equal(codes[i], code))
			return i;
	return 0;
}

enum inquiry_state
inquiry_state_of(const char *code)
{
	return (enum inquiry_state)code_place(inquiry_state_codes,
		INQUIRY_STATE_COUNT, code);
}

enum quarantine_reason
quarantine_reason_of(const char *code)
{
	return (enum quarantine_reason)code_place(quarantine_reason_codes,
		QUARANTINE_REASON_COUNT, code);
}

enum verdict
verdict_of(const char *code)
{
	return (enum verdict)code_place(verdict_codes, VERDICT_COUNT, code);
}

int64_t
inquiry_triage(int64_t last_message_at, int64_t total)
{
	return last_message_at + total * SECONDS_A_POINT / 100;
}

static char
upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool
is_reference(const char *text)
{
	if (upper(text[0]) != 'X' || upper(text[1]) != 'P' || text[2] != '-')
		return false;
	for (int i = 0; i < REFERENCE_LENGTH; i++)
		if (text[3 + i] == '\0'
			|| strchr(REFERENCE_LETTERS, upper(text[3 + i])) == NULL)
			return false;
	return true;
}

static bool
is_wordy(char c)
{
	return (c >= '0' && c <= '9') || (upper(c) >= 'A' && upper(c) <= 'Z')
		|| (c & 0x80) != 0;
}

const char *
inquiry_reference_read(struct arena *arena, const char *subject)
{
	const size_t length = 3 + REFERENCE_LENGTH;

	for (const char *at = subject; strlen(at) >= length; at++) {
		char *found;

		if ((at > subject && is_wordy(at[-1])) || !is_reference(at)
			|| is_wordy(at[length]))
			continue;
		found = arena_copy_bytes(arena, at, length);
		for (char *c = found; *c != '\0'; c++)
			*c = upper(*c);
		return found;
	}
	return NULL;
}

static void
put_escaped(struct buffer *out, const char *value)
{
	for (; *value != '\0'; value++) {
		if (strchr(";|\\", *value) != NULL)
			buffer_byte(out, '\\');
		buffer_byte(out, *value);
	}
}

/* Heavier first; a hard sign before all. */
static int
weight_of(const struct evidence *evidence)
{
	int points = abs(evidence->points);

	return evidence->result == RESULT_HARD ? points + 1000000 : points;
}

static const struct evidence *
heaviest(const struct vetting *vetting, const struct evidence **taken,
	size_t count)
{
	const struct evidence *best = NULL;

	for (size_t i = 0; i < vetting->count; i++) {
		const struct evidence *row = &vetting->rows[i];
		bool is_taken = row->result == RESULT_UNKNOWN
			|| row->points == 0;

		for (size_t k = 0; k < count; k++)
			is_taken = is_taken || taken[k] == row;
		if (!is_taken
			&& (best == NULL || weight_of(row) > weight_of(best)))
			best = row;
	}
	return best;
}

char *
headline_write(struct arena *arena, const struct vetting *vetting, size_t most)
{
	struct buffer out = { .arena = arena };
	const struct evidence *taken[REASONS_MOST], *row;
	size_t count = 0;

	while (count < REASONS_MOST
		&& (row = heaviest(vetting, taken, count)) != NULL) {
		struct buffer one = { .arena = arena };

		if (out.length > 0)
			buffer_byte(&one, ';');
		buffer_text(&one, row->reason);
		buffer_byte(&one, '|');
		put_escaped(&one, text_shorten(arena, row->reason_value, 80));
		if (text_count(buffer_string(&out)) + text_count(one.bytes)
			<= most)
			buffer_text(&out, one.bytes);
		taken[count++] = row;
	}
	return buffer_string(&out);
}

const struct reason *
headline_read(struct arena *arena, const char *headline, size_t *count)
{
	size_t room = 1;
	struct reason *reasons;
	struct buffer part = { .arena = arena };
	bool in_value = false;

	*count = 0;
	for (const char *at = headline; *at != '\0'; at++)
		room += *at == ';';
	reasons = arena_take_many(arena, room, sizeof *reasons);
	for (const char *at = headline;; at++) {
		if (*at == '\\' && at[1] != '\0')
			buffer_byte(&part, *++at);
		else if (*at == '|' && !in_value) {
			reasons[*count].key = buffer_string(&part);
			part = (struct buffer){ .arena = arena };
			in_value = true;
		} else if (*at == ';' || *at == '\0') {
			if (in_value)
				reasons[(*count)++].value
					= buffer_string(&part);
			part = (struct buffer){ .arena = arena };
			in_value = false;
			if (*at == '\0')
				return reasons;
		} else {
			size_t plain = 1 + strcspn(at + 1, "\\|;");

			buffer_add(&part, at, plain);
			at += plain - 1;
		}
	}
}
