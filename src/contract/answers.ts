import * as z from 'zod/mini';
import { tickSchemas } from './tick-schemas.ts';

const optionalText = z.catch(z.optional(z.string()), undefined);

/**
 * The response of a back end on success. Unknown members are ignored. `url` is the next page; the element checks its
 * origin.
 */
export const done = z.object({
  next: z.catch(z.optional(z.enum(['confirm-email', 'login', 'cabinet'])), undefined),
  url: optionalText,
});

/**
 * The response of a back end on failure, RFC 9457. A member of a wrong type counts as absent, so the others can be
 * used. `pointer` is a JSON pointer into the request, `/email`; the sentence of a `code` stands in `src/words`.
 */
export const problem = z.object({
  title: optionalText,
  detail: optionalText,
  code: optionalText,
  errors: z.catch(
    z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: optionalText }))),
    undefined,
  ),
});

/** `GET /api/sessions`: who is signed in, for the cabinet page. One person may hold several accounts. */
export const profile = z.object({
  email: z.string(),
  accounts: z.array(
    z.object({
      account: z.string(),
      house: z.string(),
      apartment: z.string(),
      ...tickSchemas,
    }),
  ),
});

export type Done = z.infer<typeof done>;
export type Problem = z.infer<typeof problem>;
export type Profile = z.infer<typeof profile>;
