import type { Lang } from '../../lang.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { type RequestHeaders, send } from '../../transport/send.ts';
import { addressOf } from '../address.ts';
import type { Locale } from '../locale.ts';
import type { AnyScreen } from '../screen.ts';
import type { SendRequest } from './send-request.ts';

/** What goes with a request that the page sends itself. */
export interface SendOptions {
  /** Aborted when the person or the page cancels the request. */
  signal: AbortSignal;
  /** The same for every try of one intention. */
  idempotencyKey: string;
  /** The language of the form, for sentences of the back end. */
  lang: Lang;
}

/** Replaces the built-in transport, for back ends with another contract. */
export type Send = (request: SendRequest, options: SendOptions) => Promise<Outcome>;

/** Attributes and properties that all requests of an element use. */
export interface RequestSettings {
  readonly localName: string;
  readonly credentials: RequestCredentials | undefined;
  readonly timeout: number;
  readonly headers: RequestHeaders | undefined;
  readonly send: Send | undefined;
}

/** What is different for each request. */
interface Request {
  quiet?: boolean;
  signal?: AbortSignal;
  idempotencyKey: string;
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

  /**
   * Sends the request of a screen: with the page's transport, if this is the main task of the element and the page has
   * one. Rejects only where that does.
   */
  async send(
    { endpoint, quiet, wrongPassword }: AnyScreen,
    body: object,
    request: Omit<SendOptions, 'lang'>,
  ): Promise<Outcome> {
    const transport = quiet ? undefined : this.#settings.send;
    const outcome = transport
      ? await transport(body as SendRequest, { ...request, lang: this.#locale.language })
      : await this.post(endpoint, body, { ...request, quiet });
    // A 401 where no password is checked comes from a staging site or a firewall.
    return !outcome.ok && outcome.kind === 'unauthorized' && !wrongPassword ? { ...outcome, kind: 'refused' } : outcome;
  }

  /** Posts to the address of an attribute, by default beside the form, for another letter. Never rejects. */
  async post(
    url: string | undefined,
    body: object,
    request: Request = { quiet: true, idempotencyKey: crypto.randomUUID() },
  ): Promise<Outcome> {
    const { headers, credentials, timeout, localName } = this.#settings;
    const endpoint = addressOf(url);
    const outcome: Outcome = endpoint
      ? await send({ ...request, endpoint, body, lang: this.#locale.language, headers, credentials, timeout })
      : { ok: false, kind: 'unreadable', cause: 'endpoint' };
    if (!outcome.ok && outcome.cause === 'endpoint')
      console.error(`<${localName}>: endpoint must be https or loopback, and not redirect:`, endpoint?.href ?? url);
    return outcome;
  }
}
