import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Login, Manager, Offer } from './manager.ts';
import { Marionette } from './marionette.ts';

/** Preferences of a new profile: no questions, no background requests. Those of `signon.` keep their defaults. */
const preferences = {
  'marionette.port': 0,
  // Otherwise Marionette sets preferences that turn filling and offers off.
  'remote.prefs.recommended': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.server': 'data:,',
  // Otherwise Firefox ignores presses of a button that has just appeared.
  'security.notification_enable_delay': 0,
};

/** The notification of the front tab, if it is on the screen. */
const notification = `
  const notifications = window.PopupNotifications;
  const { panel } = notifications;
  const found = notifications.getNotification('password', window.gBrowser.selectedBrowser);
  if (!found || found.dismissed || panel.state !== 'open') return null;
  const shown = panel.firstElementChild;`;

const element = 'element-6066-11e4-a52e-4f735466cecf';

export class Firefox implements Manager {
  readonly title: string;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #marionette: Marionette;

  private constructor(process: ChildProcess, folder: string, marionette: Marionette, title: string) {
    this.#process = process;
    this.#folder = folder;
    this.#marionette = marionette;
    this.title = title;
  }

  static async start(program: string, display: string): Promise<Firefox> {
    const folder = await mkdtemp(join(tmpdir(), 'managers-'));
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    await writeFile(join(folder, 'user.js'), lines.join('\n'));
    const args = ['-marionette', '-remote-allow-system-access', '-no-remote', '-profile', folder];
    const child = spawn(program, args, {
      env: { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8' },
      stdio: 'ignore',
    });
    const marionette = await Marionette.connect(await portOf(folder));
    const title = await marionette.run<string>('chrome', 'return `Firefox ${Services.appinfo.version}`');
    const changed = await marionette.run<string[]>(
      'chrome',
      `return Services.prefs.getChildList('signon.').filter((name) => Services.prefs.prefHasUserValue(name))`,
    );
    if (changed.length) throw new Error(`not Firefox as it is delivered: ${changed}`);
    return new Firefox(child, folder, marionette, title);
  }

  async open(url: string): Promise<void> {
    await this.#content();
    const before = await this.#marionette.command<string[]>('WebDriver:GetWindowHandles');
    const { handle } = await this.#marionette.command<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    for (const old of before) {
      await this.#marionette.command('WebDriver:SwitchToWindow', { handle: old });
      await this.#marionette.command('WebDriver:CloseWindow');
    }
    await this.#marionette.command('WebDriver:SwitchToWindow', { handle, focus: true });
    await this.go(url);
  }

  async go(url: string): Promise<void> {
    await this.#content();
    await this.#marionette.command('WebDriver:Navigate', { url });
  }

  run<Value>(script: string): Promise<Value> {
    return this.#marionette.run('content', script);
  }

  async press(selector: string): Promise<void> {
    const id = await this.#find(selector);
    await this.#marionette.command('WebDriver:ElementClick', { id });
  }

  async type(selector: string, text: string): Promise<void> {
    const id = await this.#find(selector);
    await this.run(`document.querySelector(${JSON.stringify(selector)}).select()`);
    await this.#marionette.command('WebDriver:ElementSendKeys', { id, text });
  }

  async enter(): Promise<void> {
    await this.#content();
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE007' }));
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async offer(): Promise<Offer | undefined> {
    const offer = await this.#marionette.run<Offer | null>(
      'chrome',
      `${notification}
      const text = (id) => window.document.getElementById('password-notification-' + id).value;
      return {
        kind: found.mainAction.label === 'Update' ? 'update' : 'save',
        username: text('username'),
        password: text('password'),
      };`,
    );
    return offer ?? undefined;
  }

  async accept(): Promise<void> {
    await this.#marionette.run('chrome', `${notification} shown.button.click();`);
  }

  async keep(origin: string, { username, password }: Login): Promise<void> {
    await this.#marionette.run(
      'chrome',
      `const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
      login.init(arguments[0], arguments[0], null, arguments[1], arguments[2], '', '');
      return Services.logins.addLoginAsync(login).then(() => null);`,
      [origin, username, password],
    );
  }

  kept(): Promise<Login[]> {
    return this.#marionette.run(
      'chrome',
      `return Services.logins.getAllLogins().then((logins) =>
        logins.map(({ username, password }) => ({ username, password })))`,
    );
  }

  async forget(): Promise<void> {
    await this.#marionette.run('chrome', 'return Services.logins.removeAllLoginsAsync()');
  }

  async close(): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill();
    await gone;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #content(): Promise<void> {
    await this.#marionette.command('Marionette:SetContext', { value: 'content' });
  }

  async #find(selector: string): Promise<string> {
    const [outer, inner] = selector.split(' >>> ');
    const found = await this.run<Record<string, string> | null>(
      `const outer = document.querySelector(${JSON.stringify(outer)});
      return ${inner ? `outer?.shadowRoot.querySelector(${JSON.stringify(inner)})` : 'outer'};`,
    );
    if (!found?.[element]) throw new Error(`the page has no ${selector}`);
    return found[element];
  }
}

/** The port that Firefox listens on, once it does. */
async function portOf(folder: string): Promise<number> {
  for (let round = 0; round < 300; round++) {
    const port = Number(await readFile(join(folder, 'MarionetteActivePort'), 'utf8').catch(() => 0));
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox does not listen');
}
