import assert from 'node:assert/strict';
import { find, findScreen } from '../engines/find.ts';
import { openScreen } from '../engines/screen.ts';
import { pause } from '../engines/wait.ts';
import { Chromium } from './chromium.ts';
import { Firefox } from './firefox.ts';
import type { Login, Manager, Offer } from './manager.ts';
import { Site } from './site.ts';

/** Browsers with a password manager that the tests can drive. */
export const browsers = {
  chromium: (program: string, display: string): Promise<Manager> => Chromium.start(program, display),
  firefox: (program: string, display: string): Promise<Manager> => Firefox.start(program, display),
};
export type BrowserName = keyof typeof browsers;

/** One test, in a new tab of a browser without saved passwords. */
export type Claim = (visitor: Visitor) => Promise<void>;
export type Claims = Record<string, Claim>;

/** Milliseconds after which no offer is expected any more; it usually comes within a few hundred. */
const silence = 1500;

export const box = (form: 'login' | 'register', name: string) => `vodokanal-${form} input[name=${name}]`;
export const button = (form: 'login' | 'register') => `vodokanal-${form} .vodokanal-submit`;

/** A person at a browser, who visits our site. */
export class Visitor {
  readonly name: BrowserName;
  readonly manager: Manager;
  readonly site: Site;
  readonly #end: () => void;

  private constructor(name: BrowserName, manager: Manager, site: Site, end: () => void) {
    this.name = name;
    this.manager = manager;
    this.site = site;
    this.#end = end;
  }

  static async start(name: BrowserName): Promise<Visitor> {
    const program = find(name)?.browser;
    const screen = findScreen();
    if (!program || !screen) throw new Error(`${name} or Xvfb is not installed`);
    const [site, { process, display }] = await Promise.all([
      Site.start(),
      openScreen(screen, { width: 1100, height: 1000 }),
    ]);
    const manager = await browsers[name](program, display);
    return new Visitor(name, manager, site, () => process.kill());
  }

  /** Waits until what the body of a function returns in the page is true. */
  async until(what: string, script: string, milliseconds = 8000): Promise<void> {
    const end = Date.now() + milliseconds;
    // During a navigation there is no page that could run it.
    while (!(await this.manager.run(script).catch(() => false))) {
      if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
      await pause(50);
    }
  }

  /** Opens a page with the form drawn. */
  async open(url: string, form: 'login' | 'register' = 'login'): Promise<void> {
    await this.manager.open(url);
    await this.until(`the form of ${form}`, `return document.querySelector('${button(form)}')`);
  }

  /** The browser has filled these boxes of the sign-in. Scripts see the values only after a real press. */
  async filled(...names: string[]): Promise<void> {
    for (const name of names.length ? names : ['email', 'password'])
      await this.until(
        `${name} filled in`,
        `return document.querySelector('${box('login', name)}').matches(':autofill')`,
      );
  }

  async fill(form: 'login' | 'register', texts: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) await this.manager.type(box(form, name), text);
  }

  /** Types a sign-in and presses the button. */
  async signIn({ username, password }: Login): Promise<void> {
    await this.fill('login', { email: username, password });
    await this.manager.press(button('login'));
  }

  state(form: 'login' | 'register', state: string): Promise<void> {
    return this.until(
      `${form} in ${state}`,
      `return document.querySelector('vodokanal-${form}')?.state === '${state}'`,
    );
  }

  /** The browser is at the cabinet, with a session of this person. */
  async arrives(email: string): Promise<void> {
    await this.until('the cabinet', `return location.pathname === '/cabinet'`);
    assert.equal(await this.sessionEmail(), email);
  }

  /** The e-mail of the session that the browser has. */
  sessionEmail(): Promise<string | undefined> {
    return this.manager.run(
      `return fetch('/api/sessions').then((response) => response.json()).then(({ email }) => email)`,
    );
  }

  /** The browser shows exactly this offer. */
  async offers(wanted: Offer): Promise<void> {
    const end = Date.now() + 6000;
    let offer: Offer | undefined;
    while (!offer && Date.now() < end) {
      offer = await this.manager.offer();
      await pause(50);
    }
    assert.deepEqual(offer, wanted);
  }

  /** Exactly this sign-in is saved. */
  async keeps(login: Login): Promise<void> {
    let kept: Login[] = [];
    for (const end = Date.now() + 3000; Date.now() < end; await pause(50)) {
      kept = await this.manager.kept();
      if (kept.length === 1 && kept[0]?.password === login.password) break;
    }
    assert.deepEqual(kept, [login]);
  }

  /** The browser shows no offer, now and for a while. */
  async offersNothing(): Promise<void> {
    const end = Date.now() + silence;
    while (Date.now() < end) {
      assert.equal(await this.manager.offer(), undefined);
      await pause(100);
    }
  }

  async close(): Promise<void> {
    await this.manager.close();
    this.#end();
    await this.site.close();
  }
}
