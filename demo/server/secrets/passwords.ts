import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** How expensive a guess is: memory in kibibytes, passes over it, and lanes. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
export const productionCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** `Algorithm.Argon2id`; the package declares a const enum, which erasable syntax cannot import. */
const argon2id = 2 as Algorithm;

/** Hashes and checks passwords, exactly as they were typed. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Whether the password is right. Without a hash the result is no and takes as long as with one. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

export function createPasswords(cost: PasswordCost = productionCost): Passwords {
  const make = (password: string) => hash(password, { ...cost, algorithm: argon2id });
  const standIn = make('the password of nobody');
  return {
    hash: make,
    async verify(password, stored) {
      const right = await verify(stored ?? (await standIn), password);
      return right && stored !== undefined;
    },
  };
}
