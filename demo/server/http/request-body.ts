import * as z from 'zod/mini';
import { type FieldError, Refusal } from '../problems.ts';

/** Longest body, in bytes: the largest honest one is below a tenth. */
export const longestBody = 16_384;

/** Whether a request says that its body is JSON. */
export function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

/**
 * The text of a body.
 * @throws {Refusal} 413 when it is too long, whatever its header promised; 400 when it is not UTF-8.
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > longestBody) throw new Refusal(413);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new Refusal(400, { code: 'incomplete' });
    });
    if (!chunk || chunk.done) break;
    length += chunk.value.byteLength;
    if (length > longestBody) {
      reader?.cancel().catch(() => {});
      throw new Refusal(413);
    }
    chunks.push(chunk.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal(400, { code: 'encoding' });
  }
}

/**
 * What a body says, checked by its schema.
 * @throws {Refusal} 400 when it is not JSON; 422 with one error for each member that is wrong.
 */
export function understand<Schema extends z.core.$ZodType>(schema: Schema, text: string): z.infer<Schema> {
  const result = z.safeParse(schema, parse(text));
  if (result.success) return result.data;
  const errors = new Map<string, FieldError>();
  for (const { path, message } of result.error.issues) {
    const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    // Codes are ours; anything else is a sentence of the library.
    const code = /^[a-z-]+$/.test(message) ? message : 'format';
    if (!errors.has(pointer)) errors.set(pointer, { pointer, code });
  }
  throw new Refusal(422, { errors: [...errors.values()] });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value) => {
      // PostgreSQL cannot store it, and no keyboard types it.
      if (typeof value === 'string' && value.includes('\0')) throw new Error('NUL');
      return value;
    });
  } catch {
    throw new Refusal(400, { code: 'json' });
  }
}
