import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { freshAccount, freshEmail, good, later, letters, seen, until } from '../elements/stage.ts';
import { elsewhere, frameFor, own, PartnerPage } from './stage.ts';

const foreign = () => frameFor();

describe('a form in a frame of the utility', () => {
  const pages: PartnerPage[] = [];
  const open = (tag: string, attributes: Record<string, string>) => {
    const page = new PartnerPage(tag, attributes);
    pages.push(page);
    return page;
  };
  before(async () => {
    if (!(await fetch('/dist/frame.html')).ok) throw new Error('Nothing is built yet: npm run build');
    await setViewport({ width: 600, height: 1200 });
  });
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    document.documentElement.style.cssText = '';
  });

  it('is all that the element draws, under a name that is true of every form in it', async () => {
    const page = await open('vodokanal-register', { frame: foreign(), lang: 'ru' }).shown();
    const { element, iframe } = page;
    expect(element.children).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('input, slot, button')).to.have.length(0);
    expect(iframe.title).to.equal('Кабинет водоканала');
    expect(iframe.contentDocument).to.equal(null);
    const sizes = await page.inside(({ document: { scrollingElement } }) => [
      scrollingElement!.scrollHeight - scrollingElement!.clientHeight,
      scrollingElement!.scrollWidth - scrollingElement!.clientWidth,
    ]);
    expect(sizes).to.deep.equal([0, 0]);
  });

  it('registers a resident by real keys, and the page learns nothing that was typed', async () => {
    const [account, email] = [await freshAccount(), freshEmail()];
    const page = await open('vodokanal-register', { frame: foreign(), partner: 'gazeta' }).shown();
    page.element.focus();
    await until('focus in the frame', () => page.inside((frame) => frame.document.hasFocus()));
    const active = () => page.inside(({ document: { activeElement } }) => (activeElement as HTMLInputElement)?.name);
    const next = async (box: string) => {
      for (let presses = 0; presses < 9; presses++) {
        if ((await active()) === box) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`Tab does not reach ${box}`);
    };
    // WebKit lets no script put the caret into another site's frame before a person has touched it: Tab does.
    await next('account');
    await sendKeys({ press: 'Enter' });
    await until('focus on the summary', () =>
      page.inside(({ document: { activeElement } }) => activeElement?.className === 'vodokanal-summary'),
    );
    await next('account');
    await sendKeys({ type: account });
    for (const [name, text] of Object.entries({
      email,
      password: good.password,
      house: '1б корп 3',
      apartment: '12',
    })) {
      await next(name);
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Enter' });
    await until('success', () => page.element.state === 'success', 15_000);
    expect(await letters(email)).to.have.length(1);

    const told = page.events.map(({ type, detail }) => `${type} ${JSON.stringify(detail)}`);
    expect(told).to.deep.equal(['vodokanal-ready {}', 'vodokanal-submit {}', 'vodokanal-success {}']);
    for (const text of [account, email, good.password, '1Б-3']) expect(told.join()).not.to.contain(text);
    for (const event of page.events) expect(event.cancelable).to.equal(false);
    expect(page.element.value).to.deep.equal({});
    expect(page.element.getAttribute('state')).to.equal('success');
  });

  it('takes the press of a button on which the pointer has rested', async () => {
    const page = await open('vodokanal-login', { frame: foreign() }).shown();
    await page.fill({ email: freshEmail(), password: 'хтозна що' });
    const { x, y } = page.iframe.getBoundingClientRect();
    const [left, top] = await page.inside(({ document }) => {
      const { left, top, width, height } = document.querySelector('.vodokanal-submit')!.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    const position: [number, number] = [Math.round(x + left), Math.round(y + top)];
    await sendMouse({ type: 'move', position });
    await until('hover', () =>
      page.inside(({ document }) => document.querySelector('.vodokanal-submit')!.matches(':hover')),
    );
    // Browsers that tell of covered buttons take their time.
    await later(500);
    await sendMouse({ type: 'click', position });
    await until('sent', () => page.heard('vodokanal-submit').length);
  });

  it('hears its greeting only, whatever else the scripts of the page in the frame say', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const frame = page.iframe.contentWindow as Window & typeof globalThis;
    frame.eval("parent.postMessage('hello', '*')");
    await new Promise((resolve) => setTimeout(resolve, 200));
    page.element.lang = 'ru';
    await until('Russian', () => seen(frame.document.querySelector('.vodokanal-submit')) === 'Войти');
  });

  it('opens the help where it was asked for: the middle of a high frame may be out of sight', async () => {
    const { iframe } = await open('vodokanal-register', { frame: own() }).shown();
    const page = iframe.contentDocument!;
    page.querySelector<HTMLButtonElement>('[aria-haspopup]')!.click();
    const dialog = page.querySelector('vodokanal-register')!.shadowRoot!.querySelector('dialog')!;
    await until('help', () => dialog.open);
    const account = page.querySelector('[name=account]')!;
    expect(dialog.getBoundingClientRect().top).to.equal(account.getBoundingClientRect().top);
  });

  it('gets the focus in its first field', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    page.element.focus();
    const active = () => page.iframe.contentDocument!.activeElement as HTMLInputElement | null;
    await until('focus', () => active()?.name === 'email');
  });

  it('stays once it has come, however long the person takes', async () => {
    const page = await open('vodokanal-login', { frame: own(), timeout: '6000' }).shown();
    let links = 0;
    const root = page.element.shadowRoot!;
    const watch = new MutationObserver(() => {
      links += [...root.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0).length;
    });
    watch.observe(root, { childList: true, subtree: true });
    await new Promise((resolve) => setTimeout(resolve, 6200));
    watch.disconnect();
    expect(links).to.equal(0);
    expect(page.iframe.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('comes from another address where the page names another one', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    page.element.setAttribute('frame', `${own()}&moved`);
    await until('the other page', () => page.iframe.contentWindow?.location.search.endsWith('&moved'));
    await until('the form', () => page.iframe.contentDocument?.querySelector('input'));
  });

  it('does nothing that only the utility’s page may: another endpoint, words, sending, resetting', async () => {
    let sent = 0;
    const page = await open('vodokanal-login', { frame: foreign(), endpoint: '/api/elsewhere' }).shown();
    Object.assign(page.element, {
      send: async () => sent++,
      headers: { 'X-Spy': '1' },
      words: { uk: { login: { submit: 'Чуже' } } },
    });
    await page.inside((frame) => {
      frame.document.querySelector<HTMLInputElement>('[name=email]')!.value = 'a@ukr.net';
    });
    expect(await page.element.submit()).to.deep.equal({ ok: false, kind: 'aborted' });
    page.element.reset();
    const inner = await page.inside((frame) => {
      const element = frame.document.querySelector('vodokanal-login')!;
      const email = element.querySelector<HTMLInputElement>('[name=email]')!.value;
      return [element.querySelector('.vodokanal-submit')!.textContent!.trim(), element.endpoint, email];
    });
    expect(inner).to.deep.equal(['Увійти', '/api/sessions?one-time-code', 'a@ukr.net']);
    expect(sent).to.equal(0);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['vodokanal-ready']);
  });

  it('comes back after a move, and listens to one page only', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const inner = page.iframe.contentDocument!.querySelector('vodokanal-login')!;
    inner.value = { email: 'ivan@ukr.net' };
    inner.querySelector<HTMLInputElement>('[name=password]')!.value = 'пароль';
    inner.send = async () => ({ ok: false, kind: 'server' });
    await inner.submit();
    await until('error', () => page.element.state === 'error');
    page.iframe.style.height = '';
    page.stage.append(page.element);
    expect(page.element.state, 'of a form that is loaded anew').to.equal('idle');
    await page.shown();
    const { contentWindow, contentDocument } = page.iframe;
    expect(contentDocument!.querySelectorAll('vodokanal-login')).to.have.length(1);
    // A second greeting, from the same page: the first one holds.
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    port1.onmessage = ({ data }) => heard.push(data);
    contentWindow!.postMessage(JSON.stringify({ element: 'register' }), '*', [port2]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).to.deep.equal([]);
    expect(contentDocument!.querySelectorAll('vodokanal-register')).to.have.length(0);
  });

  it('takes no message of a page that is gone', async () => {
    const ports: MessagePort[] = [];
    const { MessageChannel } = window;
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        ports.push(this.port1);
      }
    };
    const page = await open('vodokanal-login', { frame: own() }).shown();
    window.MessageChannel = MessageChannel;
    page.iframe.style.height = '';
    page.stage.append(page.element);
    for (const port of ports)
      port.dispatchEvent(new MessageEvent('message', { data: { height: 7, state: 'success' } }));
    expect([page.iframe.style.height, page.element.state]).to.deep.equal(['', 'idle']);
    await page.shown();
  });

  it('may be asked for later, and taken back', async () => {
    const page = open('vodokanal-login', { endpoint: '/api/sessions' });
    await until('form', () => page.element.querySelector('input'));
    page.element.querySelector<HTMLInputElement>('[name=password]')!.value = 'таємниця';
    page.element.setAttribute('frame', foreign());
    await page.shown();
    expect(page.element.children).to.have.length(0);
    expect(page.element.shadowRoot!.querySelectorAll('slot')).to.have.length(0);
    page.element.removeAttribute('frame');
    await until('form', () => page.element.querySelector('input'));
    expect(page.iframe).to.equal(null);
  });

  it('says nothing to a stranger who imitates its page', async () => {
    const page = open('vodokanal-login', { frame: `${elsewhere}/dist/nothing.html` });
    await until('frame', () => page.iframe);
    const ports: number[] = [];
    const liar = document.createElement('iframe');
    page.stage.append(liar);
    liar.contentWindow!.addEventListener('message', ({ ports: given }) => ports.push(given.length));
    const script = liar.contentDocument!.createElement('script');
    script.textContent = "parent.postMessage('vodokanal', '*')";
    liar.contentDocument!.body.append(script);
    window.postMessage('vodokanal', '*');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ports).to.deep.equal([]);
    expect(page.element.state).to.equal('idle');
  });

  it('gives nothing to a page of another origin that came into its frame and imitates its page', async () => {
    const page = open('vodokanal-login', { frame: `${elsewhere}/dist/nothing.html` });
    // The browser hides the document of another origin: that one has come.
    await until('frame', () => page.iframe && page.iframe.contentDocument === null);
    const heard: unknown[] = [];
    const listen = ({ source, data }: MessageEvent) => source === page.iframe.contentWindow && heard.push(data);
    window.addEventListener('message', listen);
    // As a network's sign-in page does, or a server that was taken over: the element still names the address of before.
    page.iframe.contentWindow!.location.replace(own());
    await until('greeting', () => heard.includes('vodokanal'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    window.removeEventListener('message', listen);
    expect(page.iframe.contentDocument!.querySelectorAll('form')).to.have.length(0);
    expect(page.iframe.style.height).to.equal('');
  });

  it('goes on beside another form in a frame of the same page', async () => {
    const one = await open('vodokanal-login', { frame: own() }).shown();
    const other = await open('vodokanal-register', { frame: own() }).shown();
    for (const { element } of [one, other]) element.lang = 'ru';
    const submit = (page: PartnerPage) => seen(page.iframe.contentDocument!.querySelector('.vodokanal-submit'));
    await until('Russian', () => submit(one) === 'Войти' && submit(other) === 'Отправить');
  });

  it('listens to the page that it stands in, and to no other window', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    try {
      const frame = document.createElement('iframe');
      frame.name = 'form';
      frame.src = own();
      place.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const stranger = document.createElement('iframe');
      place.append(stranger);
      const heard: unknown[] = [];
      stranger.contentWindow!.addEventListener('message', ({ data }) => heard.push(data));
      const script = stranger.contentDocument!.createElement('script');
      script.textContent = `const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => window.postMessage(data);
        parent.frames.form.postMessage(JSON.stringify({ element: 'login' }), '*', [port2]);`;
      stranger.contentDocument!.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(heard).to.deep.equal([]);
      expect(frame.contentDocument!.querySelectorAll('form')).to.have.length(0);
      // The page itself is heard.
      frame.contentWindow!.postMessage(JSON.stringify({ element: 'login' }), '*', [new MessageChannel().port2]);
      await until('form', () => frame.contentDocument!.querySelector('form'));
    } finally {
      place.remove();
    }
  });
});
