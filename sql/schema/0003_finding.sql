-- What persons find out about a buyer, and who else sent the same words.
-- Every statement may be run twice: an interrupted migration goes on.

CREATE TABLE IF NOT EXISTS finding (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
		COMMENT 'what was looked at: site, office, introduced, delivery',
	result VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
		COMMENT 'what came of it; each kind has its own words',
	url VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'of the page that was read',
	seen_on CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
		COMMENT 'the day, YYYY-MM-DD; empty = not told',
	text MEDIUMTEXT NOT NULL COMMENT 'site: the words of the buyer''s own contact page, as they were pasted',
	note VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'in the person''s words; introduced: by whom',
	user_id BIGINT UNSIGNED NOT NULL COMMENT 'who found it out',
	made_by BIGINT UNSIGNED NULL COMMENT 'audit.id of the action that made it',
	ended_by BIGINT UNSIGNED NULL COMMENT 'audit.id of the action that replaced it',
	replaced_at DATETIME NULL COMMENT 'null = in force; of each kind at most one is',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	KEY finding_of_inquiry (inquiry_id, replaced_at, id),
	CONSTRAINT finding_in_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT finding_by_user FOREIGN KEY (user_id) REFERENCES user (id),
	CONSTRAINT finding_kind_ends_so CHECK (
		(kind = 'site' AND result IN ('same', 'differs', 'seen'))
		OR (kind = 'office' AND result IN ('listed', 'not-listed', 'unknown'))
		OR (kind = 'introduced' AND result IN ('customer', 'fair', 'nobody'))
		OR (kind = 'delivery' AND result IN ('own', 'forwarder', 'unknown'))),
	CONSTRAINT finding_page_is_named CHECK (kind NOT IN ('site', 'office') OR (url <> '' AND seen_on <> ''))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='the background check of an inquiry: what persons found out; old answers stay';

CREATE TABLE IF NOT EXISTS message_fingerprint (
	body_key BINARY(16) NOT NULL COMMENT 'BLAKE2b of the buyer''s words, folded, letters and digits alone, cut to 128 bits',
	message_id BIGINT UNSIGNED NOT NULL,
	from_addr VARCHAR(320) NOT NULL COMMENT 'the buyer''s address, lowered',
	received_at DATETIME NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (body_key, message_id),
	KEY message_fingerprint_message (message_id),
	CONSTRAINT message_fingerprint_of FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='who sent the same words: one text from several senders is written for everybody';
