import * as z from 'zod/mini';
import { langs } from '../lang.ts';
import {
  examples,
  type RegistrationRuleName,
  type RuleName,
  registrationRules,
  patterns as rulePatterns,
  rules,
} from '../rules/index.ts';
import { defaults, type Rule, type Settings } from '../rules/reading.ts';
import type { PersonCode } from './codes.ts';
import { tickSchemas } from './tick-schemas.ts';

/** Patterns, examples and bounds of values, registered for the schemas in `openapi.json`: JSON Schema cannot run a rule. */
export const patterns = z.registry<{ pattern: string; examples: string[] } | { maxLength: number }>();

/** The pattern of a rule's canonical values, with the settings of the page. */
function patternUnder(name: RegistrationRuleName, { accountPattern, passwordMin }: Settings): string {
  const { source } = rulePatterns[name];
  if (name === 'account' && accountPattern) return `^(?:${accountPattern})$`;
  return name === 'password' ? source.replace(`{${defaults.passwordMin},`, `{${passwordMin},`) : source;
}

/**
 * A text that its rule reads as itself: only canonical values are sent.
 * An issue's message is the rule's code; `format` where the text is readable but not canonical.
 */
function canonical(name: RegistrationRuleName, settings: Settings) {
  const rule: Rule = rules[name];
  const pattern = patternUnder(name, settings);
  const given = [examples[name]].filter((text) => rule.read(text, { settings, others: {} }).value === text);
  return z
    .string({ error: 'type' })
    .check(
      z.check((payload) => {
        const { value, problem } = rule.read(payload.value, { settings, others: {} });
        if (value !== payload.value)
          payload.issues.push({ code: 'custom', message: problem ?? 'format', input: payload.value });
      }),
    )
    .register(patterns, { pattern, examples: given });
}

/** The longest `returnUrl` that may be sent. */
const longestReturnUrl = 500;

const text = z.string({ error: 'type' }).check(z.minLength(1, 'empty'), z.maxLength(1000, 'long'));
const lang = z.enum(langs, { error: 'type' });
/**
 * The address for signing in and for letters. Only its syntax is checked: a changed setting must not lock out old
 * addresses.
 */
const email = canonical('email', { ...defaults, mailServices: 'off' });
/**
 * Optional members: the name of the embedding site, where it wants the person back, and the values of anti-bot elements by
 * their names. A `returnUrl` that `returnTo` does not allow, or that is too long, is left out and refuses nobody: the page
 * of a partner has made the mistake.
 */
export const extras = z.object({
  partner: z.optional(text),
  returnUrl: z.optional(z.string({ error: 'type' }).register(patterns, { maxLength: longestReturnUrl })),
  challenge: z.optional(z.record(z.string(), z.string(), { error: 'type' })),
});

/**
 * `POST /api/registrations`: a value for each of `registrationRules`, checked with the settings of the page, and the
 * ticks.
 */
export function registration(settings: Settings = defaults) {
  const answers = Object.fromEntries(
    (Object.keys(registrationRules) as RegistrationRuleName[]).map((name) => [name, canonical(name, settings)]),
  ) as Record<RegistrationRuleName, ReturnType<typeof canonical>>;
  return z.object({ ...answers, ...tickSchemas, lang, ...extras.shape }).check(
    z.check((payload) => {
      const { account, email, password } = payload.value;
      const { problem } = rules.password.read(password, { settings, others: { account, email } });
      if (problem) payload.issues.push({ code: 'custom', message: problem, input: password, path: ['password'] });
    }),
  );
}

/** `POST /api/registrations/resend` and `POST /api/recoveries`: where to write, in which language. */
export const mailing = z.object({ email, lang, returnUrl: extras.shape.returnUrl });
/** `POST /api/confirmations`: the token in the letter's link, and the password chosen at registration. */
export const confirmation = z.object({ token: text, password: text });
/** `POST /api/sessions`: sign-in. Any password but an empty one, because it may be older than the present rules. */
export const session = z.object({ email, password: text, ...extras.shape });
/** `POST /api/passwords`: a new password, and the token in the letter's link. */
export function passwordReset(settings: Settings = defaults) {
  return z.object({ token: text, password: canonical('password', settings) });
}

/** `PUT /api/profile/password`: the present password, and a new one. */
export function passwordChange(settings: Settings = defaults) {
  return z.object({ current: text, password: canonical('password', settings) });
}
/** `PATCH /api/profile/accounts/{account}`: the ticks that change. */
export const tickChange = z.partial(z.object(tickSchemas));

export type { Confirmation, Extras, Mailing, PasswordReset, Registration, Session } from './bodies.ts';
export type PasswordChange = z.infer<ReturnType<typeof passwordChange>>;
export type TickChange = z.infer<typeof tickChange>;

/** Codes of one member of a request: those of its rule, of its schema, or what only the back end knows. */
export type MemberCode = RuleCode | 'type' | 'empty' | 'long' | 'format' | PersonCode;
type RuleCode = { [Name in RuleName]: (typeof rules)[Name] extends Rule<infer Code> ? Code : never }[RuleName];
