/* The table inquiry as a field table: rows to struct inquiry and back. */
#include "store/inquiry_rows.h"

#define COUNT(list) (sizeof(list) / sizeof(list)[0])
#define NUMBER(member) \
	{ .name = #member, .type = FIELD_INTEGER, \
		.offset = offsetof(struct inquiry, member) }
#define MOMENT(member) \
	{ .name = #member, .type = FIELD_MOMENT, \
		.offset = offsetof(struct inquiry, member) }
#define TEXT(member) \
	{ .name = #member, .type = FIELD_TEXT, \
		.offset = offsetof(struct inquiry, member) }
#define CODE(member, codes_, count_) \
	{ .name = #member, .type = FIELD_CHOICE, \
		.offset = offsetof(struct inquiry, member), \
		.codes = codes_, .code_count = count_ }

static const struct field inquiry_fields[] = {
	NUMBER(id), TEXT(reference),
	CODE(state, inquiry_state_codes, INQUIRY_STATE_COUNT),
	CODE(quarantine_reason, quarantine_reason_codes,
		QUARANTINE_REASON_COUNT),
	CODE(verdict, verdict_codes, VERDICT_COUNT),
	NUMBER(verdict_by), TEXT(verdict_by_name), TEXT(verdict_note),
	NUMBER(total), NUMBER(triage), NUMBER(owner_id), TEXT(owner_name),
	CODE(channel, channel_codes, CHANNEL_COUNT),
	TEXT(language), TEXT(subject), TEXT(company), TEXT(contact),
	TEXT(email), TEXT(country), TEXT(models), TEXT(headline),
	TEXT(next_step), NUMBER(vetting_id), NUMBER(message_count),
	MOMENT(received_at), MOMENT(last_message_at), NUMBER(version),
};

const struct shape inquiry_shape = { "inquiry", inquiry_fields,
	COUNT(inquiry_fields), sizeof(struct inquiry) };

struct inquiry *
inquiry_rows(struct arena *arena, const struct rows *rows)
{
	struct inquiry *list = arena_take_many(arena, rows->count + 1,
		sizeof *list);

	for (size_t i = 0; i < rows->count; i++)
		list[i].owner_name = list[i].verdict_by_name = "";
	row_load_all(rows, &inquiry_shape, list);
	return list;
}

void
inquiry_values(const struct inquiry *inquiry, struct value *values)
{
	const struct value list[INQUIRY_VALUES] = {
		V_TEXT(inquiry->reference),
		V_TEXT(inquiry_state_codes[inquiry->state]),
		V_TEXT(quarantine_reason_codes[inquiry->quarantine_reason]),
		V_TEXT(verdict_codes[inquiry->verdict]),
		V_ID(inquiry->verdict_by), V_TEXT(inquiry->verdict_note),
		V_INT(inquiry->total), V_INT(inquiry->triage),
		V_ID(inquiry->owner_id),
		V_TEXT(channel_codes[inquiry->channel]),
		V_TEXT(inquiry->language), V_TEXT(inquiry->subject),
		V_TEXT(inquiry->company), V_TEXT(inquiry->contact),
		V_TEXT(inquiry->email), V_TEXT(inquiry->country),
		V_TEXT(inquiry->models), V_TEXT(inquiry->headline),
		V_TEXT(inquiry->next_step), V_ID(inquiry->vetting_id),
		V_INT(inquiry->message_count), V_MOMENT(inquiry->received_at),
		V_MOMENT(inquiry->last_message_at),
	};

	for (size_t i = 0; i < INQUIRY_VALUES; i++)
		values[i] = list[i];
}
