import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { box, seen, until } from '../elements/stage.ts';
import { Page, secret } from './page.ts';

describe('turbo', () => {
  before(() => setViewport({ width: 800, height: 1400 }));
  after(() => setViewport({ width: 800, height: 600 }));

  let page: Page;
  const open = async (name: string) => {
    page = await Page.open('turbo', name);
    await page.form();
    // Turbo's own handling of forms would show in these.
    page.window.submissions = 0;
    page.window.addEventListener('turbo:submit-start', () => page.window.submissions++);
  };
  afterEach(() => {
    page.clean();
    expect(page.window.submissions, 'forms sent by Turbo').to.equal(0);
    page.host.close();
  });

  const follow = async (link: string, there: string) => {
    page.host.one(link).click();
    await until(there, () => page.host.all(there)[0]);
    await page.settle();
  };
  const inCopies = () => {
    const { snapshotCache } = page.window.Turbo.session.view;
    const copies: { element: Element }[] = Object.values(snapshotCache.snapshots ?? snapshotCache.entries);
    expect(copies.length, 'copies').to.be.greaterThan(0);
    return copies.flatMap(({ element }) => [...element.querySelectorAll('input')].map(({ value }) => value));
  };

  it('drive: the form sends itself', async () => {
    await open('drive');
    await page.accepted();
  });

  it('drive: away and back, with a password that was shown', async () => {
    await open('drive');
    await page.half();
    page.element.querySelector<HTMLElement>('.vodokanal-reveal')!.click();
    await page.element.updateComplete;
    expect(box(page.element, 'password').type).to.equal('text');
    const { element } = page;
    await follow('#away', '#back');
    expect(page.host.all('form')).to.have.length(0);
    expect(inCopies().join()).not.to.contain(secret);
    page.window.history.back();
    await until('the page again', () => page.host.all('#away')[0]);
    await page.form();
    await page.settle();
    expect(page.element !== element).to.equal(true);
    page.whole();
    expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
    await page.accepted();
  });

  it('drive: a preview, then the page', async () => {
    await open('drive');
    const address = page.window.location.href;
    await page.half();
    await follow('#away', '#back');
    // Of the address that was stored, and slow to answer: what is seen meanwhile is the copy.
    page.host.one('#back').setAttribute('href', address);
    page.window.addEventListener('turbo:before-fetch-request', (event: Event & { detail?: { resume(): void } }) => {
      event.preventDefault();
      setTimeout(() => event.detail!.resume(), 800);
    });
    await follow('#back', '#away');
    const isPreview = () => page.host.document.documentElement.hasAttribute('data-turbo-preview');
    expect(isPreview()).to.equal(true);
    await page.form();
    page.whole();
    expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
    await until('the real page', () => !isPreview());
    await page.form();
    await page.settle();
    page.whole();
    expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
    await page.accepted();
  });

  it('permanent: the same form on the next page', async () => {
    await open('permanent');
    await page.half();
    const { element } = page;
    for (const [link, there] of [
      ['#away', '#back'],
      ['#back', '#away'],
    ] as const) {
      await follow(link, there);
      expect(page.element === element).to.equal(true);
      page.kept();
      expect(inCopies().join()).not.to.contain(secret);
    }
    await page.accepted();
  });

  it('morph: a refresh under the hands of somebody who types', async () => {
    await open('morph');
    const { element } = page;
    await page.half();
    for (const n of [1, 2, 3]) {
      page.host.one('#change').click();
      await until('refresh', () => element.getAttribute('partner') === `site-${n}`);
      await page.settle();
      expect(page.element === element).to.equal(true);
      expect(element.getAttribute('state')).to.equal('idle');
      expect(seen(element.querySelector('[slot=notice]'))).to.equal(`Примітка ${n}`);
      await page.undisturbed();
    }
    await page.accepted();
  });

  it('morph: no part of the form becomes one of the page', async () => {
    await open('morph');
    const { element } = page;
    await page.half();
    // Without focus in it no part is spared.
    box(element, 'email').blur();
    await page.settle();
    for (const n of [1, 2]) {
      page.host.one('#change').click();
      await until('refresh', () => element.getAttribute('partner') === `site-${n}`);
      await page.settle();
      page.kept();
    }
    await page.accepted();
  });

  it('frame: the content comes, goes and comes again', async () => {
    await open('frame');
    await page.half();
    await follow('#away', '#back');
    expect(page.host.all('form')).to.have.length(0);
    await follow('#back', '#away');
    await page.form();
    page.whole();
    expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
    await page.accepted();
  });
});
