-- Accounts, sessions and the counters against guessing.

-- name: user_add
INSERT INTO user (login, name, role, password_hash, created_at)
VALUES (?, ?, ?, ?, UTC_TIMESTAMP())

-- name: user_by_login
SELECT id, login, name, role, password_hash, language, theme,
	disabled_at IS NOT NULL AS is_disabled
FROM user WHERE login = BINARY ?

-- name: user_load
SELECT id, login, name, role, password_hash, language, theme,
	disabled_at IS NOT NULL AS is_disabled
FROM user WHERE id = ?

-- name: user_list
SELECT id, login, name, role, disabled_at IS NOT NULL AS is_disabled
FROM user ORDER BY name, id

-- name: user_password_set
UPDATE user SET password_hash = ? WHERE id = ?

-- name: user_role_set
UPDATE user SET role = ? WHERE id = ?

-- name: user_disable
UPDATE user SET disabled_at = UTC_TIMESTAMP() WHERE id = ? AND disabled_at IS NULL

-- name: user_enable
UPDATE user SET disabled_at = NULL WHERE id = ?

-- name: user_language_set
UPDATE user SET language = ? WHERE id = ?

-- name: user_theme_set
UPDATE user SET theme = ? WHERE id = ?

-- name: session_add
INSERT INTO session (token_hash, user_id, created_at, seen_at, network, agent)
VALUES (?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), ?, ?)

-- name: session_load
SELECT s.user_id, u.login, u.name, u.role, u.language, u.theme,
	COALESCE(f.company, '') AS firm,
	TIMESTAMPDIFF(SECOND, s.seen_at, UTC_TIMESTAMP()) AS idle_seconds
FROM session s JOIN user u ON u.id = s.user_id
	LEFT JOIN firm f ON f.id = 1
WHERE s.token_hash = ? AND u.disabled_at IS NULL
	AND s.seen_at > UTC_TIMESTAMP() - INTERVAL ? MINUTE
	AND s.created_at > UTC_TIMESTAMP() - INTERVAL ? HOUR

-- name: session_seen
UPDATE session SET seen_at = UTC_TIMESTAMP() WHERE token_hash = ?

-- name: session_end
DELETE FROM session WHERE token_hash = ?

-- name: session_end_all
DELETE FROM session WHERE user_id = ?

-- name: session_end_others
DELETE FROM session WHERE user_id = ? AND token_hash <> ?

-- name: session_list
SELECT created_at, seen_at, network, agent, token_hash = ? AS is_this
FROM session WHERE user_id = ? ORDER BY seen_at DESC LIMIT 100

-- name: session_sweep
DELETE FROM session
WHERE seen_at < UTC_TIMESTAMP() - INTERVAL ? MINUTE
	OR created_at < UTC_TIMESTAMP() - INTERVAL ? HOUR
LIMIT 1000

-- name: attempt_count
INSERT INTO attempt (bucket, window_at, count, created_at)
VALUES (?, UTC_TIMESTAMP(), 1, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE
	count = IF(window_at < UTC_TIMESTAMP() - INTERVAL ? SECOND, 1, count + 1),
	window_at = IF(window_at < UTC_TIMESTAMP() - INTERVAL ? SECOND, UTC_TIMESTAMP(), window_at)

-- name: attempt_load
SELECT count, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), window_at + INTERVAL ? SECOND) AS seconds_left
FROM attempt WHERE bucket = ? AND window_at >= UTC_TIMESTAMP() - INTERVAL ? SECOND

-- name: attempt_take_back
UPDATE attempt SET count = count - 1 WHERE bucket = ? AND count > 0

-- name: attempt_forget
DELETE FROM attempt WHERE bucket = ?

-- name: attempt_sweep
DELETE FROM attempt WHERE window_at < UTC_TIMESTAMP() - INTERVAL 1 DAY LIMIT 1000

-- name: once_add
INSERT INTO once_key (key_hash, status, location, created_at)
VALUES (?, ?, ?, UTC_TIMESTAMP())

-- name: once_answer
UPDATE once_key SET status = ?, location = ? WHERE key_hash = ?

-- name: once_load
SELECT status, location FROM once_key WHERE key_hash = ? LOCK IN SHARE MODE

-- name: once_sweep
DELETE FROM once_key WHERE created_at < UTC_TIMESTAMP() - INTERVAL 2 DAY LIMIT 1000

-- name: audit_add
INSERT INTO audit (user_id, request_no, noun, noun_id, action, field, old_value, new_value, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: audit_of_noun
SELECT a.id, a.action, a.field, a.old_value, a.new_value, a.created_at,
	COALESCE(u.name, '') AS user_name
FROM audit a LEFT JOIN user u ON u.id = a.user_id
WHERE a.noun = ? AND a.noun_id = ?
ORDER BY a.id DESC LIMIT 200

-- name: kept_form_add
INSERT INTO kept_form (token_hash, user_id, path, fields, created_at)
VALUES (?, ?, ?, ?, UTC_TIMESTAMP())

-- name: kept_form_load
SELECT path, fields FROM kept_form WHERE token_hash = ? AND user_id = ?

-- name: kept_form_sweep
DELETE FROM kept_form WHERE created_at < UTC_TIMESTAMP() - INTERVAL 7 DAY LIMIT 1000
