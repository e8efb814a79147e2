import { expect } from '@open-wc/testing';
import { attributesOf, standardsOf } from '../../demo/pages/playground/attributes.ts';
import { faultNames } from '../../demo/pages/playground/faults.ts';
import { masked } from '../../demo/pages/playground/requests.ts';
import { fromQuery, type Settings, standard, tokens, toQuery } from '../../demo/pages/playground/settings.ts';
import { snippet, stacks } from '../../demo/pages/playground/snippets.ts';
import '../../src/define/index.ts';
import type { FormElement } from '../../src/elements/form-element.ts';
import { offersOf, readingOf, seen, until } from '../elements/stage.ts';
import fc from '../random.ts';
import { closeDemos, expectGoodPage, openDemo } from './page.ts';

const open = (query = '', width?: number) =>
  openDemo(`/demo/pages/playground.html?${query}`, '.column.wide :is(vodokanal-register, vodokanal-login)', width);

const forms = ['register', 'login'] as const;

describe('the playground', () => {
  afterEach(closeDemos);

  for (const form of forms)
    it(`has a control for each attribute and token of <vodokanal-${form}>`, async () => {
      const { page } = await open(`form=${form}`);
      const manifest = await (await fetch('/dist/custom-elements.json')).json();
      const declared = manifest.modules
        .flatMap((module: { declarations: object[] }) => module.declarations)
        .find(({ tagName }: { tagName?: string }) => tagName === `vodokanal-${form}`);
      const elsewhere = new Set(['lang', 'frame', 'state']);
      for (const { name } of declared.attributes) {
        if (elsewhere.has(name)) continue;
        expect(attributesOf(form), name).to.include(name);
        // An address that the demo has no page for is left out, so that nobody is sent anywhere.
        const set = !/(^|-)(endpoint|url)$/.test(name) || name in standardsOf(form);
        expect(Boolean(page().getElementById(`a-${name}`)), name).to.equal(set);
      }
      const documented = new Set<string>(declared.cssProperties.map(({ name }: { name: string }) => name));
      for (const name of documented)
        expect(page().getElementById(`t-${name.slice('--vodokanal-'.length)}`), name).not.to.equal(null);
      expect(tokens.length).to.equal(documented.size);
    });

  it('keeps the settings in its address, whatever they are (random)', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/[\0-\x1f]/.test(text));
    const settings = fc.constantFrom(...forms).chain((form) =>
      fc.record({
        form: fc.constant(form),
        framed: fc.boolean(),
        theme: fc.constantFrom('', 'light', 'dark') as fc.Arbitrary<Settings['theme']>,
        width: fc.integer({ min: 180, max: 720 }),
        fault: fc.constantFrom('', ...Object.keys(faultNames)),
        attributes: fc.record(
          { partner: texts, email: texts, look: fc.constantFrom('own', 'page'), endpoint: fc.constant('') },
          { requiredKeys: [] },
        ),
        tokens: fc.record(
          { accent: fc.constantFrom('#0b63b0', 'rgb(1, 2, 3)'), gap: fc.constantFrom('1em', '4px') },
          { requiredKeys: [] },
        ),
      }),
    );
    fc.assert(
      fc.property(settings, (given) => {
        const address = new URLSearchParams(toQuery(given as Settings).toString());
        expect(fromQuery(address)).to.deep.equal(given);
      }),
    );
    expect(toQuery(standard).toString()).to.equal('');
  });

  it('takes nothing out of an address that would send answers elsewhere, or is none of its settings', () => {
    const evil = new URLSearchParams({
      form: 'steal',
      theme: 'url(x)',
      width: '99999',
      fault: 'status-500&x',
      'a.endpoint': 'https://evil.example/',
      'a.login-url': 'javascript:alert(1)',
      'a.frame': 'https://evil.example/frame.html',
      'a.return-url': 'https://evil.example/',
      'a.onclick': 'alert(1)',
      'a.look': 'evil',
      't.accent': 'url(https://evil.example/)',
      't.font': 'x;} body { display: none',
      't.evil': 'red',
    });
    expect(fromQuery(evil)).to.deep.equal(standard);
  });

  it('shows what is set in its address, in both columns, and goes back', async () => {
    const { page, one, inside } = await open('form=login&a.heading-level=4&t.accent=%23c0392b&theme=dark&width=300');
    const both = () => [...page().querySelectorAll<FormElement>('vodokanal-login')];
    const heading = () => both()[1]?.shadowRoot?.querySelector('[aria-level="4"]');
    await until('heading', heading);
    expect(both().map((form) => form.style.getPropertyValue('--vodokanal-accent'))).to.deep.equal([
      '#c0392b',
      '#c0392b',
    ]);
    expect(one('.wide').clientWidth).to.be.at.most(300);
    expect(inside().getComputedStyle(one('.wide')).colorScheme).to.equal('dark');
    const form = one<HTMLSelectElement>('#form');
    form.value = 'register';
    form.dispatchEvent(new Event('change'));
    await until('registration', () => page().querySelector('.wide vodokanal-register form'));
    expect(inside().location.search).to.contain('theme=dark').and.not.contain('heading-level');
    inside().history.back();
    await until('sign-in', heading);
  });

  it('gives code that does on a page what is on the screen', async () => {
    const { page, one } = await open('form=login&a.heading-level=4&t.radius=12px');
    await until('code', () => seen(one('#snippet')).includes('vodokanal-login'));
    const code = one('#snippet').textContent!;
    expect(code).to.match(
      /<script type="module" src="[^"]+\/dist\/vodokanal(-[\d.]+)?\.js" integrity="sha384-[^"]+" crossorigin="anonymous">/,
    );
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="uk"><body>${code}</body></html>`;
    document.body.append(frame);
    const drawn = () => frame.contentDocument?.querySelector('vodokanal-login');
    await until('form', () => drawn()?.shadowRoot?.querySelector('[aria-level="4"]'));
    const there = frame.contentWindow!.getComputedStyle(drawn()!);
    expect(there.getPropertyValue('--vodokanal-radius').trim()).to.equal('12px');
    for (const button of page().querySelectorAll<HTMLElement>('.stacks button')) {
      button.click();
      await until('pressed', () => button.getAttribute('aria-pressed') === 'true');
      expect(one('#snippet').textContent, seen(button)).to.contain('heading-level="4"');
    }
  });

  it('writes no attribute that could break out of its quotes', () => {
    const site = {
      page: 'https://voda.example/demo/pages/playground.html',
      script: '/v.js',
      integrity: 'sha384-x',
      frame: '/frame.html',
      lang: 'uk',
    };
    const settings = { ...standard, attributes: { partner: '"><script>alert(1)</script>&' } };
    for (const stack of stacks) {
      const code = snippet(stack, settings, site);
      expect(code).to.contain('partner="&quot;>&lt;script>alert(1)&lt;/script>&amp;"');
    }
  });

  it('tells of requests without a secret, however it is written', () => {
    for (const body of [
      { password: 'таємниця' },
      { deep: [{ password: 'таємниця' }] },
      { current: 'таємниця', token: 'таємниця' },
      { password: { text: 'таємниця' } },
    ])
      expect(masked(JSON.stringify(body)))
        .to.contain('••••••••')
        .and.not.contain('таємниця');
    expect(masked('password=таємниця')).to.equal('••••••••');
    expect(masked(new Blob(['таємниця']))).to.equal('');
  });

  const ends: [id: string, form: (typeof forms)[number], seenIn: (form: FormElement) => string, end: RegExp][] = [
    ['house', 'register', (form) => readingOf(form, 'house'), /1Б-3/],
    ['layout', 'register', (form) => offersOf(form, 'email').join(), /test@gmail\.com/],
    ['private', 'register', (form) => offersOf(form, 'apartment').join(), /0/],
    ['account', 'register', (form) => seen(form), /рахунок за газ/],
    ['offline', 'register', (form) => seen(form) + seen(form.shadowRoot?.firstElementChild), /Перевірте пошту/],
    ['limit', 'login', (form) => seen(form), /Забагато спроб/],
  ];
  for (const [id, name, seenIn, end] of ends)
    it(`plays «${id}» to its end, and tells no password`, async function () {
      this.timeout(30_000);
      const { page, one, inside } = await open();
      one(`#play-${id}`).click();
      const form = () => page().querySelector<FormElement>(`.phone vodokanal-${name}`)!;
      await until(id, () => form()?.querySelector('input, .vodokanal-panel') && end.test(seenIn(form())), 25_000);
      await until('told', () => page().querySelector('#told li'));
      if (id === 'offline')
        expect(seen(one('#told')))
          .to.contain('Не прийнято: network')
          .and.contain('202');
      expect(one('#told').textContent + inside().location.href + one('#snippet').textContent).to.not.contain('чайники');
    });

  for (const lang of ['uk', 'ru'])
    it(`has nothing that axe finds, and no sideways scroll at 320 px (${lang})`, async () => {
      const demo = await open(`lang=${lang}`, 320);
      for (const details of demo.page().querySelectorAll('details')) details.open = true;
      // One form stands there twice, under one name.
      await expectGoodPage(demo, ['landmark-unique']);
    });
});
