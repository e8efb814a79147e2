import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits for a link or a cookie, in letters that need no escaping. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is kept: it is random, so one pass of SHA-256 is as good as a slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Tells texts apart without keeping them. Keyed, because a text may hold a password: whoever reads the rows but not
 * the key cannot try passwords against it.
 */
export function fingerprint(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
