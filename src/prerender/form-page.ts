import type { AnyScreen } from '../elements/screen.ts';
import { Form } from '../form/form.ts';
import type { Lang } from '../lang.ts';
import { defaults, type Settings } from '../rules/reading.ts';
import type { Failure, Outcome, Success } from '../transport/outcome.ts';
import { outcomeOf } from '../transport/send.ts';
import { type Words, wordsOf } from '../words/index.ts';
import { scriptlessWordsOf } from '../words/scriptless.ts';
import { fill } from './boxes.ts';
import type { FormState } from './form.ts';
import { firstButton, languageButtons } from './page-buttons.ts';
import { sayFailure } from './page-failure.ts';
import { pageContent } from './page-html.ts';
import { type FormPageName, type PageAddresses, PageHost, pageScreens } from './page-screens.ts';
import { hasUnseen } from './seen.ts';
import { ServerTools } from './tools.ts';

export interface FormPageOptions {
  lang: Lang;
  /** The pages with the forms, as whole addresses. */
  addresses: PageAddresses;
  /** Settings of the rules, the same as in the endpoint. */
  settings?: Partial<Settings>;
  /** Of the link in a letter, for the pages behind one. */
  token?: string;
}

/** What a page is drawn with, besides what was typed. */
export interface FormPageView {
  /** Where the browser posts the form. */
  action: string;
  /** More values that are posted with the form. */
  hidden?: Readonly<Record<string, string>>;
  /** A sentence above the form. */
  message?: string | undefined;
}

/**
 * A form on a page that needs no script: takes what a browser has posted, judges it as the element does, and draws the
 * page again. Passwords are in no page that it draws.
 */
export class FormPage {
  readonly name: FormPageName;
  readonly words: Words;
  readonly #options: FormPageOptions;
  readonly #screen: AnyScreen;
  readonly #host = new PageHost();
  readonly #form: Form;
  readonly #ticks = new Set<string>();
  /** The texts whose readings the person has seen. */
  readonly #seen = new Map<string, string>();
  #failed: Pick<FormState, 'alert' | 'refusal' | 'failure'> = {};
  /** Draw the list of complaints. */
  #summary = false;

  constructor(name: FormPageName, options: FormPageOptions) {
    this.name = name;
    this.#options = options;
    this.words = wordsOf(options.lang);
    const settings = { ...defaults, ...options.settings };
    const given = { addresses: options.addresses, settings, token: options.token ?? '' };
    this.#screen = pageScreens[name](given, new ServerTools(options.lang, 1), this.#host);
    this.#form = new Form(this.#screen.fields);
    this.#form.settings = this.#screen.settings;
  }

  get title(): string {
    return this.#screen.labels(this.words).title();
  }

  get #id(): string {
    return `vodokanal-${this.name}`;
  }

  /** Takes texts and ticks as a browser posts them. */
  take(posted: URLSearchParams): void {
    for (const { name } of this.#form.fields) {
      this.#form.type(name, posted.get(name) ?? '');
      const seen = posted.get(`seen-${name}`);
      if (seen !== null) this.#seen.set(name, seen);
    }
    for (const tick of this.#screen.ticks ?? []) if (posted.has(tick)) this.#ticks.add(tick);
  }

  /** Puts an offer in place of a text. `chosen`: the value of its button, `house:0`. */
  choose(chosen: string): void {
    const [name = '', at] = chosen.split(':');
    if (!this.#form.field(name)) return;
    const offer = this.#form.reading(name).offers[Number(at)];
    if (offer !== undefined) this.#form.type(name, offer);
  }

  /** From now on complaints are shown. Returns whether there are none. */
  judge(): boolean {
    this.#form.judge();
    this.#summary = !this.#form.valid;
    return this.#form.valid;
  }

  /**
   * Whether the person has yet to look at a reading: it has other letters or digits than the text, or something to say.
   * Who signs in types what they have typed before.
   */
  get unseen(): boolean {
    if (this.name === 'login') return false;
    return hasUnseen(this.#form, this.#seen);
  }

  /** The address that was typed, where there is a field for one that can be read. */
  get email(): string | undefined {
    return this.#form.field('email') && this.#form.reading('email').value;
  }

  /** The body of the request; undefined where an answer cannot be sent. */
  get request(): object | undefined {
    const { answers } = this.#form;
    if (!answers) return undefined;
    const ticks = (this.#screen.ticks ?? []).map((name) => [name, this.#ticks.has(name)]);
    return this.#screen.request({ ...answers, ...Object.fromEntries(ticks) });
  }

  /** Takes in how the endpoint has answered the request: the page says what follows, or what is wrong. */
  async answered(response: Response): Promise<Outcome> {
    const outcome = outcomeOf(response, await response.text(), true);
    if (!outcome.ok) this.#fail(outcome);
    // Who is signed in goes to the cabinet.
    else if (outcome.next !== 'cabinet' && this.name !== 'login') this.#succeed(outcome);
    return outcome;
  }

  /** Shows that a letter is on its way, to the address that was typed. */
  showSent(): void {
    const { email } = this;
    if (!email) return;
    // The screens take the address from the request.
    this.#screen.request({ email });
    this.#succeed({ ok: true, next: 'confirm-email' });
  }

  #succeed(outcome: Success): void {
    this.#screen.succeeded(outcome);
    this.#host.stop();
  }

  #fail(outcome: Failure): void {
    if (this.#screen.failed?.(outcome)) return;
    const atFields = outcome.errors?.filter(({ field }) => this.#form.field(field)) ?? [];
    for (const { field, ...refusal } of atFields) this.#form.refuse(field, refusal);
    if (atFields.length === 0) this.#failed = sayFailure(this.#screen, this.words, outcome);
    this.#summary = atFields.length > 0 || this.#failed.refusal !== undefined;
  }

  /** Whether the page lists what is wrong. */
  get wrong(): boolean {
    return this.#summary;
  }

  /** A sentence above the form: asks to look at the readings, or at a form of which nobody knows where it comes from. */
  message(about: 'check' | 'unsure'): string {
    return scriptlessWordsOf(this.#options.lang)[about](this.#screen.labels(this.words).submit());
  }

  /**
   * Buttons above the form that show it in the other languages, and keep what was typed; empty where a panel stands in its
   * place. `names`: of the languages, each in itself.
   */
  languageButtons(names: Readonly<Record<Lang, string>>): string {
    if (this.#screen.panel(this.words)) return '';
    const first = firstButton(this.#id, this.#screen.labels(this.words).submit());
    return first + languageButtons(this.#id, names, this.#options.lang);
  }

  /** The HTML of the page's content. */
  render({ action, hidden, message }: FormPageView): string {
    this.#forgetSecrets();
    const { alert, ...failed } = this.#failed;
    const { lang, addresses } = this.#options;
    const form = { form: this.#form, withoutSummary: !this.#summary };
    const content = pageContent(this.#screen, this.words, {
      name: this.name,
      state: { id: this.#id, lang, level: 1, styled: true, action, ...form, ...failed },
      addresses,
      hidden: { ...this.#hidden(), ...hidden },
      kept: [...this.#shown(), ...[...this.#ticks].map((tick) => [tick, '1'] as const)],
      message,
      alert,
    });
    const ticks = [...this.#ticks].map((tick) => [tick, true] as const);
    return fill(content, { ...Object.fromEntries(this.#shown()), ...Object.fromEntries(ticks) });
  }

  /** The box of a password is always empty, so the form says that it is to be typed again. */
  #forgetSecrets(): void {
    for (const { name, secret } of this.#form.fields) {
      if (!secret || !this.#form.text(name) || this.#form.complaint(name)) continue;
      this.#form.stopJudging(name);
      this.#form.type(name, '');
      this.#form.stopJudging(name);
      this.#form.refuse(name, { detail: scriptlessWordsOf(this.#options.lang).passwordAgain() });
    }
  }

  #shown() {
    return this.#form.fields.filter(({ secret }) => !secret).map(({ name }) => [name, this.#form.text(name)] as const);
  }

  #hidden(): Record<string, string> {
    const seen = this.#shown().flatMap(([name, text]) => (text ? [[`seen-${name}`, text]] : []));
    const { lang, token } = this.#options;
    return { lang, ...(token && { token }), ...Object.fromEntries(seen) };
  }
}
