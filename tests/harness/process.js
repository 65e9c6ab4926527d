// Starting, waiting for and stopping the processes that a test needs: each by
// its own id, none by name.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');

const running = new Map();

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// Ask again until it is so; says what was waited for when it never is.
async function until(what, is_so, ms = 10000) {
  for (const end = Date.now() + ms; ;) {
    const answer = await is_so();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await sleep(20);
  }
}

// Start in the background, its output in a file.
function start(command, args, { log, ...options } = {}) {
  const out = fs.openSync(log, 'a');
  // A group of its own: what it starts ends with it.
  const child = spawn(command, args, { stdio: ['ignore', out, out], detached: true, ...options });
  fs.closeSync(out);
  child.log = log;
  child.gone = new Promise((done) => child.on('exit', (code, signal) => {
    kill_group(child.pid);
    running.delete(child.pid);
    child.ended = { code, signal };
    done(child.ended);
  }));
  child.on('error', (fault) => { child.ended = { code: -1, signal: fault.message }; });
  running.set(child.pid, child);
  return child;
}

async function stop(child, signal = 'SIGTERM', ms = 10000) {
  if (child.ended) return;
  child.kill('SIGCONT');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), ms);
  await child.gone;
  clearTimeout(late);
}

// For the end of a test program that was itself ended.
function kill_all() {
  for (const pid of running.keys()) kill_group(pid);
}
function kill_group(pid) {
  try { process.kill(-pid, 'SIGKILL'); } catch { /* nothing left of it */ }
}
process.on('exit', kill_all);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => process.exit(130));

function children_of(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch { return []; }
}

// Run to the end; the answer tells all, a fault only when asked for.
function run(command, args, options = {}) {
  const answer = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (['ENOENT', 'EACCES'].includes(answer.error?.code)) throw answer.error;
  return answer;
}
function run_well(command, args, options) {
  const answer = run(command, args, options);
  if (answer.status !== 0)
    throw new Error(`${path.basename(command)} ${args.join(' ')}: exit ${answer.status ?? answer.signal}\n${answer.stderr}${answer.stdout}`);
  return answer.stdout;
}

function free_port() {
  return new Promise((done, refuse) => {
    const server = net.createServer();
    server.on('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function can_connect(where) {
  return new Promise((done) => {
    const socket = net.connect(where, () => { socket.destroy(); done(true); });
    socket.on('error', () => done(false));
  });
}

module.exports = { sleep, until, start, stop, run, run_well, free_port, can_connect, children_of };
