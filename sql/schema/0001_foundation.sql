-- Accounts, files, inquiries and what is known to read them against.
-- Every statement may be run twice: an interrupted migration goes on. Foreign
-- keys may name tables that come later: migrations run without checking them.
-- Moments are UTC; sums of points are hundredths; text is utf8mb4.

CREATE TABLE IF NOT EXISTS user (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	login VARCHAR(64) NOT NULL COMMENT 'what he types to log in, lowered',
	name VARCHAR(80) NOT NULL COMMENT 'what others read',
	role VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
		COMMENT 'Argon2id in its own text form, with salt and cost',
	language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
		COMMENT 'zh-CN or en; empty = as the browser asks',
	theme VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
		COMMENT 'light or dark; empty = as the system',
	disabled_at DATETIME NULL COMMENT 'may not log in since',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY user_login (login),
	CONSTRAINT user_role_known CHECK (role IN ('sales','service','manager','admin'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='people who log in';

CREATE TABLE IF NOT EXISTS session (
	token_hash BINARY(32) NOT NULL COMMENT 'BLAKE2b of the cookie; the cookie itself is nowhere',
	user_id BIGINT UNSIGNED NOT NULL,
	created_at DATETIME NOT NULL,
	seen_at DATETIME NOT NULL COMMENT 'to the minute',
	network VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	agent VARCHAR(200) NOT NULL COMMENT 'browser, for the list of sessions',
	PRIMARY KEY (token_hash),
	KEY session_user (user_id, seen_at),
	KEY session_seen (seen_at),
	CONSTRAINT session_of_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='who is logged in where';

CREATE TABLE IF NOT EXISTS attempt (
	bucket BINARY(16) NOT NULL COMMENT 'keyed hash of what is counted: login and account, login and network, form and network',
	window_at DATETIME NOT NULL COMMENT 'start of the counted window',
	count INT UNSIGNED NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (bucket),
	KEY attempt_window (window_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='counters that slow down guessing';

CREATE TABLE IF NOT EXISTS once_key (
	key_hash BINARY(32) NOT NULL COMMENT 'BLAKE2b of the form key, the path and the sender',
	status SMALLINT UNSIGNED NOT NULL COMMENT 'the answer given the first time',
	location VARCHAR(8000) NOT NULL COMMENT 'a note of 500 Chinese characters in a URL is 4,500',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (key_hash),
	KEY once_key_age (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='forms already taken: sent twice, stored once';

CREATE TABLE IF NOT EXISTS kept_form (
	token_hash BINARY(32) NOT NULL COMMENT 'BLAKE2b of the token in the link',
	user_id BIGINT UNSIGNED NOT NULL,
	path VARCHAR(500) NOT NULL COMMENT 'where it was to be sent',
	fields MEDIUMTEXT NOT NULL COMMENT 'names and values, urlencoded; no secrets',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (token_hash),
	KEY kept_form_age (created_at),
	CONSTRAINT kept_form_of_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what was typed when a login had expired, given back after the next';

CREATE TABLE IF NOT EXISTS firm (
	id TINYINT UNSIGNED NOT NULL COMMENT 'always 1',
	company VARCHAR(200) NOT NULL,
	domain VARCHAR(253) NOT NULL,
	industry VARCHAR(200) NOT NULL COMMENT 'what question 1 asks about, English',
	industry_zh VARCHAR(200) NOT NULL,
	addresses VARCHAR(1000) NOT NULL COMMENT 'our own mail addresses, ; between them',
	stop_countries VARCHAR(500) NOT NULL COMMENT 'alpha-2 codes of the compliance stop-list, ; between them',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT firm_one CHECK (id = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='the firm itself, one row';

CREATE TABLE IF NOT EXISTS product (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	model VARCHAR(80) NOT NULL COMMENT 'as the catalogue writes it',
	model_key VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'letters of any script and digits, lowered',
	aliases VARCHAR(500) NOT NULL COMMENT 'other spellings, ; between them',
	category VARCHAR(120) NOT NULL COMMENT 'product line',
	name_en VARCHAR(200) NOT NULL,
	name_zh VARCHAR(200) NOT NULL,
	spec VARCHAR(1000) NOT NULL,
	unit_price_minor BIGINT NOT NULL COMMENT 'minor units; -1 = not known',
	moq BIGINT NOT NULL,
	sample_price_minor BIGINT NOT NULL,
	currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'USD',
	picture BINARY(32) NULL COMMENT 'file.sha256',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY product_model (model),
	KEY product_model_key (model_key),
	CONSTRAINT product_prices_sane CHECK (unit_price_minor >= -1 AND sample_price_minor >= -1 AND moq >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='the catalogue';

CREATE TABLE IF NOT EXISTS brand (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	brand VARCHAR(120) NOT NULL,
	official_domains VARCHAR(500) NOT NULL COMMENT '; between them',
	hq_country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	offices_in_china VARCHAR(300) NOT NULL,
	office_address VARCHAR(300) NOT NULL,
	office_phone VARCHAR(40) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY brand_brand (brand)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='famous firms whose name impostors borrow';

CREATE TABLE IF NOT EXISTS freemail_domain (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	domain VARCHAR(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'lowered; IDN in its own script',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY freemail_domain_domain (domain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='domains at which anybody gets an address';

CREATE TABLE IF NOT EXISTS competitor (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	company VARCHAR(200) NOT NULL,
	domain VARCHAR(253) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY competitor_domain (domain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='firms of our trade that may probe for prices';

CREATE TABLE IF NOT EXISTS platform (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	platform VARCHAR(120) NOT NULL,
	domain VARCHAR(253) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY platform_domain (domain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='trade platforms that send inquiries of others';

CREATE TABLE IF NOT EXISTS blacklist (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	value VARCHAR(253) NOT NULL,
	match_key VARCHAR(253) NOT NULL COMMENT 'value as it is compared: lowered, digits of a phone, company key',
	reason VARCHAR(500) NOT NULL,
	expires_on CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'last day in force; empty = no end',
	user_id BIGINT UNSIGNED NULL COMMENT 'who put it here',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY blacklist_match (kind, match_key),
	CONSTRAINT blacklist_kind_known CHECK (kind IN ('email','domain','phone','company','address')),
	CONSTRAINT blacklist_by_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='whom we do not deal with, why, and until when';

CREATE TABLE IF NOT EXISTS customer (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	customer_no VARCHAR(40) NOT NULL,
	company VARCHAR(200) NOT NULL,
	company_key VARCHAR(200) NOT NULL COMMENT 'folded, legal form removed',
	domain VARCHAR(253) NOT NULL,
	domain_head CHAR(3) NOT NULL DEFAULT '' COMMENT 'first three characters of the folded name: finds near domains',
	domain_tail CHAR(3) NOT NULL DEFAULT '' COMMENT 'last three of the folded name before its public suffix',
	email VARCHAR(254) NOT NULL,
	contact VARCHAR(120) NOT NULL,
	contact_key VARCHAR(120) NOT NULL COMMENT 'folded',
	country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	since CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	orders BIGINT NOT NULL DEFAULT 0 COMMENT 'delivered',
	last_order CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY customer_customer_no (customer_no),
	KEY customer_company (company_key),
	KEY customer_domain (domain),
	KEY customer_domain_head (domain_head),
	KEY customer_domain_tail (domain_tail),
	KEY customer_email (email),
	KEY customer_contact (contact_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='known customers';

CREATE TABLE IF NOT EXISTS rule_set (
	version BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	note VARCHAR(500) NOT NULL COMMENT 'why it was published',
	user_id BIGINT UNSIGNED NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (version),
	CONSTRAINT rule_set_by_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='published sets of points and cuts; never changed, the newest is in force';

CREATE TABLE IF NOT EXISTS rule_set_value (
	version BIGINT UNSIGNED NOT NULL,
	name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'E-01 .. E-30, E-15 other, prior, cut_valid, cut_invalid',
	value INT NOT NULL COMMENT 'hundredths of a point',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (version, name),
	CONSTRAINT rule_set_value_of FOREIGN KEY (version) REFERENCES rule_set (version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='the values of a set that differ from the defaults';

CREATE TABLE IF NOT EXISTS file (
	sha256 BINARY(32) NOT NULL,
	bytes BIGINT UNSIGNED NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='whatever came in, byte for byte, named by its content';

CREATE TABLE IF NOT EXISTS file_part (
	sha256 BINARY(32) NOT NULL,
	part INT UNSIGNED NOT NULL,
	bytes MEDIUMBLOB NOT NULL COMMENT 'at most 512 KiB, so that no host''s packet limit is met',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (sha256, part),
	CONSTRAINT file_part_of_file FOREIGN KEY (sha256) REFERENCES file (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='the bytes of a file in pieces';

CREATE TABLE IF NOT EXISTS inquiry (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	reference VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what the buyer is told, and the subject token',
	state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	quarantine_reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	verdict VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	verdict_by BIGINT UNSIGNED NULL COMMENT 'the person who decided; null = the rules',
	verdict_note VARCHAR(500) NOT NULL DEFAULT '',
	total INT NOT NULL COMMENT 'hundredths of a point',
	triage BIGINT NOT NULL COMMENT 'the buyer''s last message in seconds, later by 6 hours for each point: newest and best first, and the order does not change as time passes',
	owner_id BIGINT UNSIGNED NULL,
	channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	subject VARCHAR(500) NOT NULL,
	company VARCHAR(300) NOT NULL,
	contact VARCHAR(200) NOT NULL,
	email VARCHAR(320) NOT NULL,
	country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	models VARCHAR(500) NOT NULL COMMENT 'matched models, comma between them',
	headline VARCHAR(500) NOT NULL COMMENT 'strongest reasons, as keys and values',
	next_step VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	vetting_id BIGINT UNSIGNED NULL COMMENT 'the vetting in force',
	message_count INT UNSIGNED NOT NULL DEFAULT 0,
	received_at DATETIME NOT NULL COMMENT 'the first message',
	last_message_at DATETIME NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY inquiry_reference (reference),
	KEY inquiry_triage (state, triage, id),
	KEY inquiry_owner_triage (state, owner_id, triage, id),
	KEY inquiry_verdict_triage (state, verdict, triage, id),
	KEY inquiry_owner_verdict (state, owner_id, verdict, triage, id),
	KEY inquiry_email (email),
	KEY inquiry_last (last_message_at),
	CONSTRAINT inquiry_state_known CHECK (state IN ('new','handled','quarantine')),
	CONSTRAINT inquiry_verdict_known CHECK (verdict IN ('valid','needs-questions','invalid','suspected-impostor','phishing')),
	CONSTRAINT inquiry_of_owner FOREIGN KEY (owner_id) REFERENCES user (id),
	CONSTRAINT inquiry_decided_by FOREIGN KEY (verdict_by) REFERENCES user (id),
	CONSTRAINT inquiry_vetted_by FOREIGN KEY (vetting_id) REFERENCES vetting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='one row for each inquiry: a thread of messages of one buyer';

CREATE TABLE IF NOT EXISTS inquiry_tally (
	state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	owner_id BIGINT UNSIGNED NOT NULL COMMENT '0 = nobody',
	verdict VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	slot TINYINT UNSIGNED NOT NULL COMMENT 'one of 16, so that writers do not wait for each other',
	count BIGINT NOT NULL COMMENT 'of one slot may be negative; the sum over slots is the count',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (state, owner_id, verdict, slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='how many inquiries stand where, kept with every change';

CREATE TABLE IF NOT EXISTS message (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	direction VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'in',
	channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	origin VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	message_key BINARY(32) NOT NULL COMMENT 'BLAKE2b of the Message-ID, or of the file when it has none: the same message twice is one row',
	message_id VARCHAR(1000) NOT NULL,
	file_sha256 BINARY(32) NULL,
	from_name VARCHAR(300) NOT NULL,
	from_addr VARCHAR(320) NOT NULL,
	reply_to VARCHAR(320) NOT NULL,
	to_addr VARCHAR(320) NOT NULL,
	subject VARCHAR(1000) NOT NULL,
	text MEDIUMTEXT NOT NULL,
	quoted MEDIUMTEXT NOT NULL COMMENT 'start+length of the runs that are not the buyer''s, comma between them',
	damage VARCHAR(200) NOT NULL DEFAULT '',
	sent_at DATETIME NULL COMMENT 'what the sender claims',
	received_at DATETIME NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY message_message_key (message_key),
	KEY message_of_inquiry (inquiry_id, received_at, id),
	KEY message_from (from_addr),
	CONSTRAINT message_in_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT message_of_file FOREIGN KEY (file_sha256) REFERENCES file (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what was written, decoded; the bytes themselves are in file';

CREATE TABLE IF NOT EXISTS attachment (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	message_id BIGINT UNSIGNED NOT NULL,
	part INT UNSIGNED NOT NULL COMMENT 'its place in the raw mail',
	name VARCHAR(300) NOT NULL,
	said_type VARCHAR(120) NOT NULL,
	real_type VARCHAR(120) NOT NULL COMMENT 'by magic bytes',
	is_inline TINYINT(1) NOT NULL,
	bytes BIGINT UNSIGNED NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY attachment_part (message_id, part),
	CONSTRAINT attachment_of_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='attachments by name and kind; their bytes stay in the raw mail';

CREATE TABLE IF NOT EXISTS intake (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	sha256 BINARY(32) NOT NULL,
	channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	reason VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'why it could not be read',
	inquiry_id BIGINT UNSIGNED NULL,
	message_id BIGINT UNSIGNED NULL,
	tries INT UNSIGNED NOT NULL DEFAULT 0,
	network VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'where a form came from',
	spam VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'why a form is suspected: honeypot, too-fast',
	received_at DATETIME NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY intake_sha256 (sha256),
	KEY intake_state (state, id),
	CONSTRAINT intake_state_known CHECK (state IN ('stored','filed','unreadable')),
	CONSTRAINT intake_of_file FOREIGN KEY (sha256) REFERENCES file (sha256),
	CONSTRAINT intake_to_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT intake_to_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='each arrival, stored before anything is read of it';

CREATE TABLE IF NOT EXISTS fact (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	name VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	value VARCHAR(1000) NOT NULL,
	detail VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	message_id BIGINT UNSIGNED NULL,
	start INT UNSIGNED NOT NULL DEFAULT 0,
	length INT UNSIGNED NOT NULL DEFAULT 0,
	quote VARCHAR(1000) NOT NULL,
	user_id BIGINT UNSIGNED NULL COMMENT 'the person who said so; null = read from the message',
	made_by BIGINT UNSIGNED NULL COMMENT 'audit.id of the correction that made it',
	ended_by BIGINT UNSIGNED NULL COMMENT 'audit.id of the correction that replaced it',
	replaced_at DATETIME NULL COMMENT 'null = in force',
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	KEY fact_of_inquiry (inquiry_id, replaced_at, id),
	CONSTRAINT fact_in_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT fact_of_message FOREIGN KEY (message_id) REFERENCES message (id),
	CONSTRAINT fact_by_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what was read from an inquiry or established by a person; old values stay';

CREATE TABLE IF NOT EXISTS vetting (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	inquiry_id BIGINT UNSIGNED NOT NULL,
	rule_set BIGINT UNSIGNED NOT NULL COMMENT 'version; 0 = the defaults',
	verdict VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	total INT NOT NULL,
	prior INT NOT NULL,
	verdict_reason VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	next_step VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'intake, reply, correction, reread',
	user_id BIGINT UNSIGNED NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	KEY vetting_of_inquiry (inquiry_id, id),
	CONSTRAINT vetting_in_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
	CONSTRAINT vetting_by_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='each run of the rules over an inquiry; never changed';

CREATE TABLE IF NOT EXISTS evidence (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	vetting_id BIGINT UNSIGNED NOT NULL,
	rule TINYINT UNSIGNED NOT NULL COMMENT '1 = E-01',
	version SMALLINT UNSIGNED NOT NULL,
	result VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	points INT NOT NULL,
	at_most INT NOT NULL,
	reason VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	reason_value VARCHAR(500) NOT NULL,
	place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	message_id BIGINT UNSIGNED NULL,
	start INT UNSIGNED NOT NULL,
	length INT UNSIGNED NOT NULL,
	quote VARCHAR(1000) NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	KEY evidence_of_vetting (vetting_id, id),
	CONSTRAINT evidence_in_vetting FOREIGN KEY (vetting_id) REFERENCES vetting (id),
	CONSTRAINT evidence_of_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='what each rule said in a vetting';

CREATE TABLE IF NOT EXISTS audit (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
	user_id BIGINT UNSIGNED NULL COMMENT 'null = the program',
	request_no VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	noun VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	noun_id BIGINT UNSIGNED NOT NULL,
	action VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	old_value VARCHAR(1000) NOT NULL,
	new_value VARCHAR(1000) NOT NULL,
	created_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	KEY audit_of_noun (noun, noun_id, id),
	CONSTRAINT audit_by_user FOREIGN KEY (user_id) REFERENCES user (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
	COMMENT='who changed what, when, from what to what';
