-- Which migrations were applied. The program makes the table before the first
-- of them.

-- name: schema_table_make
CREATE TABLE IF NOT EXISTS schema_migration (
	version BIGINT UNSIGNED NOT NULL COMMENT 'number at the beginning of the name',
	name VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	checksum CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
		COMMENT 'BLAKE2b of the text that was applied',
	statements INT UNSIGNED NOT NULL,
	done INT UNSIGNED NOT NULL COMMENT 'statements that ended well',
	finished_at DATETIME NULL COMMENT 'null = interrupted',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='which migrations were applied'

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
SELECT GET_LOCK(CONCAT('xunpan_migrate_', DATABASE()), 5) AS got

-- name: schema_unlock
SELECT RELEASE_LOCK(CONCAT('xunpan_migrate_', DATABASE())) AS freed
