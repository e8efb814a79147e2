import type { Done, Problem } from '../contract/answers.ts';

/**
 * The contract's answers, read without its schemas: a schema library would be a sixth of the whole script, for a few
 * members. A test holds both against each other on random answers, so that they cannot drift apart.
 */

const object = (json: unknown): Record<string, unknown> | undefined =>
  json && typeof json === 'object' && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What a back end says on success; nothing where it is not an object. Members of another kind count as absent. */
export function readDone(json: unknown): Done | undefined {
  const { next, url } = object(json) ?? {};
  return (
    object(json) && {
      next: (['confirm-email', 'login', 'cabinet'] as const).find((known) => known === next),
      url: word(url),
    }
  );
}

/** What a back end says of a failure: whatever of it can be understood. */
export function readProblem(json: unknown): Problem {
  const { title, detail, code, errors } = object(json) ?? {};
  const list = Array.isArray(errors) ? errors.map(object) : [undefined];
  return {
    title: word(title),
    detail: word(detail),
    code: word(code),
    // All or nothing: half a list would hide what else is wrong.
    errors: list.every((error) => word(error?.pointer) !== undefined && word(error?.code) !== undefined)
      ? list.map((error) => ({
          pointer: error?.pointer as string,
          code: error?.code as string,
          detail: word(error?.detail),
        }))
      : undefined,
  };
}
