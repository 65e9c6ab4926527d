-- Inquiries: lists, one inquiry, counts, and what belongs to them.

-- One index range each: state, then what the list is narrowed to, then triage.
-- name: inquiry_list_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_list_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_verdict_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_verdict_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.verdict = ? AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_verdict_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_verdict_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.verdict = ? AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_owner_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id = ? AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_owner_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id = ? AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_owner_verdict_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_verdict) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id = ? AND i.verdict = ? AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_owner_verdict_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_verdict) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id = ? AND i.verdict = ? AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_nobody_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id IS NULL AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_nobody_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_triage) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id IS NULL AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_nobody_verdict_after
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_verdict) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id IS NULL AND i.verdict = ? AND i.triage <= ? AND (i.triage < ? OR i.id < ?)
ORDER BY i.triage DESC, i.id DESC LIMIT ?

-- name: inquiry_nobody_verdict_before
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i FORCE INDEX (inquiry_owner_verdict) LEFT JOIN user o ON o.id = i.owner_id
WHERE i.state = ? AND i.owner_id IS NULL AND i.verdict = ? AND i.triage >= ? AND (i.triage > ? OR i.id > ?)
ORDER BY i.triage ASC, i.id ASC LIMIT ?

-- name: inquiry_load
SELECT i.*, COALESCE(o.name, '') AS owner_name,
	COALESCE(d.name, '') AS verdict_by_name
FROM inquiry i LEFT JOIN user o ON o.id = i.owner_id
	LEFT JOIN user d ON d.id = i.verdict_by
WHERE i.id = ? AND (? = 1 OR i.owner_id IS NULL OR i.owner_id = ?)

-- name: inquiry_lock
SELECT * FROM inquiry WHERE id = ? FOR UPDATE

-- name: inquiry_by_reference
SELECT id FROM inquiry WHERE reference = ?

-- name: inquiry_same_sender
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry i LEFT JOIN user o ON o.id = i.owner_id
WHERE i.email = ? AND i.id <> ?
	AND (? = 1 OR i.owner_id IS NULL OR i.owner_id = ?)
ORDER BY i.id DESC LIMIT 20

-- name: inquiry_add
INSERT INTO inquiry (reference, state, quarantine_reason, verdict, verdict_by,
	verdict_note, total, triage, owner_id, channel, language, subject,
	company, contact, email, country, models, headline, next_step,
	vetting_id, message_count, received_at, last_message_at, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
	UTC_TIMESTAMP())

-- name: inquiry_save
UPDATE inquiry SET reference = ?, state = ?, quarantine_reason = ?,
	verdict = ?, verdict_by = ?, verdict_note = ?, total = ?, triage = ?,
	owner_id = ?, channel = ?, language = ?, subject = ?, company = ?,
	contact = ?, email = ?, country = ?, models = ?, headline = ?,
	next_step = ?, vetting_id = ?, message_count = ?, received_at = ?,
	last_message_at = ?, version = version + 1
WHERE id = ? AND version = ?

-- name: inquiry_tally_move
INSERT INTO inquiry_tally (state, owner_id, verdict, slot, count, created_at)
VALUES (?, COALESCE(?, 0), ?, CONNECTION_ID() % 16, ?, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE count = count + VALUES(count)

-- name: inquiry_counts_all
SELECT state, verdict,
	IF(owner_id = 0, 0, IF(owner_id = ?, 1, 2)) AS owner_kind,
	CAST(SUM(count) AS SIGNED) AS count
FROM inquiry_tally GROUP BY state, verdict, owner_kind

-- name: inquiry_counts_own
SELECT state, verdict, IF(owner_id = 0, 0, 1) AS owner_kind,
	CAST(SUM(count) AS SIGNED) AS count
FROM inquiry_tally
WHERE state IN ('new', 'handled', 'quarantine') AND owner_id IN (0, ?)
GROUP BY state, verdict, owner_kind

-- name: inquiry_tally_check
SELECT state, owner_id, verdict, CAST(SUM(n) AS SIGNED) AS difference FROM (
	SELECT state, owner_id, verdict, count AS n FROM inquiry_tally
	UNION ALL
	SELECT state, COALESCE(owner_id, 0), verdict, -COUNT(*) FROM inquiry
	GROUP BY state, owner_id, verdict
) both_sides
GROUP BY state, owner_id, verdict HAVING SUM(n) <> 0 LIMIT 100

-- name: inquiry_tally_clear
DELETE FROM inquiry_tally

-- name: inquiry_tally_fill
INSERT INTO inquiry_tally (state, owner_id, verdict, slot, count, created_at)
SELECT state, COALESCE(owner_id, 0), verdict, 0, COUNT(*), UTC_TIMESTAMP()
FROM inquiry GROUP BY state, owner_id, verdict

-- name: inquiry_undo_add
INSERT INTO inquiry_undo (audit_id, inquiry_id, version_after, state,
	quarantine_reason, verdict, verdict_by, verdict_note, owner_id,
	created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: inquiry_undo_load
SELECT state, quarantine_reason, verdict, verdict_by, verdict_note, owner_id
FROM inquiry_undo WHERE audit_id = ? AND inquiry_id = ? AND version_after = ?

-- name: owner_list
SELECT id, login, name, role FROM user
WHERE disabled_at IS NULL AND role IN ('sales', 'manager', 'admin')
ORDER BY name, id

-- name: search_save
INSERT INTO inquiry_search (inquiry_id, tokens, created_at)
VALUES (?, ?, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE tokens = VALUES(tokens)

-- name: search_all
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry_search s JOIN inquiry i ON i.id = s.inquiry_id
	LEFT JOIN user o ON o.id = i.owner_id
WHERE MATCH(s.tokens) AGAINST (? IN BOOLEAN MODE) AND s.inquiry_id < ?
ORDER BY s.inquiry_id DESC LIMIT ?

-- name: search_own
SELECT i.*, COALESCE(o.name, '') AS owner_name
FROM inquiry_search s JOIN inquiry i ON i.id = s.inquiry_id
	LEFT JOIN user o ON o.id = i.owner_id
WHERE MATCH(s.tokens) AGAINST (? IN BOOLEAN MODE) AND s.inquiry_id < ?
	AND (i.owner_id IS NULL OR i.owner_id = ?)
ORDER BY s.inquiry_id DESC LIMIT ?

-- The latest, not the transaction's first sight: who waited for the inquiry's
-- lock reads what the one before him wrote.
-- name: message_list
SELECT m.*, m.file_sha256 IS NOT NULL AS has_raw FROM message m
WHERE m.inquiry_id = ? ORDER BY m.received_at, m.id

-- name: message_list_latest
SELECT m.*, m.file_sha256 IS NOT NULL AS has_raw FROM message m
WHERE m.inquiry_id = ? ORDER BY m.received_at, m.id LOCK IN SHARE MODE

-- name: message_load
SELECT m.*, m.file_sha256 IS NOT NULL AS has_raw FROM message m WHERE m.id = ?

-- name: message_find
SELECT id, inquiry_id FROM message WHERE message_key = ?

-- name: message_thread
SELECT 0 AS how, message_key AS found_key, inquiry_id FROM message
WHERE message_key IN (?, ?, ?, ?, ?, ?, ?, ?)
UNION ALL
SELECT 1, reference_key, MAX(inquiry_id) FROM message_reference
WHERE reference_key IN (?, ?, ?, ?, ?, ?, ?, ?) GROUP BY reference_key

-- name: message_add
INSERT INTO message (inquiry_id, direction, channel, origin, message_key,
	message_id, file_sha256, from_name, from_addr, reply_to, to_addr,
	subject, text, quoted, damage, sent_at, received_at, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: message_replace
UPDATE message SET origin = ?, from_name = ?, from_addr = ?, reply_to = ?,
	to_addr = ?, subject = ?, text = ?, quoted = ?, damage = ?, sent_at = ?
WHERE id = ?

-- name: message_reference_add
INSERT IGNORE INTO message_reference (reference_key, message_id, inquiry_id, created_at)
VALUES (?, ?, ?, UTC_TIMESTAMP())

-- name: attachment_add
INSERT INTO attachment (message_id, part, name, said_type, real_type,
	is_inline, bytes, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: attachment_clear
DELETE FROM attachment WHERE message_id = ?

-- name: attachment_list
SELECT a.* FROM attachment a JOIN message m ON m.id = a.message_id
WHERE m.inquiry_id = ? ORDER BY a.message_id, a.part

-- name: attachment_list_latest
SELECT a.* FROM attachment a JOIN message m ON m.id = a.message_id
WHERE m.inquiry_id = ? ORDER BY a.message_id, a.part LOCK IN SHARE MODE

-- name: attachment_of_message
SELECT * FROM attachment WHERE message_id = ? ORDER BY part

-- name: fact_list
SELECT f.*, COALESCE(u.name, '') AS user_name
FROM fact f LEFT JOIN user u ON u.id = f.user_id
WHERE f.inquiry_id = ? AND f.replaced_at IS NULL ORDER BY f.id

-- name: fact_list_latest
SELECT f.*, '' AS user_name FROM fact f
WHERE f.inquiry_id = ? AND f.replaced_at IS NULL ORDER BY f.id
LOCK IN SHARE MODE

-- name: fact_history
SELECT f.*, COALESCE(u.name, '') AS user_name
FROM fact f LEFT JOIN user u ON u.id = f.user_id
WHERE f.inquiry_id = ? AND f.replaced_at IS NOT NULL
ORDER BY f.replaced_at DESC, f.id DESC LIMIT 500

-- name: fact_ended_by
SELECT f.*, COALESCE(u.name, '') AS user_name
FROM fact f LEFT JOIN user u ON u.id = f.user_id
WHERE f.inquiry_id = ? AND f.ended_by = ? AND f.user_id IS NOT NULL
ORDER BY f.id

-- name: fact_add
INSERT INTO fact (inquiry_id, name, value, detail, place, message_id, start,
	length, quote, user_id, made_by, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: fact_end
UPDATE fact SET replaced_at = UTC_TIMESTAMP(), ended_by = ?
WHERE id = ? AND replaced_at IS NULL

-- name: vetting_add
INSERT INTO vetting (inquiry_id, rule_set, verdict, total, prior,
	verdict_reason, next_step, cause, user_id, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: vetting_load
SELECT v.*, COALESCE(u.name, '') AS user_name
FROM vetting v LEFT JOIN user u ON u.id = v.user_id WHERE v.id = ?

-- name: vetting_list
SELECT v.*, COALESCE(u.name, '') AS user_name
FROM vetting v LEFT JOIN user u ON u.id = v.user_id
WHERE v.inquiry_id = ? ORDER BY v.id DESC LIMIT 100

-- name: evidence_add
INSERT INTO evidence (vetting_id, rule, version, result, points, at_most,
	reason, reason_value, place, message_id, start, length, quote,
	created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: evidence_list
SELECT * FROM evidence WHERE vetting_id = ? ORDER BY id

-- name: inquiry_audit_load
SELECT action, field, old_value, new_value FROM audit
WHERE id = ? AND noun = 'inquiry' AND noun_id = ?

-- name: owner_load
SELECT id, login, name, role FROM user
WHERE id = ? AND disabled_at IS NULL AND role IN ('sales', 'manager', 'admin')

-- name: user_name
SELECT name FROM user WHERE id = ?
