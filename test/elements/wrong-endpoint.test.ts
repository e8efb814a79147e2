import { expect } from '@open-wc/testing';
import { elsewhere } from '../frame/stage.ts';
import {
  alertOf,
  below,
  box,
  button,
  errors,
  fill,
  filledRegister,
  freshEmail,
  good,
  letters,
  mountLogin,
  panel,
  press,
  seen,
  until,
} from './stage.ts';

const wrong = 'Форму підключено неправильно. Повідомте власника сайту';

/** Runs `meanwhile`; resolves with the number of requests that it has sent over the network. */
async function requestsOf(meanwhile: () => Promise<unknown>): Promise<number> {
  const { fetch } = window;
  let count = 0;
  window.fetch = (...request) => {
    count++;
    return fetch(...request);
  };
  await meanwhile().finally(() => {
    window.fetch = fetch;
  });
  return count;
}

describe('an endpoint that is connected wrongly', () => {
  for (const status of [301, 302, 303, 307, 308])
    it(`because it redirects (${status}) is asked once, and not followed; page and console say so`, async () => {
      const endpoint = `/api/registrations?fault=redirect-${status}`;
      const { element, email } = await filledRegister({ endpoint });
      const failures: unknown[] = [];
      element.addEventListener('vodokanal-failure', ({ detail }) => failures.push(detail.kind));
      let lines: string[] = [];
      const requests = await requestsOf(async () => {
        lines = await errors(() => element.submit());
      });
      expect(requests).to.equal(1);
      expect(alertOf(element)).to.equal(wrong);
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.match(/^<vodokanal-register>: .*redirect/)
        .and.to.contain(`${location.origin}${endpoint}`);
      expect(failures).to.deep.equal(['unreadable']);
      expect(box(element, 'password').value).to.equal(good.password);
      expect(await letters(email)).to.have.length(0);

      element.setAttribute('endpoint', '/api/registrations');
      await press(button(element));
      await until('panel', () => panel(element));
      expect(alertOf(element)).to.equal('');
      expect(await letters(email)).to.have.length(1);
    });

  for (const endpoint of ['http://example.com/api', ''])
    it(`because its address is «${endpoint}» gets nothing until the page names another one`, async () => {
      const { element, email } = await filledRegister({ endpoint });
      let lines: string[] = [];
      const requests = await requestsOf(async () => {
        lines = await errors(() => element.submit());
      });
      expect(requests).to.equal(0);
      expect(alertOf(element)).to.equal(wrong);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('endpoint').and.to.contain(endpoint);

      element.setAttribute('endpoint', '/api/registrations');
      expect(await element.submit()).to.include({ ok: true });
      expect(alertOf(element)).to.equal('');
      expect(await letters(email)).to.have.length(1);
    });

  it('stops no other question that has one of its own', async () => {
    const element = await mountLogin({ endpoint: 'http://example.com/api', 'recover-endpoint': '/api/recoveries' });
    await fill(element, { email: freshEmail(), password: good.password });
    await errors(() => element.submit());
    expect(alertOf(element)).to.equal(wrong);
    await press(below(element).querySelector('button')!);
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    expect(alertOf(element)).to.equal('');
    await press(button(element));
    await until('panel', () => panel(element));
  });

  it('on another origin whose redirect the browser hides is like no connection: nothing is lost', async () => {
    const { element } = await filledRegister({ endpoint: `${elsewhere}/api/registrations?fault=redirect-307` });
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    expect(alertOf(element)).to.equal('Не вдалося надіслати. Усе введене збережено у формі, спробуйте ще раз');
    expect(box(element, 'password').value).to.equal(good.password);
  });
});
