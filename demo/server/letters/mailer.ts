import type { Letter } from './letters.ts';

/**
 * Sends one letter; throws when it could not be sent.
 * @param id the same for every attempt at one letter, so that a mail server can drop a second copy.
 */
export type Mailer = (letter: Letter, id: string) => Promise<void>;
