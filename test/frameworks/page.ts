import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormElement } from '../../src/elements/form-element.ts';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';
import { box, letters, seen, until } from '../elements/stage.ts';
import { Host } from '../hosts/host.ts';

export const secret = 'таємниця';

/** A page of a framework, and what a person does on it. Everything goes through its buttons and boxes. */
export class Page {
  readonly host: Host;
  readonly framework: string;

  private constructor(host: Host, framework: string) {
    this.host = host;
    this.framework = framework;
  }

  static async open(framework: string, name: string): Promise<Page> {
    const gallery = framework === 'turbo' ? 'frameworks' : 'frameworks/dist';
    const host = await Host.open(`${framework}/${name}`, undefined, gallery);
    return new Page(host, framework);
  }

  /** The one element that stands on the page. */
  get element(): VodokanalRegister {
    return this.host.one<VodokanalRegister>('vodokanal-register');
  }

  get window() {
    return this.host.window;
  }

  /** The registration, once it is drawn. */
  form(): Promise<VodokanalRegister> {
    return this.host.register();
  }

  /** Presses a button of the page the way a timer of the page would: focus stays where it is. */
  async step(id = 'change'): Promise<void> {
    this.host.one(`#${id}`).click();
    await this.settle();
  }

  /** Until the framework has drawn, and the element after it. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const element of this.host.all<FormElement>('vodokanal-register, vodokanal-login'))
      await element.updateComplete;
  }

  /** Types with real keys at the caret. */
  async type(name: string, text: string): Promise<void> {
    this.host.frame.focus();
    box(this.element, name).focus();
    // A frame that has only now got focus loses WebKit's first key, on a busy machine also after a frame: a key that
    // types nothing goes first.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await sendKeys({ press: 'Shift' });
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  /** In the middle of it: an e-mail half typed, the caret inside it, a password before. */
  async half(): Promise<void> {
    await this.type('password', secret);
    await this.type('email', 'ivan');
    box(this.element, 'email').setSelectionRange(2, 2);
    expect(this.typed).to.deep.equal({ email: 'ivan', password: secret });
  }

  /** What stands in the two boxes. */
  get typed(): object {
    return { email: box(this.element, 'email').value, password: box(this.element, 'password').value };
  }

  /** Nobody who types has noticed anything: the next key goes where the caret was. */
  async undisturbed(): Promise<void> {
    this.whole();
    const email = box(this.element, 'email');
    const before = email.value;
    expect([email.selectionStart, email.selectionEnd], 'caret').to.deep.equal([before.length - 2, before.length - 2]);
    expect((email.ownerDocument.activeElement as HTMLInputElement)?.name, 'focus').to.equal('email');
    await sendKeys({ type: 'x' });
    const after = `${before.slice(0, -2)}x${before.slice(-2)}`;
    expect(this.typed).to.deep.equal({ email: after, password: secret });
  }

  /** Texts are there; focus may be anywhere. */
  kept(): void {
    this.whole();
    expect(this.typed).to.deep.equal({ email: 'ivan', password: secret });
  }

  /** One form in each element with all its parts, no id twice, labels that lead to their boxes. */
  whole(): void {
    for (const element of this.host.all<FormElement>('vodokanal-register, vodokanal-login')) {
      expect(element.querySelectorAll('form'), 'forms').to.have.length(1);
      // A link of the panel after success may look like it.
      expect(element.querySelectorAll('button.vodokanal-submit'), 'buttons').to.have.length(1);
      const form = element.querySelector('form')!;
      expect(element.querySelector<HTMLButtonElement>('button.vodokanal-submit')!.form === form).to.equal(true);
      for (const label of form.querySelectorAll<HTMLLabelElement>('.vodokanal-label[for]'))
        expect(form.contains(label.control), seen(label)).to.equal(true);
      // In its slot: what is in none is not seen.
      const { state, offsetParent } = element;
      if (offsetParent && state !== 'success') expect(form.getClientRects().length, 'seen').to.equal(1);
    }
    const ids = this.host.all('[id]').map(({ id }) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      'ids twice',
    ).to.deep.equal([]);
  }

  /** Filled in to the end and sent: accepted, and sent once. */
  async accepted(): Promise<void> {
    const element = await this.form();
    const { email } = await this.host.send(element);
    expect(element.getAttribute('state'), seen(element.querySelector('form'))).to.equal('success');
    expect(await letters(email)).to.have.length(1);
    this.whole();
  }

  /** Nothing went wrong in the page's console, other than what it does itself. */
  clean(own?: RegExp): void {
    const { errors } = this.window.witness;
    expect(errors.filter((error) => !own?.test(error))).to.deep.equal([]);
  }

  until = until;
}
