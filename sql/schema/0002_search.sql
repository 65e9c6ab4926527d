-- Finding inquiries by text and by thread, and taking a change back.
-- Every statement may be run twice: an interrupted migration goes on.

CREATE TABLE IF NOT EXISTS inquiry_search (
	inquiry_id BIGINT UNSIGNED NOT NULL,
	tokens MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL
		COMMENT 'words and pairs of Chinese characters, as ASCII: what the database''s own full text does not split',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (inquiry_id),
	FULLTEXT KEY inquiry_search_tokens (tokens),
	CONSTRAINT inquiry_search_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what an inquiry is found by';

CREATE TABLE IF NOT EXISTS message_reference (
	reference_key BINARY(32) NOT NULL COMMENT 'BLAKE2b of a Message-ID that the message answers or mentions',
	message_id BIGINT UNSIGNED NOT NULL,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (reference_key, message_id),
	CONSTRAINT message_reference_of FOREIGN KEY (message_id) REFERENCES message (id),
	CONSTRAINT message_reference_in FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what a message answers, also when that was never seen: two answers to one mail are one thread';

CREATE TABLE IF NOT EXISTS inquiry_undo (
	audit_id BIGINT UNSIGNED NOT NULL,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	version_after INT UNSIGNED NOT NULL COMMENT 'what the inquiry''s version was when the action was done: undone only while it still is',
	state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	quarantine_reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	verdict VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	verdict_by BIGINT UNSIGNED NULL,
	verdict_note VARCHAR(500) NOT NULL,
	owner_id BIGINT UNSIGNED NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (audit_id),
	CONSTRAINT inquiry_undo_of FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT inquiry_undo_by FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='how an inquiry stood before an action of a person, so that the last one can be taken back';
