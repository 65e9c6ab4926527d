// A visitor: sends requests over plain sockets, byte for byte as told, keeps
// cookies, fills forms. Follows nothing on its own.
'use strict';
const net = require('node:net');

// All bytes of one exchange.
function exchange(port, bytes, { ms = 20000, half = false } = {}) {
  return new Promise((done, refuse) => {
    const got = [];
    const socket = net.connect({ host: '127.0.0.1', port });
    const finish = () => { clearTimeout(late); socket.destroy(); done(Buffer.concat(got)); };
    const late = setTimeout(() => { socket.destroy(); refuse(new Error(`no answer within ${ms} ms`)); }, ms);
    socket.on('data', (part) => got.push(part));
    socket.on('end', finish);
    socket.on('close', finish);
    // A server that refuses a body closes while we still send: what it said counts.
    socket.on('error', (fault) => { if (got.length) finish(); else { clearTimeout(late); refuse(fault); } });
    socket.write(bytes, () => { if (half) socket.end(); });
  });
}

function unchunk(body) {
  const parts = [];
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? 0 : parseInt(body.toString('latin1', at, line), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function parse(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`not an HTTP answer: ${JSON.stringify(bytes.toString('latin1', 0, 300))}`);
  const [first, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = {};
  const cookies = [];
  for (const line of lines) {
    const [, name, value] = line.match(/^([^:]+):\s*(.*)$/) || [];
    if (name === undefined) throw new Error(`broken header line: ${JSON.stringify(line)}`);
    if (name.toLowerCase() === 'set-cookie') cookies.push(value);
    else headers[name.toLowerCase()] = value;
  }
  const raw = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? unchunk(raw) : raw;
  return { status: Number(first.split(' ')[1]), headers, cookies, bytes: body, text: body.toString('utf8'), head: lines };
}

const encode = (fields) => (Array.isArray(fields) ? fields : Object.entries(fields))
  .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

function decode_html(text) {
  return text.replace(/&(#x?[0-9a-f]+|amp|lt|gt|quot|apos);/gi, (all, name) => {
    const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()];
    if (named) return named;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return String.fromCodePoint(code);
  });
}
const attributes = (tag) => Object.fromEntries([...tag.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].slice(1)
  .map(([, name, value]) => [name.toLowerCase(), decode_html(value ?? '')]));

// The fields of the n-th form of a page whose text matches: hidden ones,
// typed ones, chosen ones; not the buttons.
function form_fields(html, matches = /name="csrf"/) {
  const form = (html.match(/<form\b[\s\S]*?<\/form>/gi) || []).find((one) => matches.test(one));
  if (!form) throw new Error(`no form like ${matches} on the page:\n${html.slice(0, 2000)}`);
  const fields = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/gi)) {
    const input = attributes(tag);
    const is_off = ['checkbox', 'radio'].includes(input.type) && !('checked' in input);
    if (input.name && input.type !== 'submit' && !is_off) fields[input.name] = input.value ?? '';
  }
  for (const [, tag, text] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/gi))
    fields[attributes(`<textarea ${tag}`).name] = decode_html(text).replace(/^\n/, '');
  for (const [, tag, inner] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/gi)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/gi)].map(([one]) => attributes(one));
    fields[attributes(`<select ${tag}`).name] = (options.find((one) => 'selected' in one) || options[0] || {}).value ?? '';
  }
  const action = attributes(form.match(/<form\b[^>]*>/i)[0]).action;
  return { action, fields, html: form };
}

class Visitor {
  constructor(site, options = {}) {
    Object.assign(this, { port: site.port, site, jar: new Map(), language: 'en' }, options);
  }

  async send(method, path, { headers = {}, body, form, ...options } = {}) {
    if (form !== undefined) {
      body = encode(form);
      headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
    }
    const bytes = body === undefined ? null : Buffer.from(body);
    const all = {
      Host: `127.0.0.1:${this.port}`, Connection: 'close', 'Accept-Language': this.language,
      ...(this.jar.size ? { Cookie: [...this.jar].map(([k, v]) => `${k}=${v}`).join('; ') } : {}),
      ...(bytes ? { 'Content-Length': bytes.length } : {}), ...headers,
    };
    const lines = Object.entries(all).filter(([, value]) => value !== null).map(([k, v]) => `${k}: ${v}\r\n`).join('');
    const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines}\r\n`, 'latin1');
    const started = process.hrtime.bigint();
    const answer = parse(await exchange(this.port, bytes ? Buffer.concat([head, bytes]) : head, options));
    answer.ms = Number(process.hrtime.bigint() - started) / 1e6;
    for (const cookie of answer.cookies) this.take_cookie(cookie);
    return answer;
  }

  take_cookie(cookie) {
    const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
    if (value === '' || /max-age=(0|-\d+)\b/i.test(cookie)) this.jar.delete(name);
    else this.jar.set(name, value);
  }

  get(path, options) { return this.send('GET', path, options); }
  post(path, form, options) { return this.send('POST', path, { form, ...options }); }

  // Open a page and send one of its forms, as a person would.
  async fill(path, changes, { matches, at, ...options } = {}) {
    const page = await this.get(path);
    const { action, fields } = form_fields(page.text, matches);
    return this.post(at || action || path, { ...fields, ...changes }, options);
  }

  async login(login, password = this.site.firm.passwords[login]) {
    const answer = await this.fill('/login', { login, password, do: 'login' }, { matches: /name="password"/ });
    if (answer.status !== 303) throw new Error(`${login} cannot log in: ${answer.status}\n${answer.text.slice(0, 1500)}`);
    this.login_name = login;
    return this;
  }
}

module.exports = { Visitor, exchange, parse, encode, decode_html, form_fields, attributes };
