import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import type { Person } from '../people.ts';
import { passwordOf, type Role, type Site } from './site.ts';

/** A window of somebody with cookies of their own; without a role a visitor. */
export async function openWindow(browser: Browser, site: Site, role?: Role, width = 1280): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width, height: 900 });
  if (!role) return page;
  await page.goto(`${site.url}/wp-login.php`);
  // Not by keys: a while after it has loaded, the page puts the focus into the first box, whatever somebody is typing.
  await page.$eval('#user_login', (box, name) => ((box as HTMLInputElement).value = name), role);
  await page.$eval('#user_pass', (box, password) => ((box as HTMLInputElement).value = password), passwordOf(role));
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  assert.match(page.url(), /wp-admin/);
  return page;
}

/** Publishes a page of the site's author as the editor does, through the REST API with that person's own rights. */
export async function publish(window: Page, title: string, content: string): Promise<string> {
  if (!window.url().endsWith('/post-new.php'))
    await window.goto(`${new URL(window.url()).origin}/wp-admin/post-new.php`);
  return window.evaluate(
    async (title, content) => {
      const { wp } = window as unknown as { wp: { apiFetch(request: object): Promise<{ link: string }> } };
      const request = { path: '/wp/v2/posts', method: 'POST', data: { title, content, status: 'publish' } };
      return (await wp.apiFetch(request)).link;
    },
    title,
    content,
  );
}

/** Waits until a form is drawn. */
export const drawn = (window: Page, tag = 'vodokanal-register') =>
  window.waitForSelector(`${tag} form[slot=form] input[name=email]`, { visible: true });

/** Fills in the registration by keys, and presses the button. */
export async function register(window: Page, somebody: Person): Promise<void> {
  await drawn(window);
  for (const name of ['account', 'email', 'password', 'house', 'apartment'] as const) {
    const box = (await window.waitForSelector(`vodokanal-register input[name=${name}]`, { visible: true }))!;
    await box.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await box.click();
    await window.keyboard.type(somebody[name]);
  }
  await window.locator('vodokanal-register .vodokanal-submit').click();
}

/** The addresses to which a window posts from now on. */
export function postsOf(window: Page): string[] {
  const posts: string[] = [];
  window.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  return posts;
}
