import type { Entry } from '../../src/contract/cabinet.ts';

/** The data in a letter. */
export interface LetterData {
  account: string;
  house: string;
  apartment: string;
  /** When the registration was made, as `LetterWords.when` writes it. */
  when: string;
  /** For how many hours the link works. */
  hours: number;
  /** What has changed the balance. */
  kind: Entry['kind'];
  /** The month of a charge or of a reading; empty for a payment. */
  period: string;
  /** Kopecks: a charge is negative, and so is a balance that is to be paid. */
  amount: number;
  balance: number;
  /** The last day for a reading. */
  closes: string;
}

/** For letters that need only a part of the data. */
export const noData: LetterData = {
  account: '',
  house: '',
  apartment: '',
  when: '',
  hours: 0,
  kind: 'charge',
  period: '',
  amount: 0,
  balance: 0,
  closes: '',
};

/** Subject and sentences of one letter. */
export interface LetterText {
  subject: string;
  /** Sentences above the links. */
  before: string[];
  /** One label for each link of the letter. */
  links: string[];
  /** Sentences below the links. */
  after: string[];
}

/** All letters in one language. */
export interface LetterWords {
  /** Day and time in Kyiv, in words: sentences begin with it. */
  when(moment: Date): string;
  greeting: string;
  signature: string;
  /** Confirm a registration. */
  confirm(data: LetterData): LetterText;
  /** Confirm that one more account joins a cabinet that exists. */
  join(data: LetterData): LetterText;
  /** The account is active already, with this very address. */
  yours(data: LetterData): LetterText;
  /** The account is active already, with another address. */
  inUse(data: LetterData): LetterText;
  /** To the owner: somebody tried to register the account. */
  attempt(data: LetterData): LetterText;
  /** The link to a new password. */
  reset(data: Pick<LetterData, 'hours'>): LetterText;
  /** Somebody asked for a letter to this address, which has no cabinet. */
  nobody(): LetterText;
  /** The address is confirmed: there is nothing to send again. */
  known(): LetterText;
  /** The password has been changed. */
  changed(): LetterText;
  /** The balance has changed, for who has ticked that. */
  balance(data: LetterData): LetterText;
  /** A reading is due, for who has ticked that. */
  reading(data: LetterData): LetterText;
}

/** The name of a letter. */
export type LetterName = Exclude<keyof LetterWords, 'when' | 'greeting' | 'signature'>;
