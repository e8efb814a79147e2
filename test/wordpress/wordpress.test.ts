import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { tagOf } from '../../src/element-names.ts';
import { wordsOf } from '../../src/words/index.ts';
import { themes } from '../engines/wordpress.ts';
import { billOf, type Person, person } from '../people.ts';
import { openChromium } from '../states/chromium.ts';
import { attacks } from './attacks.ts';
import { chooseRegistration, insertBlock, saveAndOpenAgain } from './block-editor.ts';
import { picture } from './picture.ts';
import { type Site, startSite } from './site.ts';
import { drawn, openWindow, postsOf, publish, register } from './window.ts';

/** The plugin in the list of plugins. */
const row = 'tr[data-plugin="vodokanal-forms/vodokanal-forms.php"]';

/** One site for all tests, which follow one another: what the first has installed the last removes. */
describe('the plugin in WordPress', { concurrency: 1 }, () => {
  let site: Site;
  let browser: Browser;
  let admin: Page;
  let author: Page;

  const neighbour = async (): Promise<Person> => {
    const somebody = person();
    await storeBilled(site.demo.service.database, [billOf(somebody)]);
    return somebody;
  };
  const close = (window: Page) => window.browserContext().close();
  /** Writes settings on the page of the settings, and saves. */
  const set = async (settings: Record<string, string>) => {
    await admin.goto(`${site.url}/wp-admin/options-general.php?page=vodokanal-forms`);
    for (const [name, text] of Object.entries(settings)) {
      const box = await admin.waitForSelector(`#vodokanal-forms-${name}`);
      await box!.evaluate((element) => {
        (element as HTMLInputElement).value = '';
      });
      await box!.type(text);
    }
    await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
  };
  const registrations = () => `${site.utility}/api/registrations`;

  before(async () => {
    [site, browser] = await Promise.all([startSite(), openChromium()]);
    admin = await openWindow(browser, site, 'admin');
    author = await openWindow(browser, site, 'author');
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is uploaded and activated by an administrator', async () => {
    await admin.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
    const box = (await admin.waitForSelector('#pluginzip')) as import('puppeteer-core').ElementHandle<HTMLInputElement>;
    await box.uploadFile(site.zip);
    await Promise.all([admin.waitForNavigation(), admin.click('#install-plugin-submit')]);
    await Promise.all([admin.waitForNavigation(), admin.click('a.button-primary[href*="action=activate"]')]);
    await admin.goto(`${site.url}/wp-admin/plugins.php`);
    assert.ok(await admin.$(`${row}.active`));
  });

  it('shows visitors nothing before it is set up, and says so to an administrator', async () => {
    const post = await publish(author, 'Ще ні', '[vodokanal form="register"]');
    assert.doesNotMatch(await (await fetch(post)).text(), /vodokanal-register|vodokanal\.iife/);
    await admin.goto(post);
    assert.match(await admin.$eval('body', (body) => body.textContent!), /не вказано її адресу/);
  });

  it('takes addresses that are https or loopback, and keeps the old one otherwise', async () => {
    await set({
      'register-endpoint': registrations(),
      'login-endpoint': `${site.utility}/api/sessions`,
      'cabinet-url': `${site.utility}/cabinet`,
      'privacy-url': '/privacy',
      partner: 'Сайт <b>міста</b>',
    });
    await set({ 'login-endpoint': 'http://insecure.example/api', 'cabinet-url': 'javascript:alert(1)' });
    const said = await admin.$$eval('.notice-error, .error', (notices) =>
      notices.map(({ textContent }) => textContent),
    );
    assert.equal(said.filter((words) => words?.includes('Не збережено')).length, 2);
    const stored = JSON.parse(await site.php("echo json_encode(get_option('vodokanal_forms'));"));
    assert.equal(stored['login-endpoint'], `${site.utility}/api/sessions`);
    assert.equal(stored['cabinet-url'], `${site.utility}/cabinet`);
    assert.equal(stored['privacy-url'], `${site.url}/privacy`);
    assert.equal(stored.partner, 'Сайт міста');
    await picture(admin, 'settings');
  });

  it('lets nobody but administrators see or save the settings', async () => {
    const response = await author.goto(`${site.url}/wp-admin/options-general.php?page=vodokanal-forms`);
    assert.equal(response!.status(), 403);
    const status = await author.evaluate(async () => {
      const body = new URLSearchParams({ option_page: 'vodokanal_forms', action: 'update' });
      return (await fetch('/wp-admin/options.php', { method: 'POST', body })).status;
    });
    assert.equal(status, 403);
  });

  for (const [at, theme] of themes.entries())
    it(`draws an author's shortcode and block for a visitor, who registers (${theme})`, async () => {
      await site.php(`switch_theme('${theme}');`);
      const form = at
        ? '<!-- wp:vodokanal-forms/form {"form":"register"} /-->'
        : '<p>Привіт</p>\n\n[vodokanal form="register"]\n\nБувайте';
      const post = await publish(author, `Реєстрація: ${theme}`, form);
      const html = await (await fetch(post)).text();
      const [element] = /<vodokanal-register.*?<\/vodokanal-register>/s.exec(html) ?? [];
      assert.doesNotMatch(element!, /<p|<br|\n/, 'wpautop leaves it whole');
      assert.match(element!, /lang="uk"/);
      const [tag] = /<script[^>]*vodokanal\.iife\.js[^>]*>/.exec(html) ?? [];
      for (const part of [/ defer /, / integrity="sha384-/, / crossorigin="anonymous"/, / data-no-optimize="1"/])
        assert.match(tag!, part);
      for (const width of [390, 1280]) {
        const visitor = await openWindow(browser, site, undefined, width);
        const posts = postsOf(visitor);
        await visitor.goto(post);
        await drawn(visitor);
        const room = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(room <= 0, 'nothing is wider than the window');
        await picture(visitor, `${theme}-${width}`);
        if (width === 390) {
          await register(visitor, await neighbour());
          await visitor.waitForSelector('::-p-text(Перевірте пошту)');
          assert.deepEqual(posts, [registrations()]);
        }
        await close(visitor);
      }
    });

  it('loads its script on pages with a form only', async () => {
    const post = await publish(author, 'Новини', '<p>Води не буде</p>');
    assert.doesNotMatch(await (await fetch(post)).text(), /vodokanal/);
  });

  it('sends nothing to addresses that an author has written, wherever they stand', async () => {
    const post = await publish(author, 'Пастка', attacks(site.stranger));
    const visitor = await openWindow(browser, site);
    const posts = postsOf(visitor);
    await visitor.goto(post);
    await drawn(visitor);
    const tags = (['register', 'login'] as const).map(tagOf).join();
    const attributes = await visitor.$$eval(tags, (forms) =>
      forms.map((form) => [...form.attributes].map(({ name, value }) => `${name}=${value}`)),
    );
    assert.ok(attributes.length >= 6, 'forms are there');
    for (const attribute of attributes.flat()) {
      assert.doesNotMatch(attribute, new RegExp(`${new URL(site.stranger).port}|^on|wp-comments-post|secret`));
      if (attribute.startsWith('endpoint='))
        assert.match(attribute, /=http:\/\/localhost:\d+\/api\/(registrations|sessions)$/);
    }
    // All address attributes that the elements know are settled by the page's settings.
    const open = await visitor.evaluate(() =>
      ['login', 'register'].flatMap((name) => {
        const element = customElements.get(`vodokanal-${name}`) as unknown as { observedAttributes: string[] };
        const known = element.observedAttributes.filter((attribute) => /(^|-)(url|endpoint|frame)$/.test(attribute));
        const settled = (window.vodokanal as unknown as Record<string, object>)[name]!;
        return known.filter((one) => !(one.replace(/-./g, (part) => part[1]!.toUpperCase()) in settled));
      }),
    );
    assert.deepEqual(open, []);
    await visitor.$$eval(tags, async (forms) => {
      for (const form of forms as unknown as {
        value: object;
        submit(): Promise<unknown>;
        querySelector: Element['querySelector'];
      }[]) {
        form.value = { account: '100200300401', email: 'ivan@ukr.net', house: '25', apartment: '0' };
        (form.querySelector('[name=password]') as HTMLInputElement).value = 'теплий кіт на печі';
        await form.submit();
      }
    });
    assert.ok(posts.length >= attributes.length, `${posts}`);
    for (const url of posts) assert.match(url, /^http:\/\/localhost:\d+\/api\/(registrations|sessions)$/);
    assert.deepEqual(site.strayed, []);
    await close(visitor);
  });

  it('shows an editor a picture of the form in the block editor, and the post stays valid', async () => {
    const editor = await openWindow(browser, site, 'editor');
    await insertBlock(editor, site.url);
    const labels = () => editor.$$eval('.vodokanal-forms-label', (all) => all.map(({ textContent }) => textContent));
    const { account, email, password, house, apartment } = wordsOf('uk');
    assert.deepEqual(await labels(), [email.label(), password.label()]);
    await chooseRegistration(editor);
    assert.deepEqual(
      await labels(),
      [account, email, password, house, apartment].map(({ label }) => label()),
    );
    await picture(editor, 'block');
    const post = await saveAndOpenAgain(editor);
    assert.deepEqual(
      await labels(),
      [account, email, password, house, apartment].map(({ label }) => label()),
    );
    assert.equal(await editor.$('.block-editor-warning'), null);
    assert.match(await (await fetch(post)).text(), /<vodokanal-register /);
    await close(editor);
  });

  it('asks for a nonce when a form is sent, so that a page from a cache is as good', async () => {
    await set({ 'register-endpoint': '/wp-json/cabinet/v1/registrations', 'login-endpoint': '' });
    const post = await publish(author, 'З кешу', '[vodokanal form="register"]');
    const cached = await (await fetch(post)).text();
    for (const role of [undefined, 'author'] as const) {
      const window = await openWindow(browser, site, role);
      await window.setRequestInterception(true);
      const nonces: string[] = [];
      window.on('request', (request) => {
        const { 'x-wp-nonce': nonce } = request.headers();
        if (nonce && request.url().includes('cabinet/v1')) nonces.push(nonce);
        if (request.url() === post) void request.respond({ contentType: 'text/html; charset=utf-8', body: cached });
        else void request.continue();
      });
      const answer = window.waitForResponse((response) => response.url().includes('cabinet/v1'));
      await window.goto(post);
      await register(window, await neighbour());
      assert.equal((await answer).status(), 202);
      assert.equal((await answer).headers()['x-person'] !== '0', role === 'author');
      assert.equal(nonces.length, 1);
      assert.ok(!cached.includes(nonces[0]!), 'the nonce is not in the page');
      await close(window);
    }
  });

  it('leaves nothing behind when it is deleted, and no complaint of PHP', async () => {
    admin.on('dialog', (dialog) => void dialog.accept());
    await admin.goto(`${site.url}/wp-admin/plugins.php`);
    await Promise.all([admin.waitForNavigation(), admin.click(`${row} .deactivate a`)]);
    await admin.click(`${row} .delete a`);
    await admin.waitForSelector(`${row}.deleted`);
    assert.equal(site.hasPlugin(), false);
    const left =
      'global $wpdb; echo $wpdb->get_var("select count(*) from $wpdb->options where option_name like \'%vodokanal%\'");';
    assert.equal(await site.php(left), '0');
    assert.deepEqual(site.complaints(), []);
  });
});
