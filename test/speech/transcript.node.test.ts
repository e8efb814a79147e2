import assert from 'node:assert/strict';
import { test } from 'node:test';
import { happeningsIn } from './log.ts';
import { differences, heardIn, read, write } from './transcript.ts';

const lines = `
vvvvv PROCESS ATSPI_KEY_PRESSED_EVENT: 'Tab' (23) vvvvv
05:36:01.000000 - DEFAULT: Interrupting presentation
^^^^^ PROCESS ATSPI_KEY_PRESSED_EVENT: 'Tab' (23) ^^^^^
05:36:02.500000 - SPEECH OUTPUT: 'Пошта entry
required.' voice=default{'established': False}
05:36:02.600000 - SPEECH OUTPUT: 'Focus mode'{'established': False}
vvvvv PRESENT LIVE REGION MESSAGE vvvvv
05:36:03.000000 - SPEECH OUTPUT: 'Спробуйте через 57 секунд, мій'я'{'established': False}
^^^^^ PRESENT LIVE REGION MESSAGE ^^^^^
05:36:04.000000 - DEFAULT: Interrupting presentation
`;

test('what Orca did is read from its log', () => {
  const day = 5 * 3600 + 36 * 60;
  assert.deepEqual(happeningsIn(lines), [
    { kind: 'key', at: day + 1 },
    { kind: 'said', at: day + 2.5, text: 'Пошта entry required.', live: false },
    { kind: 'said', at: day + 2.6, text: 'Focus mode', live: false },
    { kind: 'said', at: day + 3, text: "Спробуйте через 57 секунд, мій'я", live: true },
    { kind: 'stopped', at: day + 4 },
  ]);
});

const heard = heardIn([
  { what: 'types «a.b@ukr.net»', happenings: happeningsIn(lines), arrival: undefined, quiet: undefined },
  { what: 'Tab', happenings: [], arrival: undefined, quiet: 'a reason' },
]);

test('a transcript keeps what is heard, without what differs from run to run', () => {
  const text = write('A title', heard);
  assert.equal(
    text,
    `# A title

types «{address}»
    Пошта entry required.
    (status) Спробуйте через {n}, мій'я
Tab
`,
  );
  assert.deepEqual(read(text), heard);
  assert.deepEqual(differences(read(text), heard), []);
});

test('a difference names the action, what is written and what is heard', () => {
  const first = { what: 'Tab', said: ['Пошта', 'Пароль'] };
  assert.deepEqual(differences([first], [{ what: 'Tab', said: ['Пошта', 'Увійти'] }]), [
    'at action 1, Tab: (- is written, + is heard)',
    '      - Пароль',
    '      + Увійти',
  ]);
  assert.deepEqual(differences([first], [{ what: 'Tab', said: ['Пароль', 'Пошта'] }]), [
    'at action 1, Tab: (- is written, + is heard)',
    '      the same in another order or number',
  ]);
  assert.deepEqual(differences([first], [first, { what: 'Enter', said: [] }]), [
    'action 2 is «Enter», written is «nothing»',
  ]);
});
