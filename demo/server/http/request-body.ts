import * as z from 'zod/mini';
import type { MemberCode } from '../../../src/contract/requests.ts';
import { type FieldError, ProblemError } from '../problems.ts';

/** The longest body that is read, in bytes: more than ten times the largest one that a form sends. */
export const longestBody = 16_384;

/** Whether a `Content-Type` is JSON. */
export function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

/**
 * The text of a body.
 * @throws {ProblemError} 413 when it is too long, whatever its `Content-Length` says; 400 `incomplete` when it breaks
 * off, `encoding` when it is not UTF-8.
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > longestBody) throw new ProblemError(413);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new ProblemError(400, { code: 'incomplete' });
    });
    if (!chunk || chunk.done) break;
    length += chunk.value.byteLength;
    if (length > longestBody) {
      reader?.cancel().catch(() => {});
      throw new ProblemError(413);
    }
    chunks.push(chunk.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ProblemError(400, { code: 'encoding' });
  }
}

/**
 * Parses a body and checks it against its schema.
 * @throws {ProblemError} 400 `json` when it is not JSON; 422 with one error for each wrong member.
 */
export function parseBody<Schema extends z.core.$ZodType>(schema: Schema, text: string): z.infer<Schema> {
  const result = z.safeParse(schema, parseJson(text));
  if (result.success) return result.data;
  const errors = new Map<string, FieldError>();
  for (const { path, message } of result.error.issues) {
    const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    // A message with anything but letters is not one of our codes: zod wrote a sentence.
    const code = /^[a-z-]+$/.test(message) ? (message as MemberCode) : 'format';
    if (!errors.has(pointer)) errors.set(pointer, { pointer, code });
  }
  throw new ProblemError(422, { errors: [...errors.values()] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value) => {
      // PostgreSQL cannot store NUL, and no keyboard types it.
      if (typeof value === 'string' && value.includes('\0')) throw new Error('NUL');
      return value;
    });
  } catch {
    throw new ProblemError(400, { code: 'json' });
  }
}
