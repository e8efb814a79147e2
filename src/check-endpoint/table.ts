import type { Check } from './check.ts';
import { corsChecks } from './checks/cors.ts';
import { everyAnswerChecks } from './checks/every-answer.ts';
import { idempotencyChecks } from './checks/idempotency.ts';
import { limitChecks } from './checks/limits.ts';
import { peopleChecks } from './checks/people.ts';
import { registrationChecks } from './checks/registration.ts';

/** All checks in their order. Those of every answer look at what the others have sent. */
export const checks: readonly Check[] = [
  ...registrationChecks,
  ...idempotencyChecks,
  ...peopleChecks,
  ...corsChecks,
  ...limitChecks,
  ...everyAnswerChecks,
];
