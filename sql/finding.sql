-- The background check of an inquiry, and who else sent the same words.

-- The pasted page is not shown again: only whether there is one.
-- name: finding_list
SELECT f.id, f.kind, f.result, f.url, f.seen_on, '' AS text, f.text <> '' AS has_text, f.note,
	f.user_id, u.name AS user_name, f.created_at
FROM finding f JOIN user u ON u.id = f.user_id
WHERE f.inquiry_id = ? AND f.replaced_at IS NULL ORDER BY f.id

-- The latest: who changes the inquiry holds its lock.
-- name: finding_list_latest
SELECT f.id, f.kind, f.result, f.url, f.seen_on, f.text, f.text <> '' AS has_text, f.note,
	f.user_id, '' AS user_name, f.created_at
FROM finding f
WHERE f.inquiry_id = ? AND f.replaced_at IS NULL ORDER BY f.id
LOCK IN SHARE MODE

-- name: finding_add
INSERT INTO finding (inquiry_id, kind, result, url, seen_on, text, note,
	user_id, made_by, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: finding_end
UPDATE finding SET replaced_at = UTC_TIMESTAMP(), ended_by = ?
WHERE inquiry_id = ? AND kind = ? AND replaced_at IS NULL

-- What an action made ends, and what it had replaced stands again.
-- name: finding_made_by
SELECT COUNT(*) AS count FROM finding
WHERE inquiry_id = ? AND (made_by = ? OR ended_by = ?)

-- name: finding_end_made
UPDATE finding SET replaced_at = UTC_TIMESTAMP(), ended_by = ?
WHERE inquiry_id = ? AND made_by = ? AND replaced_at IS NULL

-- name: finding_renew
INSERT INTO finding (inquiry_id, kind, result, url, seen_on, text, note,
	user_id, made_by, created_at)
SELECT inquiry_id, kind, result, url, seen_on, text, note, user_id, ?, UTC_TIMESTAMP()
FROM finding WHERE inquiry_id = ? AND ended_by = ?

-- name: fingerprint_add
INSERT IGNORE INTO message_fingerprint (body_key, message_id, from_addr, received_at, created_at)
VALUES (?, ?, ?, ?, UTC_TIMESTAMP())

-- name: fingerprint_forget
DELETE FROM message_fingerprint WHERE message_id = ? AND body_key <> ?

-- name: fingerprint_others
SELECT COUNT(DISTINCT from_addr) AS senders, MIN(received_at) AS since
FROM message_fingerprint WHERE body_key = ? AND from_addr <> ?
