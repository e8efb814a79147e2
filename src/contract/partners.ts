import * as z from 'zod/mini';
import { isLoopbackHost } from '../loopback.ts';

/**
 * `partners.json`: the sites whose pages may show the utility's form. The message of each issue is the rest of a sentence
 * that begins with the member: `must be …`. What is shipped to pages imports `return-url.ts` only.
 */

/** With its `state` an address must fit into a request. */
const longestUrl = 350;
const longestName = 60;

/** Control and format characters, among them those that turn the direction of writing and those that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Members for JSON Schema, which cannot run the checks. */
const described = z.registry<{ description: string; pattern?: string; minLength?: number; maxLength?: number }>();

/** A text with a check that says what is wrong, or nothing. */
function textThat(must: string, complaint: (text: string) => string | undefined) {
  return z.string({ error: must }).check(
    z.check(({ value, issues }) => {
      const message = complaint(value);
      if (message) issues.push({ code: 'custom', message, input: value });
    }),
  );
}

const anOrigin = 'must be an origin like "https://pay.example"';
const origin = textThat(anOrigin, (text) => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || text.includes('*')) return `${anOrigin}, not "${text}"`;
  return addressComplaint(text, new URL(text).origin);
}).register(described, {
  description: 'As browsers write it: https, no slash at the end, no path; a Cyrillic name as xn--…',
  pattern: '^https?://[a-z0-9.\\[\\]:_-]+$',
});

const aName = `must be a text of 1 to ${longestName} characters`;
const name = textThat(aName, (text) => {
  const { length } = [...text];
  if (length < 1 || length > longestName) return aName;
  if (unseen.test(text)) return 'must not have control characters or characters that nobody sees';
  return text === text.trim() ? undefined : 'must not begin or end with a space';
}).register(described, {
  description: 'What people read: «Повернутися до оплати — name»',
  minLength: 1,
  maxLength: longestName,
});

const anAddress = 'must be an address like "https://pay.example/bills"';
const returnUrl = textThat(anAddress, (text) => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return `${anAddress}, not "${text}"`;
  const { href, hash, searchParams, username, password } = new URL(text);
  if (username || password) return 'must not hold a user or a password';
  if (hash || href.endsWith('#')) return 'must not have a fragment';
  if (searchParams.has('state')) return 'must not have "state" in its query: the page of the partner adds it';
  if (href.length > longestUrl) return `must not be longer than ${longestUrl} characters`;
  return addressComplaint(text, href);
}).register(described, {
  description: 'On that origin, without fragment. The page of the partner may add a member `state` to the query',
  pattern: '^https?://',
  maxLength: longestUrl,
});

const partner = z.strictObject(
  { origin, name, returnUrls: z.optional(z.array(returnUrl, { error: 'must be a list of addresses' })) },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `has "${(keys as string[]).join('", "')}": there are only "origin", "name" and "returnUrls"`
        : 'must be an object with "origin" and "name"',
  },
);

export const partnersFile = z
  .array(partner, { error: 'must be a list: [{"origin": "https://pay.example", "name": "…"}]' })
  .check(
    z.check(({ value, issues }) => void issues.push(...together(value)), { when: ({ value }) => Array.isArray(value) }),
  );

/** The JSON Schema of `partners.json`, with which editors check it. */
export function partnersSchema(): object {
  return {
    ...z.toJSONSchema(partnersFile, { metadata: described, io: 'input' }),
    title: 'Sites whose pages may show the form',
  };
}

/** What is wrong with an address that can be parsed; `written` is how browsers write it. */
function addressComplaint(text: string, written: string): string | undefined {
  const { protocol, hostname } = new URL(written);
  if (protocol !== 'https:' && !isLoopbackHost(hostname)) return `must begin with https://, not "${text}"`;
  return text === written ? undefined : `must be written as browsers write it, "${written}", not "${text}"`;
}

/** What only shows where entries and members are compared. Members may be of any type here. */
function together(entries: readonly unknown[]): z.core.$ZodRawIssue[] {
  const found: z.core.$ZodRawIssue[] = [];
  const complain = (message: string, ...path: PropertyKey[]) =>
    found.push({ code: 'custom', message, input: entries, path });
  /** A function that complains of a text which an earlier entry has, too. */
  const once = (seen = new Map<unknown, number>()) => {
    return (text: string, ...path: [number, ...PropertyKey[]]) => {
      const first = seen.get(text);
      if (first === undefined) seen.set(text, path[0] + 1);
      else complain(`has "${text}" again, which stands in entry ${first}`, ...path);
    };
  };
  const [originOnce, urlOnce] = [once(), once()];
  for (const [at, entry] of entries.entries()) {
    const { origin, returnUrls } = Object(entry) as { origin?: unknown; returnUrls?: unknown };
    const own = originOf(origin);
    if (own) originOnce(String(origin), at, 'origin');
    for (const [place, url] of Array.isArray(returnUrls) ? returnUrls.entries() : []) {
      const home = originOf(url);
      if (own && home && home !== own) complain(`must be on "${own}", not "${url}"`, at, 'returnUrls', place);
      if (home) urlOnce(url, at, 'returnUrls', place);
    }
  }
  return found;
}

const originOf = (text: unknown) =>
  typeof text === 'string' && /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).origin : undefined;
