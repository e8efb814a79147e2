import type { Outcome } from '../../src/transport/outcome.ts';
import { type Sending, send } from '../../src/transport/send.ts';

const sending = (change: Partial<Sending>): Sending => ({
  endpoint: new URL('http://localhost/api/registrations'),
  // With an answer of an anti-bot element in it nothing is tried twice.
  body: { challenge: {} },
  lang: 'uk',
  idempotencyKey: '00000000-0000-4000-8000-000000000000',
  timeout: 500,
  signal: new AbortController().signal,
  ...change,
});

/** Sends to answers that stand in place of the network, the last of which goes on answering. `keys`: one for each try. */
export async function answered(
  answers: ((init: RequestInit) => Response | Promise<Response>)[],
  change: Partial<Sending> = {},
): Promise<{ outcome: Outcome; keys: (string | null)[] }> {
  const { fetch } = globalThis;
  const keys: (string | null)[] = [];
  globalThis.fetch = async (_url, init = {}) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'));
    return answers[Math.min(keys.length, answers.length) - 1]!(init);
  };
  try {
    return { outcome: await send(sending(change)), keys };
  } finally {
    globalThis.fetch = fetch;
  }
}
