import type { Lang } from '../jobs/jobs.ts';
import { ru } from './letters-ru.ts';
import { uk } from './letters-uk.ts';

/** What a letter is about. */
export interface Matter {
  account: string;
  house: string;
  apartment: string;
  /** When the registration came, as a person says it. */
  when: string;
  hours: number;
}

/** Subject and sentences of one letter. */
export interface LetterText {
  subject: string;
  /** Said before the links. */
  before: string[];
  /** One label for each link that the letter carries. */
  links: string[];
  /** Said after them. */
  after: string[];
}

/** All letters in one language: a letter missing in the other is a compile error. */
export interface LetterWords {
  greeting: string;
  signature: string;
  /** Confirm a registration. */
  confirm(matter: Matter): LetterText;
  /** Confirm that one more account joins a cabinet that exists. */
  join(matter: Matter): LetterText;
  /** The account is active already, with this very address. */
  yours(matter: Matter): LetterText;
  /** The account is active already, with another address. */
  inUse(matter: Matter): LetterText;
  /** To the owner: somebody tried to register the account. */
  attempt(matter: Matter): LetterText;
  /** The way to a new password. */
  reset(matter: Pick<Matter, 'hours'>): LetterText;
  /** The address was asked for, and there is no cabinet with it. */
  nobody(): LetterText;
  /** The address is confirmed: nothing to send again. */
  known(): LetterText;
  /** The password has been changed. */
  changed(): LetterText;
}

export const letterWords: Record<Lang, LetterWords> = { uk, ru };
