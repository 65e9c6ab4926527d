-- What the firm keeps to read inquiries against: reference tables, the house as
-- one inquiry needs it, and rule sets.

-- name: firm_load
SELECT * FROM firm WHERE id = 1 AND ? <> 0

-- name: firm_find
SELECT * FROM firm WHERE id = 1

-- name: firm_add
INSERT INTO firm (id, company, domain, industry, industry_zh, addresses,
	stop_countries, created_at) VALUES (1, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: firm_count
SELECT COUNT(*) AS count FROM firm

-- name: firm_save
UPDATE firm SET company = ?, domain = ?, industry = ?, industry_zh = ?,
	addresses = ?, stop_countries = ?, version = version + 1 WHERE id = ? AND
	version = ?

-- name: product_list
SELECT * FROM product
WHERE model > COALESCE((SELECT model FROM product WHERE id = ?), '')
ORDER BY model LIMIT ?

-- name: product_list_back
SELECT * FROM product
WHERE model < COALESCE((SELECT model FROM product WHERE id = ?), '')
ORDER BY model DESC LIMIT ?

-- name: product_search
SELECT t.* FROM product t, (SELECT ? AS pattern) p WHERE t.model LIKE
	p.pattern OR t.aliases LIKE p.pattern OR t.category LIKE p.pattern OR
	t.name_en LIKE p.pattern OR t.name_zh LIKE p.pattern ORDER BY t.model LIMIT
	?

-- name: product_load
SELECT * FROM product WHERE id = ?

-- name: product_find
SELECT * FROM product WHERE model = ?

-- name: product_add
INSERT INTO product (model, aliases, category, name_en, name_zh, spec,
	unit_price_minor, moq, sample_price_minor, currency, model_key, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: product_remove
DELETE FROM product WHERE id = ? AND version = ?

-- name: product_count
SELECT COUNT(*) AS count FROM product

-- name: product_save
UPDATE product SET model = ?, aliases = ?, category = ?, name_en = ?,
	name_zh = ?, spec = ?, unit_price_minor = ?, moq = ?, sample_price_minor =
	?, currency = ?, model_key = ?, version = version + 1 WHERE id = ? AND
	version = ?

-- name: brand_list
SELECT * FROM brand
WHERE brand > COALESCE((SELECT brand FROM brand WHERE id = ?), '')
ORDER BY brand LIMIT ?

-- name: brand_list_back
SELECT * FROM brand
WHERE brand < COALESCE((SELECT brand FROM brand WHERE id = ?), '')
ORDER BY brand DESC LIMIT ?

-- name: brand_search
SELECT t.* FROM brand t, (SELECT ? AS pattern) p WHERE t.brand LIKE
	p.pattern OR t.official_domains LIKE p.pattern OR t.offices_in_china LIKE
	p.pattern ORDER BY t.brand LIMIT ?

-- name: brand_load
SELECT * FROM brand WHERE id = ?

-- name: brand_find
SELECT * FROM brand WHERE brand = ?

-- name: brand_add
INSERT INTO brand (brand, official_domains, hq_country, offices_in_china,
	office_address, office_phone, created_at) VALUES (?, ?, ?, ?, ?, ?,
	UTC_TIMESTAMP())

-- name: brand_remove
DELETE FROM brand WHERE id = ? AND version = ?

-- name: brand_count
SELECT COUNT(*) AS count FROM brand

-- name: brand_save
UPDATE brand SET brand = ?, official_domains = ?, hq_country = ?,
	offices_in_china = ?, office_address = ?, office_phone = ?, version =
	version + 1 WHERE id = ? AND version = ?

-- name: freemail_domain_list
SELECT * FROM freemail_domain
WHERE domain > COALESCE((SELECT domain FROM freemail_domain WHERE id = ?), '')
ORDER BY domain LIMIT ?

-- name: freemail_domain_list_back
SELECT * FROM freemail_domain
WHERE domain < COALESCE((SELECT domain FROM freemail_domain WHERE id = ?), '')
ORDER BY domain DESC LIMIT ?

-- name: freemail_domain_search
SELECT t.* FROM freemail_domain t, (SELECT ? AS pattern) p WHERE t.domain
	LIKE p.pattern ORDER BY t.domain LIMIT ?

-- name: freemail_domain_load
SELECT * FROM freemail_domain WHERE id = ?

-- name: freemail_domain_find
SELECT * FROM freemail_domain WHERE domain = ?

-- name: freemail_domain_add
INSERT INTO freemail_domain (domain, created_at) VALUES (?, UTC_TIMESTAMP())

-- name: freemail_domain_remove
DELETE FROM freemail_domain WHERE id = ? AND version = ?

-- name: freemail_domain_count
SELECT COUNT(*) AS count FROM freemail_domain

-- name: freemail_domain_save
UPDATE freemail_domain SET domain = ?, version = version + 1 WHERE id = ?
	AND version = ?

-- name: competitor_list
SELECT * FROM competitor
WHERE domain > COALESCE((SELECT domain FROM competitor WHERE id = ?), '')
ORDER BY domain LIMIT ?

-- name: competitor_list_back
SELECT * FROM competitor
WHERE domain < COALESCE((SELECT domain FROM competitor WHERE id = ?), '')
ORDER BY domain DESC LIMIT ?

-- name: competitor_search
SELECT t.* FROM competitor t, (SELECT ? AS pattern) p WHERE t.company LIKE
	p.pattern OR t.domain LIKE p.pattern ORDER BY t.domain LIMIT ?

-- name: competitor_load
SELECT * FROM competitor WHERE id = ?

-- name: competitor_find
SELECT * FROM competitor WHERE domain = ?

-- name: competitor_add
INSERT INTO competitor (company, domain, created_at) VALUES (?, ?,
	UTC_TIMESTAMP())

-- name: competitor_remove
DELETE FROM competitor WHERE id = ? AND version = ?

-- name: competitor_count
SELECT COUNT(*) AS count FROM competitor

-- name: competitor_save
UPDATE competitor SET company = ?, domain = ?, version = version + 1 WHERE
	id = ? AND version = ?

-- name: platform_list
SELECT * FROM platform
WHERE domain > COALESCE((SELECT domain FROM platform WHERE id = ?), '')
ORDER BY domain LIMIT ?

-- name: platform_list_back
SELECT * FROM platform
WHERE domain < COALESCE((SELECT domain FROM platform WHERE id = ?), '')
ORDER BY domain DESC LIMIT ?

-- name: platform_search
SELECT t.* FROM platform t, (SELECT ? AS pattern) p WHERE t.platform LIKE
	p.pattern OR t.domain LIKE p.pattern ORDER BY t.domain LIMIT ?

-- name: platform_load
SELECT * FROM platform WHERE id = ?

-- name: platform_find
SELECT * FROM platform WHERE domain = ?

-- name: platform_add
INSERT INTO platform (platform, domain, created_at) VALUES (?, ?,
	UTC_TIMESTAMP())

-- name: platform_remove
DELETE FROM platform WHERE id = ? AND version = ?

-- name: platform_count
SELECT COUNT(*) AS count FROM platform

-- name: platform_save
UPDATE platform SET platform = ?, domain = ?, version = version + 1 WHERE id
	= ? AND version = ?

-- name: blacklist_list
SELECT * FROM blacklist WHERE id > ? ORDER BY id LIMIT ?

-- name: blacklist_list_back
SELECT * FROM blacklist WHERE id < ? ORDER BY id DESC LIMIT ?

-- name: blacklist_search
SELECT t.* FROM blacklist t, (SELECT ? AS pattern) p WHERE t.value LIKE
	p.pattern OR t.reason LIKE p.pattern ORDER BY t.id LIMIT ?

-- name: blacklist_load
SELECT * FROM blacklist WHERE id = ?

-- name: blacklist_find
SELECT * FROM blacklist WHERE kind = ? AND match_key = ?

-- name: blacklist_add
INSERT INTO blacklist (kind, value, reason, expires_on, match_key,
	created_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP())

-- name: blacklist_remove
DELETE FROM blacklist WHERE id = ? AND version = ?

-- name: blacklist_count
SELECT COUNT(*) AS count FROM blacklist

-- name: blacklist_save
UPDATE blacklist SET kind = ?, value = ?, reason = ?, expires_on = ?,
	match_key = ?, version = version + 1 WHERE id = ? AND version = ?

-- name: customer_list
SELECT * FROM customer
WHERE customer_no > COALESCE((SELECT customer_no FROM customer WHERE id = ?), '')
ORDER BY customer_no LIMIT ?

-- name: customer_list_back
SELECT * FROM customer
WHERE customer_no < COALESCE((SELECT customer_no FROM customer WHERE id = ?), '')
ORDER BY customer_no DESC LIMIT ?

-- name: customer_search
SELECT t.* FROM customer t, (SELECT ? AS pattern) p WHERE t.customer_no LIKE
	p.pattern OR t.company LIKE p.pattern OR t.domain LIKE p.pattern OR t.email
	LIKE p.pattern OR t.contact LIKE p.pattern ORDER BY t.customer_no LIMIT ?

-- name: customer_load
SELECT * FROM customer WHERE id = ?

-- name: customer_find
SELECT * FROM customer WHERE customer_no = ?

-- name: customer_add
INSERT INTO customer (customer_no, company, domain, email, contact, country,
	since, orders, last_order, company_key, domain_head, domain_tail,
	contact_key, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
	UTC_TIMESTAMP())

-- name: customer_remove
DELETE FROM customer WHERE id = ? AND version = ?

-- name: customer_count
SELECT COUNT(*) AS count FROM customer

-- name: customer_save
UPDATE customer SET customer_no = ?, company = ?, domain = ?, email = ?,
	contact = ?, country = ?, since = ?, orders = ?, last_order = ?,
	company_key = ?, domain_head = ?, domain_tail = ?, contact_key = ?, version
	= version + 1 WHERE id = ? AND version = ?

-- name: product_picture
SELECT picture FROM product WHERE id = ?

-- name: product_picture_set
UPDATE product SET picture = ?, version = version + 1 WHERE id = ?

-- name: blacklist_by
UPDATE blacklist SET user_id = ? WHERE id = ?

-- The house whole.

-- name: house_products
SELECT id, model, aliases, category, name_en, name_zh, spec,
	unit_price_minor, moq, sample_price_minor, currency
FROM product ORDER BY id

-- name: house_brands
SELECT id, brand, official_domains, hq_country, offices_in_china,
	office_address, office_phone
FROM brand ORDER BY id

-- name: house_competitors
SELECT id, company, domain FROM competitor ORDER BY id

-- name: house_platforms
SELECT id, platform, domain FROM platform ORDER BY id

-- What may touch one inquiry; keys come sixteen at a time.

-- name: house_customers_email
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE email IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: house_customers_domain
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE domain IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: house_customers_company
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE company_key IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: house_customers_contact
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE contact_key IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- Names of about the same length that begin or end alike.
-- name: house_customers_near
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE domain_head = ? AND CHAR_LENGTH(domain) BETWEEN ? AND ?
UNION
SELECT id, customer_no, company, domain, email, contact, country, since,
	orders, last_order
FROM customer
WHERE domain_tail = ? AND CHAR_LENGTH(domain) BETWEEN ? AND ?
LIMIT ?

-- name: house_freemail
SELECT domain FROM freemail_domain
WHERE domain IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: house_blacklist
SELECT id, kind, value, reason, expires_on FROM blacklist
WHERE kind = ? AND (expires_on = '' OR expires_on >= ?)
	AND match_key IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: house_blacklist_addresses
SELECT id, kind, value, reason, expires_on FROM blacklist
WHERE kind = 'address' AND (expires_on = '' OR expires_on >= ?) LIMIT ?

-- name: rule_set_newest
SELECT s.version, v.name, v.value
FROM (SELECT MAX(version) AS version FROM rule_set) s
	LEFT JOIN rule_set_value v ON v.version = s.version
WHERE s.version IS NOT NULL

-- name: rule_set_version
SELECT version, name, value FROM rule_set_value WHERE version = ?

-- name: rule_set_list
SELECT s.version, s.note, COALESCE(u.name, '') AS user_name, s.created_at
FROM rule_set s LEFT JOIN user u ON u.id = s.user_id
ORDER BY s.version DESC LIMIT 100

-- name: rule_set_values
SELECT v.version, v.name, v.value
FROM rule_set_value v
	JOIN (SELECT version FROM rule_set ORDER BY version DESC LIMIT 100) s
	ON s.version = v.version

-- name: rule_set_lock
SELECT version FROM rule_set ORDER BY version DESC LIMIT 1 FOR UPDATE

-- name: rule_set_add
INSERT INTO rule_set (note, user_id, created_at) VALUES (?, ?, UTC_TIMESTAMP())

-- name: rule_set_value_add
INSERT INTO rule_set_value (version, name, value, created_at)
VALUES (?, ?, ?, UTC_TIMESTAMP())
