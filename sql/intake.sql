-- Arrivals and the bytes they are made of.

-- name: file_add
INSERT IGNORE INTO file (sha256, bytes, created_at) VALUES (?, ?, UTC_TIMESTAMP())

-- name: file_part_add
INSERT INTO file_part (sha256, part, bytes, created_at)
VALUES (?, ?, ?, UTC_TIMESTAMP())

-- name: file_size
SELECT bytes FROM file WHERE sha256 = ?

-- name: file_part
SELECT bytes FROM file_part WHERE sha256 = ? AND part = ?

-- name: intake_add
INSERT IGNORE INTO intake (sha256, channel, state, network, spam, received_at, created_at)
VALUES (?, ?, 'stored', ?, ?, ?, UTC_TIMESTAMP())

-- name: intake_by_sha256
SELECT t.*, f.bytes AS bytes, COALESCE(i.reference, '') AS reference
FROM intake t JOIN file f ON f.sha256 = t.sha256
	LEFT JOIN inquiry i ON i.id = t.inquiry_id
WHERE t.sha256 = ? LOCK IN SHARE MODE

-- The row alone, as it is now and not as the transaction first saw it: who
-- locks what belongs to it too meets those who just keep the same bytes.
-- name: intake_lock
SELECT t.*, 0 AS bytes, '' AS reference FROM intake t WHERE t.id = ? FOR UPDATE

-- name: intake_load
SELECT t.*, f.bytes AS bytes, COALESCE(i.reference, '') AS reference
FROM intake t JOIN file f ON f.sha256 = t.sha256
	LEFT JOIN inquiry i ON i.id = t.inquiry_id
WHERE t.id = ?

-- name: intake_save
UPDATE intake SET state = ?, reason = ?, inquiry_id = ?, message_id = ?, tries = ?
WHERE id = ?

-- name: intake_pending
SELECT id FROM intake
WHERE state = 'stored' AND created_at <= UTC_TIMESTAMP() - INTERVAL ? SECOND
ORDER BY tries, id LIMIT ?

-- Waiting or unreadable, fewest tries first.
-- name: intake_unfiled
SELECT id FROM intake WHERE state IN ('stored', 'unreadable')
ORDER BY tries, id LIMIT ?

-- name: intake_list
SELECT t.*, f.bytes AS bytes, COALESCE(i.reference, '') AS reference
FROM intake t JOIN file f ON f.sha256 = t.sha256
	LEFT JOIN inquiry i ON i.id = t.inquiry_id
WHERE t.state = ? AND t.id < ? ORDER BY t.id DESC LIMIT ?

-- name: intake_counts
SELECT state, COUNT(*) AS count FROM intake
WHERE state IN ('stored', 'unreadable') GROUP BY state
