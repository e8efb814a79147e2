import { find } from '../engines/find.ts';
import { startFirefox } from '../engines/firefox.ts';
import { FirefoxDriver } from '../engines/firefox-driver.ts';
import type { Driver } from '../engines/webdriver.ts';
import { WebDriverPage } from '../engines/webdriver-page.ts';
import { pointer, startWebKit } from '../engines/webkit-driver.ts';
import { type BrowserWindow, iframe, viewport } from './window.ts';

/** Firefox, over Marionette: BiDi, which puppeteer speaks, runs no script in a frame of another site. */
export async function openFirefox(): Promise<BrowserWindow> {
  const programs = find('firefox');
  if (!programs) throw new Error('firefox is not installed');
  const { marionette, close } = await startFirefox({
    program: programs.browser,
    args: process.env.HEADED === '1' ? [] : ['--headless'],
  });
  const driver = new FirefoxDriver(marionette);
  const window = await windowOf(driver, { x: 0, y: 0 }, close);
  const page = new WebDriverPage(driver, { x: 0, y: 0 });
  /** What the pointer or a key of Marionette meets is the page that it has switched to, and no frame of another site. */
  const inside = async (at: string, work: (left: number, top: number) => Promise<void>) => {
    const frame = await driver.execute<[object, number, number] | null>(
      `const frame = ${iframe};
      if (!frame || frame.getRootNode().${at} !== frame) return null;
      const { left, top } = frame.getBoundingClientRect();
      return [frame, left + frame.clientLeft, top + frame.clientTop];`,
    );
    if (!frame) return work(0, 0);
    const [element, left, top] = frame;
    await driver.frame(element);
    try {
      await work(left, top);
    } finally {
      await driver.frame(null);
    }
  };
  return {
    ...window,
    click: (x, y) =>
      inside(`elementFromPoint(${x}, ${y})`, (left, top) =>
        page.mouse.click(Math.round(x - left), Math.round(y - top)),
      ),
    type: (text) => inside('activeElement', () => page.keyboard.type(text)),
    press: (key) => inside('activeElement', () => page.keyboard.press(key)),
  };
}

/** MiniBrowser of WebKitGTK, over WebDriver. */
export async function openWebKit(): Promise<BrowserWindow> {
  const programs = find('webkit');
  if (!programs) throw new Error('webkit is not installed');
  const { driver, close } = await startWebKit(programs);
  const window = await windowOf(driver, pointer, close);
  // The driver's own command waits for ever where the page comes back as it was left.
  return { ...window, back: () => driver.execute('setTimeout(() => history.back())') };
}

/** @param resting where the screen's own pointer rests. */
async function windowOf(
  driver: Driver,
  resting: { x: number; y: number },
  close: () => Promise<void>,
): Promise<BrowserWindow> {
  const page = new WebDriverPage(driver, resting);
  await page.setViewport(viewport);
  return {
    open: (url) => driver.navigate(url),
    url: () => driver.url(),
    back: () => driver.back(),
    async followTab() {
      const before = await driver.tab();
      const other = (await driver.tabs()).find((tab) => tab !== before);
      if (!other) throw new Error('there is no other tab');
      await driver.follow(other);
      await page.setViewport(viewport);
    },
    run: (script) => driver.execute(script),
    async inFrame(script) {
      const element = await driver.execute<object | null>(`return ${iframe} ?? null`);
      if (!element) throw new Error('the page has no frame');
      await driver.frame(element);
      try {
        return await driver.execute(script);
      } finally {
        // Keys and clicks are those of the whole window.
        await driver.frame(null);
      }
    },
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => driver.screenshot(),
    close,
  };
}
