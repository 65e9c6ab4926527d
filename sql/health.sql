-- What a self-test looks at.

-- name: health
SELECT VERSION() AS version, @@character_set_connection AS charset,
	@@sql_mode AS sql_mode, UNIX_TIMESTAMP() AS now,
	@@max_allowed_packet AS packet_bytes,
	@@innodb_flush_log_at_trx_commit AS flush

-- name: health_grants
SHOW GRANTS FOR CURRENT_USER()
