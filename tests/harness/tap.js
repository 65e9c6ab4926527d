// Named tests one after the other, told in TAP. Knows nothing of what is
// tested.
'use strict';
const assert = require('node:assert/strict');

const tests = [];
const last = [];

// The first one named starts the telling, once the whole file is read.
function add(one) {
  if (tests.push(one) === 1) setImmediate(() => tell_all().catch(bail_out));
}

// test('refuses a form without its token', async () => { ... })
function test(name, body) { add({ name, body }); }
// Why a test does not apply here: said, counted, never a pass.
function skip(name, why) { add({ name, why }); }
// What is stopped or put back when all are done, whatever happened.
function after(body) { last.push(body); }

function explain(fault) {
  const text = fault && fault.stack ? fault.stack : String(fault);
  return text.split('\n').map((line) => `# ${line}`).join('\n');
}

async function tell_all() {
  let failed = 0;
  for (const [index, { name, body, why }] of tests.entries()) {
    if (why) {
      console.log(`ok ${index + 1} - ${name} # SKIP ${why}`);
      continue;
    }
    try {
      await body();
      console.log(`ok ${index + 1} - ${name}`);
    } catch (fault) {
      failed++;
      console.log(`not ok ${index + 1} - ${name}\n${explain(fault)}`);
    }
  }
  for (const body of last.reverse()) await body();
  console.log(`1..${tests.length}`);
  process.exit(failed ? 1 : 0);
}

function bail_out(fault) {
  console.log(`Bail out! ${explain(fault)}`);
  process.exit(1);
}
process.on('unhandledRejection', bail_out);

module.exports = { test, skip, after, assert };
