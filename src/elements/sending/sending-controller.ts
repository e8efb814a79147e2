import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Extras } from '../../contract/requests.ts';
import { aborted, type Failure, type Outcome, type Success } from '../../transport/outcome.ts';
import { fire } from '../events.ts';
import type { State } from '../form-place.ts';
import type { Draft } from '../input/draft.ts';
import { submitsAfterSuccess, tellGuards } from '../input/presses.ts';
import type { TypingController } from '../input/typing-controller.ts';
import type { Locale } from '../locale.ts';
import type { Answers, AnyScreen } from '../screen.ts';
import { challengeOf, renewChallenge } from './challenge.ts';
import { FailureNotice } from './failure-notice.ts';
import type { Requests } from './requests.ts';

/** What sending needs of the element. */
export interface SendingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly partner: string | undefined;
  readonly returnUrl: string | undefined;
  reset(): void;
}

interface SendingParts {
  typing: TypingController;
  draft: Draft;
  locale: Locale;
  requests: Requests;
  screen(): AnyScreen;
}

/**
 * Milliseconds after a success until the passwords are emptied. Chromium takes a form that is emptied at once for
 * refused.
 */
const SECRETS_KEPT = 3000;

/** Leads from a press of the button to one outcome: sends, shows failures, and fires the events. */
export class SendingController implements ReactiveController {
  readonly notice: FailureNotice;
  /** Draw the summary: the button was pressed, or the server refused. */
  summary = false;
  readonly #host: SendingHost;
  readonly #parts: SendingParts;
  #state: State = 'idle';
  /** Another one for each task: an answer must not write into a task that is not its own. Aborting it cancels. */
  #task = new AbortController();
  /** The idempotency key: the same for every attempt to send the same answers. */
  #key: string | undefined;
  #pending: Promise<Outcome> | undefined;
  /** Runs for a while after a success. Meanwhile the second click of a double click sends nothing. */
  #afterSuccess: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SendingHost, parts: SendingParts) {
    this.#host = host;
    this.#parts = parts;
    const { typing, locale } = parts;
    this.notice = new FailureNotice(host, () => typing.light.announce(locale.words.failure.again()));
  }

  get state(): State {
    return this.#state;
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.#pageshow);
    window.addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.#pageshow);
    window.removeEventListener('online', this.#online);
    this.#cancel();
  }

  /** An answer has changed: the next request gets another idempotency key. */
  edited(): void {
    this.#key = undefined;
  }

  /** Cancels the request and removes what was shown about it: the form is ready for another task. */
  reset(): void {
    this.#cancel();
    this.edited();
    this.summary = false;
    clearTimeout(this.#afterSuccess);
    this.#afterSuccess = undefined;
    this.notice.reset();
    this.#setState('idle');
  }

  press(): void {
    if (!this.#afterSuccess) void this.submit();
  }

  /** Sends as the button does. During a request it returns the outcome of that request. */
  submit(): Promise<Outcome> {
    if (this.#pending) return this.#pending;
    const pending = this.#submit().finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    this.#pending = pending;
    return pending;
  }

  /** Cancels the request. Its answer, if one still comes, changes nothing. */
  #cancel(): void {
    this.#task.abort();
    this.#task = new AbortController();
    this.#pending = undefined;
    if (this.#state === 'busy') this.#setState('idle');
  }

  async #submit(): Promise<Outcome> {
    const { typing, requests, locale } = this.#parts;
    const { wait } = this.notice;
    if (wait) {
      typing.light.announceAtButton(locale.words.failure.limited(wait));
      return { ok: false, kind: 'limited', retryAfter: wait };
    }
    const screen = this.#parts.screen();
    this.notice.clear();
    typing.judge();
    const { complaints, valid } = typing.form;
    if (!valid) {
      const errors = complaints.map(({ name, complaint }) => ({ field: name, code: complaint.code }));
      if (!screen.quiet) fire(this.#host, 'vodokanal-invalid', { fields: errors });
      return this.#failed({ ok: false, kind: 'refused', errors });
    }
    const { signal } = this.#task;
    const allowed =
      isSecureContext &&
      (screen.quiet ||
        fire(this.#host, 'vodokanal-submit', { value: typing.value, idempotencyKey: this.#idempotencyKey }));
    // A listener may also have reset the form, removed it, or set an answer that cannot be sent.
    const { answers } = typing;
    if (!allowed || signal.aborted || !answers) {
      this.#host.requestUpdate();
      return aborted;
    }
    this.summary = false;
    this.#setState('busy');
    const body = this.#bodyOf(screen, answers);
    typing.light.announceAtButton(screen.labels(locale.words).busy());
    // The transport of a page may throw, or go on after it was cancelled.
    const outcome = await Promise.race<Outcome>([
      requests.send(screen, body, { signal, idempotencyKey: this.#idempotencyKey }),
      new Promise((_, reject) => signal.addEventListener('abort', reject)),
    ]).catch((): Failure => ({ ok: false, kind: 'network' }));
    if (signal.aborted) return aborted;
    if (outcome.ok) return this.#done(screen, outcome);
    renewChallenge(this.#challenge);
    return this.#failed(outcome, screen);
  }

  /** Made when it is needed: insecure pages, where browsers have no `randomUUID`, send nothing. */
  get #idempotencyKey(): string {
    this.#key ??= crypto.randomUUID();
    return this.#key;
  }

  #bodyOf(screen: AnyScreen, answers: Answers<string>): object {
    const { partner, returnUrl } = this.#host;
    const challenge = challengeOf(this.#challenge);
    return {
      ...screen.request(answers),
      // A longer name would be refused, and nobody could mend it.
      ...(partner && ({ partner: partner.slice(0, 1000) } satisfies Extras)),
      ...(returnUrl && { returnUrl }),
      ...(challenge && ({ challenge } satisfies Extras)),
    };
  }

  /** The page's anti-bot elements. */
  get #challenge(): readonly Element[] {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name=challenge]');
    return slot?.assignedElements({ flatten: true }) ?? [];
  }

  async #done(screen: AnyScreen, outcome: Success): Promise<Outcome> {
    const { typing, draft } = this.#parts;
    const { value } = typing;
    const { signal } = this.#task;
    this.edited();
    draft.forget();
    this.#setState('success');
    // Firefox offers to save the password now. Our `submit` handler sends nothing again: this request is still pending.
    // Before the event, because a page may remove the element then, and a form on no page fires no `submit`.
    if (CSS.supports(submitsAfterSuccess)) typing.light.form.requestSubmit();
    tellGuards(typing.light.form);
    this.#afterSuccess = setTimeout(() => {
      this.#afterSuccess = undefined;
      typing.forgetSecrets();
    }, SECRETS_KEPT);
    // Also behind a letter's link, where that has signed in.
    const silent = screen.quiet && outcome.next !== 'cabinet';
    const allowed = silent || fire(this.#host, 'vodokanal-success', { value, outcome });
    if (allowed && !signal.aborted) screen.succeeded(outcome);
    await this.#host.updateComplete;
    return outcome;
  }

  async #failed(failure: Failure, screen?: AnyScreen): Promise<Outcome> {
    const { kind, status, errors, retryAfter } = failure;
    this.#setState(kind === 'aborted' ? 'idle' : 'error');
    if (kind === 'aborted' || screen?.failed?.(failure)) return failure;
    const { typing, locale } = this.#parts;
    const { form, light } = typing;
    const { signal } = this.#task;
    const atFields = errors?.filter(({ field }) => form.field(field)) ?? [];
    if (status) for (const { field, ...refusal } of atFields) form.refuse(field, refusal);
    if (!atFields.length) this.notice.show(failure, screen?.wrongPassword);
    this.summary = atFields.length > 0 || this.notice.refusal(locale.words) !== undefined;
    await this.#host.updateComplete;
    if (signal.aborted) return failure;
    if (this.summary) typing.leadTo(light.form.querySelector('.vodokanal-summary'));
    else light.announceAtButton(this.notice.alert(locale.words) ?? '');
    // A screen reader would follow the caret of a box that is emptied while it has the focus.
    if (kind === 'unauthorized') typing.forgetSecrets();
    const fields = atFields.map(({ field }) => field);
    if (screen && !screen.quiet) fire(this.#host, 'vodokanal-failure', { kind, status, fields, retryAfter });
    return failure;
  }

  /** The browser shows the page again from its back-forward cache, where requests have ended. */
  #pageshow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (this.#state === 'success') this.#host.reset();
    else this.#cancel();
  };

  /** The browser is online again: says so at the button, which sends with the same key. */
  #online = () => {
    if (!this.notice.connectionReturned()) return;
    this.#parts.typing.light.announce(this.notice.alert(this.#parts.locale.words) ?? '');
  };

  #setState(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
