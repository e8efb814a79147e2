import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits for a link or a cookie, in characters that need no escaping. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a token is stored: it is random, so one pass of SHA-256 is as safe as a slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * A hash to recognise a text again without storing it. Keyed, because the text may hold a password: whoever reads the
 * rows without the key cannot try passwords against it.
 */
export function fingerprint(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
