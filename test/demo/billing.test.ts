import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { customer, freshClient, post, seen, until } from '../elements/stage.ts';

/** The cabinet of somebody with meters and a year behind, in a frame of this page, as wide as a phone. */
async function openCabinet({ width = 390, lang = 'uk' } = {}) {
  const somebody = await customer();
  await post('/test/histories', { account: somebody.account, apartment: '12' });
  await post('/api/sessions', { email: somebody.email, password: somebody.password });
  const frame = document.createElement('iframe');
  frame.src = `/demo/pages/cabinet.html?lang=${lang}`;
  frame.style.cssText = `width: ${width}px; height: 900px`;
  document.body.append(frame);
  const page = () => frame.contentDocument!;
  const one = <E extends HTMLElement>(selector: string) => page().querySelector<E>(selector)!;
  await until('cabinet', () => page()?.querySelector('meter-reading input') && page().querySelector('.sessions li'));
  const meter = () => one('meter-reading');
  const box = () => meter().querySelector('input')!;
  const type = (text: string, into = box()) => {
    into.value = text;
    into.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const last = () => Number(/— (\d+)/.exec(seen(meter().querySelector('h4 ~ p ~ p')))![1]);
  const send = () => meter().querySelector<HTMLElement>('form button')!.click();
  const said = (where: Element = meter()) => seen(where.querySelector('.status'));
  const inside = frame.contentWindow as Window & typeof globalThis;
  return { frame, page, one, meter, box, type, last, send, said, inside };
}

/** The open month of readings begins on the 20th: the tests turn the calendar of the billing there. */
async function openMonth(): Promise<void> {
  const { today } = await (await fetch('/demo/clock')).json();
  if (today.slice(8) >= '20') return;
  await fetch('/demo/clock', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Test-Client': freshClient() },
    body: JSON.stringify({ today: `${today.slice(0, 8)}20` }),
  });
}

describe('the account in the cabinet', () => {
  before(openMonth);
  afterEach(async () => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.removeItem('demo-lang');
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('shows the balance, its entries by month, and the whole year on demand', async () => {
    const { page, one } = await openCabinet();
    expect(seen(one('.sum'))).to.match(/^(До сплати [\d\s]+,\d\d грн|Сплачено наперед [\d\s]+,\d\d грн|Усе сплачено)$/);
    const rows = () => [...page().querySelectorAll<HTMLElement>('.entries li')];
    expect(rows().length).to.equal(6);
    const charge = rows()
      .map(seen)
      .find((text) => text.startsWith('Нарахування'));
    expect(charge).to.match(
      /^Нарахування за \S+ \d{4}\s?−[\d\s]+,\d\d грн .*\d+ м³.*водопостачання [\d\s]+,\d\d грн \(18,49 грн за м³\), водовідведення/,
    );
    one('.entries + button').click();
    await until('year', () => rows().length > 20);
    expect(page().activeElement).to.equal(rows()[6]);
  });

  it('says while somebody types what a reading means, takes it, and takes a correction', async () => {
    const { meter, type, last, send, said, box, one } = await openCabinet();
    const before = last();
    type(`00${before + 7},4`);
    await until('use', () => seen(meter().querySelector('.live')));
    expect(seen(meter().querySelector('.live'))).to.equal(`Буде надіслано: ${before + 7}. Витрата за місяць: 7 м³`);
    send();
    await until('taken', () => said());
    expect(said()).to.equal(`Прийнято: ${before + 7}, витрата 7 м³`);
    expect(box().value).to.equal(String(before + 7));
    expect(seen(meter().querySelector('form button'))).to.equal('Виправити');
    type(String(before + 8));
    send();
    await until('corrected', () => said().includes(String(before + 8)));
    meter().querySelector('details')!.open = true;
    expect(seen(one('tbody tr'))).to.match(new RegExp(`\\d{4} ?${before + 8} ?8$`));
  });

  it('keeps the text and says why where a reading is not taken', async () => {
    const { type, last, send, said, box, page, meter } = await openCabinet();
    const before = last();
    const tries: [text: string, sentence: RegExp][] = [
      ['', /^Введіть показник цифрами, наприклад 819$/],
      ['багато', /^Введіть показник цифрами/],
      [String(before - 1), new RegExp(`не може бути менший за попередній, ${before}\\.`)],
      [String(before + 5000), /^Показник завеликий: виходить 5\s000 м³ за місяць/],
    ];
    for (const [text, sentence] of tries) {
      type(text);
      send();
      await until(text, () => sentence.test(said()));
      expect(box().value).to.equal(text);
      expect(page().activeElement).to.equal(box());
      expect(box().getAttribute('aria-invalid')).to.equal('true');
    }
    type(String(before + 1));
    await until('quiet', () => said() === '' && !box().hasAttribute('aria-invalid'));
    expect(meter().querySelector('.offer')).to.equal(null);
  });

  it('asks about an unusual reading, and takes it when told that it is right', async () => {
    const { type, last, send, said, meter } = await openCabinet();
    const value = last() + 90;
    type(String(value));
    send();
    await until('question', () => meter().querySelector('.offer'));
    expect(said()).to.match(/^Виходить 90 м³ за місяць, а зазвичай близько \d+ м³\. Перевірте цифри$/);
    const offer = meter().querySelector<HTMLElement>('.offer')!;
    expect(seen(offer)).to.equal(`Усе правильно, надіслати ${value}`);
    offer.click();
    await until('taken', () => said() === `Прийнято: ${value}, витрата 90 м³`);
  });

  it('loses nothing without a connection, and goes on with it', async () => {
    const { type, last, send, said, box, inside, meter } = await openCabinet({ lang: 'ru' });
    const { fetch } = inside;
    const value = last() + 5;
    inside.fetch = async () => Response.error() && Promise.reject(new TypeError('offline'));
    type(String(value));
    send();
    await until('sentence', () => said() === 'Нет связи. Введённое осталось на странице, попробуйте ещё раз');
    expect(box().value).to.equal(String(value));
    inside.fetch = fetch;
    send();
    await until('taken', () => said() === `Принято: ${value}, расход 5 м³`);
    expect(seen(meter().querySelector('form button'))).to.equal('Исправить');
  });

  it('opens with a second try where the first one failed', async () => {
    const { one, page, inside } = await openCabinet();
    const { fetch } = inside;
    inside.fetch = async () => Promise.reject(new TypeError('offline'));
    const section = one('account-section') as HTMLElement & { _ledger: unknown; load(): Promise<void> };
    section._ledger = undefined;
    await section.load();
    await until('button', () => seen(one('account-section > button')) === 'Спробувати ще раз');
    inside.fetch = fetch;
    one('account-section > button').click();
    await until('again', () => page().querySelector('meter-reading input'));
  });

  it('leads to the payment of a sum, and says what is wrong with one', async () => {
    const { one, type, inside, page } = await openCabinet();
    const box = one<HTMLInputElement>('account-balance input');
    const pay = () => one('account-balance form button').click();
    const said = () => seen(one('account-balance .status'));
    for (const [text, sentence] of [
      ['', 'Введіть суму в гривнях, наприклад 412,60'],
      ['1 000 000', 'Найбільша сума оплати — 100 000 грн'],
      ['0,50', 'Найменша сума оплати — 1 грн'],
    ] as const) {
      type(text, box);
      pay();
      await until(sentence, () => said() === sentence);
      expect(page().activeElement).to.equal(box);
    }
    type('412,6 грн', box);
    pay();
    await until('partner', () => inside.location.pathname.endsWith('/partner.html'));
    expect(inside.location.search).to.match(/^\?order=[\w-]{43}&lang=uk$/);
  });

  for (const lang of ['uk', 'ru'])
    it(`has nothing that axe finds, and no sideways scroll at 320 px (${lang})`, async () => {
      const { page, frame, send } = await openCabinet({ width: 320, lang });
      send();
      for (const details of page().querySelectorAll('details')) details.open = true;
      const script = page().createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      page().head.append(script);
      const inside = frame.contentWindow as unknown as { axe?: typeof axe };
      await until('axe', () => inside.axe);
      const { violations } = await inside.axe!.run();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).to.deep.equal([]);
      // Firefox takes the bar for scrolling from the width.
      expect(page().documentElement.scrollWidth).to.be.at.most(frame.clientWidth);
    });
});
