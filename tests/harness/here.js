// What the runner handed to a test program: a database, a place to write, and
// for pages the site that stands ready.
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Database, Firm, source, build } = require('./database');
const { Site } = require('./site');
const { after } = require('./tap');

// A folder of this test program alone: the runner's, else one that goes when
// the program does.
const scratch = process.env.XUNPAN_TEST_SCRATCH || fs.mkdtempSync(path.join(os.tmpdir(), 'xunpan-test-'));
if (!process.env.XUNPAN_TEST_SCRATCH)
  process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

// What a running site is, as text for another process; and back.
function describe(site) {
  const { firm, server, ...rest } = site;
  const { database, ...plain } = firm;
  return JSON.stringify({ ...rest, server: { pid: server.pid }, firm: plain, database: database.dir });
}
function open_site() {
  const told = process.env.XUNPAN_TEST_SITE;
  if (!told) throw new Error('run it through tests/run: it needs a site');
  const { firm, database, ...rest } = JSON.parse(told);
  return Object.assign(new Site(), rest, { firm: Object.assign(new Firm(), firm, { database: new Database(database) }) });
}

// A firm of one's own in the shared database, migrated, nobody in it yet.
let firms = 0;
async function new_firm(settings) {
  const name = `t${process.pid}_${++firms}`;
  const firm = await Firm.create(new Database(process.env.XUNPAN_TEST_DATABASE), name, path.join(scratch, name), settings);
  return firm.migrate();
}

// A database server and a site of one's own, for tests that hurt them.
async function own_site(kind = open_site().kind) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'xunpan-own-'));
  fs.chmodSync(dir, 0o711);
  const database = await new Database(path.join(dir, 'db')).start();
  fs.chmodSync(database.dir, 0o711);
  after(async () => {
    await database.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  });
  const firm = (await Firm.create(database, 'own', path.join(dir, 'firm'))).migrate().people();
  fs.chmodSync(firm.dir, 0o711);
  const site = await Site.start(kind, firm, path.join(dir, 'site'), { program: open_site().program });
  after(() => site.stop());
  return site;
}

module.exports = { scratch, describe, open_site, new_firm, own_site, source, build };
