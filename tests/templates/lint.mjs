// What templates, catalogues and style sheets may not do, and what both languages
// must hold. Reads files only; needs nothing but node.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const faults = [];
const fault = (file, line, text) => faults.push(`${relative(root, file)}:${line}: ${text}`);
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const lineOf = (text, index) => text.slice(0, index).split('\n').length;

function files(folder, end) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name), end)
      : entry.name.endsWith(end) ? [join(folder, entry.name)] : []).sort();
}
const templates = files(join(root, 'templates'), '.cs');

// ---- banned constructs -----------------------------------------------------
const banned = [
  [/<\?cs\s+(alt|uvar|evar|lvar|linclude|escape|name|content-type)\b/g, 'lets data through unescaped'],
  [/\b(html_strip|text_html|js_escape|string\.slice|string\.length)\(/g, 'emits raw tags, or cuts characters in two'],
  [/\sstyle\s*=/g, 'an inline style, which the policy blocks'],
  [/\son[a-z]+\s*=\s*"/g, 'an inline handler, which the policy blocks'],
  [/<script(?![^>]*\ssrc=)/g, 'an inline script, which the policy blocks'],
  [/<style/g, 'an inline style sheet, which the policy blocks'],
  [/\b(data|javascript):/g, 'a data: or javascript: address'],
  [/(href|src|action)="https?:/g, 'an address of another host'],
  [/\s[\w-]+=<\?cs/g, 'an attribute without quotation marks'],
  [/<(?:form)[^>]*method="post"(?![\s\S]{0,900}?call:(?:hidden|pinned)\(\)|[\s\S]{0,300}?name="csrf")/g, 'a POST form without csrf and once'],
];
const literal = /^(Base|Static\.version|Page\.icons)\b/;

function checkTemplate(file) {
  const text = readFileSync(file, 'utf8');
  const code = text.replace(/<\?cs\s+#[\s\S]*?\?>/g, (all) => all.replace(/[^\n]/g, ' '));
  for (const [pattern, why] of banned)
    for (const found of code.matchAll(pattern)) fault(file, lineOf(code, found.index), `${found[0].trim()}: ${why}`);
  // addresses from data go through url_validate
  for (const found of code.matchAll(/(?:href|src|action)="(?:<\?cs (?:if:[^?]*|else )\?>)?<\?cs var:([^?]*?) \?>/g))
    if (!found[1].startsWith('url_validate(') && !literal.test(found[1]))
      fault(file, lineOf(code, found.index), `${found[1]}: an address without url_validate`);
  // words: letters between tags, or in attributes that are read out
  const plain = code.replace(/<\?cs[\s\S]*?\?>/g, (all) => all.replace(/[^\n]/g, '\u0001'));
  for (const found of plain.matchAll(/>([^<>]*)</g)) {
    const words = found[1].replace(/&[a-z]+;|\u0001/g, ' ').replace(/\bv(?= |$)/g, ' ');
    if (/\p{L}/u.test(words)) fault(file, lineOf(plain, found.index), `words outside the catalogue: ${words.trim()}`);
  }
  for (const found of plain.matchAll(/\b(?:aria-label|placeholder|title|alt)="([^"]*)"/g))
    if (/\p{L}/u.test(found[1])) fault(file, lineOf(plain, found.index), `words outside the catalogue: ${found[1]}`);
  return code;
}
const code = templates.map(checkTemplate).join('\n');

// ---- catalogues ------------------------------------------------------------
function catalogue(path) {
  const keys = new Map(), at = [];
  let until = null, name = '', value = [];
  for (const line of read('templates', 'lang', path).split('\n')) {
    if (until !== null) {
      if (line === until) { keys.set([...at, name].join('.'), value.join('\n')); until = null; } else value.push(line);
      continue;
    }
    let found;
    if (/^\s*(#|$)/.test(line)) continue;
    if ((found = line.match(/^\s*([\w.]+)\s*\{\s*$/))) at.push(found[1]);
    else if (/^\s*\}\s*$/.test(line)) at.pop();
    else if ((found = line.match(/^\s*([\w.]+)\s*<<\s*(\w+)\s*$/))) [, name, until] = found, value = [];
    else if ((found = line.match(/^\s*([\w.]+)\s*=\s?(.*)$/))) keys.set([...at, found[1]].join('.'), found[2]);
    else fault(join(root, 'templates/lang', path), 0, `cannot be read: ${line}`);
  }
  return keys;
}

const han = '[\\p{Script=Han}，。：；？！（）、“”]';
const halfWidth = new RegExp(`${han}\\s?[,;:?!()]|[,;:?!()]\\s?${han}|\\p{Script=Han}\\.(?:\\s|$)`, 'u');

function checkPair(stem) {
  const en = catalogue(`${stem}en.hdf`), zh = catalogue(`${stem}zh-CN.hdf`);
  const path = (language) => join(root, 'templates/lang', `${stem}${language}.hdf`);
  for (const key of en.keys()) if (!zh.has(key)) fault(path('zh-CN'), 0, `${key} is missing`);
  for (const key of zh.keys()) if (!en.has(key)) fault(path('en'), 0, `${key} is missing`);
  for (const [key, value] of zh)
    if (halfWidth.test(value)) fault(path('zh-CN'), 0, `${key}: half-width punctuation in Chinese: ${value}`);
  for (const [key, value] of en)
    if (/\p{Script=Han}/u.test(value) && !/^(Lang\.other\.name|Choice\.me\.language\.)/.test(key)) fault(path('en'), 0, `${key}: Chinese in the English catalogue`);
  return [en, zh];
}
const [en] = checkPair('');
for (const stem of new Set(readdirSync(join(root, 'templates/lang')).map((name) => name.match(/^(.*\.)en\.hdf$/)?.[1]).filter(Boolean))) checkPair(stem);

// Keys that templates use: whole names, and branches looked up by a code.
const areas = new Set([...en.keys()].map((key) => key.split('.')[0]));
// The program words some things itself: view_word(view, "", "Choice.%s ...").
const program = files(join(root, 'cgi-bin'), '.c').map((file) => readFileSync(file, 'utf8')).join('\n');
const used = new Set(), branches = new Set(['Field', 'Hint', 'Choice']); // these are read by the program, by noun and field
for (const found of code.matchAll(/\b([A-Z]\w*)((?:\.\w+)*)(\[)?/g)) {
  if (!areas.has(found[1])) continue;
  (found[3] ? branches : used).add(found[1] + found[2]);
}
for (const found of program.matchAll(/"([A-Z]\w*(?:\.\w+)*)(\.%s)?"/g))
  if (areas.has(found[1].split('.')[0])) (found[2] ? branches : used).add(found[1]);
const within = (key) => { const parts = key.split('.'); return parts.some((_, i) => branches.has(parts.slice(0, i + 1).join('.'))); };
for (const key of used)
  if (!en.has(key) && !within(key) && ![...en.keys()].some((other) => other.startsWith(`${key}.`)) && !/^Form\b/.test(key))
    fault(join(root, 'templates/lang/en.hdf'), 0, `${key} is used and missing`);
for (const key of en.keys())
  if (!used.has(key) && !within(key)) fault(join(root, 'templates/lang/en.hdf'), 0, `${key} is used by no template`);

// ---- style sheet -----------------------------------------------------------
const css = read('static', 'xunpan.css').replace(/\/\*[\s\S]*?\*\//g, (all) => all.replace(/[^\n]/g, ' '));
const block = (start) => {
  const from = css.indexOf('{', css.indexOf(start)) + 1;
  return css.slice(from, css.indexOf('}', from)).replace(/\s+/g, ' ').trim();
};
const dark = ':root[data-bs-theme=dark]', system = ':root:not([data-bs-theme])';
const sheet = join(root, 'static', 'xunpan.css');
if (!css.includes(dark) || !css.includes(system)) fault(sheet, 0, 'a dark theme is missing');
else if (block(dark) !== block(system)) fault(sheet, 0, 'the two dark themes differ');
const names = (text) => [...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
const light = new Set(names(block(':root {')));
for (const name of names(block(dark))) if (!light.has(name)) fault(sheet, 0, `${name} stands in the dark theme alone`);
css.split('\n').forEach((line, index) => {
  const rest = line.replace(/--[\w-]+:[^;}]*[;}]/g, '').replace(/url\([^)]*\)/g, '');
  const found = rest.match(/#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl|oklch)a?\(|\b(?:white|black|red|green|blue|gr[ae]y)\b(?=\s*[;} ])/i);
  if (found) fault(sheet, index + 1, `a colour outside the variables: ${found[0]}`);
});
for (const name of new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, n]) => n)))
  if (!new RegExp(`${name}\\s*:`).test(css) && !name.startsWith('--tblr')) fault(sheet, 0, `${name} is used and never set`);
if (/url\(|@import|!ie|expression\(/.test(css)) fault(sheet, 0, 'loads something else');

for (const text of faults) console.log(text);
console.log(`lint: ${templates.length} templates, ${en.size} words, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
