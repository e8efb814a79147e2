import { startFirefox } from '../engines/firefox.ts';
import type { Marionette } from '../engines/marionette.ts';
import type { Login, Manager, Offer } from './manager.ts';

/** Otherwise Firefox ignores presses of a button that has just appeared. */
const more = { 'security.notification_enable_delay': 0 };

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
  readonly #marionette: Marionette;
  readonly #close: () => Promise<void>;

  private constructor(marionette: Marionette, close: () => Promise<void>, title: string) {
    this.#marionette = marionette;
    this.#close = close;
    this.title = title;
  }

  static async start(program: string, display: string): Promise<Firefox> {
    const args = ['-remote-allow-system-access'];
    const { marionette, close } = await startFirefox({ program, args, env: { DISPLAY: display }, more });
    const title = await marionette.run<string>('chrome', 'return `Firefox ${Services.appinfo.version}`');
    const changed = await marionette.run<string[]>(
      'chrome',
      `return Services.prefs.getChildList('signon.').filter((name) => Services.prefs.prefHasUserValue(name))`,
    );
    if (changed.length) throw new Error(`not Firefox as it is delivered: ${changed}`);
    return new Firefox(marionette, close, title);
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

  close(): Promise<void> {
    return this.#close();
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
