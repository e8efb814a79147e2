import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Tick } from '../contract/ticks.ts';
import type { Field } from '../fields/fields.ts';
import type { Form } from '../form/form.ts';
import { type Lang, langOf } from '../lang.ts';
import type { Failure, Outcome, Success } from '../transport/outcome.ts';
import { send } from '../transport/send.ts';
import { type Words, type WordsOverlay, wordsOf } from '../words/index.ts';
import { addressOf } from './address.ts';
import { type EventDetails, fire, type Value } from './events.ts';
import { Draft } from './input/draft.ts';
import { followPresses, submitsLate } from './input/presses.ts';
import { Filling } from './input/typing-controller.ts';
import { Isolation } from './isolation/isolation.ts';
import { followLang, nearestLang } from './language.ts';
import { adoptLooks } from './looks/sheets.ts';
import { tokenNames } from './looks/tokens.ts';
import { type Properties, Reactive } from './reactive.ts';
import { challengeOf, renewChallenge } from './sending/challenge.ts';
import { Failing } from './sending/failure-notice.ts';
import { newKey, Submission } from './sending/submission.ts';
import { spoken } from './views/field.ts';
import { formTemplate, submitTemplate } from './views/form.ts';

/** Replaces the built-in transport, for back ends that speak otherwise. */
export type Send = (
  request: object,
  how: { signal: AbortSignal; idempotencyKey: string; lang: Lang },
) => Promise<Outcome>;

/** One thing that a form asks for: its questions, its words, and where the answers go. */
export interface Task {
  /** The same array as long as the questions are the same. */
  fields: readonly Field[];
  ticks?: readonly Tick[];
  endpoint: string | undefined;
  labels: { title: string; submit: string; busy: string };
  /** The request of the wire contract, from complete answers. */
  request(answers: Value): object;
  done(outcome: Success): void;
  /** What can be done at once about a refusal. */
  remedy?(failure: Failure): TemplateResult | undefined;
  /** A failure that a quiet task answers in its own way; true: nothing else is to be said. */
  failed?(failure: Failure): boolean;
  /** Beside the element's own purpose: no event tells of it, and the contract promises no body on success. */
  quiet?: boolean;
}

let warned = false;
/** Whoever embeds the form on another site should know that its scripts could read along. */
function warnOfForeign(name: string, endpoint: string | undefined): void {
  if (warned || (addressOf(endpoint)?.origin ?? location.origin) === location.origin) return;
  warned = true;
  console.warn(`<${name}>: endpoint on another origin; with \`frame\` no script of this page could read the password`);
}

/** What both elements share: draws every field of one definition in one loop, listens, sends, tells how it ended. */
export abstract class FormElement extends Reactive {
  static override readonly properties: Properties = {
    endpoint: undefined,
    partner: undefined,
    credentials: undefined,
    timeout: 15_000,
    headingLevel: '2',
    look: 'own',
    draft: undefined,
    frame: undefined,
  };
  static override readonly bare = ['words', 'send', 'headers'];

  /** Also told when somebody writes `state`. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: of the class that is being defined.
    return [...super.observedAttributes, 'state'];
  }

  /** Where to post: https or loopback, relative to the page's address. */
  declare endpoint: string | undefined;
  /** Names the embedding site; sent along. */
  declare partner: string | undefined;
  declare credentials: RequestCredentials | undefined;
  /** Milliseconds for one try. */
  declare timeout: number;
  /** 1–6, or `none` for no heading. */
  declare headingLevel: string;
  /** `page`: without our looks, so that the site's own form styles apply. */
  declare look: 'own' | 'page';
  /** `off`: what was typed is not kept over a reload. */
  declare draft: 'off' | undefined;
  /** The utility's `frame.html`: the form runs isolated there. */
  declare frame: string | undefined;
  /** Texts of the page laid over the built-in ones. */
  declare words: WordsOverlay | undefined;
  /** Replaces the built-in transport. */
  declare send: Send | undefined;
  /** Extra request headers, e.g. a CSRF token. */
  declare headers: Record<string, string> | undefined;

  readonly #filling: Filling;
  readonly #failing = new Failing(() => this.requestUpdate());
  readonly #submission = new Submission();
  readonly #draft: Draft;
  readonly #isolation = new Isolation(this);
  readonly #name: string;
  #sending: Promise<Outcome> | undefined;
  #state: 'idle' | 'busy' | 'success' | 'error' = 'idle';
  #summary = false;
  /** It has just ended well: a press too many is not another wish. */
  #rests = false;
  #unfollow: (() => void) | undefined;

  constructor(name: 'register' | 'login') {
    super();
    this.#name = name;
    this.#filling = new Filling(this, name, {
      edited: (field) => this.#edited(field),
      paused: (field) => this.#filling.light.say(spoken(this.texts, this.#filling.view(field))),
      help: () => this.#help(),
    });
    this.#draft = new Draft(this.#filling.light.form);
    const { light } = this.#filling;
    followPresses(light.form, light.actions, () => this.#rests || void this.submit());
    // After the form's own listeners: password managers have seen it, a page's plugin for "all forms" need not.
    this.addEventListener('submit', (event) => event.stopPropagation());
  }

  protected abstract task(words: Words): Task;
  /** What stands in place of the form, if anything: after success, or instead of signing in. */
  protected abstract panel(words: Words): TemplateResult | undefined;
  protected abstract links(words: Words): TemplateResult;
  /** Above the fields. */
  protected intro(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Above the button. */
  protected notice(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Canonical answers, `undefined` where not readable; never the password. */
  get value(): Value {
    void this.form;
    return this.frame ? {} : this.#filling.value;
  }

  /** What is understood already stays as it was typed: a page may write back whatever it was told. */
  set value(value: Value) {
    const known = this.value;
    const news = Object.entries(value ?? {}).filter(([name, content]) => name in known && known[name] !== content);
    this.#filling.put(Object.fromEntries(news));
  }

  get valid(): boolean {
    return this.frame ? Boolean(this.#isolation.news.valid) : this.form.valid;
  }

  get busy(): boolean {
    return this.state === 'busy';
  }

  get state(): 'idle' | 'busy' | 'success' | 'error' {
    return (this.frame && this.#isolation.news.state) || this.#state;
  }

  /** Read-only: what frameworks write, or take away, is put right. */
  set state(state: unknown) {
    if (state !== this.state) this.requestUpdate();
  }

  protected get form(): Form {
    const { fields, ticks = [] } = this.task(this.texts);
    this.#filling.ask(fields, ticks);
    return this.#filling.form;
  }

  protected get language(): Lang {
    return langOf(nearestLang(this));
  }

  protected get texts(): Words {
    return wordsOf(this.language, this.words);
  }

  protected get level(): string {
    return /^[1-6]$/.test(this.headingLevel) ? this.headingLevel : '2';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dress();
    this.#place();
    this.#unfollow = followLang(this, () => this.requestUpdate());
    this.#failing.obstacle = isSecureContext ? undefined : 'insecure';
    window.addEventListener('pageshow', this.#back);
    window.addEventListener('online', this.#online);
  }

  /** The form in the page, or a frame in its place. */
  #place(): void {
    if (this.frame) {
      this.#filling.disconnect();
      this.#filling.light.leave();
      this.#isolation.connect(this.frame, this.#name, this.timeout);
    } else {
      this.#isolation.disconnect();
      this.#filling.connect();
      warnOfForeign(this.localName, this.endpoint);
    }
  }

  disconnectedCallback(): void {
    window.removeEventListener('pageshow', this.#back);
    window.removeEventListener('online', this.#online);
    this.#unfollow?.();
    this.#isolation.disconnect();
    this.#filling.disconnect();
    this.#failing.stop();
    this.#submission.cancel();
    if (this.#state === 'busy') this.#become('idle');
  }

  /** Empties the form and forgets every complaint. */
  reset(): void {
    this.#rests = false;
    this.#submission.cancel();
    this.#submission.renew();
    this.#draft.forget();
    this.#filling.reset();
    this.#failing.failure = undefined;
    this.#summary = false;
    this.#become('idle');
  }

  /** Focuses the first field with a complaint, else the first field. */
  override focus(options?: FocusOptions): void {
    if (this.frame) {
      this.#isolation.focus();
      return;
    }
    const name = this.form.complaints[0]?.name ?? this.form.fields[0]?.name;
    if (name) this.#filling.light.box(name)?.focus(options);
  }

  /** Sends, as pressing the button does. Always ends in one outcome; while one is under way, it is that one. */
  submit(): Promise<Outcome> {
    this.#sending ??= this.#submit().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #submit(): Promise<Outcome> {
    // What stands in the frame is nobody's to send but the person's.
    if (this.frame) return { ok: false, kind: 'aborted' };
    // The boxes exist from the first drawing on.
    if (!this.hasUpdated) await this.updateComplete;
    const { wait } = this.#failing;
    if (wait > 0) return { ok: false, kind: 'limited', retryAfter: wait };
    this.#failing.failure = undefined;
    this.#filling.judge();
    if (!this.valid) {
      const errors = this.form.complaints.map(({ name, refusal }) => ({ field: name, code: refusal.code }));
      return this.#failed({ ok: false, kind: 'refused', errors });
    }
    const task = this.task(this.texts);
    const endpoint = addressOf(task.endpoint);
    const { quiet } = task;
    const own = quiet ? undefined : this.send;
    if (!own && !endpoint) {
      console.error(`<${this.localName}>: endpoint must be https or loopback, not`, task.endpoint);
      this.#failing.obstacle = 'endpoint';
    }
    const { value, language: lang } = this;
    const idempotencyKey = this.#submission.key;
    const wanted = () => quiet || fire(this, 'vodokanal-submit', { value, idempotencyKey });
    if (this.#failing.obstacle || !wanted()) {
      this.requestUpdate();
      return { ok: false, kind: 'aborted' };
    }
    const challenge = challengeOf(this.#challenge, this.#filling.light);
    const body = {
      ...task.request({ ...value, ...this.form.answers }),
      ...(this.partner && { partner: this.partner }),
      ...(challenge && { challenge }),
    };
    this.#summary = false;
    this.#become('busy');
    this.#filling.light.say(task.labels.busy);
    const { headers, credentials, timeout } = this;
    const outcome = await this.#submission.run((signal) =>
      own
        ? own(body, { signal, idempotencyKey, lang })
        : send({ endpoint: endpoint!, body, lang, idempotencyKey, signal, timeout, headers, credentials, quiet }),
    );
    if (outcome.ok) return this.#done(task, outcome);
    renewChallenge(this.#challenge);
    return this.#failed(outcome, task);
  }

  get #challenge(): HTMLSlotElement | null {
    return this.renderRoot.querySelector('slot[name=challenge]');
  }

  async #done(task: Task, outcome: Success): Promise<Outcome> {
    const { value } = this;
    this.#submission.renew();
    this.#draft.forget();
    this.#become('success');
    if (task.quiet || fire(this, 'vodokanal-success', { value, outcome })) task.done(outcome);
    await this.updateComplete;
    // We have sent already: `submit()` gives the outcome that is under way.
    if (submitsLate) this.#filling.light.form.requestSubmit();
    // Not at once: a form that stands there emptied is a failed sign-in to Chromium, and it would offer nothing.
    this.#rests = true;
    setTimeout(() => {
      this.#rests = false;
      if (this.#state === 'success') this.#filling.forgetSecrets();
    }, 3000);
    return outcome;
  }

  async #failed(failure: Failure, task?: Task): Promise<Outcome> {
    const { kind, status, errors, retryAfter } = failure;
    if (kind === 'aborted') {
      if (this.#state === 'busy') this.#become('idle');
      return failure;
    }
    if (task?.failed?.(failure)) {
      this.#become('error');
      return failure;
    }
    const known = errors?.filter(({ field }) => this.form.fields.some(({ name }) => name === field)) ?? [];
    if (status) for (const { field, ...refusal } of known) this.form.refuse(field, refusal);
    if (kind === 'unauthorized') this.#filling.forgetSecrets();
    this.#failing.failure = known.length ? undefined : failure;
    this.#summary = known.length > 0 || kind === 'refused' || kind === 'unauthorized';
    this.#become('error');
    await this.updateComplete;
    if (this.#summary) this.#filling.light.focusSummary();
    else this.#filling.light.say(this.#failing.alert(this.texts) ?? '');
    const fields = known.map(({ field }) => field);
    if (task && !task.quiet) fire(this, 'vodokanal-failure', { kind, status, fields, retryAfter });
    return failure;
  }

  /** Back from the next page, out of the browser's own cache: what was under way then is not any more. */
  #back = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    this.#submission.cancel();
    if (this.#state === 'success') this.reset();
    else if (this.#state === 'busy') this.#become('idle');
  };

  /** The connection is back: ask once; the button sends with the same key. */
  #online = () => {
    if (this.#failing.failure?.kind !== 'offline') return;
    this.#failing.online = true;
    this.requestUpdate();
    this.#filling.light.say(this.#failing.alert(this.texts) ?? '');
  };

  #help(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    // The middle of a frame as high as the form may be out of sight: the question is not.
    const top = this.#filling.light.box('account')?.getBoundingClientRect().top;
    if (dialog && window !== window.parent) dialog.style.marginTop = `${top}px`;
  }

  #become(state: FormElement['state']): void {
    this.#state = state;
    this.requestUpdate();
  }

  #edited(name: string): void {
    this.#submission.renew();
    if (this.draft !== 'off' && this.#state !== 'success') this.#draft.keep(this.#filling.texts);
    const field = this.form.fields.find((candidate) => candidate.name === name);
    fire(this, 'vodokanal-input', {
      field: name,
      value: this.value[name],
      valid: !field || !this.form.reading(name).problem,
    });
  }

  /** Fills boxes that nobody has touched. */
  protected prefill(answers: Value): void {
    this.#filling.prefill(answers);
  }

  /** A request beside the form's own: confirming, another letter. */
  protected async post(url: string | undefined, body: object): Promise<Outcome> {
    const endpoint = addressOf(url);
    if (!endpoint) return { ok: false, kind: 'network' };
    const { language: lang, timeout, headers, credentials } = this;
    return new Submission().run((signal) =>
      send({ endpoint, body, lang, headers, credentials, timeout, signal, idempotencyKey: newKey(), quiet: true }),
    );
  }

  /** Draws the panel in place of the form and moves focus to it, so that it is read out. */
  protected async showPanel(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.vodokanal-panel')?.focus();
  }

  /** Back from the panel to the form, as it was filled in. */
  protected async resume(name: string): Promise<void> {
    this.#summary = false;
    this.#rests = false;
    this.#failing.failure = undefined;
    this.#become('idle');
    await this.updateComplete;
    this.#filling.forgetSecrets();
    const { light } = this.#filling;
    (light.box(name) ?? light.actions.querySelector('button'))?.focus();
  }

  /** A link that the page may take over. */
  protected link(to: EventDetails['vodokanal-navigate']['to'], url: string | undefined, text: string) {
    const address = addressOf(url);
    if (!address) return nothing;
    const go = (event: Event) => {
      if (!fire(this, 'vodokanal-navigate', { to, url: address.href })) event.preventDefault();
    };
    return html`<a class="vodokanal-link" href=${address.href} @click=${go} .textContent=${text}></a>`;
  }

  protected willUpdate(changed: Set<string>): void {
    if (changed.has('frame') && this.isConnected) this.#place();
    this.#filling.light.identify();
    void this.form;
    // A draft is what this person typed; an attribute is what the page supposes.
    if (!this.hasUpdated && this.draft !== 'off') this.#filling.prefill(this.#draft.recall());
  }

  /** Again at each drawing: a library of the page may have set the adopted sheets to its own. */
  #dress(): void {
    adoptLooks(this.renderRoot, this.getRootNode() as Document | ShadowRoot);
  }

  #drawFrame(): void {
    const { language: lang, partner, texts } = this;
    const { account, email } = this as { account?: string; email?: string };
    const isolation = this.#isolation;
    const look = getComputedStyle(this);
    const tokens = Object.fromEntries(
      tokenNames.map((name) => [name, look.getPropertyValue(`--vodokanal-${name}`).trim()]),
    );
    isolation.pass({ element: this.#name, lang, partner, account, email, tokens, scheme: look.colorScheme });
    isolation.iframe.title = this.task(texts).labels.title;
    const { failed, iframe, address } = isolation;
    const way = html`<slot name="fallback"><a class="vodokanal-link" href=${address ?? nothing} target="_blank" rel="noopener"
      .textContent=${texts.page.frame()}></a></slot>`;
    render(
      html`<div class="vodokanal-frame vodokanal-own" lang=${lang}>${failed ? way : nothing}<div ?hidden=${failed}>${iframe}</div></div>`,
      this.renderRoot,
    );
  }

  protected update(): void {
    if (this.frame) this.#drawFrame();
    else this.#drawForm();
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }

  #drawForm(): void {
    render(this.render(), this.renderRoot, { host: this });
    this.#dress();
    const words = this.texts;
    const { light, ticks } = this.#filling;
    const task = this.task(words);
    const { title, submit, busy } = task.labels;
    light.draw(
      {
        lang: this.language,
        own: this.look !== 'page',
        action: addressOf(task.endpoint)?.href ?? location.href,
        title,
        gone: this.panel(words) !== undefined,
      },
      formTemplate(words, {
        id: light.form.id,
        fields: task.fields.map((field) => this.#filling.view(field)),
        ticks,
        refusal: this.#failing.refusal(words),
        remedy: this.#failing.failure && task.remedy?.(this.#failing.failure),
        summary: this.#summary,
        onJump: (name) => light.box(name)?.focus(),
      }),
      submitTemplate({
        form: light.form.id,
        label: this.#state === 'busy' ? busy : submit,
        busy: this.#state === 'busy',
        waiting: this.#failing.wait > 0,
        alert: this.#failing.alert(words),
      }),
    );
    this.#filling.drawn();
  }

  /** What stands around the form, in the shadow root. */
  protected render(): TemplateResult {
    const words = this.texts;
    const panel = this.panel(words);
    const heading = html`<div class="vodokanal-heading" role="heading" aria-level=${this.level}
      .textContent=${this.task(words).labels.title}></div>`;
    // No white space after the frame: where the page keeps it, it would be a line.
    return html`<div class="vodokanal-frame${this.look === 'page' ? '' : ' vodokanal-own'}" lang=${this.language}>
        ${panel ?? nothing}
        <div ?hidden=${panel !== undefined}>
          <slot name="heading">${this.headingLevel === 'none' ? nothing : heading}</slot>
          ${this.intro(words)}
          <slot name="form"></slot>
          <slot name="challenge"></slot>
          ${this.notice(words)}
          <slot name="submit"></slot>
          ${this.links(words)}
        </div>
      </div><slot></slot>`;
  }
}
