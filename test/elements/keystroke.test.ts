import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Field } from '../../src/fields/field.ts';
import { loginFields } from '../../src/fields/login-fields.ts';
import { registerFields } from '../../src/fields/register-fields.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/reading.ts';
import { box, field, fill, later, mountLogin, mountRegister, type } from './stage.ts';

/**
 * What a key costs, in numbers that do not depend on the machine: readings, drawings, changed nodes. How long it takes
 * stands in docs/speed.md.
 */

type Watched = HTMLElement & { updateComplete: Promise<boolean>; requestUpdate(): void };

/** The rules that read while `meanwhile` runs, once for each time. */
async function readingsOf(meanwhile: () => Promise<unknown>): Promise<string[]> {
  const read: string[] = [];
  const undo = Object.entries(rules as Record<string, Rule>).map(([name, rule]) => {
    const original = rule.read;
    rule.read = (text, context) => {
      read.push(name);
      return original(text, context);
    };
    return () => Object.assign(rule, { read: original });
  });
  await meanwhile();
  for (const restore of undo) restore();
  return read;
}

/** How often the whole element is drawn meanwhile, and how often its fields ask for their words, as a drawing does. */
async function drawingsOf(
  element: Watched,
  meanwhile: () => Promise<unknown>,
): Promise<{ all: number; words: number }> {
  const drawings = { all: 0, words: 0 };
  const counted = element as unknown as { updated(changed: unknown): void };
  const { updated } = counted;
  counted.updated = (changed) => {
    drawings.all++;
    updated.call(element, changed);
  };
  const restore = [...registerFields, ...loginFields].map((field: Field) => {
    const { words } = field;
    field.words = (...context) => {
      drawings.words++;
      return words(...context);
    };
    return () => Object.assign(field, { words });
  });
  await meanwhile();
  for (const undo of restore) undo();
  Reflect.deleteProperty(counted, 'updated');
  return drawings;
}

/** The nodes that change meanwhile, in the light DOM and in the shadow root. */
async function changesOf(element: Watched, meanwhile: () => Promise<unknown>): Promise<Node[]> {
  const observer = new MutationObserver(() => {});
  for (const root of [element, element.shadowRoot!])
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  await meanwhile();
  const targets = observer.takeRecords().map(({ target }) => target);
  observer.disconnect();
  return targets;
}

const key = (element: Watched, character: string) => async () => {
  await sendKeys({ type: character });
  await element.updateComplete;
};

describe('a key', () => {
  it('is read once, by the rule of its field', async () => {
    const element = await mountRegister();
    await fill(element, { account: '100200300401', email: 'iva', password: 'теплий кіт', apartment: '7' });
    await type(element, 'house', '2');
    await later(700);
    expect(await readingsOf(key(element, '5'))).to.deep.equal(['house']);
    await type(element, 'password', 'x');
    expect(await readingsOf(key(element, 'y'))).to.deep.equal(['password']);
    expect(await readingsOf(key(element, 'z'))).to.deep.equal(['password']);
    box(element, 'email').focus();
    await sendKeys({ press: 'End' });
    expect(await readingsOf(key(element, 'n'))).to.deep.equal(['email']);
    // A password must not hold the address: with another one it is read again.
    await sendKeys({ type: '@ukr.ne' });
    expect(await readingsOf(key(element, 't'))).to.deep.equal(['email', 'password']);
  });

  it('is not read again at a pause, at a press of Tab and by a page that asks for values', async () => {
    const element = await mountRegister();
    await type(element, 'house', '25');
    const read = await readingsOf(async () => {
      await later(700);
      await sendKeys({ press: 'Tab' });
      await later(50);
      for (const _ of [1, 2, 3]) expect([element.value.house, element.valid]).to.deep.equal(['25', false]);
    });
    expect(read).to.deep.equal([]);
  });

  for (const [name, mount] of [
    ['registration', mountRegister],
    ['sign-in', mountLogin],
  ] as const)
    it(`draws the fields of the ${name} once, and changes nothing outside its own`, async () => {
      const element = await mount();
      await type(element, 'email', 'ivan@ukr.ne');
      await later(700);
      const whole = await drawingsOf(element, async () => {
        element.requestUpdate();
        await element.updateComplete;
      });
      expect(whole.all).to.equal(1);
      expect(await drawingsOf(element, key(element, 't'))).to.deep.equal({ all: 0, words: whole.words });
      const own = field(element, 'email')!;
      for (const target of await changesOf(element, key(element, 'x')))
        expect(own.contains(target), target.nodeName).to.equal(true);
      expect(await changesOf(element, key(element, 'y')), 'nothing is new').to.deep.equal([]);
    });

  it('draws no other form of the page', async () => {
    const first = await mountLogin();
    const others = [await mountLogin(), await mountRegister()];
    await type(first, 'email', 'iva');
    for (const other of others) expect(await drawingsOf(other, key(first, 'n'))).to.include({ all: 0 });
  });

  it('is stored with those that follow at once', async () => {
    const element = await mountRegister();
    const { setItem } = Storage.prototype;
    const stored: string[] = [];
    Storage.prototype.setItem = (_key, text) => stored.push(JSON.parse(text).house);
    await type(element, 'house', '12');
    expect(stored).to.deep.equal([]);
    await later(400);
    Storage.prototype.setItem = setItem;
    expect(stored).to.deep.equal(['12']);
  });

  it('of a hundred thousand characters is read once, too', async () => {
    const element = await mountRegister();
    box(element, 'house').focus();
    const read = await readingsOf(async () => {
      document.execCommand('insertText', false, '1'.repeat(100_000));
      await element.updateComplete;
    });
    expect(read).to.deep.equal(['house']);
  });
});

describe('a drawn form', () => {
  /** Elements, texts and the comments that Lit leaves. */
  const nodes = (root: Node): number => [...root.childNodes].reduce((sum, node) => sum + nodes(node), 1);

  it('has no more nodes than it had', async () => {
    const [register, login] = [await mountRegister(), await mountLogin()];
    expect(nodes(register) + nodes(register.shadowRoot!)).to.be.at.most(450);
    expect(nodes(login) + nodes(login.shadowRoot!)).to.be.at.most(260);
  });
});
