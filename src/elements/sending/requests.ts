import type { Lang } from '../../lang.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { send } from '../../transport/send.ts';
import { addressOf } from '../address.ts';
import type { Locale } from '../locale.ts';
import type { Screen } from '../screen.ts';
import { newKey, Submission } from './submission.ts';

/** Replaces the built-in transport, for back ends with another contract. */
export type Send = (
  request: object,
  how: { signal: AbortSignal; idempotencyKey: string; lang: Lang },
) => Promise<Outcome>;

/** Attributes and properties that all requests of an element use. */
export interface RequestSettings {
  readonly credentials: RequestCredentials | undefined;
  readonly timeout: number;
  readonly headers: Record<string, string> | undefined;
  readonly send: Send | undefined;
}

/**
 * Sends the requests of one element: that of the form, with the page's transport or ours, and requests for another
 * letter.
 */
export class Requests {
  readonly #settings: RequestSettings;
  readonly #locale: Locale;

  constructor(settings: RequestSettings, locale: Locale) {
    this.#settings = settings;
    this.#locale = locale;
  }

  /** The page's transport, which serves only the main task of the element. */
  #transportOf({ quiet }: Screen): Send | undefined {
    return quiet ? undefined : this.#settings.send;
  }

  /** Whether the screen has an address that may be posted to, or the page a transport. */
  canSend(screen: Screen): boolean {
    return Boolean(this.#transportOf(screen) ?? addressOf(screen.endpoint));
  }

  /** Sends the request of a screen. Rejects only where the transport of the page does. */
  send(
    screen: Screen,
    body: object,
    { signal, idempotencyKey }: { signal: AbortSignal; idempotencyKey: string },
  ): Promise<Outcome> {
    const { headers, credentials, timeout } = this.#settings;
    const { language: lang } = this.#locale;
    const { quiet } = screen;
    const transport = this.#transportOf(screen);
    // Not `??`: where the page's transport returns nothing, ours must not send the same again.
    if (transport) return transport(body, { signal, idempotencyKey, lang });
    const endpoint = addressOf(screen.endpoint)!;
    return send({ endpoint, body, lang, idempotencyKey, signal, timeout, headers, credentials, quiet });
  }

  /** Sends a request beside that of the form, for another letter. Never rejects. */
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
