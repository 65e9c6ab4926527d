/* Lock, check, audit, save: the frame of a person's action. It decides
 * nothing about what is done. */
#include "flows/acting.h"

#include "base/text.h"
#include "store/account.h"
#include "store/inquiry.h"

#define AUDIT_MOST 1000

struct fault *
acting_begin(struct acting *acting, int64_t inquiry_id, int64_t version)
{
	bool found;

	TRY(store_inquiry_lock(acting->db, acting->arena, inquiry_id,
		&acting->before, &found));
	acting->inquiry = acting->before;
	if (!found || !access_sees_inquiry(acting->actor->user,
		acting->before.owner_id))
		acting->outcome = OUTCOME_NOT_THERE;
	else if (version != 0 && version != acting->before.version)
		acting->outcome = OUTCOME_CHANGED;
	return NULL;
}

struct fault *
acting_audit(struct acting *acting, const char *action, const char *field,
	const char *old_value, const char *new_value)
{
	TRY(store_audit(acting->db, acting->actor->user->id,
		acting->actor->request_no, "inquiry", acting->before.id,
		action, field,
		text_shorten(acting->arena, old_value, AUDIT_MOST),
		text_shorten(acting->arena, new_value, AUDIT_MOST)));
	acting->audit_id = db_new_id(acting->db);
	return NULL;
}

struct fault *
acting_note(struct acting *acting, const char *action, const char *note)
{
	int64_t kept = acting->audit_id;

	if (text_is_blank(note))
		return NULL;
	TRY(acting_audit(acting, action, "note", "", note));
	acting->audit_id = kept;
	return NULL;
}

struct fault *
acting_keep_undo(struct acting *acting)
{
	acting->outcome = OUTCOME_DONE;
	return store_inquiry_undo_add(acting->db, acting->audit_id,
		&acting->before, acting->inquiry.version);
}

struct fault *
acting_save(struct acting *acting)
{
	TRY(store_inquiry_save(acting->db, &acting->before,
		&acting->inquiry));
	return acting_keep_undo(acting);
}
