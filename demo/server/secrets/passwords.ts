import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** The cost of hashing one password: memory in KiB, passes over it, lanes. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
export const productionCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** `Algorithm.Argon2id`; the package declares a const enum, which erasable syntax cannot import. */
const argon2id = 2 as Algorithm;

/** Hashes and verifies passwords, which are used exactly as typed. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Whether the password is right. Without a hash the result is false and takes as long. */
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
