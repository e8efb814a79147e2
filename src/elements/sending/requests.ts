import type { Lang } from '../../lang.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { send } from '../../transport/send.ts';
import { addressOf } from '../address.ts';
import type { Locale } from '../locale.ts';
import type { Screen } from '../screen.ts';
import { newKey, Submission } from './submission.ts';

/** Replaces the built-in transport, for back ends that speak otherwise. */
export type Send = (
  request: object,
  how: { signal: AbortSignal; idempotencyKey: string; lang: Lang },
) => Promise<Outcome>;

/** The attributes and properties that hold for every request of an element. */
export interface RequestSettings {
  readonly credentials: RequestCredentials | undefined;
  readonly timeout: number;
  readonly headers: Record<string, string> | undefined;
  readonly send: Send | undefined;
}

/** The requests of one element: the form's main one, by the page's transport or ours, and others beside it. */
export class Requests {
  readonly #settings: RequestSettings;
  readonly #locale: Locale;

  constructor(settings: RequestSettings, locale: Locale) {
    this.#settings = settings;
    this.#locale = locale;
  }

  /** The page's transport. It is for the element's main purpose only. */
  #transportOf({ quiet }: Screen): Send | undefined {
    return quiet ? undefined : this.#settings.send;
  }

  /** Whether there is a way to send: an address that may be posted to, or the page's transport. */
  canSend(screen: Screen): boolean {
    return Boolean(this.#transportOf(screen) ?? addressOf(screen.endpoint));
  }

  /** Sends the screen's request. Rejects only where the page's transport does. */
  send(
    screen: Screen,
    body: object,
    { signal, idempotencyKey }: { signal: AbortSignal; idempotencyKey: string },
  ): Promise<Outcome> {
    const { headers, credentials, timeout } = this.#settings;
    const { language: lang } = this.#locale;
    const { quiet } = screen;
    const endpoint = addressOf(screen.endpoint)!;
    return (
      this.#transportOf(screen)?.(body, { signal, idempotencyKey, lang }) ??
      send({ endpoint, body, lang, idempotencyKey, signal, timeout, headers, credentials, quiet })
    );
  }

  /** A request beside the form's main one: another letter. Never throws. */
  async post(url: string | undefined, body: object): Promise<Outcome> {
    const endpoint = addressOf(url);
    if (!endpoint) return { ok: false, kind: 'network' };
    const { headers, credentials, timeout } = this.#settings;
    const { language: lang } = this.#locale;
    return new Submission().run((signal) =>
      send({ endpoint, body, lang, headers, credentials, timeout, signal, idempotencyKey: newKey(), quiet: true }),
    );
  }
}
