import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostWordsOf } from '../../src/words/host.ts';
import type { EngineName } from '../engines/find.ts';
import { Resident } from './resident.ts';
import { arrivesInCabinet, backToBill, heardExactly, signInAtBill } from './steps.ts';
import type { Sites } from './utility.ts';

const cabinet = 'Перейти до особистого кабінету';
const notOpened = 'Браузер не дав відкрити кабінет';
const given = 'Дані у формі вписала сторінка, з якої ви прийшли';

/** What the page of a partner, the network or the browser puts in the way. */
export function obstacles(engine: EngineName, sites: () => Sites): void {
  describe(`what is in the way, in ${engine}`, () => {
    it('an answer after six seconds: the window leaves, or a large button says what to do', async (test) => {
      const person = await sites().resident();
      const url = sites().partner.issue({ form: 'login' });
      await Resident.visit(engine, async (somebody) => {
        const { utility } = sites();
        await sites().late(6000, async () => {
          await signInAtBill(somebody, url, person);
          await somebody.look(
            'frame',
            `new MutationObserver(() => { window.stayedAt ??= performance.now() })
              .observe(document.documentElement, { attributeFilter: ['data-stayed'] })`,
          );
          await somebody.until('the cabinet, or the button', async () => {
            if ((await somebody.window.url()).startsWith(utility)) return true;
            return (await somebody.words('frame')).includes(notOpened);
          });
        });
        const left = (await somebody.window.url()).startsWith(utility);
        test.diagnostic(`${engine}: six seconds after the press the window ${left ? 'leaves' : 'stays'}`);
        // Others let a window leave whenever somebody has ever pressed in the frame.
        assert.equal(left, engine !== 'firefox');
        if (!left) {
          const { waited, height, width } = await somebody.look<{ waited: number; height: number; width: number }>(
            'frame',
            `const answered = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/sessions')).at(-1);
            const { height, width } = document.querySelector('.vodokanal-links a, .vodokanal-after a').getBoundingClientRect();
            return { waited: window.stayedAt - answered.responseEnd, height, width }`,
          );
          test.diagnostic(`${engine}: the button stands there ${Math.round(waited)} ms after the answer`);
          assert.ok(waited < 1000, `${waited} ms`);
          assert.ok(height >= 44 && width >= 200, `${width} × ${height}`);
          await heardExactly(sites(), url, ['ready', 'submit', 'success']);
          await somebody.press('frame', cabinet);
        }
        await arrivesInCabinet(somebody, sites(), person);
        if (left) await heardExactly(sites(), url, ['ready', 'submit', 'success', 'navigate']);
        await backToBill(somebody, url);
      });
    });

    it('a sandbox that lets no window leave: true words', async () => {
      const person = await sites().resident();
      const headers = { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms allow-same-origin allow-popups' };
      const url = sites().partner.issue({ form: 'login', headers });
      await Resident.visit(engine, async (somebody) => {
        await signInAtBill(somebody, url, person);
        await somebody.reads('frame', notOpened);
        await somebody.reads('frame', new URL(sites().utility).host);
        await heardExactly(sites(), url, ['ready', 'submit', 'success']);
      });
    });

    it('a policy of the page without the frame: the link at once, and all that the page has given behind it', async (test) => {
      const person = await sites().resident();
      const headers = { 'Content-Security-Policy': "frame-src 'none'" };
      const attributes = { lang: 'ru', email: person.email };
      const url = sites().partner.issue({ form: 'login', headers, attributes });
      await Resident.visit(engine, async (somebody) => {
        await somebody.window.open(url);
        const opened = Date.now();
        await heardExactly(sites(), url, ['unavailable']);
        test.diagnostic(`${engine}: the link stands there ${Date.now() - opened} ms after the page has loaded`);
        assert.ok(Date.now() - opened < 2000);
        assert.deepEqual(sites().partner.heard(url), [['unavailable', { reason: 'blocked' }]]);
        await somebody.press('page', hostWordsOf('ru').link());
        // A new tab may change its process once more, and the driver then be back in the first one.
        await somebody.until('the form in the other tab', async () => {
          const words = await somebody.words('page').catch(() => '');
          if (words.includes('Вход')) return true;
          await somebody.window.followTab();
          return false;
        });
        await somebody.reads('page', 'Данные в форму');
        assert.equal(await somebody.look('page', `return document.querySelector('[name=email]').value`), person.email);
        assert.equal(await somebody.window.url(), `${sites().utility}frame.html#login`, 'nothing personal stays there');
        await somebody.fill('page', { email: person.email, password: person.password });
        await somebody.press('page', 'Войти');
        await arrivesInCabinet(somebody, sites(), person);
        await backToBill(somebody, url);
      });
    });

    for (const [what, headers] of Object.entries<Record<string, string>>({
      'a page that shares no group of windows (COOP)': { 'Cross-Origin-Opener-Policy': 'same-origin' },
      'a page that demands consent of all that it embeds (COEP)': {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    }))
      it(what, async () => {
        const person = await sites().resident();
        const url = sites().partner.issue({ form: 'login', headers });
        await Resident.visit(engine, async (somebody) => {
          await signInAtBill(somebody, url, person);
          await arrivesInCabinet(somebody, sites(), person);
          await backToBill(somebody, url);
        });
      });

    if (engine !== 'chromium') return;

    for (const [what, head, dark] of [
      ['a light page, of somebody who has chosen dark colours', '', false],
      ['a dark page', '<meta name="color-scheme" content="light dark">', true],
    ] as const)
      it(`${what}: the form is as light as the page`, async () => {
        const url = sites().partner.issue({ form: 'login', head });
        await Resident.visit(
          engine,
          async (somebody) => {
            await somebody.window.open(url);
            await somebody.until('form', () => somebody.sees('frame', 'email'));
            await somebody.until('drawn', async () => {
              const [page, frame] = await colours(somebody);
              return [page, frame].every((brightness) => brightness! < 100 === dark);
            });
          },
          { dark: true },
        );
      });

    it('a page without encryption: the link at once, with true words', async () => {
      const url = sites().partner.issue({ form: 'login' }).replace('127.0.0.1', 'pay.test');
      await Resident.visit(
        engine,
        async (somebody) => {
          await somebody.window.open(url);
          await heardExactly(sites(), url, ['unavailable']);
          assert.deepEqual(sites().partner.heard(url), [['unavailable', { reason: 'refused' }]]);
          await somebody.reads('page', hostWordsOf('uk').failed(), 2000);
          await somebody.press('page', hostWordsOf('uk').link());
          await somebody.until('the other tab', () => somebody.window.followTab().then(() => true));
          await somebody.reads('page', 'Вхід');
          assert.equal((await somebody.words('page')).includes(given), false, 'the page has given nothing');
        },
        { names: ['pay.test'] },
      );
    });
  });
}

/** How bright the window is beside the frame and in it, 0–255, as somebody sees it. */
async function colours(somebody: Resident): Promise<number[]> {
  const png = (await somebody.window.screenshot()).toString('base64');
  return somebody.look(
    'page',
    `return new Promise(async (resolve) => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png}';
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const { left, top } = document.querySelector('vodokanal-login').shadowRoot.querySelector('iframe').getBoundingClientRect();
      resolve([[left - 4, top], [left + 4, top + 4]].map(([x, y]) => canvas.getImageData(x, y, 1, 1).data[0]));
    })`,
  );
}
