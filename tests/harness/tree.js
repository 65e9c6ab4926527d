// The project's own files as text, for tests that read the source.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { source } = require('./database');

const passed_over = /(^|\/)(node_modules|vendor|\.git|build[^/]*|var|autom4te\.cache)$/;

// Files below a folder whose name matches, relative to the checkout.
function files(folder, matches = /./) {
  const whole = path.join(source, folder);
  if (!fs.existsSync(whole)) return [];
  return fs.readdirSync(whole, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const one = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return passed_over.test(one) ? [] : files(one, matches);
    return entry.isFile() && matches.test(one) ? [one] : [];
  });
}
const read = (file) => fs.readFileSync(path.join(source, file), 'utf8');

// C without its comments, and without what stands in quotes; lines stay lines.
function bare(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
    (all) => (all[0] === '/' ? '' : all[0] + all[0]) + '\n'.repeat((all.match(/\n/g) || []).length));
}

// "file:line: text" for each line of the files that matches.
function lines(list, pattern, view = (text) => text) {
  return list.flatMap((file) => view(read(file)).split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])));
}

module.exports = { files, read, bare, lines };
