import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { email } from './email.ts';
import { house } from './house.ts';
import { password } from './password.ts';

/** The questions of the registration, in the order in which they are asked. */
export const rules = { account, email, password, house, apartment };
export type RuleName = keyof typeof rules;
/** Every code that the rule of a field can give. */
export type CodeOf<Name extends RuleName> = (typeof rules)[Name] extends {
  read(...args: never[]): { problem?: infer Code };
}
  ? NonNullable<Code>
  : never;
