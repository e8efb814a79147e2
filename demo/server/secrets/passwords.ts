import { createHmac, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

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
/** Bytes of a salt, as RFC 9106 recommends. */
const saltLength = 16;

/**
 * Hashes at a time in this process: one core stays for everything else, and one of libuv's four threads. Without this limit
 * a rush of sign-ins holds up all who are signed in.
 */
const lanes = pLimit(Math.max(1, Math.min(availableParallelism() - 1, 3)));

/** Hashes and checks passwords, which are used exactly as typed. */
export interface Passwords {
  /** @param owner whose password it is: the e-mail address as it is compared. */
  hash(password: string, owner: string): Promise<string>;
  /**
   * Compares a password with each of the owner's hashes. All of them cost one hash together, and so does none at all: the
   * time tells neither whether an address is known nor how many registrations wait for it.
   */
  check(password: string, owner: string, hashes: readonly string[]): Promise<Checked>;
}

/** A typed password, compared with stored hashes. */
export interface Checked {
  /** For each hash, whether it is one of this password. */
  right: boolean[];
  /** The hash of this password as it is made now: one that is right and different has another cost or salt. */
  fresh: string;
}

/**
 * All hashes of one owner have one salt, made from the owner and a random key of the database. So one hash of a typed
 * password can be compared with all of them, and equal passwords of two people have different hashes.
 * @param key gives the key of the database.
 */
export function createPasswords(key: () => Promise<string>, cost: PasswordCost = productionCost): Passwords {
  const make = async (password: string, owner: string) => {
    const salt = createHmac('sha256', await key())
      .update(owner)
      .digest()
      .subarray(0, saltLength);
    return lanes(() => hash(password, { ...cost, algorithm: argon2id, salt }));
  };
  return {
    hash: make,
    async check(password, owner, hashes) {
      const fresh = await make(password, owner);
      const right = (stored: string) =>
        // A hash of an older version, or of another cost: it has a salt of its own.
        methodOf(stored) === methodOf(fresh) ? isSame(stored, fresh) : lanes(() => verify(stored, password));
      return { right: await Promise.all(hashes.map(right)), fresh };
    },
  };
}

/** Algorithm, cost and salt of a hash `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
const methodOf = (hash: string) => hash.slice(0, hash.lastIndexOf('$'));

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
