import type { Check, Result, Tools } from './check.ts';
import { Client, Skip, Unanswered } from './client.ts';
import { Fault } from './judge.ts';
import { checks } from './table.ts';
import type { Target } from './target.ts';
import { Walk } from './walk.ts';

/** The back end cannot be reached at all; the message is a sentence. */
export class Unreachable extends Error {}

/** Statuses with which the first request shows that there is no endpoint, or that it does not let us in. */
const closed: Record<number, string> = {
  401: 'it wants a password before it answers: give it with --header "Authorization: …"',
  403: 'a firewall, or the endpoint, refuses this program: see --header',
  404: 'there is nothing at this address',
  405: 'this address takes no POST',
  429: 'it has had too many requests: wait, then try again',
};

export interface Options {
  headers: Record<string, string>;
  /** Milliseconds for one request. */
  timeout: number;
}

/** Runs all checks against a back end. */
export async function checkEndpoint(target: Target, { headers, timeout }: Options): Promise<Result[]> {
  const client = new Client(headers, timeout);
  const tools: Tools = { client, target, walk: new Walk(client, target) };
  const obstacle = await obstacleOf(tools);
  const results: Result[] = [];
  for (const check of checks) results.push(await resultOf(check, tools, obstacle));
  return results;
}

/** Why nothing more can be tried: every further request would end like the first one. */
async function obstacleOf({ client, target }: Tools): Promise<string | undefined> {
  try {
    const { status } = await client.send('an empty object', target.registrations, { body: {} });
    if (status >= 300 && status < 400) return `the address redirects (${status})`;
    const reason = closed[status];
    if (!reason) return undefined;
    const sentence = `the first request was answered with ${status}: ${reason}`;
    client.unanswered.push(sentence);
    client.answers.length = 0;
    return sentence;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    if (error.unreachable) throw new Unreachable(`${target.registrations}: ${error.message}`);
    return 'the first request was not answered';
  }
}

async function resultOf(check: Check, tools: Tools, obstacle: string | undefined): Promise<Result> {
  const { name, right, mend } = check;
  const looksAtAnswers = name === 'answered' || name === 'no-redirect';
  try {
    if (obstacle && !looksAtAnswers) throw new Skip(obstacle);
    const faults = (await check.run(tools)) ?? [];
    return { name, right, mend, result: faults.length ? 'wrong' : 'right', faults };
  } catch (error) {
    if (error instanceof Fault) return { name, right, mend, result: 'wrong', faults: [error.message] };
    if (error instanceof Skip) return { name, right, mend, result: 'not tried', faults: [], why: error.message };
    throw error;
  }
}
