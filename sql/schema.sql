-- Which migrations were applied. The table is made by the first of them.

-- name: schema_table_exists
SELECT COUNT(*) AS count FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_name = 'schema_migration'

-- name: schema_list
SELECT version, name, checksum, statements, done, finished_at FROM schema_migration ORDER BY version

-- name: schema_start
INSERT INTO schema_migration (version, name, checksum, statements, done, created_at)
VALUES (?, ?, ?, ?, 0, UTC_TIMESTAMP())

-- name: schema_step
UPDATE schema_migration SET done = ? WHERE version = ?

-- name: schema_finish
UPDATE schema_migration SET finished_at = UTC_TIMESTAMP() WHERE version = ?

-- name: schema_lock
SELECT GET_LOCK(CONCAT('xunpan_migrate_', DATABASE()), 10) AS got

-- name: schema_unlock
SELECT RELEASE_LOCK(CONCAT('xunpan_migrate_', DATABASE())) AS freed
