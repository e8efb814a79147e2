import { expect } from '@open-wc/testing';
import { freshEmail, later, until } from '../elements/stage.ts';
import { frameFor, PartnerPage, thisPage } from './stage.ts';

/** The message of major 0, as pages of partners sent it before there were versions. */
const hello = {
  element: 'login',
  lang: 'ru',
  partner: 'gazeta',
  tokens: { accent: 'rgb(0, 105, 92)', field: 'url(//evil.example/spy)' },
  scheme: 'normal',
  email: 'olena@ukr.net',
};

/**
 * A page whose copy of our script is older than the frame. Major 0: the frame posts `'vodokanal'`, the page answers with
 * JSON and one end of a channel, then come `height`, `state`, `valid`, `event`, `refused`.
 */
describe('a page that speaks an older version of the messages', () => {
  let iframe: HTMLIFrameElement;
  let port: MessagePort;
  let heard: Record<string, unknown>[];
  const inside = <Value>(code: string) => PartnerPage.prototype.run.call({ iframe }, code) as Promise<Value>;

  async function open(frame: string, message: object): Promise<void> {
    iframe = document.createElement('iframe');
    iframe.src = frame;
    const greeted = new Promise<void>((resolve) =>
      addEventListener('message', function listen({ source, data }) {
        // The only greeting that it knows; it overlooks everything else.
        if (source !== iframe.contentWindow || data !== 'vodokanal') return;
        removeEventListener('message', listen);
        resolve();
      }),
    );
    document.body.append(iframe);
    await greeted;
    const channel = new MessageChannel();
    port = channel.port1;
    heard = [];
    port.onmessage = ({ data }) => heard.push(data);
    iframe.contentWindow!.postMessage(JSON.stringify(message), new URL(frame).origin, [channel.port2]);
  }
  afterEach(() => iframe.remove());

  it('has the form, in its language and colours, with what it has filled in', async () => {
    await open(frameFor(), hello);
    await until('height', () => heard.some(({ height }) => Number(height) > 300));
    const seen = await inside(`(frame) => {
      const { document } = frame;
      const style = frame.getComputedStyle(document.querySelector('.vodokanal-submit'));
      return [document.querySelector('.vodokanal-submit').textContent.trim(), document.querySelector('[name=email]').value,
        style.backgroundColor, frame.getComputedStyle(document.querySelector('[name=email]')).backgroundImage];
    }`);
    expect(seen).to.deep.equal(['Войти', 'olena@ukr.net', 'rgb(0, 105, 92)', 'none']);
    port.postMessage(JSON.stringify({ ...hello, lang: 'uk', email: 'thief@example.com', scheme: 'dark' }));
    await until('Ukrainian', async () => (await inside('({ document }) => document.documentElement.lang')) === 'uk');
    expect(
      await inside(
        `(frame) => [frame.document.querySelector('[name=email]').value, frame.document.documentElement.style.colorScheme]`,
      ),
    ).to.deep.equal(['olena@ukr.net', 'dark']);
  });

  it('learns no more than others: nothing per key, no status, no field', async () => {
    await open(frameFor(), hello);
    await until('height', () => heard.length);
    const texts = JSON.stringify({ email: freshEmail(), password: 'хтозна що' });
    await inside(`({ document }) => {
      for (const [name, text] of Object.entries(${texts})) {
        const box = document.querySelector('[name=' + name + ']');
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      document.querySelector('.vodokanal-submit').click();
    }`);
    await until('failure', () => heard.some(({ event }) => (event as string[])?.[0] === 'vodokanal-failure'), 15_000);
    await later(200);
    expect(heard.filter((message) => !('height' in message))).to.deep.equal([
      { state: 'busy' },
      { event: ['vodokanal-submit', {}] },
      { state: 'error' },
      { event: ['vodokanal-failure', { kind: 'refused' }] },
    ]);
  });

  it('is refused in its own words where it is no partner', async () => {
    await open(`${frameFor([{ ...thisPage, origin: 'https://gazeta.example' }])}&unguarded`, hello);
    await until('refusal', () => heard.length);
    expect(heard).to.deep.equal([{ refused: true }]);
  });

  it('is told so by the frame where it is newer than that', async () => {
    await open(frameFor(), { ...hello, major: 2, version: '9.0.0' });
    await until('refusal', () => heard.length);
    expect(heard).to.deep.equal([{ refused: 'version' }]);
    // It may try once more, in words that both know.
    iframe.contentWindow!.postMessage(JSON.stringify({ ...hello, major: 1, scheme: 'light' }), '*', [
      new MessageChannel().port2,
    ]);
    await until('form', () => inside('({ document }) => document.querySelector("input") !== null'));
  });
});
