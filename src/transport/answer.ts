import type { Done, Problem } from '../contract/answers.ts';

/**
 * Reads the answers of the contract without zod, which would be a sixth of the script. A test compares these functions
 * with the schemas on random answers.
 */

const object = (json: unknown): Record<string, unknown> | undefined =>
  json && typeof json === 'object' && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;

const textOrNothing = (value: unknown) => (typeof value === 'string' ? value : undefined);

/**
 * The success of a back end; undefined where the answer is no object, or says that it is a failure. Members of a wrong
 * type count as absent.
 */
export function readDone(json: unknown): Done | undefined {
  const { next, url, success, error } = object(json) ?? { error: true };
  if (success === false || error) return;
  return {
    next: (['confirm-email', 'login', 'cabinet'] as const).find((known) => known === next),
    url: textOrNothing(url),
  };
}

/** The failure of a back end. Members that are missing or of a wrong type are undefined. */
export function readProblem(json: unknown): Problem {
  const { title, detail, code, errors } = object(json) ?? {};
  return {
    title: textOrNothing(title),
    detail: textOrNothing(detail),
    code: textOrNothing(code),
    errors: Array.isArray(errors) ? errors.map(readError) : undefined,
  };
}

/** One entry of `errors`; undefined where it names no member of the request. */
function readError(json: unknown) {
  const { pointer, code, detail } = object(json) ?? {};
  return typeof pointer === 'string'
    ? { pointer, code: textOrNothing(code), detail: textOrNothing(detail) }
    : undefined;
}
