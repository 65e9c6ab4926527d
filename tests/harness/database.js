// A private MariaDB for tests, and firms in it: a schema of its own, migrated,
// with the two users that a real installation has and a configuration file.
'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { start, stop, run, run_well, until, can_connect } = require('./process');

const source = process.env.XUNPAN_TEST_SOURCE || path.resolve(__dirname, '..', '..');
const build = process.env.XUNPAN_TEST_BUILD || path.join(source, 'build');
const where = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
const www_data = 33; // Debian's id of the web server's user

class Database {
  // dir holds the data and the socket; made when it is not there
  constructor(dir) {
    this.dir = dir;
    this.socket = path.join(dir, 'db.sock');
  }

  async start(options = []) {
    const data = path.join(this.dir, 'data');
    const clean = process.env.XUNPAN_TEST_CLEAN_DATA;
    fs.mkdirSync(this.dir, { recursive: true });
    if (clean && !fs.existsSync(data)) fs.cpSync(clean, data, { recursive: true });
    this.server = start(path.join(source, 'sql/demo/mariadb'),
      [data, this.socket, '--innodb-flush-log-at-trx-commit=0', ...options],
      { log: path.join(this.dir, 'mariadb.log'), env: where });
    await until('MariaDB answers', async () => {
      if (this.server.ended) throw new Error(`MariaDB ended: ${fs.readFileSync(this.server.log, 'utf8')}`);
      return can_connect(this.socket);
    }, 60000);
    this.sql('SELECT 1');
    return this;
  }

  async stop(signal) { if (this.server) await stop(this.server, signal, 30000); }
  pause() { this.server.kill('SIGSTOP'); }
  resume() { this.server.kill('SIGCONT'); }

  // Statements as the database's own root; rows as arrays of text.
  sql(text, schema = '') {
    const out = run_well('mariadb', ['--no-defaults', '--default-character-set=utf8mb4', '-uroot', `-S${this.socket}`,
      '--batch', '--skip-column-names', ...(schema ? [schema] : [])], { input: text, env: where });
    return out.split('\n').filter(Boolean).map((line) => line.split('\t'));
  }
}

// One installation of the program: schema, users, configuration.
class Firm {
  static async create(database, name, dir, settings = {}) {
    const firm = new Firm();
    const password = () => crypto.randomBytes(12).toString('hex');
    Object.assign(firm, { database, name, dir, config: path.join(dir, 'xunpan.conf'), log: path.join(dir, 'xunpan.log') });
    fs.mkdirSync(dir, { recursive: true });
    const [daily, schema] = [password(), password()];
    database.sql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
      CREATE USER ${name}@localhost IDENTIFIED BY '${daily}';
      CREATE USER ${name}_schema@localhost IDENTIFIED BY '${schema}';
      GRANT SELECT ON ${name}.* TO ${name}@localhost;
      GRANT ALL ON ${name}.* TO ${name}_schema@localhost;`);
    firm.write_config({
      database_socket: database.socket, database_name: name,
      database_user: name, database_password: daily,
      schema_user: `${name}_schema`, schema_password: schema,
      templates: path.join(source, 'templates'), static_files: path.join(source, 'static'),
      log_file: firm.log, secret: crypto.randomBytes(32).toString('hex'), ...settings,
    });
    return firm;
  }

  write_config(settings) {
    this.settings = { ...this.settings, ...settings };
    const text = Object.entries(this.settings).map(([key, value]) => `${key} = ${value}\n`).join('');
    fs.writeFileSync(this.config, text, { mode: 0o640 });
    fs.chmodSync(this.config, 0o640);
  }

  // Run the command line in this firm.
  xunpan(args, options = {}) {
    const { program = path.join(build, 'xunpan'), ...rest } = options;
    return run(program, args, { ...rest, env: { ...where, XUNPAN_CONFIG: this.config, ...options.env } });
  }

  well(args, options) {
    const answer = this.xunpan(args, options);
    if (answer.status !== 0)
      throw new Error(`xunpan ${args.join(' ')}: exit ${answer.status ?? answer.signal}\n${answer.stderr}${answer.stdout}`);
    return answer.stdout;
  }

  migrate() { this.well(['migrate']); this.grant(); return this; }

  // What the daily user may write: the audit trail only grows, the record of
  // migrations is not his (PROMISES M3).
  grant() {
    const tables = this.sql('SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()').map(([table]) => table);
    this.database.sql(tables.filter((table) => table !== 'schema_migration').map((table) =>
      `GRANT INSERT${table === 'audit' ? '' : ', UPDATE, DELETE'} ON ${this.name}.${table} TO ${this.name}@localhost;`).join('\n'));
  }

  sql(text) { return this.database.sql(text, this.name); }
  // The same as the program's own user.
  daily(text) {
    run_well('mariadb', ['--no-defaults', `-u${this.settings.database_user}`, `-p${this.settings.database_password}`,
      `-S${this.database.socket}`, this.name], { input: text, env: where });
  }
  count(table, condition = '1') { return Number(this.sql(`SELECT COUNT(*) FROM ${table} WHERE ${condition}`)[0][0]); }

  // One account for each role, and a second one in sales.
  people() {
    this.passwords = {};
    for (const [login, role] of Object.entries(Firm.roles)) {
      this.passwords[login] = `${login} opens the door 42`;
      this.well(['user', 'add', login, '--name', `Test ${login}`, '--role', role, '--password-stdin'],
        { input: `${this.passwords[login]}\n` });
    }
    return this;
  }
}
Firm.roles = { sales: 'sales', sales2: 'sales', service: 'service', manager: 'manager', admin: 'admin' };

// What the web server's own user must be able to read, when we are root.
function give_to_web(...paths) {
  if (process.getuid() === 0) for (const one of paths) fs.chownSync(one, www_data, www_data);
}

module.exports = { Database, Firm, give_to_web, source, build, where, www_data };
