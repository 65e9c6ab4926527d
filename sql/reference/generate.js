// Makes freemail_domains.csv, the list of mail domains that anybody can have
// an address at, which every new firm starts with:
//   npm ci && node generate.js
//
// From pinned packages: freemail 1.7.0 (ISC, its list of free providers),
// email-providers 2.26.0 (ISC, its common ones), and what email-providers and
// free-email-domains 1.12.6 (MIT) both name, less what freemail calls
// disposable. Each of the larger lists alone also names domains that are no
// mail provider's. The few below are providers that all three lack.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const lacking = [
  'tutanota.com', 'tuta.io', // Germany
  'gmx.ch', // Switzerland
  'wo.cn', // China Unicom
  'hinet.net', 'pchome.com.tw', // Taiwan
  'netvigator.com', // Hong Kong
  'eim.ae', 'emirates.net.ae', // Emirates
  'vsnl.com', 'vsnl.net', 'sancharnet.in', // India
  'telkomsa.net', 'mweb.co.za', // South Africa
];
const lines = (file) => fs.readFileSync(path.join(__dirname, 'node_modules', file), 'utf8').split('\n').map((line) => line.trim().toLowerCase());
const disposable = new Set(lines('freemail/data/disposable.txt'));
const known = new Set(require('email-providers/all.json'));
const is_domain = (text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);
const domains = new Set([
  ...lines('freemail/data/free.txt'),
  ...require('email-providers/common.json'),
  ...require('free-email-domains').filter((one) => known.has(one) && !disposable.has(one)),
  ...lacking,
].filter(is_domain));
fs.writeFileSync(path.join(__dirname, 'freemail_domains.csv'), ['domain', ...[...domains].sort()].join('\n') + '\n');
