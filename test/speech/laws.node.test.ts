import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches } from './laws.ts';
import type { Action } from './listener.ts';
import type { Happening } from './log.ts';

const said = (text: string, at = 0): Happening => ({ kind: 'said', at, text, live: false });
const live = (text: string, at = 0): Happening => ({ kind: 'said', at, text, live: true });
const stopped = (at: number): Happening => ({ kind: 'stopped', at });

const action = (happenings: Happening[], more: Partial<Action> = {}): Action => ({
  what: 'Enter',
  happenings,
  arrival: undefined,
  quiet: undefined,
  ...more,
});

const broken = (one: Action, lang: 'uk' | 'ru' = 'uk') => breaches([one], lang).map((breach) => breach.split(':')[0]);

const twice = 'nothing is said twice';
const alone = 'a summary or a panel that focus comes to speaks alone';
const sign = 'every sign can be said';
const foreign = 'every word is in the language of the page';
const cut = 'nothing is cut off';
const answered = 'an action is answered';

test('a sentence that comes again is a fault, also inside another one; short ones are not', () => {
  assert.deepEqual(broken(action([said('Пошта entry. 4 з 12 символів'), live('4 з 12 символів')])), [twice]);
  assert.deepEqual(broken(action([said('Показати push button.'), said('Показати push button.')])), [twice]);
  assert.deepEqual(broken(action([said('Показати entry.'), said('Показати.')])), []);
});

test('beside a summary nothing speaks by itself, but for the busy word before it', () => {
  const arrival = 'summary';
  const panel = said('Потрібно виправити panel.');
  assert.deepEqual(broken(action([panel, live('Введіть пароль')], { arrival })), [alone]);
  assert.deepEqual(broken(action([live('Введіть пароль'), panel], { arrival })), [alone]);
  assert.deepEqual(broken(action([panel, live('Надсилаємо…')], { arrival })), [alone]);
  assert.deepEqual(broken(action([live('Надсилаємо…'), panel], { arrival })), []);
  assert.deepEqual(broken(action([said('Ви мали на увазі: panel.'), live('Лист надіслано')])), []);
});

test('a voice that stops before its text could be over is cut off', () => {
  assert.deepEqual(broken(action([said('Введіть адресу електронної пошти', 1), stopped(1.5)])), [cut]);
  assert.deepEqual(broken(action([said('Введіть адресу електронної пошти', 1), stopped(9)])), []);
  // The second waits for the first.
  const long = 'Введіть номер квартири. Для приватного будинку — 0 або «-»';
  assert.deepEqual(broken(action([said(long, 1), said('Інше речення, яке чекає', 1.1), stopped(5.2)])), [cut]);
});

test('an action without an answer needs a reason', () => {
  assert.deepEqual(broken(action([])), [answered]);
  assert.deepEqual(broken(action([said('Focus mode')])), [answered]);
  assert.deepEqual(broken(action([], { quiet: 'the caret moves' })), []);
});

test('signs without a name, and letters of the other language', () => {
  assert.deepEqual(broken(action([said('будинок → 1Б')])), [sign]);
  assert.deepEqual(broken(action([said('Підказка !Введіть пароль')])), [sign]);
  assert.deepEqual(broken(action([said('Дуже добре! Далі')])), []);
  assert.deepEqual(broken(action([said('Введите пароль')]), 'ru'), []);
  assert.deepEqual(broken(action([said('Введіть пароль')]), 'ru'), [foreign]);
  assert.deepEqual(broken(action([said('Неверный пароль, мы')])), [foreign]);
});
