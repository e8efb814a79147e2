import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { freePort } from '../engines/free-port.ts';
import { startChromium } from '../partner/chromium-window.ts';
import { password } from '../people.ts';
import { clean, folder, run } from '../server/program.ts';

/** The demo as `npm start` shows it, to somebody who sees it for the first time. */

let chromium: { browser: Browser; stop(): Promise<void> };
let site: string;
before(async () => {
  const port = String(await freePort());
  site = `http://localhost:${port}/`;
  const server = run('start.ts', [], { ...clean, PORT: port, DATA_DIR: join(folder, 'demo') });
  [chromium] = await Promise.all([startChromium(), server.until(/Ctrl\+C/)]);
});
after(() => chromium?.stop());

/** Somebody who presses and types, and is counted. */
class Visitor {
  readonly page: Page;
  presses = 0;
  texts = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses the first button or link that is seen under a name, once it is there. */
  async press(where: string, name: string): Promise<void> {
    const found = await this.page.waitForFunction(
      (where: string, name: string) =>
        [...document.querySelectorAll<HTMLElement>(`${where} :is(a, button)`)].find(
          (one) => one.getClientRects().length > 0 && one.textContent!.trim().startsWith(name),
        ),
      {},
      where,
      name,
    );
    const element = found.asElement() as ElementHandle<HTMLElement>;
    await element.scrollIntoView();
    await element.click();
    this.presses++;
  }

  async type(form: string, box: string, text: string): Promise<void> {
    const found = await this.page.waitForSelector(`vodokanal-${form} input[name=${box}]`, { visible: true });
    await found!.click();
    await found!.type(text);
    this.texts++;
  }

  reads(sentence: string): Promise<unknown> {
    return this.page.waitForFunction((text: string) => document.body.textContent!.includes(text), {}, sentence);
  }
}

it('leads from `npm start` to a paid bill with 7 presses and 5 texts', async () => {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(site);
  const somebody = new Visitor(page);
  await somebody.press('#accounts', '100200300401');
  await somebody.type('register', 'email', 'olena@ukr.net');
  await somebody.type('register', 'password', password);
  await somebody.type('register', 'house', 'буд. 1 б корп. 3');
  await somebody.type('register', 'apartment', '15');
  await somebody.press('vodokanal-register', 'Надіслати');
  await page.waitForSelector('vodokanal-register[state=success]');
  // The letter has come beside the form, and is open.
  await somebody.press('demo-letters', 'http');
  await somebody.type('login', 'password', password);
  await somebody.press('vodokanal-login', 'Підтвердити та увійти');
  await somebody.press('account-balance', 'Перейти до оплати');
  assert.equal(new URL(page.url()).hostname, 'localhost');
  await somebody.press('order-payment', 'Сплатити');
  await somebody.reads('Сплачено. Водоканал уже зарахував оплату');
  assert.equal(new URL(page.url()).hostname, '127.0.0.1');
  await somebody.press('order-payment', 'Повернутися до кабінету');
  await somebody.reads('Дякуємо, оплату зараховано');
  await somebody.reads('Усе сплачено');
  assert.deepEqual([somebody.presses, somebody.texts], [7, 5]);
});
