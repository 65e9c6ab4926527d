// Makes static/vendor out of the pinned packages: Tabler's style sheet without
// the rules that no template uses and without data: pictures (the policy
// img-src 'self' would block them), and one sheet of the icons in use.
// It knows nothing of our own style sheet, which loads after it.
//
//   node build.mjs [OUT]      OUT is vendor/ beside this file by default
import { PurgeCSS } from 'purgecss';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, 'vendor');
const packages = join(here, 'node_modules', '@tabler');

function templates(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? templates(join(folder, entry.name))
      : entry.name.endsWith('.cs') ? [join(folder, entry.name)] : []).sort();
}

async function trim(files) {
  const [{ css }] = await new PurgeCSS().purge({
    content: files,
    css: [join(packages, 'core', 'dist', 'css', 'tabler.min.css')],
    variables: true, keyframes: true, fontFace: true,
    safelist: { standard: ['html', 'body', /^data-bs-theme/] },
  });
  const clean = css
    .replace(/url\((?:"|')?data:[^)]*?(?:"\)|'\)|%3e\)|\))/g, 'none')
    .replace(/\n?\/\*# sourceMappingURL.*$/m, '');
  if (/data:|https?:\/\//.test(clean.replace(/\/\*!.*?\*\//gs, '')))
    throw new Error('the trimmed style sheet would load from elsewhere');
  return clean;
}

// Icons are named in templates, call:icon("mail"), call:act("undo", "refresh", ...),
// or come from data by a name of ours that icons.json translates.
const named = [/call:(?:icon|empty)\("([a-z0-9-]+)"[,)]/g, /call:(?:act|link|note)\([^,]*, "([a-z0-9-]+)"/g];

function icons(files) {
  const wanted = new Map(Object.entries(JSON.parse(readFileSync(join(here, 'icons.json'), 'utf8'))));
  for (const file of files)
    for (const pattern of named)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(pattern))
        if (!wanted.has(name)) wanted.set(name, name);
  const sprite = readFileSync(join(packages, 'icons-sprite', 'dist', 'tabler-sprite.svg'), 'utf8');
  const symbols = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ours, theirs]) => {
    const found = sprite.match(new RegExp(`<symbol id="tabler-${theirs}"[^>]*>(.*?)</symbol>`, 's'));
    if (!found) throw new Error(`no icon ${theirs}`);
    const paths = found[1].replace(/<path stroke="none"[^>]*\/>|\s*\n\s*/g, '');
    return `<symbol id="${ours}" viewBox="0 0 24 24" stroke-linecap="round" stroke-linejoin="round">${paths}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

mkdirSync(out, { recursive: true });
const files = [...templates(join(here, '..', 'templates')), join(here, 'xunpan.js')];
const css = await trim(files);
const svg = icons(files);
writeFileSync(join(out, 'tabler.trim.css'), css);
writeFileSync(join(out, 'icons.svg'), svg);
copyFileSync(join(packages, 'core', 'LICENSE'), join(out, 'LICENSE.tabler-core'));
copyFileSync(join(packages, 'icons-sprite', 'LICENSE'), join(out, 'LICENSE.tabler-icons'));
console.log(`static/vendor: tabler.trim.css ${css.length} bytes, icons.svg ${svg.length} bytes`);
