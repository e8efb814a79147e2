import type { Done, Problem } from '../contract/answers.ts';

/**
 * Reads the answers of the contract without zod, which would be a sixth of the script. A test compares these functions
 * with the schemas on random answers.
 */

const object = (json: unknown): Record<string, unknown> | undefined =>
  json && typeof json === 'object' && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;

const textOrNothing = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The success of a back end; undefined where the answer is no object. Members of a wrong type count as absent. */
export function readDone(json: unknown): Done | undefined {
  const { next, url } = object(json) ?? {};
  return (
    object(json) && {
      next: (['confirm-email', 'login', 'cabinet'] as const).find((known) => known === next),
      url: textOrNothing(url),
    }
  );
}

/** The failure of a back end. Members that are missing or of a wrong type are undefined. */
export function readProblem(json: unknown): Problem {
  const { title, detail, code, errors } = object(json) ?? {};
  const list = Array.isArray(errors) ? errors.map(object) : [undefined];
  return {
    title: textOrNothing(title),
    detail: textOrNothing(detail),
    code: textOrNothing(code),
    // One wrong entry drops the list: with a part of it the form would hide the other errors.
    errors: list.every(
      (error) => textOrNothing(error?.pointer) !== undefined && textOrNothing(error?.code) !== undefined,
    )
      ? list.map((error) => ({
          pointer: error?.pointer as string,
          code: error?.code as string,
          detail: textOrNothing(error?.detail),
        }))
      : undefined,
  };
}
