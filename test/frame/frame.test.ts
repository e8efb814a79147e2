import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { freshAccount, freshEmail, good, letters, seen, until } from '../elements/stage.ts';
import { elsewhere, frameFor, Partner, unguardedFrameFor } from './stage.ts';

const own = () => frameFor('', location.origin);
const foreign = () => frameFor(location.origin);

describe('a form in a frame of the utility', () => {
  const pages: Partner[] = [];
  const open = (tag: string, attributes: Record<string, string>) => {
    const page = new Partner(tag, attributes);
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

  it('is all that the element draws, as high as it is, under its own name', async () => {
    const page = await open('vodokanal-register', { frame: foreign(), lang: 'ru' }).shown();
    const { element, iframe } = page;
    expect(element.children).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('input, slot, button')).to.have.length(0);
    expect(iframe.title).to.equal('Регистрация');
    expect(iframe.contentDocument).to.equal(null);
    await until('height', async () => {
      const height = await page.inside((frame) => frame.document.documentElement.getBoundingClientRect().height);
      return height > 500 && Math.abs(iframe.getBoundingClientRect().height - height) <= 1;
    });
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
    expect(told).to.include('vodokanal-input {"field":"house","valid":true}');
    expect(told).to.include.members(['vodokanal-submit {}', 'vodokanal-success {}']);
    for (const text of [account, email, good.password, '1Б-3']) expect(told.join()).not.to.contain(text);
    for (const event of page.events) expect(event.cancelable).to.equal(false);
    expect(page.element.value).to.deep.equal({});
    expect(page.element.getAttribute('state')).to.equal('success');
  });

  it('tells of failures what they are, and whether the answers are good', async () => {
    const page = await open('vodokanal-login', { frame: foreign() }).shown();
    expect(page.element.valid).to.equal(false);
    await page.inside((frame) => {
      for (const [name, text] of [
        ['email', `nobody.${Date.now()}@ukr.net`],
        ['password', 'хтозна що'],
      ]) {
        const box = frame.document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
        box.value = text!;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await until('valid', () => page.element.valid);
    await page.inside((frame) => frame.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click());
    const failure = () => page.events.find(({ type }) => type === 'vodokanal-failure');
    await until('failure', failure);
    expect(page.element.state).to.equal('error');
    expect(failure()!.detail).to.deep.equal({ kind: 'unauthorized', status: 401, fields: [], retryAfter: undefined });
  });

  it('follows language, prefill and theme, and takes no address in a theme', async () => {
    document.documentElement.style.cssText = `color-scheme: dark; --vodokanal-accent: rgb(0, 105, 92);
      --vodokanal-field: url("${elsewhere}/spy"); --vodokanal-nonsense: 1px`;
    const email = freshEmail();
    const page = await open('vodokanal-register', { frame: foreign(), email }).shown();
    const look = (frame: Window) => {
      const element = frame.document.querySelector<HTMLElement>('vodokanal-register')!;
      const [button, box] = ['.vodokanal-submit', '[name=email]'].map(
        (one) => element.querySelector<HTMLInputElement>(one)!,
      );
      const style = (of: Element) => frame.getComputedStyle(of);
      return {
        submit: button!.textContent!.trim(),
        email: box!.value,
        accent: style(button!).backgroundColor,
        field: style(box!).backgroundImage,
        nonsense: element.style.getPropertyValue('--vodokanal-nonsense'),
        scheme: style(frame.document.documentElement).colorScheme,
        draft: element.getAttribute('draft'),
        lang: frame.document.documentElement.lang,
      };
    };
    const first = { email, accent: 'rgb(0, 105, 92)', field: 'none', nonsense: '', scheme: 'dark', draft: 'off' };
    expect(await page.inside(look)).to.deep.equal({ ...first, submit: 'Надіслати', lang: 'uk' });
    page.element.lang = 'ru';
    await until('Russian', async () => (await page.inside(look)).submit === 'Отправить');
    expect(await page.inside(look)).to.deep.equal({ ...first, submit: 'Отправить', lang: 'ru' });
    expect(page.iframe.title).to.equal('Регистрация');
  });

  it('passes on prefill and partner, and takes back a theme that the page takes back', async () => {
    document.documentElement.style.cssText = '--vodokanal-accent: rgb(0, 105, 92)';
    const attributes = { account: '050012345678', partner: 'gazeta' };
    const page = await open('vodokanal-register', { frame: own(), ...attributes }).shown();
    const inner = page.iframe.contentDocument!.querySelector('vodokanal-register')!;
    expect(inner.value.account).to.equal(attributes.account);
    expect(inner.partner).to.equal(attributes.partner);
    expect(inner.draft, 'a draft is kept on the utility’s own site').to.equal(undefined);
    const accent = () => inner.style.getPropertyValue('--vodokanal-accent');
    expect(accent()).to.equal('rgb(0, 105, 92)');
    document.documentElement.style.cssText = '';
    // The next drawing sees it.
    page.element.lang = 'ru';
    await until('own colour', () => accent() === '');
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
    page.querySelector<HTMLButtonElement>('.vodokanal-link[aria-haspopup]')!.click();
    const dialog = page.querySelector('vodokanal-register')!.shadowRoot!.querySelector('dialog')!;
    await until('help', () => dialog.open);
    const account = page.querySelector('[name=account]')!;
    expect(dialog.getBoundingClientRect().top).to.equal(account.getBoundingClientRect().top);
  });

  it('says that it is sending, and that it rests again', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const inner = page.iframe.contentDocument!.querySelector('vodokanal-login')!;
    inner.send = () => new Promise(() => {});
    inner.value = { email: 'ivan@ukr.net' };
    inner.querySelector<HTMLInputElement>('[name=password]')!.value = 'пароль';
    void inner.submit();
    await until('busy', () => page.element.state === 'busy' && page.element.getAttribute('state') === 'busy');
    inner.reset();
    await until('rest', () => page.element.state === 'idle');
  });

  it('takes no address from the page that embeds it', async () => {
    const frame = document.createElement('iframe');
    frame.src = own();
    document.body.append(frame);
    try {
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const elsewhere = 'https://example.org/';
      const message = { element: 'login', endpoint: elsewhere, 'cabinet-url': elsewhere, cabinetUrl: elsewhere };
      frame.contentWindow!.postMessage(JSON.stringify(message), '*', [new MessageChannel().port2]);
      const inner = () => frame.contentDocument!.querySelector('vodokanal-login');
      await until('form', () => inner()?.querySelector('form'));
      expect([inner()!.endpoint, inner()!.cabinetUrl]).to.deep.equal(['/api/sessions?one-time-code', '/cabinet']);
    } finally {
      frame.remove();
    }
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
      links += root.querySelectorAll('a').length;
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

  it('tells of its events in any ancestor', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const heard: string[] = [];
    page.stage.addEventListener('vodokanal-input', (event) => heard.push(event.detail.field));
    const inner = page.iframe.contentDocument!.querySelector('vodokanal-login')!;
    inner.value = { email: 'ivan@ukr.net' };
    await until('event', () => heard.length);
    expect(heard).to.deep.equal(['email']);
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
    expect(page.events.filter(({ type }) => type !== 'vodokanal-input')).to.deep.equal([]);
  });

  it('comes back after a move, and listens to one page only', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const inner = page.iframe.contentDocument!.querySelector('vodokanal-login')!;
    inner.querySelector<HTMLInputElement>('[name=password]')!.value = 'пароль';
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
    const submit = (page: Partner) => seen(page.iframe.contentDocument!.querySelector('.vodokanal-submit'));
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

  it('takes the whole window to the cabinet, and says so without the address', async () => {
    const page = await open('vodokanal-login', { frame: own() }).shown();
    const frame = page.iframe.contentWindow as Window & typeof globalThis;
    const opened: unknown[] = [];
    frame.open = (...args: unknown[]) => {
      opened.push(args);
      return null;
    };
    const login = frame.document.querySelector('vodokanal-login')!;
    login.send = async () => ({ ok: true, next: 'cabinet', url: '/api/sessions/codes/secret' });
    login.value = { email: 'a@ukr.net' };
    login.querySelector<HTMLInputElement>('[name=password]')!.value = 'пароль';
    login.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
    await until('success', () => page.element.state === 'success');
    expect(opened).to.deep.equal([[`${location.origin}/api/sessions/codes/secret`, '_top']]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(frame.location.pathname, 'the frame itself goes nowhere').to.equal('/dist/frame.html');
    expect(page.events.find(({ type }) => type === 'vodokanal-navigate')!.detail).to.deep.equal({ to: 'cabinet' });
    expect(frame.document.querySelector('base')!.target, 'links leave the frame').to.equal('_top');
  });

  for (const [why, frame] of [
    ['does not know this page', () => frameFor('https://gazeta.example')],
    [
      'does not know this page, and its server has forgotten to forbid it',
      () => unguardedFrameFor('https://gazeta.example'),
    ],
    ['is not there', () => `${elsewhere}/dist/nothing.html`],
    ['has an address that is none of ours to open', () => 'http://example.org/frame.html'],
  ] as const)
    it(`gives way to a link where the frame’s page ${why}`, async () => {
      // A page that refuses says so at once; one that does not come is waited for.
      const timeout = frame().endsWith('unguarded') ? '60000' : '1500';
      const page = open('vodokanal-register', { frame: frame(), timeout });
      const link = () => page.element.shadowRoot?.querySelector<HTMLAnchorElement>('a');
      await until('link', link);
      expect(seen(link())).to.equal('Тут форма не відкрилася. Відкрийте її на сайті водоканалу');
      expect(link()!.rel).to.equal('noopener');
      expect(page.iframe.getBoundingClientRect().height).to.equal(0);
      if (/example\.org/.test(frame())) expect(link()!.hasAttribute('href')).to.equal(false);
      else expect(link()!.href).to.equal(`${frame()}#register`);
    });
});
