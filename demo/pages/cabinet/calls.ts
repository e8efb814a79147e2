import { type OwnSession, ownSessions, type Profile, problem, profile } from '../../../src/contract/answers.ts';
import { type Ledger, ledger, type NewReading } from '../../../src/contract/cabinet.ts';
import type { PasswordChange, TickChange } from '../../../src/contract/requests.ts';
import type { Lang } from '../../../src/lang.ts';

/** The answer to a call was a problem document, or the session has ended (401). */
export class Refusal extends Error {
  readonly status: number;
  /** Code by JSON pointer. */
  readonly errors: ReadonlyMap<string, string | undefined>;
  readonly code: string | undefined;
  constructor(status: number, body: unknown) {
    super(`status ${status}`);
    this.status = status;
    const { data } = problem.safeParse(body);
    this.code = data?.code;
    this.errors = new Map(
      (data?.errors ?? []).flatMap((error) => (error ? [[error.pointer, error.code] as const] : [])),
    );
  }
}

/** There is no answer: no network, or the endpoint is away. */
export class NoAnswer extends Error {}

/** The site may stand below a path, so all addresses are relative to the page. */
const api = new URL('../../api/', location.href);

async function call(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<unknown> {
  const response = await fetch(new URL(path, api), {
    method,
    headers: { Accept: 'application/json, application/problem+json', 'Content-Type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  }).catch((error) => {
    throw new NoAnswer('fetch', { cause: error });
  });
  const json = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}

const account = (name: string) => `cabinet/accounts/${encodeURIComponent(name)}`;

/** What the cabinet asks the endpoint for. All of them throw a `Refusal` or a `NoAnswer`. */
export const calls = {
  profile: async (): Promise<Profile> => profile.parse(await call('GET', 'sessions')),
  signOut: () => call('DELETE', 'sessions'),
  changeTicks: (name: string, change: TickChange) =>
    call('PATCH', `profile/accounts/${encodeURIComponent(name)}`, change),
  changePassword: (change: PasswordChange) => call('PUT', 'profile/password', change),
  sessions: async (): Promise<OwnSession[]> => ownSessions.parse(await call('GET', 'profile/sessions')).sessions,
  endSession: (id: string) => call('DELETE', `profile/sessions/${encodeURIComponent(id)}`),
  endOtherSessions: () => call('DELETE', 'profile/sessions'),
  ledger: async (name: string): Promise<Ledger> => ledger.parse(await call('GET', account(name))),
  sendReading: async (name: string, meter: string, period: string, reading: NewReading): Promise<Ledger> =>
    ledger.parse(await call('PUT', `${account(name)}/meters/${encodeURIComponent(meter)}/readings/${period}`, reading)),
  /** The address of the page where the sum is paid. One key is one payment, however often it is asked for. */
  pay: async (name: string, amount: number, lang: Lang, key: string): Promise<string> =>
    ((await call('POST', `${account(name)}/payments`, { amount, lang }, { 'Idempotency-Key': key })) as { url: string })
      .url,
};
