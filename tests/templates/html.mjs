// Every golden page is valid HTML by html-validate's recommended rules. Needs the
// packages of static/package.json; without them the test says so and is skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '..', '..', 'static', 'package.json');
if (!existsSync(join(dirname(modules), 'node_modules', 'html-validate'))) {
  console.log('skipped: html-validate is not installed (npm ci in static/)');
  process.exit(77);
}
const { HtmlValidate, StaticConfigLoader } = createRequire(modules)('html-validate');
const validate = new HtmlValidate(new StaticConfigLoader(JSON.parse(readFileSync(join(here, 'html.json'), 'utf8'))));

let wrong = 0;
const pages = readdirSync(here).filter((name) => name.endsWith('.gold'));
for (const page of pages) {
  const report = await validate.validateString(readFileSync(join(here, page), 'utf8'), page);
  for (const { messages } of report.results)
    for (const m of messages) {
      console.log(`${page}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
      wrong++;
    }
}
console.log(`html: ${pages.length} pages, ${wrong} faults`);
process.exit(wrong ? 1 : 0);
