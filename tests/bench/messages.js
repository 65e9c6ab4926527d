// Messages for measuring: invented buyers of pumps in invented firms, written
// the ways that buyers write. The same number gives the same message.
'use strict';

function random_of(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state % below;
  };
}

const firsts = ['Anders', 'Beatriz', 'Chidi', 'Dunja', 'Emre', 'Farida', 'Goran', 'Hanna', 'Ilya', 'Joana', 'Kofi', 'Leila', 'Marek', 'Nadia', 'Omar', 'Pilar', 'Quentin', 'Rania', 'Stefan', 'Thandi'];
const lasts = ['Lindqvist', 'Moreira', 'Okafor', 'Petrov', 'Yildiz', 'Haddad', 'Kovac', 'Virtanen', 'Sokolov', 'Almeida', 'Mensah', 'Rahimi', 'Nowak', 'Benali', 'Farouk', 'Ortega', 'Dubois', 'Saleh', 'Weber', 'Dlamini'];
const stems = ['Aqua', 'Terra', 'Nord', 'Delta', 'Rio', 'Sahara', 'Baltic', 'Andes', 'Coral', 'Monsoon', 'Granite', 'Cedar', 'Harbour', 'Savanna', 'Alpine', 'Lagoon'];
const trades = ['Irrigation', 'Water Systems', 'Agro Supply', 'Hydro Trading', 'Borehole Services', 'Pumps Import', 'Building Supply', 'Greenhouse'];
const countries = [
  ['ke', 'Kenya', 'Nairobi', '+254 20', 'Ltd'], ['de', 'Germany', 'Hamburg', '+49 40', 'GmbH'], ['br', 'Brazil', 'Santos', '+55 13', 'Ltda'],
  ['ng', 'Nigeria', 'Lagos', '+234 1', 'Ltd'], ['pl', 'Poland', 'Gdynia', '+48 58', 'Sp. z o.o.'], ['ae', 'United Arab Emirates', 'Dubai', '+971 4', 'LLC'],
  ['cl', 'Chile', 'Valparaíso', '+56 32', 'S.A.'], ['za', 'South Africa', 'Durban', '+27 31', '(Pty) Ltd'], ['vn', 'Vietnam', 'Da Nang', '+84 236', 'JSC'],
  ['ma', 'Morocco', 'Casablanca', '+212 522', 'SARL'],
];
const models = ['LQS-4008', 'LQS-4015', 'LQS-4015A', 'LQS-4022'];
const uses = ['drip irrigation of orchards', 'village water supply', 'our rental fleet', 'greenhouse projects', 'livestock watering', 'resale to installers in the region'];

const kinds = {
  precise: (b) => `Dear Sir or Madam,

we are ${b.company}, importer and distributor of water equipment in ${b.city}, ${b.country}, since ${b.since}.
For ${b.use} we need ${b.quantity} pcs of your submersible pump ${b.model}, 230V/50Hz, outlet 1.25".

Please quote FOB Ningbo and CIF ${b.city}, and tell us:
- lead time for ${b.quantity} pcs
- warranty terms and spare parts
- whether CE and ISO 9001 certificates are available
Payment: 30% T/T in advance, 70% against copy of B/L. We buy about ${b.quantity * 4} pcs a year and now import from Italy.

We would like one sample for testing; please send it to our address below, freight on our account (DHL).
`,
  question: (b) => `Hello,

I saw your pump ${b.model} on your website. Can it be delivered with a 30 m cable and a float switch?
What is the price for ${b.quantity} pieces to ${b.city}? We need it for ${b.use}.
`,
  thin: () => `Hi

please send price list and catalogue for all your products
`,
  sample: (b) => `Dear friend,

we are very big company with many customers in ${b.country}. We want to make long business with you.
Please send 3 free samples of ${b.model} first, then we place order of 20 containers. Urgent!
`,
  seller: (b) => `Dear manager,

we offer SEO and Google ranking for your website. 500 guest posts, page one in 30 days.
Reply for price list. ${b.company} digital team.
`,
};
const order = ['precise', 'question', 'precise', 'thin', 'question', 'precise', 'sample', 'question', 'seller', 'thin'];

function buyer(number) {
  const pick = random_of(number + 1);
  const of = (list) => list[pick(list.length)];
  const [tld, country, city, phone, form] = of(countries);
  const name = `${of(stems)}${of(stems).toLowerCase()} ${of(trades)}`;
  const person = [of(firsts), of(lasts)];
  const domain = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}${number}.example`;
  const is_free = pick(4) === 0;
  return {
    tld, country, city, company: `${name} ${form}`, person, since: 1985 + pick(35), model: of(models), use: of(uses),
    quantity: 50 * (1 + pick(20)), phone: `${phone} ${100000 + pick(899999)}`, kind: order[number % order.length],
    address: is_free ? `${person.join('.').toLowerCase()}${number}@mailbee.example` : `${person[0].toLowerCase()}@${domain}`,
    site: `www.${domain}`, street: `${1 + pick(250)} ${of(lasts)} Road`,
  };
}

const quoted = (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const html_of = (text) => `<html><head><style>p{margin:0 0 8px}</style></head><body>${text.split('\n\n').map((part) => `<p style="font-family:Calibri">${part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`).join('\n')}</body></html>`;

function body_of(number, text, file) {
  const mark = `=_b${number}`;
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${quoted(text)}\r\n`;
  const html = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${quoted(html_of(text))}\r\n`;
  if (number % 3 === 0) return `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replace(/\n/g, '\r\n')}`;
  if (!file) return `Content-Type: multipart/alternative; boundary="${mark}"\r\n\r\n--${mark}\r\n${plain}--${mark}\r\n${html}--${mark}--\r\n`;
  return `Content-Type: multipart/mixed; boundary="${mark}"\r\n\r\n--${mark}\r\n${plain}--${mark}\r\n`
    + `Content-Type: application/pdf; name="company.pdf"\r\nContent-Disposition: attachment; filename="company.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${quoted(file)}\r\n--${mark}--\r\n`;
}

// One message, written so many seconds before `now`.
function message(number, now, age) {
  const b = buyer(number);
  const random = random_of(number + 7);
  const signature = `\nBest regards\n${b.person.join(' ')}\nPurchasing\n${b.company}\n${b.street}, ${b.city}, ${b.country}\nPhone ${b.phone}\n${b.site}\n`;
  const text = kinds[b.kind](b) + (b.kind === 'thin' ? '' : signature);
  const file = number % 10 === 1 ? `%PDF-1.4\n${Array.from({ length: 2000 }, () => String.fromCharCode(97 + random(26))).join('').repeat(10)}` : '';
  const date = new Date((now - age) * 1000).toUTCString().replace('GMT', '+0000');
  const subject = { precise: `Inquiry ${b.model}, ${b.quantity} pcs`, question: `Question about ${b.model}`, thin: 'price list', sample: 'Long cooperation', seller: 'Rank your website' }[b.kind];
  return Buffer.from(`Return-Path: <${b.address}>\r\nReceived: from mail.${b.address.split('@')[1]} by mx.lanqiao-pump.example; ${date}\r\n`
    + `Date: ${date}\r\nFrom: ${b.person.join(' ')} <${b.address}>\r\nTo: sales@lanqiao-pump.example\r\nSubject: ${subject}\r\n`
    + `Message-ID: <bench.${number}@${b.address.split('@')[1]}>\r\nMIME-Version: 1.0\r\nX-Mailer: Thunderbird\r\n${body_of(number, text, file)}`);
}

module.exports = { message };
