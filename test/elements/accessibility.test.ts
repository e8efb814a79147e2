import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import type axe from 'axe-core';
import type { FormElement } from '../../src/elements/form-element.ts';
import { fill, filledRegister, freshEmail, mountLogin, mountRegister, panel, until } from './stage.ts';

/** What axe finds, one line a violation, so that a failure says what and where. */
async function faults(element: Element): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A rule about whole pages.
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

const states: Record<string, (lang: string) => Promise<FormElement>> = {
  'register, empty': (lang) => mountRegister({ lang, 'login-url': '/', 'privacy-url': '/' }),
  'register, with errors and offers': async (lang) => {
    const element = await mountRegister({ lang });
    await fill(element, { account: '0500', email: 'ivan@gmail.con', password: '1', house: '15B' });
    await element.submit();
    return element;
  },
  'register, understood': async (lang) => {
    const { element } = await filledRegister({ lang });
    return element;
  },
  'register, sent': async (lang) => {
    const { element } = await filledRegister({ lang, 'resend-endpoint': '/api/registrations/resend' });
    await element.submit();
    await until('panel', () => panel(element));
    return element;
  },
  'register, help': async (lang) => {
    const element = await mountRegister({ lang });
    element.querySelector<HTMLButtonElement>('[aria-haspopup]')!.click();
    return element;
  },
  'login, empty': (lang) => mountLogin({ lang, 'register-url': '/', 'recover-url': '/' }),
  'login, refused': async (lang) => {
    const element = await mountLogin({ lang });
    await fill(element, { email: freshEmail(), password: 'чужий' });
    await element.submit();
    return element;
  },
};

describe('accessibility', () => {
  for (const lang of ['uk', 'ru'])
    for (const [state, show] of Object.entries(states))
      it(`axe finds nothing: ${state} (${lang})`, async () => {
        const element = await show(lang);
        await element.updateComplete;
        expect(await faults(element)).to.deep.equal([]);
      });

  it('axe finds what is wrong', async () => {
    const element = await mountRegister();
    element.querySelector('.vodokanal-label')!.remove();
    expect((await faults(element)).join()).to.contain('label');
  });

  it('has other colours on a dark page, with the same contrast', async () => {
    const element = await mountRegister({ lang: 'uk' });
    const colours = () => {
      const { color, backgroundColor } = getComputedStyle(element.querySelector('.vodokanal-box')!);
      return [color, backgroundColor];
    };
    const light = colours();
    element.style.colorScheme = 'dark';
    element.style.background = '#111';
    for (const [index, colour] of colours().entries()) expect(colour).not.to.equal(light[index]);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('turns nothing for somebody who asked for less motion', async function () {
    // The other engines take no such setting from a test.
    if (!/Chrome/.test(navigator.userAgent)) this.skip();
    const { element } = await filledRegister();
    element.send = () => new Promise(() => {});
    void element.submit();
    await element.updateComplete;
    const animation = () => getComputedStyle(element.querySelector('.vodokanal-spinner')!).animationName;
    expect(animation()).to.equal('vodokanal-turn');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(animation()).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('needs no sideways scrolling at 320 px, with errors and offers', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await states['register, with errors and offers']!('uk');
    const right = Math.max(...[...element.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right));
    expect(right).to.be.at.most(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('gives every target at least 24 × 24 px', async () => {
    const element = await states['register, with errors and offers']!('uk');
    const targets = [
      ...element.querySelectorAll<HTMLElement>('button, input:not([type=checkbox]), label.vodokanal-tick'),
    ];
    expect(targets).to.have.length.above(10);
    const small = targets
      .map((target) => ({ target: target.className, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24));
    expect(small).to.deep.equal([]);
  });
});
