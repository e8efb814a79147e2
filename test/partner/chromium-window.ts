import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame } from 'puppeteer-core';
import { pressEveryKey } from '../engines/chromium-keys.ts';
import { find } from '../engines/find.ts';
import { type BrowserWindow, iframe, phoneViewport, viewport, type WindowOptions } from './window.ts';

const withoutHash = (url: string) => url.split('#')[0];

/** Starts Chromium. It blocks cookies of other sites in frames, as people can choose and others do. */
export async function startChromium(names: string[] = []): Promise<{ browser: Browser; stop(): Promise<void> }> {
  const programs = find('chromium');
  if (!programs) throw new Error('chromium is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'partner-'));
  const browser = await puppeteer.launch({
    executablePath: programs.browser,
    userDataDir: folder,
    pipe: true,
    headless: process.env.HEADED !== '1',
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--lang=uk',
      '--test-third-party-cookie-phaseout',
      ...names.map((name) => `--host-resolver-rules=MAP ${name} 127.0.0.1`),
    ],
  });
  return {
    browser,
    async stop() {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A window of Chromium, over its own protocol. */
export async function openChromium({ dark, phone, names, program }: WindowOptions): Promise<BrowserWindow> {
  const started = program ? undefined : await startChromium(names);
  const profile = started ? started.browser.defaultBrowserContext() : await program!.createBrowserContext();
  let page = started ? (await profile.pages())[0]! : await profile.newPage();
  const shape = phone ? phoneViewport : viewport;
  await page.setViewport(shape);
  await pressEveryKey(page);
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const run = <Value>(where: Frame, script: string) => where.evaluate(`(() => {${script}})()`) as Promise<Value>;
  return {
    open: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    back: async () => void (await page.goBack()),
    async followTab() {
      const tabs = await profile.pages();
      if (tabs.length < 2) throw new Error('there is no other tab');
      page = await pressEveryKey(tabs.at(-1)!);
      await page.setViewport(shape);
    },
    run: (script) => run(page.mainFrame(), script),
    async inFrame(script) {
      const url = await run<string | undefined>(page.mainFrame(), `return ${iframe}?.src`);
      // Not by puppeteer's frames, which it loses where the page comes back from the history.
      const target = profile.targets().find((one) => url && withoutHash(one.url()) === withoutHash(url));
      if (!target) throw new Error('the page has no frame');
      const session = await target.createCDPSession();
      try {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression: `(() => {${script}})()`,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      } finally {
        await session.detach().catch(() => {});
      }
    },
    async click(x, y) {
      if (phone) return page.touchscreen.tap(x, y);
      await page.mouse.move(x, y);
      // A hand is slower. Chromium asks the pages which of them a point belongs to, and takes an answer of some frames ago.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as 'Enter'),
    screenshot: async () => Buffer.from(await page.screenshot()),
    async close() {
      await (started ? started.stop() : profile.close());
    },
  };
}
