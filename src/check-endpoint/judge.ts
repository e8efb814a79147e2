import { type Done, done, type Problem, problem } from '../contract/answers.ts';
import { type Answer, Skip } from './client.ts';

/** Something is wrong; the message is a sentence about it. */
export class Fault extends Error {}

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A 2xx that says in its body that it is none. */
export const isFailure = (json: unknown): boolean => isObject(json) && !done.safeParse(json).success;

/** Whether an answer is what one of the checks of every answer complains of: then nothing can be made of it here. */
const isToldElsewhere = ({ status, json, text }: Answer) =>
  status < 200 ||
  (status >= 300 && status < 400) ||
  status >= 500 ||
  status === 429 ||
  (status < 300 && text !== '' && (!isObject(json) || isFailure(json)));

const name = ({ what, status, json }: Answer) => {
  const { code } = readProblem(json);
  return `${what}: answered ${status}${code ? ` "${code}"` : ''}`;
};

const readProblem = (json: unknown): Partial<Problem> => problem.safeParse(isObject(json) ? json : {}).data ?? {};

/** The success that an answer is. @throws {Fault} where it refuses. */
export function successOf(answer: Answer): Done {
  if (isToldElsewhere(answer)) throw new Skip(name(answer));
  if (answer.status >= 400) throw new Fault(name(answer));
  return done.safeParse(isObject(answer.json) ? answer.json : {}).data ?? {};
}

/**
 * The refusal that an answer is, which may be no problem document.
 * @throws {Fault} where it accepts.
 */
export function refusalOf(answer: Answer): Partial<Problem> {
  const is2xx = answer.status >= 200 && answer.status < 300;
  if (is2xx && !isFailure(answer.json)) throw new Fault(name(answer));
  if (isToldElsewhere(answer)) throw new Skip(name(answer));
  return readProblem(answer.json);
}

/** @throws {Skip} where a refusal is no problem document, which another check complains of. */
export function problemOf(answer: Answer): Partial<Problem> {
  const refusal = refusalOf(answer);
  if (!isProblem(answer.json)) throw new Skip(`${name(answer)} without a problem document`);
  return refusal;
}

/** Whether a body says anything that the form can read of a refusal. */
export function isProblem(json: unknown): boolean {
  const { title, detail, code, errors } = readProblem(json);
  return Boolean(title ?? detail ?? code ?? errors?.some(Boolean));
}

/** @throws {Fault} where the status of a refusal is another one. */
export function expectStatus(answer: Answer, ...statuses: number[]): Partial<Problem> {
  const refusal = refusalOf(answer);
  if (!statuses.includes(answer.status)) throw new Fault(`${name(answer)} and not ${statuses.join(' or ')}`);
  return refusal;
}

/** The member of the request that a pointer names. */
export const memberOf = (pointer: string): string => pointer.replace(/^#?\//, '');

/** Members that differ from answer to answer, and tell nothing. */
const unique = /^(instance|trace_?id|request_?id|timestamp)$/i;
/** Status and body as they have to be the same for a known address and an unknown one. */
export function essence({ status, text, json }: Answer): string {
  if (!isObject(json)) return `${status} ${text}`;
  const members = Object.entries(json).filter(([key]) => !unique.test(key));
  return `${status} ${JSON.stringify(Object.fromEntries(members))}`;
}

/** @throws {Fault} where the answers differ. @throws {Skip} where one cannot be judged. */
export function expectAlike(one: Answer, other: Answer): void {
  for (const answer of [one, other]) if (isToldElsewhere(answer)) throw new Skip(name(answer));
  if (essence(one) !== essence(other))
    throw new Fault(`${one.what}: ${essence(one)}, but ${other.what}: ${essence(other)}`);
}

/**
 * Does all of the works, one after the other, and gives what is wrong with each: what it returns, or the `Fault` that it throws.
 * @throws {Skip} where none of them could be tried.
 */
export async function gather(works: Iterable<() => Promise<string | void>>): Promise<string[]> {
  const faults: string[] = [];
  let skip: Skip | undefined;
  let tried = false;
  for (const work of works)
    try {
      const fault = await work();
      if (fault) faults.push(fault);
      tried = true;
    } catch (error) {
      if (error instanceof Fault) faults.push(error.message);
      else if (error instanceof Skip) skip = error;
      else throw error;
    }
  if (skip && !tried && faults.length === 0) throw skip;
  return faults;
}
