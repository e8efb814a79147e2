import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { freshEmail, good, later, letters, until } from '../elements/stage.ts';
import { frameFor, PartnerPage } from './stage.ts';

/** What a page of another site learns of what is done in its frame: these events, and nothing beside them. */
describe('the page around a frame learns', () => {
  const pages: PartnerPage[] = [];
  const open = async (tag: string, attributes: Record<string, string> = {}) => {
    const page = new PartnerPage(tag, { frame: frameFor(), ...attributes });
    pages.push(page);
    return page.shown();
  };
  const told = ({ events }: PartnerPage) => events.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
  before(() => setViewport({ width: 600, height: 1200 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });

  it('nothing of what is typed, chosen, offered, complained about, or pressed in vain', async () => {
    const page = await open('vodokanal-register');
    const states: string[] = [];
    const watch = new MutationObserver(() => states.push(page.element.state));
    watch.observe(page.element, { attributeFilter: ['state'] });
    const heights = new Set([page.iframe.style.height]);
    for (const texts of [
      { account: '05001234' },
      { email: 'olena@gmial.com' },
      { password: '12345678' },
      { house: 'буд. 1 б корп. 3' },
      { apartment: '12-а' },
      { account: '05001234567В', email: 'щдутф@гмаіл.сщь', house: '5 7 9' },
    ] as Record<string, string>[]) {
      await page.fill(texts);
      // Longer than the pause after which offers are drawn.
      await later(700);
      heights.add(page.iframe.style.height);
    }
    await page.inside(({ document }) => {
      document.querySelector<HTMLElement>('.vodokanal-offer')?.click();
      document.querySelector<HTMLElement>('.vodokanal-check')!.click();
      document.querySelector<HTMLElement>('.vodokanal-reveal')!.click();
    });
    await later(300);
    heights.add(page.iframe.style.height);
    await page.fill({ email: 'no' });
    await page.press();
    await until('summary', () => page.inside(({ document }) => document.querySelector('.vodokanal-summary') !== null));
    await later(300);
    watch.disconnect();
    expect(told(page)).to.deep.equal(['vodokanal-ready {}']);
    expect(states).to.deep.equal([]);
    expect([page.element.valid, page.element.value]).to.deep.equal([false, {}]);
    expect([...heights], 'no height before the press but the first').to.have.length(1);
  });

  const answers = {
    'a wrong password': ['{"status":401,"title":"","code":"credentials"}', 401, 'input'],
    'an address that is not confirmed': ['{"status":409,"title":"","code":"unconfirmed"}', 409, 'input'],
    'a refused field': [
      '{"status":422,"title":"","errors":[{"pointer":"/email","code":"undeliverable"}]}',
      422,
      'input',
    ],
    'too many tries': ['{"status":429,"title":""}', 429, 'later'],
    'a failure of the server': ['{"status":500,"title":""}', 500, 'later'],
    'a firewall': ['<h1>no</h1>', 403, 'technical'],
    'a page in place of an answer': ['<h1>welcome</h1>', 200, 'technical'],
  } as const;
  for (const [what, [body, status, kind]] of Object.entries(answers))
    it(`of ${what} that it is «${kind}»`, async () => {
      const page = await open('vodokanal-login');
      await page.run(`(frame) => {
        frame.fetch = async () => new Response(${JSON.stringify(body)}, {
          status: ${status}, headers: { 'content-type': 'application/problem+json' },
        });
      }`);
      await page.fill({ email: freshEmail(), password: 'хтозна що' });
      await page.press();
      await until('failure', () => page.heard('vodokanal-failure').length);
      expect(told(page)).to.deep.equal([
        'vodokanal-ready {}',
        'vodokanal-submit {}',
        `vodokanal-failure {"kind":"${kind}"}`,
      ]);
      expect(page.element.state).to.equal('error');
    });

  it('the same of an account that does not belong to the house, and of one that does not exist', async () => {
    const heard: string[][] = [];
    for (const account of ['050012345678', '059999999999']) {
      const page = await open('vodokanal-register');
      await page.fill({ account, email: freshEmail(), password: good.password, house: '999', apartment: '1' });
      await page.press();
      await until('failure', () => page.heard('vodokanal-failure').length, 15_000);
      heard.push([...told(page), page.element.state]);
    }
    expect(heard[0]).to.deep.equal(heard[1]);
    expect(heard[0]).to.include('vodokanal-failure {"kind":"input"}');
  });

  it('nothing of a forgotten password', async () => {
    const email = freshEmail();
    const page = await open('vodokanal-login');
    await page.inside(({ document }) => {
      [...document.querySelectorAll<HTMLElement>('button.vodokanal-link')]
        .find((one) => /Забули/.test(one.textContent!))!
        .click();
    });
    await until('the other screen', () =>
      page.inside(({ document }) => document.querySelector('[name=password]') === null),
    );
    await page.fill({ email });
    await page.press();
    await until('letter', async () => (await letters(email)).length === 1, 15_000);
    await later(300);
    expect(told(page)).to.deep.equal(['vodokanal-ready {}']);
    expect(page.element.state).to.equal('idle');
    expect(page.iframe.title).to.equal('Кабінет водоканалу');
  });

  it('nothing of a registration to which the person went from the sign-in', async () => {
    const page = await open('vodokanal-login', { email: 'olena@ukr.net' });
    const go = (label: string) =>
      page.run(
        `({ document }) => [...document.querySelectorAll('a')].find((one) => one.textContent === '${label}').click()`,
      );
    await go('Реєстрація');
    await until('registration', () => page.inside(({ document }) => document.querySelector('[name=house]') !== null));
    expect(
      await page.inside(({ document }) => document.querySelector<HTMLInputElement>('[name=email]')!.value),
    ).to.equal('olena@ukr.net');
    await page.run(`({ document }) => {
      document.querySelector('vodokanal-register').send = async () => ({ ok: true, next: 'confirm-email' });
    }`);
    await page.fill({
      account: '050012345678',
      email: freshEmail(),
      password: good.password,
      house: '1',
      apartment: '1',
    });
    await page.press();
    await until('panel', () =>
      page.inside(({ document }) => document.querySelector('vodokanal-register')!.state === 'success'),
    );
    await later(200);
    expect(told(page)).to.deep.equal(['vodokanal-ready {}']);
    expect(page.element.state).to.equal('idle');
  });
});
