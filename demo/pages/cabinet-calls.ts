import { type OwnSession, ownSessions, type Profile, problem, profile } from '../../src/contract/answers.ts';
import type { PasswordChange, TickChange } from '../../src/contract/requests.ts';

/** The answer to a call was a problem document, or the session has ended (401). */
export class Refusal extends Error {
  readonly status: number;
  /** Code by JSON pointer. */
  readonly errors: ReadonlyMap<string, string | undefined>;
  constructor(status: number, body: unknown) {
    super(`status ${status}`);
    this.status = status;
    const parsed = problem.safeParse(body);
    const errors = parsed.success ? (parsed.data.errors ?? []) : [];
    this.errors = new Map(errors.flatMap((error) => (error ? [[error.pointer, error.code] as const] : [])));
  }
}

/** The site may stand below a path, so all addresses are relative to the page. */
const api = new URL('../../api/', location.href);

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(new URL(path, api), {
    method,
    headers: { Accept: 'application/json, application/problem+json', 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const json = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}

/** What the cabinet asks the endpoint for. All of them throw a `Refusal`, or what `fetch` throws. */
export const calls = {
  profile: async (): Promise<Profile> => profile.parse(await call('GET', 'sessions')),
  signOut: () => call('DELETE', 'sessions'),
  changeTicks: (account: string, change: TickChange) =>
    call('PATCH', `profile/accounts/${encodeURIComponent(account)}`, change),
  changePassword: (change: PasswordChange) => call('PUT', 'profile/password', change),
  sessions: async (): Promise<OwnSession[]> => ownSessions.parse(await call('GET', 'profile/sessions')).sessions,
  endSession: (id: string) => call('DELETE', `profile/sessions/${encodeURIComponent(id)}`),
  endOtherSessions: () => call('DELETE', 'profile/sessions'),
};
