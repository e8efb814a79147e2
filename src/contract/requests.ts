import * as z from 'zod/mini';
import { langs } from '../lang.ts';
import { type RegistrationRuleName, registrationRules, rules } from '../rules/index.ts';
import { defaults, type Rule, type Settings } from '../rules/reading.ts';
import { tickSchemas } from './tick-schemas.ts';

/** Patterns of canonical values, registered for the schemas in `openapi.json`: JSON Schema cannot run a rule. */
export const patterns = z.registry<{ pattern: string }>();

/** The pattern of a rule's canonical values under the settings of a page. */
function patternUnder(rule: Rule, { accountPattern, passwordMin }: Settings): string {
  const { source } = rule.pattern;
  if (rule === rules.account && accountPattern) return `^(?:${accountPattern})$`;
  return rule === rules.password ? source.replace(`{${defaults.passwordMin},`, `{${passwordMin},`) : source;
}

/**
 * A text that its rule reads as itself: only canonical values are sent.
 * An issue's message is the rule's code; `format` where the text is readable but not canonical.
 */
function canonical(rule: Rule, settings: Settings) {
  return z
    .string({ error: 'type' })
    .check(
      z.check((payload) => {
        const { value, problem } = rule.read(payload.value, { settings, others: {} });
        if (value !== payload.value)
          payload.issues.push({ code: 'custom', message: problem ?? 'format', input: payload.value });
      }),
    )
    .register(patterns, { pattern: patternUnder(rule, settings) });
}

const text = z.string({ error: 'type' }).check(z.minLength(1, 'empty'), z.maxLength(1000, 'long'));
const lang = z.enum(langs, { error: 'type' });
/** The address to sign in with and to write to. Only its syntax counts: a new setting must lock out no old address. */
const email = canonical(rules.email, { ...defaults, mailServices: 'off' });
/** What every form may add: the embedding site's name; what anti-bot elements contributed, name → value. */
const extras = {
  partner: z.optional(text),
  challenge: z.optional(z.record(z.string(), z.string(), { error: 'type' })),
};

/** `POST /api/registrations`: every question of `registrationRules`, checked under the settings of the page, and the ticks. */
export function registration(settings: Settings = defaults) {
  const answers = Object.fromEntries(
    Object.entries(registrationRules).map(([name, rule]) => [name, canonical(rule, settings)]),
  ) as Record<RegistrationRuleName, ReturnType<typeof canonical>>;
  return z.object({ ...answers, ...tickSchemas, lang, ...extras }).check(
    z.check((payload) => {
      const { account, email, password } = payload.value;
      const { problem } = rules.password.read(password, { settings, others: { account, email } });
      if (problem) payload.issues.push({ code: 'custom', message: problem, input: password, path: ['password'] });
    }),
  );
}

/** `POST /api/registrations/resend` and `POST /api/recoveries`: where to write, in which language. */
export const mailing = z.object({ email, lang });
/** `POST /api/confirmations`: the token out of the letter's link. */
export const confirmation = z.object({ token: text });
/** `POST /api/sessions`: signing in. The password is whatever it was when it was chosen. */
export const session = z.object({ email, password: text, ...extras });
/** `POST /api/passwords`: a new password behind the letter's link. */
export function passwordReset(settings: Settings = defaults) {
  return z.object({ token: text, password: canonical(rules.password, settings) });
}

export type Registration = z.infer<ReturnType<typeof registration>>;
export type Mailing = z.infer<typeof mailing>;
export type Confirmation = z.infer<typeof confirmation>;
export type Session = z.infer<typeof session>;
export type PasswordReset = z.infer<ReturnType<typeof passwordReset>>;
