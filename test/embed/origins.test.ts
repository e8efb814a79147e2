import { expect } from '@open-wc/testing';
import '../../src/define/index.ts';
import { embed } from '../../src/embed/embed.ts';
import type { Configuration } from '../../src/types/configuration.ts';
import { seen, until } from '../elements/stage.ts';
import { warnings } from './warnings.ts';

const utility = 'https://utility.example';
/** The warning of the element, once a page, about an endpoint on another origin; not of the placeholders. */
const isRefusal = (text: string) => text.startsWith('vodokanal:');

/** Puts markup on the page. Resolves once the script has seen it: it takes a placeholder that stands behind it. */
async function placed(markup: string): Promise<HTMLElement> {
  const place = document.createElement('main');
  place.innerHTML = `${markup}<i data-vodokanal="register" data-endpoint="/api/registrations"></i>`;
  document.body.append(place);
  await taken(place);
  return place;
}

/** Waits until the script has looked at all placeholders again. */
async function taken(place: HTMLElement): Promise<void> {
  await until('the last placeholder', () => !place.querySelector('i'));
}

/** Sets the page's settings, and waits until the script has looked at all placeholders with them. */
async function set(place: HTMLElement, settings: Configuration): Promise<void> {
  window.vodokanal = settings;
  place.insertAdjacentHTML('beforeend', '<i data-vodokanal="register" data-endpoint="/api/registrations"></i>');
  await taken(place);
}

describe('the addresses of a placeholder', () => {
  before(() => embed('1.0.0'));
  afterEach(() => {
    for (const place of document.querySelectorAll('main')) place.remove();
    window.vodokanal = undefined;
  });

  const values: [attribute: string, value: string][] = [
    ['endpoint', 'https://evil.example/steal'],
    ['endpoint', 'HTTPS:evil.example'],
    ['endpoint', ' https://evil.example/ '],
    ['endpoint', 'ht&#10;tps://evil.example/'],
    ['endpoint', '//evil.example/'],
    ['endpoint', '/\\evil.example/'],
    ['endpoint', `${utility}.evil.example/`],
    ['endpoint', `${utility}@evil.example/`],
    ['endpoint', `${utility}:8443/`],
    ['endpoint', `${utility}./`],
    ['endpoint', 'https://utility.exampl/'],
    ['endpoint', 'https://cabinet.utility.example/'],
    ['endpoint', `https://evil.example/?${utility}`],
    ['endpoint', `https://evil.example/#${utility}/`],
    ['endpoint', `http://127.0.0.2:${location.port}/`],
    ['frame', 'https://evil.example/frame.html'],
    ['cabinet-url', 'https://evil.example/'],
    ['cabinet-url', 'http://utility.example/'],
    ['register-url', 'https://evil.example/'],
    ['recover-url', 'https://evil.example/'],
    ['confirm-endpoint', 'https://evil.example/'],
    ['resend-endpoint', 'https://evil.example/'],
    ['recover-endpoint', 'https://evil.example/'],
    ['reset-endpoint', 'https://evil.example/'],
  ];
  for (const [attribute, value] of values)
    it(`leave it as it is: ${attribute}="${value}"`, async () => {
      window.vodokanal = { origins: [utility] };
      const rest = attribute === 'endpoint' ? '' : 'data-endpoint="/api/sessions"';
      const placeholder = `<p><a data-vodokanal="login" ${rest} data-${attribute}="${value}" href="${utility}/">Вхід</a></p>`;
      let place!: HTMLElement;
      const said = await warnings(async () => {
        place = await placed(placeholder);
        // The script looks again, and says it once all the same.
        await set(place, { origins: [utility] });
      });
      expect(seen(place.querySelector('a[data-vodokanal]'))).to.equal('Вхід');
      expect(place.querySelector('vodokanal-login')).to.equal(null);
      const [text, ...others] = said.filter(isRefusal);
      expect(others).to.deep.equal([]);
      expect(text).to.contain(`data-${attribute}`).and.to.contain('window.vodokanal.origins');
      expect(text).to.contain(
        new URL(new DOMParser().parseFromString(value, 'text/html').body.textContent!, location.href).href,
      );
    });

  const listed: [what: string, origins: unknown][] = [
    ['an array', ['https://other.example', utility]],
    ['a text with spaces', ` https://other.example\n ${utility} `],
    ['written in another way', ['HTTPS://Utility.Example:443/cabinet?x#y']],
    ['beside nonsense', [null, 7, {}, Object.create(null), Symbol('x'), 'https://', '*', 'null', '', utility]],
  ];
  for (const [what, origins] of listed)
    it(`may be on a listed origin: ${what}`, async () => {
      window.vodokanal = { origins } as Configuration;
      const place = await placed(
        `<b data-vodokanal="login" data-endpoint="${utility}:443/api" data-cabinet-url="//${location.host}/cabinet"></b>`,
      );
      const element = place.querySelector('vodokanal-login')!;
      expect(element.endpoint).to.equal(`${utility}:443/api`);
    });

  const odd: [what: string, origins: unknown][] = [
    ['all', '*'],
    ['a pattern', 'https://*.example'],
    ['a name without a scheme', 'utility.example'],
    ['an object', { 0: utility }],
    ['a script', 'javascript:https://utility.example'],
    ['nothing', undefined],
  ];
  for (const [what, origins] of odd)
    it(`may not be on another origin where the list is ${what}`, async () => {
      window.vodokanal = { origins } as Configuration;
      const place = await placed(`<b data-vodokanal="login" data-endpoint="${utility}/api">Вхід</b>`);
      expect(seen(place.querySelector('b'))).to.equal('Вхід');
    });

  it('may be on an origin that the page lists later', async () => {
    const place = await placed(`<p><a data-vodokanal="login" data-endpoint="${utility}/api" href="/">Вхід</a></p>`);
    expect(place.querySelector('vodokanal-login')).to.equal(null);
    await set(place, { origins: 'https://other.example' });
    expect(place.querySelector('vodokanal-login')).to.equal(null);
    await set(place, { origins: utility });
    expect(place.querySelector('vodokanal-login')!.endpoint).to.equal(`${utility}/api`);
  });

  it('may be on no origin that a script adds to all objects', async () => {
    Object.assign(Object.prototype, { origins: utility });
    try {
      window.vodokanal = {};
      const place = await placed(`<b data-vodokanal="login" data-endpoint="${utility}/api">Вхід</b>`);
      expect(seen(place.querySelector('b'))).to.equal('Вхід');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'origins');
    }
  });

  it('do not count where the page’s script says another', async () => {
    window.vodokanal = {
      login: { endpoint: `${utility}/api`, frame: '' },
      cabinetUrl: 'https://other.example/cabinet',
    };
    let place!: HTMLElement;
    const said = await warnings(async () => {
      place = await placed(`<b data-vodokanal="login" data-endpoint="https://evil.example/"
        data-frame="https://evil.example/" data-cabinet-url="https://evil.example/"></b>`);
    });
    const { endpoint, frame, cabinetUrl } = place.querySelector('vodokanal-login')!;
    expect([endpoint, frame, cabinetUrl]).to.deep.equal([`${utility}/api`, undefined, 'https://other.example/cabinet']);
    expect(said.filter(isRefusal)).to.deep.equal([]);
  });

  it('are none in words, in a pattern, in a script', async () => {
    const place = await placed(`<b data-vodokanal="register" data-endpoint="/api" data-partner="OSBB: Центр"
      data-account-pattern="[A-Z]{2}:\\d{6}" data-login-url="/cabinet" data-privacy-url="javascript:alert(1)"></b>`);
    const element = place.querySelector('vodokanal-register[partner]')! as HTMLElementTagNameMap['vodokanal-register'];
    expect([element.partner, element.loginUrl]).to.deep.equal(['OSBB: Центр', '/cabinet']);
    await element.updateComplete;
    const roots = [element, element.shadowRoot!];
    const links = roots.flatMap((root) => [...root.querySelectorAll('a')].map(({ href }) => href));
    expect(links).to.deep.equal([`${location.origin}/cabinet`]);
  });

  it('stay unknown to an editor: nothing is said while a text is written', async () => {
    const said = await warnings(() =>
      placed(
        '<div contenteditable="true"><b data-vodokanal="login" data-endpoint="https://evil.example/">Вхід</b></div>',
      ),
    );
    expect(said.filter(isRefusal)).to.deep.equal([]);
  });
});
