import type { Entry, Meter } from '../../src/contract/cabinet.ts';

/** The sentences of the cabinet. Sums, volumes and days come written out, with their units. */
export interface CabinetWords {
  title: string;
  loading: string;
  notOpened: string;
  again: string;
  leave: string;
  stillHere: string;
  home: string;
  back(partner: string): string;
  account: string;
  place(house: string, apartment: string | undefined): string;

  /** How an action has ended. */
  saved: string;
  failed: string;
  noAnswer: string;
  limited: string;

  balance: string;
  owed(sum: string): string;
  advance(sum: string): string;
  even: string;
  payBy(day: string): string;
  overdue(day: string): string;
  entries: string;
  allEntries: string;
  noEntries: string;
  kinds: Record<Entry['kind'], string>;
  services: Record<NonNullable<Entry['service']>, string>;
  forMonth(month: string): string;
  forCubicMetre: string;
  estimated: string;
  balanceAfter(sum: string): string;
  debt(sum: string): string;

  pay: string;
  sum: string;
  sumHint: string;
  sumFormat: string;
  sumSmall: string;
  sumLarge: string;
  payThere: string;
  paid: string;
  notPaidYet: string;

  readings: string;
  readingsUntil(day: string): string;
  readingsFrom(day: string): string;
  chargedOn(day: string): string;
  noMeters: string;
  meters: Record<Meter['place'], string>;
  meterNumber(number: string): string;
  verifiedUntil(day: string): string;
  last(reading: string, month: string): string;
  newReading(month: string): string;
  readingHint: string;
  used(volume: string): string;
  taken(value: string): string;
  readingFormat: string;
  readingBelow(last: string): string;
  readingAbove(volume: string): string;
  readingUnusual(volume: string, usual: string): string;
  readingClosed: string;
  sure(value: string): string;
  send: string;
  correct: string;
  sent(value: string, volume: string): string;
  history: string;
  month: string;
  reading: string;
  usage: string;
  sources: Record<Meter['readings'][number]['source'], string>;
  plot(least: string, most: string, month: string): string;
  estimatedMark: string;

  notices: string;
  password: string;
  currentPassword: string;
  newPassword: string;
  changePassword: string;
  passwordChanged: string;
  wrongPassword: string;
  sessions: string;
  thisSession: string;
  unknownBrowser: string;
  lastSeen(time: string): string;
  endSession(browser: string): string;
  end: string;
  endOthers: string;

  clock: string;
  clockHelp: string;
  today(day: string): string;
  nextDay: string;
  lastDays: string;
  nextMonth: string;
}
