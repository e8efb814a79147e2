import * as z from 'zod/mini';
import { tickSchemas } from './tick-schemas.ts';

const optionalText = z.catch(z.optional(z.string()), undefined);

/** A link back to the page of a partner, from which the person has come. */
const back = z.object({ url: z.string(), name: z.string() });

/**
 * The response of a back end on success. Unknown members are ignored. `url` is the next page; the element checks its
 * origin. With `success: false` or an `error` in it, it is no success, whatever its status. `returnTo` is for a
 * confirmation that does not sign in: after one that does, the cabinet shows the link.
 */
export const done = z.object({
  success: z.optional(z.unknown().check(z.refine((value) => value !== false))),
  error: z.optional(z.unknown().check(z.refine((value) => !value))),
  next: z.catch(z.optional(z.enum(['confirm-email', 'login', 'cabinet'])), undefined),
  url: optionalText,
  returnTo: z.catch(z.optional(back), undefined),
});

/**
 * The response of a back end on failure, RFC 9457. A member of a wrong type counts as absent, so the others can be
 * used; so does an error without a pointer. `pointer` is a JSON pointer into the request, `/email` or `#/email`; the
 * sentence of a `code` stands in `src/words`, and `detail` is shown where there is none.
 */
export const problem = z.object({
  title: optionalText,
  detail: optionalText,
  code: optionalText,
  errors: z.catch(
    z.optional(
      z.array(
        z.catch(z.optional(z.object({ pointer: z.string(), code: optionalText, detail: optionalText })), undefined),
      ),
    ),
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
  /** Where this session came from, if its address is still in the file of partners. */
  returnTo: z.optional(back),
});

/** `GET /api/profile/sessions`: where the person is signed in. */
export const ownSessions = z.object({
  sessions: z.array(
    z.object({
      /** For `DELETE /api/profile/sessions/{id}`. */
      id: z.string(),
      /** That of this request. */
      current: z.boolean(),
      /** Browser and system, as far as the browser told. */
      agent: z.optional(z.string()),
      createdAt: z.iso.datetime(),
      seenAt: z.iso.datetime(),
    }),
  ),
});

export type Done = Pick<z.infer<typeof done>, 'next' | 'url'>;
export type Problem = z.infer<typeof problem>;
export type OwnSession = z.infer<typeof ownSessions>['sessions'][number];
export type Profile = z.infer<typeof profile>;
