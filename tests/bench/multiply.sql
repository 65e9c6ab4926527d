-- Makes many inquiries out of the few that were really taken in: the base, ids
-- 1 .. @base, is repeated @copies times, each time a little older. Filled in
-- by tests/bench/data.js. One statement a table, on an empty machine.
SET SESSION unique_checks = 0, foreign_key_checks = 0, innodb_lock_wait_timeout = 600;
SET @step = 90 * 86400 DIV 100; -- seconds that one copy is older than the one before
SET @detailed = 25;             -- copies that keep facts and evidence

-- The base itself: some are somebody's, some decided.
SELECT id INTO @sales FROM user WHERE login = 'sales';
SELECT id INTO @sales2 FROM user WHERE login = 'sales2';
UPDATE inquiry SET owner_id = CASE id % 5 WHEN 0 THEN @sales WHEN 1 THEN @sales WHEN 2 THEN @sales2 END;

INSERT INTO inquiry (id, reference, state, quarantine_reason, verdict, verdict_by, verdict_note, total, triage, owner_id,
	channel, language, subject, company, contact, email, country, models, headline, next_step, vetting_id, message_count,
	received_at, last_message_at, version, created_at)
SELECT i.id + s.seq * @base, CONCAT('B', i.id + s.seq * @base),
	IF(i.state = 'quarantine', 'quarantine', IF(s.seq * @base < 3000, 'new', 'handled')), i.quarantine_reason, i.verdict,
	IF(s.seq * @base < 3000, NULL, COALESCE(i.owner_id, @sales)), '', i.total, i.triage - s.seq * @step, i.owner_id,
	i.channel, i.language, i.subject, i.company, i.contact,
	CONCAT(SUBSTRING_INDEX(i.email, '@', 1), '.', s.seq, '@', SUBSTRING_INDEX(i.email, '@', -1)), i.country, i.models, i.headline,
	i.next_step, i.vetting_id + s.seq * @vettings, i.message_count,
	i.received_at - INTERVAL s.seq * @step SECOND, i.last_message_at - INTERVAL s.seq * @step SECOND, i.version, i.created_at
FROM inquiry i JOIN seq_1_to_@COPIES@ s WHERE i.id <= @base;

INSERT INTO message (id, inquiry_id, direction, channel, origin, message_key, message_id, file_sha256, from_name, from_addr,
	reply_to, to_addr, subject, text, quoted, damage, sent_at, received_at, created_at)
SELECT m.id + s.seq * @messages, m.inquiry_id + s.seq * @base, m.direction, m.channel, m.origin,
	UNHEX(SHA2(CONCAT(HEX(m.message_key), s.seq), 256)), CONCAT(s.seq, '.', m.message_id), m.file_sha256, m.from_name, m.from_addr,
	m.reply_to, m.to_addr, m.subject, m.text, m.quoted, m.damage, m.sent_at - INTERVAL s.seq * @step SECOND,
	m.received_at - INTERVAL s.seq * @step SECOND, m.created_at
FROM message m JOIN seq_1_to_@COPIES@ s WHERE m.id <= @messages;

INSERT INTO vetting (id, inquiry_id, rule_set, verdict, total, prior, verdict_reason, next_step, cause, user_id, created_at)
SELECT v.id + s.seq * @vettings, v.inquiry_id + s.seq * @base, v.rule_set, v.verdict, v.total, v.prior, v.verdict_reason, v.next_step,
	v.cause, v.user_id, v.created_at - INTERVAL s.seq * @step SECOND
FROM vetting v JOIN seq_1_to_@COPIES@ s WHERE v.id <= @vettings;

INSERT INTO attachment (message_id, part, name, said_type, real_type, is_inline, bytes, created_at)
SELECT a.message_id + s.seq * @messages, a.part, a.name, a.said_type, a.real_type, a.is_inline, a.bytes, a.created_at
FROM attachment a JOIN seq_1_to_@COPIES@ s WHERE a.message_id <= @messages;

INSERT INTO fact (inquiry_id, name, value, detail, place, message_id, start, length, quote, user_id, made_by, ended_by, replaced_at, created_at)
SELECT f.inquiry_id + s.seq * @base, f.name, f.value, f.detail, f.place, f.message_id + s.seq * @messages, f.start, f.length, f.quote,
	f.user_id, f.made_by, f.ended_by, f.replaced_at, f.created_at
FROM fact f JOIN seq_1_to_@COPIES@ s WHERE f.inquiry_id <= @base AND s.seq <= @detailed;

INSERT INTO evidence (vetting_id, rule, version, result, points, at_most, reason, reason_value, place, message_id, start, length, quote, created_at)
SELECT e.vetting_id + s.seq * @vettings, e.rule, e.version, e.result, e.points, e.at_most, e.reason, e.reason_value, e.place,
	e.message_id + s.seq * @messages, e.start, e.length, e.quote, e.created_at
FROM evidence e JOIN seq_1_to_@COPIES@ s WHERE e.vetting_id <= @vettings AND s.seq <= @detailed;

INSERT INTO audit (user_id, request_no, noun, noun_id, action, field, old_value, new_value, created_at)
SELECT a.user_id, a.request_no, a.noun, a.noun_id + s.seq * @base, a.action, a.field, a.old_value, a.new_value, a.created_at
FROM audit a JOIN seq_1_to_@COPIES@ s WHERE a.noun = 'inquiry' AND a.noun_id <= @base AND s.seq <= @detailed;

DELETE FROM inquiry_tally;
INSERT INTO inquiry_tally (state, owner_id, verdict, slot, count, created_at)
SELECT state, COALESCE(owner_id, 0), verdict, 0, COUNT(*), UTC_TIMESTAMP() FROM inquiry GROUP BY state, owner_id, verdict;
ANALYZE TABLE inquiry, message, vetting, fact, evidence, attachment, audit;
