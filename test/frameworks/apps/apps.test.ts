import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { find } from '../../engines/find.ts';
import { until } from '../../engines/wait.ts';
import { type App, apps } from './list.ts';
import { folder, installPackage, snippets, writeSnippets } from './prepare.ts';
import { type Site, startSite } from './site.ts';

const pictures = 'node_modules/.cache/screenshots';

/** None of the tools may call home, or ask whether it may. */
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: undefined,
};

async function build({ name, commands }: App): Promise<void> {
  const cwd = join(folder, name);
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  for (const command of commands) {
    const [program, ...args] = command.split(' ');
    await promisify(execFile)(join(folder, 'node_modules/.bin', program!), args, { cwd, env }).catch(
      ({ message, stdout }) => assert.fail(`${message}\n${stdout}`),
    );
  }
}

/** What a person sees on the page. */
// biome-ignore lint/performance/useDomNodeTextContent: `textContent` also has what is not drawn
const seen = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());

/** Everything that is wrong on a page: its console, its errors, its requests. */
function complaintsOf(page: Page, { url }: Site): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/^(error|warn|assert)/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  return complaints;
}

describe('what docs/frameworks.md says', () => {
  let site: Site;
  let browser: Browser;
  let somebody: { email: string; password: string };
  const builds = new Map<string, Promise<void>>();

  before(async () => {
    installPackage();
    writeSnippets();
    mkdirSync(pictures, { recursive: true });
    const limit = pLimit(2);
    for (const app of apps) {
      const built = limit(() => build(app));
      // It is awaited by its own test.
      built.catch(() => {});
      builds.set(app.name, built);
    }
    site = await startSite();
    somebody = await site.resident();
    browser = await puppeteer.launch({
      executablePath: find('chromium')!.browser,
      args: ['--no-sandbox', '--lang=uk'],
      pipe: true,
    });
  });
  after(() => Promise.all([browser?.close(), site?.close(), Promise.allSettled(builds.values())]));

  it('has a file for every app, and for no other', { skip: Boolean(process.env.APPS) }, () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map(({ name }) => name).filter((name) => name !== 'node_modules');
    assert.deepEqual([...new Set(snippets().map(({ app }) => app))].sort(), names.sort());
    assert.deepEqual(apps.map(({ name }) => name).sort(), names.sort());
  });

  for (const app of apps)
    describe(app.name, () => {
      it('holds to the types, and is built', async () => builds.get(app.name));

      it('draws the form, signs in and greets', async () => {
        await builds.get(app.name);
        const { button = 'До кабінету', greeting = `Вітаємо, ${somebody.email}!`, served = ['dist'] } = app;
        site.show(...served.map((name) => join(folder, app.name, name)));
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        const complaints = complaintsOf(page, site);
        const shows = (text: string) =>
          until(text, async () => (await seen(page)).includes(text)).catch(async () =>
            assert.fail(`"${text}" is not in: ${await seen(page)}\n${complaints.join('\n')}`),
          );

        await page.goto(site.url);
        await shows(button);
        assert.match(await seen(page), /Пароль/);
        assert.doesNotMatch(await seen(page), /Вітаємо/);
        await page.type('input[name=email]', somebody.email);
        await page.type('input[name=password]', somebody.password);
        await page.screenshot({ path: join(pictures, `app-${app.name}-form.png`) });
        await page.click('button.vodokanal-submit');
        await shows(greeting);
        await page.screenshot({ path: join(pictures, `app-${app.name}-greeting.png`) });
        // The form is gone, and the person is signed in.
        assert.doesNotMatch(await seen(page), /Пароль/);
        const account = await page.evaluate(async () => (await (await fetch('/api/sessions')).json()) as object);
        assert.match(JSON.stringify(account), new RegExp(somebody.email));
        assert.deepEqual(complaints, []);
        await context.close();
      });
    });
});
