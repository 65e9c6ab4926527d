// Debian's Chromium, driven; pages looked at by axe-core and html-validate.
// Knows nothing of what stands on the pages.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { source } = require('./database');
const { after, assert } = require('./tap');

const modules = path.join(source, 'tests/browser/node_modules');
const { chromium } = require(path.join(modules, 'playwright-core'));
const axe = require.resolve(path.join(modules, 'axe-core/axe.min.js'));

const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } };
const program = process.env.XUNPAN_TEST_CHROMIUM || '/usr/bin/chromium';

let browser;
async function open_browser() {
  if (!browser) {
    browser = await chromium.launch({
      executablePath: program,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    after(() => browser.close());
  }
  return browser;
}

// A visitor's window. What the console or the network complains of is kept in
// page.complaints; hosts that are not ours in page.strangers.
async function open_window(site, { size = 'desk', language = 'en', script = true } = {}) {
  const context = await (await open_browser()).newContext({
    viewport: sizes[size], locale: language, javaScriptEnabled: script, baseURL: site.url,
    deviceScaleFactor: 1, hasTouch: size === 'phone', isMobile: size === 'phone',
  });
  const page = await context.newPage();
  page.complaints = [];
  page.strangers = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of (4\d\d|503)/.test(message.text())) page.complaints.push(message.text());
  });
  page.on('pageerror', (fault) => page.complaints.push(String(fault)));
  page.on('request', (request) => { if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url())) page.strangers.push(request.url()); });
  page.setDefaultTimeout(10000);
  return page;
}

async function log_in(page, site, login) {
  await page.goto('/login');
  await page.fill('input[name="login"]', login);
  await page.fill('input[name="password"]', site.firm.passwords[login]);
  await Promise.all([page.waitForNavigation(), page.press('input[name="password"]', 'Enter')]);
  assert.ok(!page.url().endsWith('/login'), `${login} did not get in: ${await page.locator('body').innerText()}`);
}

// Faults that would keep somebody from using the page.
async function serious_faults(page) {
  // The page's own policy lets no foreign script in, which is as it should be;
  // the debugger evaluates it in a world of its own.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate',
      { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
    return result.value;
  };
  await evaluate(fs.readFileSync(axe, 'utf8') + ';0');
  const found = JSON.parse(await evaluate(`axe.run(document, { resultTypes: ['violations'] }).then((all) => JSON.stringify(all.violations))`));
  await session.detach();
  return found.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

async function html_faults(html) {
  const { HtmlValidate, StaticConfigLoader } = require(path.join(source, 'static/node_modules/html-validate'));
  const config = JSON.parse(fs.readFileSync(path.join(source, 'tests/templates/html.json'), 'utf8'));
  const report = await new HtmlValidate(new StaticConfigLoader(config)).validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
}

// Something sticks out to the right: a phone's page that scrolls sideways.
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

module.exports = { open_window, log_in, serious_faults, html_faults, sideways, sizes };
