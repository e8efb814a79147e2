import { randomBytes, randomUUID } from 'node:crypto';
import type { Done } from '../contract/answers.ts';
import type { Registration } from '../contract/requests.ts';
import { ticks } from '../contract/ticks.ts';
import { examples } from '../rules/index.ts';
import { type Answer, type Client, Skip } from './client.ts';
import { successOf } from './judge.ts';
import { type Link, type LinkKind, waitForLinks } from './letters.ts';
import type { Target } from './target.ts';

/** Runs once, however often it is asked for. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/**
 * What one person does, from the registration to a new password. A step does those before it first, so checks may ask in
 * any order.
 */
export class Walk {
  readonly #client: Client;
  readonly #target: Target;
  readonly #run = randomBytes(4).toString('hex');
  #addresses = 0;
  readonly email: string;
  readonly password: string;
  readonly laterPassword: string;
  readonly registrationKey = randomUUID();
  readonly signInKey = randomUUID();

  constructor(client: Client, target: Target) {
    this.#client = client;
    this.#target = target;
    this.email = this.newEmail();
    this.password = this.newPassword();
    this.laterPassword = this.newPassword();
  }

  /** An address that nobody has used. */
  newEmail(): string {
    const number = `check-${this.#run}-${++this.#addresses}`;
    return this.#target.email?.replace('@', `+${number}@`) ?? `${number}@example.com`;
  }

  newPassword(): string {
    const password = `тихий ставок ${randomBytes(6).toString('hex')}`;
    this.#client.secrets.add(password);
    return password;
  }

  /** A registration that has to be accepted, if a bill was named. */
  registration(changes: Partial<Registration> = {}): Registration {
    const { email, password } = this;
    const answers = Object.fromEntries(ticks.map((name) => [name, false])) as Record<(typeof ticks)[number], boolean>;
    // Without a bill the examples are of nobody, and the requests are refused.
    return { ...examples, ...this.#target.bill, email, password, ...answers, lang: 'uk', ...changes };
  }

  post(what: string, url: string | undefined, body: object, headers?: Record<string, string>): Promise<Answer> {
    if (!url) throw new Skip('the back end has no such call');
    return this.#client.send(what, url, { body, headers });
  }

  /** The links of an address, once so many have come. */
  async links(email: string, kind: LinkKind, count = 1, wait = this.#target.wait): Promise<Link[]> {
    if (!this.#target.letters) throw new Skip('without --letters no letter can be read');
    const links = await waitForLinks(this.#target.letters, email, kind, count, wait);
    for (const { token } of links) this.#client.secrets.add(token);
    return links;
  }

  /** @throws {Skip} without somebody on the bill. */
  needBill(): void {
    if (!this.#target.bill) throw new Skip('without --account, --house and --apartment nobody can register');
  }

  readonly registered = once(async () => {
    this.needBill();
    const key = { 'Idempotency-Key': this.registrationKey };
    return this.post('registration', this.#target.registrations, this.registration(), key);
  });

  /** What the back end says to the registration. */
  private async acceptance(): Promise<Done> {
    const answer = await this.registered();
    needSuccess(answer);
    return successOf(answer);
  }

  /** The links that confirm the registration. */
  readonly confirmationLinks = once(async (): Promise<Link[]> => {
    if ((await this.acceptance()).next === 'login') throw new Skip('registrations are not confirmed');
    return this.links(this.email, 'confirm');
  });

  readonly letter = once(async (): Promise<Link> => {
    const [link] = await this.confirmationLinks();
    if (!link) throw new Skip('the letter has no link that confirms');
    return link;
  });

  /** Signs in with the right password before the letter was opened. */
  readonly signedInEarly = once(async () => {
    await this.letter();
    return this.signIn('sign-in before the confirmation', this.password, { 'Idempotency-Key': this.signInKey });
  });

  readonly confirmedWrongly = once(async () => {
    const { token } = await this.letter();
    const body = { token, password: this.newPassword() };
    return this.post('confirmation with another password', this.#target.confirmations, body);
  });

  readonly confirmed = once(async () => {
    // Before it, or it could no longer be tried.
    await this.signedInEarly().catch(ignoreSkip);
    await this.confirmedWrongly().catch(ignoreSkip);
    const { token } = await this.letter();
    return this.post('confirmation', this.#target.confirmations, { token, password: this.password });
  });

  /** The person has a cabinet: by the link of the letter, or at once. */
  readonly resident = once(async () => {
    const { next } = await this.acceptance();
    if (next !== 'login') needSuccess(await this.confirmed());
  });

  signIn(what: string, password: string, headers?: Record<string, string>, email = this.email): Promise<Answer> {
    return this.post(what, this.#target.sessions, { email, password }, headers);
  }

  readonly signedIn = once(async () => {
    await this.resident();
    return this.signIn('sign-in', this.password);
  });

  readonly recovered = once(async () => {
    // All that needs the old password comes first.
    needSuccess(await this.signedIn());
    const body = { email: this.email, lang: 'uk' };
    needSuccess(await this.post('asking for a new password', this.#target.recoveries, body));
    const [link] = await this.links(this.email, 'reset');
    return link;
  });
}

/** @throws {Skip} where a step before did not succeed, which its own check tells. */
export function needSuccess(answer: Answer): void {
  if (answer.status >= 300) throw new Skip(`${answer.what}: answered ${answer.status}`);
}

function ignoreSkip(error: unknown): void {
  if (!(error instanceof Skip)) throw error;
}
