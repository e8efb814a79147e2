import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { find } from '../engines/find.ts';
import { freePort } from '../engines/free-port.ts';
import { findPostgres } from '../engines/postgres.ts';
import { until } from '../engines/wait.ts';
import { newPassword, password } from '../people.ts';
import { ask, folder, run } from '../server/program.ts';
import { startPartnerPage } from './partner-page.ts';
import { prepareDatabase, type Site, startInstance, startSite } from './site.ts';
import { replaced, snippet } from './snippets.ts';

/** Somebody on the bill of demo/accounts.csv. */
const bill = { account: '100200300401', house: '1Б-3', apartment: '15' };
const email = 'olena@ukr.net';

let site: Site;
let browser: Browser;
let profile: string;
before(async () => {
  site = await startSite();
  profile = await mkdtemp(join(tmpdir(), 'operate-'));
  browser = await puppeteer.launch({
    executablePath: find('chromium')?.browser ?? '',
    userDataDir: profile,
    pipe: true,
    acceptInsecureCerts: true,
    args: ['--no-sandbox', '--lang=uk'],
  });
});
after(async () => {
  await browser?.close();
  await site?.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

/** What the browser says of a page: errors, also of the policy, and failed requests of the page itself. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The form asks who is signed in, and 401 is an answer.
    if (message.type() === 'error' && !/status of 401/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

async function fill(page: Page, element: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.waitForSelector(`${element} input[name="${name}"]`);
    await page.click(`${element} input[name="${name}"]`);
    await page.type(`${element} input[name="${name}"]`, value);
  }
}
const press = (page: Page, element: string) => page.click(`${element} .vodokanal-submit`);

/** A request as it comes from the network. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; id: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path, headers, rejectUnauthorized: false, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, text, id: String(response.headers['x-request-id']) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('two instances behind nginx, below a path', () => {
  it('let a resident register, confirm by the letter, sign in and see the cabinet', async () => {
    const imported = await site.importAccounts('demo/accounts.csv');
    assert.equal(imported.code, 0, imported.output);
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${site.url}#register`);
    await fill(page, 'vodokanal-register', {
      account: bill.account,
      email,
      password,
      house: bill.house,
      apartment: bill.apartment,
    });
    await press(page, 'vodokanal-register');
    await page.waitForSelector('vodokanal-register[state="success"]');

    const letter = await site.mailbox.next();
    const link = /https:\/\/localhost:\d+\/kabinet\/#vodokanal-confirm=[\w-]+/.exec(letter)?.[0];
    assert.ok(link, letter);
    // A page of its own, as a program for mail opens it.
    await page.close();
    const opened = await browser.newPage();
    complaints.push(...complaintsOf(opened));
    await opened.goto(link);
    await opened.waitForSelector('vodokanal-login .vodokanal-submit');
    await fill(opened, 'vodokanal-login', { password });
    await Promise.all([opened.waitForNavigation(), press(opened, 'vodokanal-login')]);
    assert.equal(opened.url(), `${site.url}demo/pages/cabinet.html`);
    await opened.waitForSelector('.card');
    assert.match(await opened.$eval('main', (main) => main.textContent), new RegExp(`${email}.*${bill.account}`, 's'));

    const cookie = (await browser.cookies()).find(({ name }) => name === '__Host-vodokanal');
    assert.deepEqual([cookie?.secure, cookie?.httpOnly, cookie?.path, cookie?.sameSite], [true, true, '/', 'Lax']);
    // Another page of the same browser, at whichever instance.
    for (const _ of site.instances) {
      await opened.reload();
      await opened.waitForSelector('.card');
    }
    await opened.click('#leave');
    await opened.waitForFunction((url) => location.href === url, {}, `${site.url}#login`);
    assert.deepEqual(complaints, []);
    for (const instance of site.instances) assert.match(instance.output(), /"path":"\/api\//, 'both had a part in it');
  });

  it('sign in from a frame: the one-time code and the cabinet stand below the path', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${site.url}demo/pages/partner.html`);
    const handle = await page.waitForSelector('vodokanal-login >>> iframe');
    const frame = await handle!.contentFrame();
    await frame.waitForSelector('vodokanal-login form');
    for (const [name, value] of Object.entries({ email, password })) {
      await frame.click(`input[name="${name}"]`);
      await frame.type(`input[name="${name}"]`, value);
    }
    await frame.click('.vodokanal-submit');
    await page.waitForFunction((url) => location.href === url, {}, `${site.url}demo/pages/cabinet.html`);
    await page.waitForSelector('.card');
    assert.deepEqual(complaints, []);
  });

  it('take a new password by the letter that somebody has asked for in a frame', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${site.url}demo/pages/partner.html`);
    const handle = await page.waitForSelector('vodokanal-login >>> iframe');
    const frame = await handle!.contentFrame();
    const forgotten = await frame.waitForSelector('button.vodokanal-link');
    assert.equal(await forgotten!.evaluate((link) => link.textContent), 'Забули пароль?');
    await forgotten!.click();
    await frame.waitForFunction(() => !document.querySelector('vodokanal-login [name="password"]'));
    await frame.click('input[name="email"]');
    await frame.type('input[name="email"]', email);
    await frame.click('.vodokanal-submit');
    const letter = await site.mailbox.next();
    const link = /https:\/\/localhost:\d+\/kabinet\/#vodokanal-reset=[\w-]+/.exec(letter)?.[0];
    assert.ok(link, letter);
    await page.close();

    const opened = await browser.newPage();
    complaints.push(...complaintsOf(opened));
    await opened.goto(link);
    await opened.waitForSelector('vodokanal-login [autocomplete="new-password"]');
    assert.equal(opened.url(), site.url, 'the token has left the address');
    await fill(opened, 'vodokanal-login', { password: newPassword });
    await press(opened, 'vodokanal-login');
    await opened.waitForSelector('vodokanal-login[state="success"]');
    assert.match(await site.mailbox.next(), /Пароль змінено/);
    assert.deepEqual(complaints, []);
    const signIn = async (typed: string) =>
      (
        await ask(site.instances[0].port, '/api/sessions', {
          method: 'POST',
          host: 'localhost',
          'Content-Type': 'application/json',
          body: JSON.stringify({ email, password: typed }),
        })
      ).status;
    assert.deepEqual([await signIn(password), await signIn(newPassword)], [401, 200]);
  });

  it('show the frame to hundreds of partners', async () => {
    const { status, text } = await get('/kabinet/frame.html');
    assert.deepEqual([status, text.match(/&quot;origin&quot;/g)?.length], [200, 403]);
  });

  it('give script and frame to the page of a partner that demands CORP and COEP, and no frame to a stranger', async (test) => {
    const { 'vodokanal.js': sum } = JSON.parse((await get('/kabinet/integrity.json')).text);
    for (const [port, allowed] of [
      [site.partnerPort, true],
      [await freePort(), false],
    ] as const) {
      const partner = await startPartnerPage(port, site.url, sum);
      test.after(() => partner.close());
      const page = await browser.newPage();
      const blocked: string[] = [];
      page.on('requestfailed', (failed) => blocked.push(failed.url()));
      await page.goto(partner.url);
      const inside = page.frames()[1]!;
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      assert.ok(await page.evaluate(() => customElements.get('vodokanal-login')), 'the script by its sum');
      if (allowed) {
        await inside.waitForFunction(() => customElements.get('vodokanal-login'), { polling: 'mutation' });
        assert.equal(inside.url(), `${site.url}frame.html`);
        assert.deepEqual(blocked, []);
      } else assert.deepEqual([inside.url().split(':')[0], blocked.length], ['chrome-error', 1]);
      await page.close();
    }
  });

  it('log the client that nginx names, under the id of nginx', async () => {
    const { id } = await get('/kabinet/api/sessions', {
      'X-Forwarded-For': '198.51.100.9',
      'X-Request-Id': 'made-up-by-the-client',
    });
    assert.match(id, /^[\da-f]{32}$/);
    const written = () =>
      site.instances.flatMap(({ output }) => output().split('\n')).find((text) => text.includes(id));
    // The answer may come before the line of the log does.
    await until('line in the log', async () => written());
    assert.equal(JSON.parse(written()!).network, '127.0.0.0/24', 'not what the client wrote itself');
  });

  it('are not reached under another name', async () => {
    const { hostname, port } = new URL(site.url);
    for (const instance of site.instances) {
      assert.equal((await ask(instance.port, '/', { host: 'evil.example' })).status, 421);
      assert.equal((await ask(instance.port, '/', { host: `${hostname}:${port}` })).status, 200);
    }
  });

  it('go on where one is stopped, and say so where the database is away', async () => {
    const [first, second] = site.instances;
    first.child.kill('SIGTERM');
    assert.equal((await first.ended()).code, 0);
    for (let time = 0; time < 4; time++) assert.equal((await get('/kabinet/readyz')).status, 200);
    site.instances[0] = await startInstance(site.env, first.port);
    await site.postgres.stop();
    for (const path of ['/readyz', '/healthz'])
      assert.equal((await ask(second.port, path, { host: '10.0.0.1' })).status, path === '/healthz' ? 200 : 503, path);
    await site.postgres.start();
    while ((await ask(second.port, '/readyz')).status !== 200) {
      /* It connects again by itself. */
    }
    site.postgres.freeze();
    assert.equal((await ask(second.port, '/readyz')).status, 503, 'no answer in time is no answer');
    site.postgres.resume();
    while ((await ask(second.port, '/readyz')).status !== 200) {
      /* It waits for the first question to be answered. */
    }
  });
});

describe('a backup', () => {
  it('is restored into an empty database, and people sign in as before', async () => {
    const dump = join(folder, 'vodokanal.dump');
    const shell = (name: string, url: string) =>
      execFileSync('sh', ['-ec', replaced(snippet(name), { '/var/backups/vodokanal.dump': dump })], {
        env: { ...process.env, DATABASE_URL: url, PATH: `${findPostgres()}:${process.env.PATH}` },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    shell('backup', site.databaseUrl);
    await prepareDatabase(site.postgres.url, {
      'create role vodokanal login': 'create role restorer login',
      'create database vodokanal owner vodokanal': 'create database restored owner restorer',
    });
    const databaseUrl = `postgres://restorer:change-me@127.0.0.1:${site.postgres.port}/restored`;
    shell('restore', databaseUrl);
    const instance = await startInstance({ ...site.env, DATABASE_URL: databaseUrl }, await freePort());
    const { status } = await ask(instance.port, '/api/sessions', {
      method: 'POST',
      host: 'localhost',
      'Content-Type': 'application/json',
      body: JSON.stringify({ email, password: newPassword }),
    });
    assert.equal(status, 200);
    instance.child.kill('SIGTERM');
    assert.equal((await instance.ended()).code, 0);
  });
});

it('the unit of systemd is one that systemd understands', (test) => {
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' });
  } catch {
    return test.skip('there is no systemd here');
  }
  const file = join(folder, 'vodokanal@.service');
  execFileSync('sh', ['-c', `cat > ${file}`], {
    input: replaced(snippet('unit'), { '/usr/bin/node': process.execPath }),
  });
  const instance = join(folder, 'vodokanal@5173.service');
  execFileSync('cp', [file, instance]);
  execFileSync('systemd-analyze', ['verify', instance], { stdio: ['ignore', 'ignore', 'pipe'] });
});

describe('a start that fails', () => {
  const failing = async (env: Record<string, string>) => {
    const { code, output } = await run('serve.ts', [], {
      ...site.env,
      PORT: String(await freePort()),
      ...env,
    }).ended();
    assert.equal(code, 1, output);
    return output.trim();
  };

  it('says that PostgreSQL has no such database, or does not know the user', async () => {
    const { host } = new URL(site.databaseUrl);
    assert.equal(
      await failing({ DATABASE_URL: `postgres://vodokanal@${host}/nothing` }),
      `PostgreSQL at ${host} has no such database: create it, or correct DATABASE_URL.`,
    );
    assert.equal(
      await failing({ DATABASE_URL: `postgres://nobody@${host}/vodokanal` }),
      `PostgreSQL at ${host} refuses the user: correct DATABASE_URL or its pg_hba.conf.`,
    );
  });

  it('says that the disk is full or cannot be written', async (test) => {
    if (process.getuid?.() !== 0) return test.skip('only root may mount');
    for (const [options, sentence] of [
      ['size=3m', 'is on a full disk. Make room'],
      ['ro', 'cannot be made. Make it'],
    ] as const) {
      const disk = join(folder, options);
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
      test.after(() => execFileSync('umount', ['-l', disk]));
      const said = await failing({ DATABASE_URL: '', DATA_DIR: join(disk, 'data') });
      assert.ok(said.startsWith(`${join(disk, 'data')} ${sentence}`), said);
      assert.equal(said.split('\n').length, 1);
    }
  });
});
