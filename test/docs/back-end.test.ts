import { expect } from '@open-wc/testing';
import type { FormElement } from '../../src/elements/form-element.ts';
import { until } from '../elements/stage.ts';
import { person, registrationOf } from '../people.ts';
import { blocksOf } from './blocks.ts';

/** The scripts of docs/back-end.md, run as they stand, with the answers that the frameworks give. */
const page = await (await fetch('/docs/back-end.md')).text();

type PageWindow = Window & typeof globalThis;

/** A page with both forms and this markup. */
async function open(markup = ''): Promise<PageWindow> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="uk"><body>
    <script type="module" src="/dist/vodokanal.js"></script>
    <vodokanal-login endpoint="/api/sessions" cabinet-url="#cabinet"></vodokanal-login>
    <vodokanal-register endpoint="/api/registrations"></vodokanal-register>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const window = frame.contentWindow as PageWindow;
  await until('forms', () => window.document.querySelectorAll('.vodokanal-submit').length === 2);
  return window;
}

function run(window: PageWindow, script: string): void {
  window.document.body.append(Object.assign(window.document.createElement('script'), { textContent: script }));
}

/** Replaces what the page posts by; gives the requests. */
function answerWith(window: PageWindow, status: number, body: object, type = 'application/json'): Request[] {
  const requests: Request[] = [];
  window.fetch = async (url, init) => {
    requests.push(new Request(new URL(String(url), location.href), { ...init, signal: null }));
    const given = String(url).includes('/wp-json/') ? '"nonce-7"' : JSON.stringify(body);
    return new window.Response(given, { status, headers: { 'Content-Type': type } });
  };
  return requests;
}

function setCookie(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox ESR and WebKit have no cookie store.
  document.cookie = cookie;
}

const login = (window: PageWindow) => window.document.querySelector<FormElement>('vodokanal-login')!;

async function signIn(window: PageWindow) {
  const element = login(window);
  const box = (name: string) => element.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  box('email').value = 'ivan@ukr.net';
  box('password').value = 'теплий кіт на печі';
  return element.submit();
}

describe('docs/back-end.md', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    for (const name of ['XSRF-TOKEN', 'csrftoken']) setCookie(`${name}=; max-age=0`);
  });

  const tokens: [framework: string, header: string, value: string][] = [
    ['Laravel', 'X-XSRF-TOKEN', 'eyJ=='],
    ['Django', 'X-CSRFToken', 'abc123'],
    ['WordPress', 'X-WP-Nonce', 'nonce-7'],
    ['ASP.NET', 'RequestVerificationToken', 'CfDJ8'],
  ];
  for (const [at, [framework, header, value]] of tokens.entries())
    it(`sends the token that ${framework} wants`, async () => {
      setCookie('XSRF-TOKEN=eyJ%3D%3D');
      setCookie('csrftoken=abc123');
      const window = await open('<input type="hidden" name="__RequestVerificationToken" value="CfDJ8">');
      const requests = answerWith(window, 401, { title: 'No' });
      run(window, blocksOf(page, 'js csrf')[at]!);
      await signIn(window);
      expect(requests.at(-1)!.headers.get(header)).to.equal(value);
    });

  const sentence = 'Ця адреса вже в черзі.';
  const shapes: [framework: string, status: number, body: object][] = [
    ['Laravel', 422, { message: sentence, errors: { email: [sentence] } }],
    ['Django REST framework', 400, { email: [sentence] }],
    [
      'ASP.NET',
      400,
      {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { Email: [sentence] },
        traceId: '00-7f1c0a5be11c4b1d8f2ed7a2c3a90e0c-4f7a3f0e2c5b1d6a-00',
      },
    ],
  ];
  /** What the form says of a refused registration. */
  async function refused(at: number, status: number, body: object) {
    const window = await open();
    const element = window.document.querySelector<FormElement>('vodokanal-register')!;
    const requests = answerWith(window, status, body);
    run(window, blocksOf(page, 'js own-shape')[at]!);
    const { account, email, house, apartment, password } = registrationOf(person());
    (element as unknown as { value: object }).value = { account, email, house, apartment };
    element.querySelector<HTMLInputElement>('[name=password]')!.value = password;
    const outcome = await element.submit();
    expect(requests.length).to.equal(1);
    expect(await requests[0]!.json()).to.include({ account, email });
    const box = element.querySelector<HTMLInputElement>('[name=email]')!;
    const field = box.closest('.vodokanal-field')!;
    return { outcome, error: field.querySelector('.vodokanal-error')?.textContent?.trim(), element };
  }
  for (const [at, [framework, status, body]] of shapes.entries())
    it(`shows at its field what ${framework} refuses`, async () => {
      const { error, outcome } = await refused(at, status, body);
      expect(outcome).to.deep.include({ ok: false, kind: 'refused' });
      expect(error).to.contain(sentence);
    });

  it('shows above the button what Django says of no field', async () => {
    const { element } = await refused(1, 400, { non_field_errors: [sentence] });
    expect(element.textContent).to.contain(sentence);
  });

  it('goes on after a success in each of the shapes', async () => {
    for (const at of shapes.keys()) {
      const { outcome } = await refused(at, 201, {});
      expect(outcome).to.deep.include({ ok: true, next: 'confirm-email' });
    }
  });

  it('stays on the page for a second factor', async () => {
    const window = await open('<p id="code" hidden>Код із застосунку</p>');
    const gone: string[] = [];
    window.addEventListener('vodokanal-navigate', (event) => {
      event.preventDefault();
      gone.push((event as CustomEvent<{ to: string }>).detail.to);
    });
    answerWith(window, 200, { next: 'otp' });
    run(window, blocksOf(page, 'js second-factor')[0]!);
    expect(await signIn(window)).to.deep.include({ ok: true });
    expect(window.document.getElementById('code')!.hidden).to.equal(false);
    expect(gone).to.deep.equal([]);
  });
});
