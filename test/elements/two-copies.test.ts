import { expect, fixture, html } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import { button, seen, until } from './stage.ts';

const asks = (element: VodokanalLogin) => seen(button(element)) === 'Підтвердити та увійти';

// Not in letter-tokens.test.ts, which changes the address as often as WebKit lets a page within ten seconds.
describe('the token of a letter', () => {
  it('goes to the first in the page of two copies that become visible together', async () => {
    const hiding = document.createElement('div');
    hiding.hidden = true;
    await fixture(html`<div>${hiding}</div>`);
    const [first, second] = [0, 1].map(() => document.createElement('vodokanal-login')) as [
      VodokanalLogin,
      VodokanalLogin,
    ];
    for (const copy of [first, second]) copy.confirmEndpoint = '/api/confirmations';
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    // The second one comes first, and finds the token.
    hiding.append(second);
    await second.updateComplete;
    hiding.prepend(first);
    await first.updateComplete;
    hiding.hidden = false;
    await until('question', () => asks(first) || asks(second));
    expect([asks(first), asks(second)]).to.deep.equal([true, false]);
  });
});
