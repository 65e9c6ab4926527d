// The data that measurements run on: a firm with its catalogue, some hundred
// messages really taken in by the program, and copies of them until the number
// is reached. Built once, kept, built anew when the schema changed.
'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Database, Firm, source, build } = require('../harness/database');
const { run_well } = require('../harness/process');
const { message } = require('./messages');

const BASE = 400;
const options = ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=256M'];

// Sockets have short names: where the checkout lies deep they stand elsewhere.
function place(count) {
  const schema = crypto.createHash('sha256');
  for (const name of fs.readdirSync(path.join(source, 'sql/schema')).sort()) schema.update(fs.readFileSync(path.join(source, 'sql/schema', name)));
  for (const name of ['multiply.sql', 'messages.js']) schema.update(fs.readFileSync(path.join(__dirname, name)));
  return path.join(source, 'var/bench', `${count}-${schema.digest('hex').slice(0, 10)}`);
}

function fill_house(firm) {
  const demo = path.join(source, 'sql/demo');
  firm.well(['house', 'import', 'firm', path.join(demo, 'us.json')]);
  for (const kind of ['product', 'brand', 'competitor', 'platform', 'customer']) firm.well(['house', 'import', kind, path.join(demo, `${kind}s.csv`)]);
  firm.well(['house', 'import', 'freemail_domain', path.join(source, 'sql/reference/freemail_domains.csv')]);
  firm.well(['house', 'import', 'freemail_domain', path.join(demo, 'freemail_domains.csv')]);
}

// Message files in a folder, numbered from first on, one a minute until now.
function write_messages(dir, first, count) {
  const now = Math.floor(Date.now() / 1000);
  fs.mkdirSync(dir, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const file = path.join(dir, `${first + at}.eml`);
    fs.writeFileSync(file, message(first + at, now, (count - at) * 60));
    return file;
  });
}

function pipe(firm, files, at_once = 2) {
  return JSON.parse(run_well(path.join(build, 'tests/bench/pipe'), [String(at_once), path.join(build, 'xunpan-mail'), ...files],
    { env: { ...process.env, XUNPAN_CONFIG: firm.config } }));
}

function multiply(firm, count) {
  const [[base, messages, vettings]] = firm.sql('SELECT (SELECT MAX(id) FROM inquiry), (SELECT MAX(id) FROM message), (SELECT MAX(id) FROM vetting)');
  const copies = Math.max(1, Math.ceil(count / firm.count('inquiry')) - 1);
  const text = fs.readFileSync(path.join(__dirname, 'multiply.sql'), 'utf8').replaceAll('@COPIES@', copies);
  firm.sql(`SET @base = ${base}, @messages = ${messages}, @vettings = ${vettings};\n${text}`);
}

async function create(dir, count, say) {
  const unfinished = `${dir}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o711 });
  const started = Date.now();
  const database = await new Database(path.join(unfinished, 'db')).start([...options.slice(1), '--innodb-flush-log-at-trx-commit=0']);
  const firm = (await Firm.create(database, 'bench', path.join(unfinished, 'firm'))).migrate().people();
  fill_house(firm);
  say(`taking in ${BASE} messages`);
  pipe(firm, write_messages(path.join(unfinished, 'base'), 0, BASE));
  say(`making ${count} inquiries of them`);
  multiply(firm, count);
  fs.writeFileSync(path.join(unfinished, 'firm.json'), JSON.stringify({ passwords: firm.passwords, settings: firm.settings }));
  await database.stop();
  fs.rmSync(path.join(unfinished, 'base'), { recursive: true });
  fs.renameSync(unfinished, dir);
  say(`built in ${((Date.now() - started) / 1000).toFixed(0)} s, kept in ${path.relative(source, dir)}`);
}

async function start(dir) {
  const database = await new Database(path.join(dir, 'db')).start(options);
  const told = JSON.parse(fs.readFileSync(path.join(dir, 'firm.json'), 'utf8'));
  const firm = Object.assign(new Firm(), { database, name: 'bench', dir: path.join(dir, 'firm'), config: path.join(dir, 'firm/xunpan.conf'), log: path.join(dir, 'firm/xunpan.log'), ...told });
  firm.write_config({ database_socket: database.socket, log_file: firm.log, templates: path.join(source, 'templates'), static_files: path.join(source, 'static') });
  return firm;
}

// The firm of so many inquiries, its database running. Data of another schema
// than the program's is of no use any more.
async function open(count, say) {
  const dir = place(count);
  for (const name of fs.existsSync(path.dirname(dir)) ? fs.readdirSync(path.dirname(dir)) : [])
    if (name.startsWith(`${count}-`) && name !== path.basename(dir)) fs.rmSync(path.join(path.dirname(dir), name), { recursive: true, force: true });
  if (fs.existsSync(dir)) {
    const firm = await start(dir);
    if (firm.xunpan(['migrate']).status === 0) return firm;
    await firm.database.stop();
    fs.rmSync(dir, { recursive: true });
  }
  await create(dir, count, say);
  return start(dir);
}

module.exports = { open, pipe, write_messages };
