import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closeDemos, expectGoodPage, openDemo } from '../demo/page.ts';
import { letters, panel, seen, until } from '../elements/stage.ts';
import { authors } from './claims/authors.ts';
import type { Claims } from './claims/claim.ts';
import { focus } from './claims/focus.ts';
import { forms } from './claims/forms.ts';
import { libraries } from './claims/libraries.ts';
import { loading } from './claims/loading.ts';
import { looks } from './claims/looks.ts';
import { nodes } from './claims/nodes.ts';
import { places } from './claims/places.ts';
import { policies } from './claims/policies.ts';
import { scripts } from './claims/scripts.ts';
import { visits } from './claims/visits.ts';
import { Host } from './host.ts';
import { difference, differences, makeRoom, narrow, picturesOf } from './pixels.ts';

const groups: Record<string, Claims> = {
  loading,
  authors,
  looks,
  policies,
  scripts,
  forms,
  nodes,
  focus,
  libraries,
  places,
  visits,
};
const pages = Object.assign({}, ...Object.values(groups)) as Claims;

const labels = ['Особовий рахунок', 'Електронна пошта', 'Пароль', 'Адреса', 'Будинок', 'Квартира', 'Сповіщення'];

describe('a host page', () => {
  before(async () => {
    const sums = await fetch('/dist/integrity.json');
    if (!sums.ok) throw new Error('Nothing is built yet: npm run build');
    await makeRoom();
  });
  after(() => setViewport({ width: 800, height: 600 }));

  let host: Host;
  afterEach(() => host?.close());

  for (const [group, claims] of Object.entries(groups))
    for (const [page, claim] of Object.entries(claims))
      it(`${group}: ${page}`, async () => {
        host = await Host.open(page);
        if (claim.instead) await claim.instead(host);
        else {
          await claim.before?.(host, await host.register());
          // The page may have put another one in its place.
          const element = await host.register();
          const { email } = await host.send(element);
          expect(element.getAttribute('state')).to.equal('success', seen(element.querySelector('form')));
          await until('panel', () => panel(element));
          expect(seen(panel(element))).to.contain(
            `Ми надіслали посилання для підтвердження на ${email}. Якщо листа немає`,
          );
          expect(await letters(email)).to.have.length(1);
          expect([...element.querySelectorAll('.vodokanal-label')].map(seen)).to.deep.equal(labels);
          await claim.after?.(host, element, email);
        }
        const { witness } = host.window;
        expect(witness, 'the page has loaded witness.js').to.be.an('object');
        expect(witness.errors.filter((error) => !claim.own?.test(error))).to.deep.equal([]);
        if (!claim.own) expect(witness.reports).to.deep.equal([]);
        expect(host.requests).to.deep.equal([]);
      });

  describe('changes no pixel of the form', function () {
    // Up to a hundred pictures a page, each only taken when the engine has come to rest.
    this.timeout(90_000);
    let bare: ImageData[];
    before(async () => {
      bare = await picturesOf('bare');
    });

    it('and two pictures of one form are the same', async () => {
      expect(await differences('bare', bare)).to.deep.equal([undefined, undefined]);
      expect(difference(bare[0]!, bare[1]!)).not.to.equal(undefined);
    });

    for (const page of Object.keys(pages).filter((name) => pages[name]!.pixels))
      it(page, async () => {
        expect(await differences(page, bare)).to.deep.equal([undefined, undefined]);
      });

    it('in a narrow column with large letters: star, bootstrap', async () => {
      const bare = await picturesOf('bare', narrow);
      for (const page of ['star', 'bootstrap'])
        expect(await differences(page, bare, narrow), page).to.deep.equal([undefined, undefined]);
    });
  });

  it('is in the gallery, with a line in Ukrainian for who decides, and one in English for engineers', async () => {
    const index = new DOMParser().parseFromString(await (await fetch('/test/hosts/index.html')).text(), 'text/html');
    const items = [...index.querySelectorAll('li')].map((item) => {
      const link = item.querySelector('a[href^="pages/"]')!;
      const english = item.querySelector('[lang=en]');
      return {
        page: link.getAttribute('href')!.slice('pages/'.length, -'.html'.length),
        said: seen(link),
        english: seen(english),
      };
    });
    expect(items.map(({ page }) => page).sort()).to.deep.equal(Object.keys(pages).sort());
    for (const { page, said, english } of items) {
      expect(said, page).to.match(/^[А-ЯҐЄІЇ].{14,}[.!?]$/);
      // What the page says of itself.
      const html = await (await fetch(`/test/hosts/pages/${page}.html`)).text();
      const own = seen(new DOMParser().parseFromString(html, 'text/html').querySelector('p[lang=en]'));
      expect(own.length, page).to.be.greaterThan(20);
      expect(english).to.equal(`${page}: ${own}`);
    }
    expect(index.documentElement.lang).to.equal('uk');
  });

  it('has a gallery that is a good page itself, with a way back', async () => {
    for (const width of [320, 1280]) {
      const gallery = await openDemo('/test/hosts/index.html', 'li a', width);
      gallery.page().documentElement.style.colorScheme = width === 320 ? 'dark' : 'light';
      await expectGoodPage(gallery);
      expect(gallery.page().querySelector('a[href="/"]')).to.exist;
    }
    closeDemos();
  });
});
