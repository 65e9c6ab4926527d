// A firm's pages behind a real web server, three ways: lighttpd with FastCGI
// workers, lighttpd with one process a request (plain CGI), and Apache with
// mod_fcgid that is told everything by .htaccess, as on a shared host.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { start, stop, until, free_port, can_connect, children_of } = require('./process');
const { source, build, where, give_to_web, www_data } = require('./database');

function fill(template, words) {
  return fs.readFileSync(template, 'utf8').replace(/@([A-Z]+)@/g, (all, word) => {
    if (!(word in words)) throw new Error(`${template}: nothing to fill ${all} with`);
    return words[word];
  });
}

// A program is copied where the server's user may run it, behind two lines
// that say where its configuration is: what an owner of web space would do.
function put_program(site, name) {
  const real = path.join(site.dir, 'xunpan.program');
  fs.copyFileSync(site.program, real);
  fs.chmodSync(real, 0o755);
  const entry = path.join(site.web, name);
  fs.writeFileSync(entry, `#!/bin/sh\nXUNPAN_CONFIG='${site.firm.config}' exec '${real}'\n`, { mode: 0o755 });
  return entry;
}

const kinds = {
  'lighttpd-fastcgi': (site) => {
    fs.writeFileSync(site.conf, fill(path.join(source, 'sql/demo/lighttpd.conf'), {
      PORT: site.port, STATIC: path.join(source, 'static'), RUN: site.dir,
      PROGRAM: site.program, CONFIG: site.firm.config, WORKERS: 2,
    }));
    return ['lighttpd', ['-D', '-f', site.conf]];
  },

  'lighttpd-cgi': (site) => {
    put_program(site, 'xunpan.fcgi');
    fs.writeFileSync(site.conf, fill(path.join(__dirname, 'lighttpd-cgi.conf'), {
      PORT: site.port, STATIC: path.join(source, 'static'), RUN: site.dir, WEB: site.web,
    }));
    return ['lighttpd', ['-D', '-f', site.conf]];
  },

  'apache-fcgid': (site) => {
    put_program(site, 'xunpan.fcgi');
    put_program(site, 'xunpan.cgi');
    fs.cpSync(path.join(source, 'static'), path.join(site.web, 'static'), {
      recursive: true, filter: (one) => !/node_modules|\.(mjs|json)$/.test(one),
    });
    fs.cpSync(path.join(source, 'templates'), path.join(site.dir, 'templates'), { recursive: true });
    site.firm.write_config({ templates: path.join(site.dir, 'templates'), static_files: path.join(site.web, 'static'), log_file: '' });
    fs.copyFileSync(path.join(__dirname, 'htaccess'), path.join(site.web, '.htaccess'));
    // Started by root it serves as the web server's user.
    const user = process.getuid() === 0 ? `User #${www_data}\nGroup #${www_data}` : '';
    fs.writeFileSync(site.conf, fill(path.join(__dirname, 'apache.conf'), { PORT: site.port, RUN: site.dir, WEB: site.web, USER: user }));
    give_to_web(site.dir, site.firm.config);
    return ['apache2', ['-DFOREGROUND', '-d', site.dir, '-f', site.conf]];
  },
};

class Site {
  // kind    one of the three
  // dir     of its own; holds logs and sockets
  // program the xunpan.fcgi to serve; env what its processes get besides
  static async start(kind, firm, dir, { program = path.join(build, 'xunpan.fcgi'), env = {} } = {}) {
    const site = Object.assign(new Site(), { kind, firm, dir, program, conf: path.join(dir, 'server.conf'), web: path.join(dir, 'web') });
    fs.mkdirSync(site.web, { recursive: true });
    fs.chmodSync(site.web, 0o755);
    fs.chmodSync(dir, 0o755);
    site.port = await free_port();
    site.url = `http://127.0.0.1:${site.port}`;
    const [command, args] = kinds[kind](site);
    // The socket that lighttpd makes for the workers is not for everybody.
    const quiet = `umask 0117; exec "$@"`;
    const log = path.join(dir, 'server.log');
    fs.writeFileSync(log, '');
    site.server = start('sh', ['-c', command === 'lighttpd' ? quiet : 'exec "$@"', 'sh', command, ...args],
      { log, env: { ...where, ...env } });
    await until(`${kind} answers`, async () => {
      if (site.server.ended) throw new Error(`${kind} ended: ${site.log_text()}`);
      return can_connect({ host: '127.0.0.1', port: site.port });
    });
    return site;
  }

  log_text() {
    return ['server.log', 'lighttpd.log', 'error.log'].map((name) => path.join(this.dir, name))
      .filter((file) => fs.existsSync(file)).map((file) => fs.readFileSync(file, 'utf8')).join('');
  }

  // Process ids of the FastCGI workers.
  workers() {
    return children_of(this.server.pid).filter((pid) => {
      try { return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('xunpan'); } catch { return false; }
    });
  }

  async stop() { await stop(this.server); }
}
Site.kinds = Object.keys(kinds);

module.exports = { Site };
