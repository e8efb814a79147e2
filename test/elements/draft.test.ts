import { expect } from '@open-wc/testing';
import { box, fill, filledRegister, good, mountRegister, until } from './stage.ts';

describe('the draft', () => {
  const copy = (id: string) => {
    for (const key of Object.keys(sessionStorage)) {
      const text = sessionStorage.getItem(key)!;
      // Another copy of the element has another key: what a reload would find under the same one.
      sessionStorage.setItem(key.replace(/^[^:]+/, id), text);
    }
  };
  const nextId = (id: string) => id.replace(/(?:-(\d+))?$/, (_, n = '1') => `-${Number(n) + 1}`);

  it('survives a reload, without the password', async () => {
    const { element, account } = await filledRegister();
    box(element, 'remindReadings').click();
    // What a reload does first.
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify({ ...sessionStorage }))
      .to.contain(account)
      .and.not.to.contain('чайник');
    copy(nextId(element.querySelector('form')!.id));
    element.remove();
    const again = await mountRegister({ account: '999999999999' });
    expect(again.value).to.include({ account, house: '1Б-3', remindReadings: true, notifyBalance: false });
    expect(box(again, 'house').value).to.equal(good.house);
    expect(box(again, 'password').value).to.equal('');
  });

  it('is gone after success, and is not kept where the page switches it off', async () => {
    const { element } = await filledRegister();
    await until('stored', () => Object.keys(sessionStorage).length === 1);
    await element.submit();
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    // Then the password is emptied, which is no reason to begin another draft.
    await until('forgotten', () => box(element, 'password').value === '');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    const { element: other } = await filledRegister({ draft: 'off' });
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    other.remove();
  });

  it('is not filled in where the page switches it off', async () => {
    const first = await mountRegister();
    await fill(first, { house: '7' });
    first.remove();
    const other = await mountRegister({ draft: 'off' });
    expect(box(other, 'house').value).to.equal('');
  });

  it('is missing where the browser forbids storage, and nothing else is', async () => {
    const { setItem, getItem, removeItem } = Storage.prototype;
    const forbidden = () => {
      throw new DOMException('', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: forbidden, getItem: forbidden, removeItem: forbidden });
    try {
      const { element } = await filledRegister();
      expect(await element.submit()).to.include({ ok: true });
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem, removeItem });
    }
  });

  it('fills in no password, though a script has put one into the storage', async () => {
    sessionStorage.setItem(`vodokanal-register:${location.pathname}`, '{"house":"7","password":"чужий пароль"}');
    const element = await mountRegister();
    expect([box(element, 'house').value, box(element, 'password').value]).to.deep.equal(['7', '']);
  });

  it('is gone after `reset`', async () => {
    const { element } = await filledRegister();
    element.reset();
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('belongs to one page of a site, also where pages change without loading a document', async () => {
    const { pathname, search } = location;
    const first = await mountRegister();
    await fill(first, { house: '7' });
    first.remove();
    try {
      history.replaceState(null, '', `/another-page${search}`);
      const elsewhere = await mountRegister();
      expect(box(elsewhere, 'house').value).to.equal('');
      await fill(elsewhere, { house: '8' });
      elsewhere.remove();
    } finally {
      history.replaceState(null, '', `${pathname}${search}`);
    }
    expect(box(await mountRegister(), 'house').value).to.equal('7');
  });
});
