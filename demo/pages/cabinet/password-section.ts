import { html, LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { defaults } from '../../../src/rules/reading.ts';
import { wordsOf } from '../../../src/words/index.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { AttemptController } from './attempt-controller.ts';
import { calls } from './calls.ts';
import { LanguageController } from './language-controller.ts';

/**
 * The form for another password.
 *
 * @event password-changed all other sessions have ended.
 */
export class PasswordSection extends LitElement {
  static override properties = { email: { attribute: false } };

  declare email: string;

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);

  protected override createRenderRoot(): this {
    return this;
  }

  /** The sentence of the form itself for what is wrong with a new password. */
  #wrongPassword(password: string, code = ''): (words: CabinetWords) => string {
    return (cabinet) => {
      const words = wordsOf(this.#language.lang);
      const sentences: Record<string, (n: number, min: number) => string> = {
        ...(words.password.codes as object),
        common: words.codes.common,
      };
      return sentences[code]?.([...password].length, defaults.passwordMin) ?? cabinet.failed;
    };
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { current, password } = Object.fromEntries(new FormData(form)) as Record<'current' | 'password', string>;
    const changed = await this.#attempt.run(
      'password',
      () => calls.changePassword({ current, password }),
      (words) => words.passwordChanged,
      ({ errors }) => {
        if (errors.has('/current')) this.#attempt.say('current', (words) => words.wrongPassword);
        else if (errors.has('/password'))
          this.#attempt.say('new', this.#wrongPassword(password, errors.get('/password')));
        return errors.size > 0;
      },
    );
    if (changed) {
      form.reset();
      this.dispatchEvent(new CustomEvent('password-changed', { bubbles: true }));
    } else {
      await this.updateComplete;
      form.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
    }
  }

  protected override render() {
    const { words } = this.#language;
    return html`<h2>${words.password}</h2>
      <form method="post" novalidate @submit=${this.#submit}>
        <input type="text" name="username" autocomplete="username" .value=${this.email} hidden />
        ${this.#box('current', 'current', 'current-password', words.currentPassword)}
        ${this.#box('new', 'password', 'new-password', words.newPassword)}
        <button type="submit" aria-busy=${this.#attempt.busy}>${words.changePassword}</button>
        ${this.#attempt.status('password', words)}
      </form>`;
  }

  #box(place: 'current' | 'new', name: string, autocomplete: 'current-password' | 'new-password', label: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type="password"
        autocomplete=${autocomplete}
        aria-invalid=${ifDefined(this.#attempt.wrong(place) ? 'true' : undefined)}
        aria-describedby=${`status-${place}`}
      />
      ${this.#attempt.status(place, this.#language.words)}
    </div>`;
  }
}

customElements.define('password-section', PasswordSection);
