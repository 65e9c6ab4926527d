// Messages for tests: plain ones, written out, as a mail server hands them on.
'use strict';
let written = 0;

// A message in the pipe's form; lines of the text as an array or with \n.
function message({ from = 'Aisha Okoro <aisha@okoro-water.example>', to = 'sales@lanqiao-pump.example', subject = 'Inquiry', text = '', id, minutes = 5, headers = [] }) {
  const at = new Date(Date.now() - minutes * 60000).toUTCString().replace('GMT', '+0000');
  const word = (value) => (/^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`);
  const address = from.replace(/^(.*?)( <.*)$/, (all, name, rest) => word(name) + rest);
  return Buffer.from([
    `Return-Path: <${from.match(/<?([^<>]*@[^<>]*)>?$/)[1]}>`,
    `From: ${address}`, `To: ${to}`, `Subject: ${word(subject)}`, `Date: ${at}`,
    `Message-ID: <${id || `t${++written}.${process.pid}.${Date.now()}@test.example`}>`,
    'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', ...headers, '',
    ...(Array.isArray(text) ? text : text.split('\n')), '',
  ].join('\r\n'));
}

// Hand a message to the firm's pipe; its exit code is 0 or the test fails.
const take_in = (firm, parts) => firm.well(['intake', 'mail'], { input: Buffer.isBuffer(parts) ? parts : message(parts) });

// The firm that sql/demo describes: catalogue, brands, customers.
function furnish(firm, source) {
  const demo = `${source}/sql/demo`;
  firm.well(['house', 'import', 'firm', `${demo}/us.json`]);
  for (const kind of ['product', 'brand', 'competitor', 'platform', 'customer', 'freemail_domain'])
    firm.well(['house', 'import', kind, `${demo}/${kind}s.csv`]);
  return firm;
}

module.exports = { message, take_in, furnish };
