import assert from 'node:assert/strict';
import { it } from 'node:test';
import type * as z from 'zod/mini';
import type * as bodies from '../../src/contract/bodies.ts';
import type * as requests from '../../src/contract/requests.ts';

/** True where both types have the same members, else false. */
type Same<One, Other> =
  (<T>() => T extends Flat<One> ? 1 : 2) extends <T>() => T extends Flat<Other> ? 1 : 2 ? true : false;
type Flat<T> = { [Key in keyof T]: T[Key] };

/** The compiler asks for `false` where a body and its schema differ. */
const same: [
  Same<bodies.Registration, z.infer<ReturnType<typeof requests.registration>>>,
  Same<bodies.Mailing, z.infer<typeof requests.mailing>>,
  Same<bodies.Confirmation, z.infer<typeof requests.confirmation>>,
  Same<bodies.Session, z.infer<typeof requests.session>>,
  Same<bodies.PasswordReset, z.infer<ReturnType<typeof requests.passwordReset>>>,
  Same<bodies.Extras, z.infer<typeof requests.extras>>,
] = [true, true, true, true, true, true];

it('the bodies that are written out are those of the schemas', () => assert.ok(same.every(Boolean)));
