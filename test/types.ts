import { ProblemError } from '../demo/server/problems.ts';
import type { Registration, Session } from '../src/contract/requests.ts';
import type { Answers, Screen, ScreenTools } from '../src/elements/screen.ts';
import type { RegistrationRequest, SignInRequest } from '../src/elements/sending/send-request.ts';
import { recoverFields, resetFields } from '../src/fields/login-fields.ts';

/** What must not compile. `npx tsc` reads this file, and complains where one of these lines has no error any more. */

type Asking<Name extends string> = Pick<Screen<Name>, 'fields' | 'ticks' | 'request'>;

export const misread: Asking<'email'> = {
  fields: recoverFields,
  // @ts-expect-error: there is no field `account`.
  request: ({ account: email }: Answers<'account'>) => ({ email }),
};

export const unasked: Asking<'email' | 'notifyBalance'> = {
  // @ts-expect-error: the request gets no password.
  fields: resetFields,
  // @ts-expect-error: nor this tick.
  ticks: ['remindReadings'],
  request: ({ email, notifyBalance }) => ({ email, notifyBalance }),
};

// @ts-expect-error: a misspelt code.
export const misspelt = new ProblemError(422, { code: 'mismach' });
// @ts-expect-error: a misspelt code of a member.
export const member = new ProblemError(422, { errors: [{ pointer: '/password', code: 'comon' }] });

// @ts-expect-error: a letter is asked for with its language.
export const letter = (tools: ScreenTools) => tools.post('/api/recoveries', { email: '' });

/** The published types of the requests are those of the schemas. */
type Same<A, B> = [A, B] extends [B, A]
  ? keyof A extends keyof B
    ? keyof B extends keyof A
      ? true
      : false
    : false
  : false;
export const requests: Same<RegistrationRequest, Registration> & Same<SignInRequest, Session> = true;
