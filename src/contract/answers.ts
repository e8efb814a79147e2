import * as z from 'zod/mini';

const word = z.catch(z.optional(z.string()), undefined);

/** What a back end says on success. Unknown members are ignored; `url` is where to go, judged by the element. */
export const done = z.object({
  next: z.catch(z.optional(z.enum(['confirm-email', 'login', 'cabinet'])), undefined),
  url: word,
});

/**
 * A failure, RFC 9457. Each member falls back to absent by itself: half an answer is better than none.
 * `pointer` is a JSON pointer into the request, `/email`; a `code` is looked up in our words.
 */
export const problem = z.object({
  title: word,
  detail: word,
  code: word,
  errors: z.catch(z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: word }))), undefined),
});

/** `GET /api/sessions`: who is signed in, for the cabinet page. One person may hold several accounts. */
export const profile = z.object({
  email: z.string(),
  accounts: z.array(
    z.object({
      account: z.string(),
      house: z.string(),
      apartment: z.string(),
      notifyBalance: z.boolean(),
      remindReadings: z.boolean(),
    }),
  ),
});

export type Done = z.infer<typeof done>;
export type Problem = z.infer<typeof problem>;
export type Profile = z.infer<typeof profile>;
