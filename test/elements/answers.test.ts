import { expect } from '@open-wc/testing';
import fc from '../random.ts';
import { button, fill, good, mountRegister, panel, seen, until } from './stage.ts';

/** Answers as tired and hostile servers give them: the contract's members with anything in them, cut, or no JSON at all. */
const member = fc.oneof(fc.string(), fc.integer(), fc.constant('<b onclick=alert(1)>так</b>'), fc.array(fc.string()));
const errors = fc.array(
  fc.record({ pointer: fc.constantFrom('/email', '/house', '/sauna', ''), code: fc.string(), detail: fc.string() }),
);
const body = fc.oneof(
  fc.record({ next: member, url: member }, { requiredKeys: [] }).map((value) => JSON.stringify(value)),
  fc
    .record({ code: member, detail: member, errors: fc.oneof(errors, member) }, { requiredKeys: [] })
    .map((value) => JSON.stringify(value)),
  fc.json().map((text) => text.slice(0, -1)),
  fc.string({ unit: 'binary' }),
);
const status = fc.constantFrom(200, 201, 202, 400, 401, 403, 404, 409, 410, 413, 415, 418, 422, 500, 502, 503, 504);

describe('any answer', () => {
  it('ends in a sentence and a form that can be used, with nothing lost', async function () {
    this.timeout(180_000);
    const element = await mountRegister({ draft: 'off' });
    // What an anti-bot element has signed is sent once: no second try to wait for.
    element.insertAdjacentHTML('beforeend', '<input slot="challenge" type="hidden" name="token" value="1">');
    const answers = { ...good, account: '050012345678', email: 'olena@ukr.net' };
    const { fetch } = window;
    try {
      await fc.assert(
        fc.asyncProperty(status, body, async (status, body) => {
          window.fetch = async () => new Response(body, { status });
          await fill(element, answers);
          const outcome = await element.submit();
          await element.updateComplete;
          const said = outcome.ok
            ? panel(element)
            : element.querySelector('.vodokanal-summary li, .vodokanal-alert:not([hidden])');
          expect(seen(said)).to.match(/[а-яіїє]{3}|\S/i);
          expect(element.querySelector('.vodokanal-summary b')).to.equal(null);
          expect(element.busy).to.equal(false);
          if (outcome.ok) element.reset();
          else expect(element.value).to.include({ account: answers.account, email: answers.email, house: '1Б-3' });
          expect(button(element).hasAttribute('aria-disabled')).to.equal(false);
        }),
        { numRuns: navigator.userAgent.includes('Chrome/') ? 10_000 : 500 },
      );
    } finally {
      window.fetch = fetch;
    }
    await until('usable', () => element.state !== 'busy');
  });
});
