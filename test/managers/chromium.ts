import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { pressEveryKey } from '../engines/chromium-keys.ts';
import { freePort } from '../engines/free-port.ts';
import type { Login, Manager, Offer } from './manager.ts';
import { Views } from './views.ts';

/** The name of the window in which Chromium asks whether to save a password. */
const bubble = 'PasswordSaveUpdateView';

export class Chromium implements Manager {
  readonly title: string;
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #views: Views;
  /** Chromium's page of passwords, in another window: a tab in front of the page would close the offer. */
  readonly #passwords: Page;
  #page: Page;

  private constructor(browser: Browser, folder: string, views: Views, page: Page, passwords: Page, title: string) {
    this.#browser = browser;
    this.#folder = folder;
    this.#views = views;
    this.#page = page;
    this.#passwords = passwords;
    this.title = title;
  }

  static async start(program: string, display: string): Promise<Chromium> {
    const folder = await mkdtemp(join(tmpdir(), 'managers-'));
    const port = await freePort();
    const browser = await puppeteer.launch({
      executablePath: program,
      userDataDir: folder,
      headless: false,
      pipe: true,
      defaultViewport: null,
      env: { ...process.env, DISPLAY: display, LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
      // Switches that Puppeteer sets by default turn the password manager off.
      ignoreDefaultArgs: true,
      args: [
        '--no-sandbox',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Passwords are stored in a file of the profile, because there is no keyring.
        '--password-store=basic',
        `--enable-ui-devtools=${port}`,
        '--enable-features=ui-debug-tools-enable-synthetic-events',
        '--window-size=1000,900',
        'about:blank',
      ],
    });
    const [page] = await browser.pages();
    const passwords = await browser.newPage({ type: 'window' });
    await passwords.goto('chrome://password-manager/passwords');
    return new Chromium(browser, folder, await Views.connect(port), page!, passwords, await browser.version());
  }

  async open(url: string): Promise<void> {
    const before = this.#page;
    // A tab that another tab opens is in the same window.
    const opened = new Promise<Page>((resolve) => before.once('popup', (page) => resolve(page!)));
    await before.evaluate(() => void window.open('about:blank', '_blank'));
    this.#page = await pressEveryKey(await opened);
    await before.close();
    await this.#page.bringToFront();
    await this.go(url);
  }

  async go(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  run<Value>(script: string): Promise<Value> {
    return this.#page.evaluate(`(() => {${script}})()`) as Promise<Value>;
  }

  async press(selector: string): Promise<void> {
    await this.#page.click(selector);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#page.click(selector);
    await this.run(`document.querySelector(${JSON.stringify(selector)}).select()`);
    await this.#page.keyboard.type(text);
  }

  async enter(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  offer(): Promise<Offer | undefined> {
    return this.#views.look(bubble, (parts) => {
      if (!parts[0]?.visible) return;
      const [username, password] = parts.filter(({ kind, visible }) => kind === 'Textfield' && visible);
      const title = parts.find(({ kind, text }) => kind === 'Label' && text.endsWith('?'))?.text ?? '';
      return {
        kind: title.startsWith('Update') ? 'update' : 'save',
        username: username?.text ?? '',
        password: password?.text ?? '',
      };
    });
  }

  async accept(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      // Chromium ignores presses of a button that has just appeared or was just pressed.
      await new Promise((resolve) => setTimeout(resolve, 700));
      const pressed = await this.#views.look(bubble, async (parts) => {
        const button = parts.find(({ kind, text }) => kind === 'MdTextButton' && /^(Save|Update)/.test(text));
        if (button) await this.#views.press(button);
        return Boolean(button);
      });
      if (!pressed && round) return;
    }
    throw new Error('the offer cannot be taken');
  }

  async keep(origin: string, { username, password }: Login): Promise<void> {
    const [url, note, useAccountStore] = [origin, '', false];
    await this.#own('addPassword', { url, username, password, note, useAccountStore });
  }

  async kept(): Promise<Login[]> {
    const ids = (await this.#entries()).map(({ id }) => id);
    const logins = ids.length ? await this.#own<Login[]>('requestCredentialsDetails', ids) : [];
    return logins.map(({ username, password }) => ({ username, password }));
  }

  async forget(): Promise<void> {
    for (const { id, storedIn } of await this.#entries()) await this.#own('removeCredential', id, storedIn);
  }

  async close(): Promise<void> {
    this.#views.close();
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #entries(): Promise<{ id: number; storedIn: string }[]> {
    const groups = await this.#own<{ entries: { id: number; storedIn: string }[] }[]>('getCredentialGroups');
    return groups.flatMap(({ entries }) => entries);
  }

  /** Calls the API that Chromium's page of passwords uses. */
  #own<Value>(method: string, ...args: unknown[]): Promise<Value> {
    return this.#passwords.evaluate(
      `chrome.passwordsPrivate.${method}(${args.map((arg) => JSON.stringify(arg))})`,
    ) as Promise<Value>;
  }
}
