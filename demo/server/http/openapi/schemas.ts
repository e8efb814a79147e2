import * as z from 'zod/mini';
import { done, ownSessions, problem, profile } from '../../../../src/contract/answers.ts';
import { ledger, newPayment, newReading, order, ordered } from '../../../../src/contract/cabinet.ts';
import {
  confirmation,
  mailing,
  passwordChange,
  passwordReset,
  patterns,
  registration,
  session,
  tickChange,
} from '../../../../src/contract/requests.ts';
import type { Settings } from '../../../../src/rules/reading.ts';

/** The schemas of the contract by the names that they have in the document. */
const schemasUnder = (settings: Settings) => ({
  Registration: registration(settings),
  Mailing: mailing,
  Confirmation: confirmation,
  Session: session,
  PasswordReset: passwordReset(settings),
  PasswordChange: passwordChange(settings),
  TickChange: tickChange,
  Done: done,
  Problem: problem,
  Profile: profile,
  Sessions: ownSessions,
  Ledger: ledger,
  NewReading: newReading,
  NewPayment: newPayment,
  Ordered: ordered,
  Order: order,
});
export type SchemaName = keyof ReturnType<typeof schemasUnder>;

/** What `components` of the document say. */
export const jsonSchemas = (settings: Settings): Record<string, object> =>
  Object.fromEntries(Object.entries(schemasUnder(settings)).map(([name, schema]) => [name, toJsonSchema(schema)]));

/** A schema of the contract as JSON Schema; a rule appears as the pattern of its canonical values. */
function toJsonSchema(schema: z.core.$ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata: patterns, io: 'input', unrepresentable: 'any' });
  return rest;
}
