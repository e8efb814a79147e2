import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { circles, importsOf, type Rooms, readSources, violations } from './rooms.ts';

/** Who may import whom, arrows only downward. Inside a room everything may import everything but in circles. */
const rooms: Rooms = {
  'src/vodokanal.ts': ['src/define', 'src/embed'],
  'src/index.ts': ['src/elements', 'src/transport', 'src/words'],
  'src/define': ['src/elements', 'src/index.ts'],
  'src/embed': ['src/elements/address.ts'],
  'src/frame': ['src/elements'],
  'src/elements': [
    'src/words',
    'src/transport',
    'src/form',
    'src/fields',
    'src/lang.ts',
    'src/contract/ticks.ts',
    'src/rules/reading.ts',
    'lit',
  ],
  'src/transport': ['src/contract'],
  'src/form': ['src/fields', 'src/rules'],
  'src/fields': ['src/rules', 'src/words'],
  'src/words': ['src/words', 'src/lang.ts'],
  'src/lang.ts': [],
  'src/words/words.ts': ['@lit/localize', 'src/words/uk'],
  'src/words/uk': ['@lit/localize', 'src/contract/ticks.ts'],
  'src/contract/ticks.ts': [],
  'src/contract': ['src/contract', 'src/rules', 'src/lang.ts', 'zod'],
  'src/rules': [],
  'demo/server': ['src/contract', 'src/rules', 'src/lang.ts', '*'],
};

const sources = readSources('src', 'demo/server');

describe('rooms', () => {
  it('import downward only', () => {
    assert.deepEqual(violations(rooms, sources), []);
  });

  it('have no circles', () => {
    assert.deepEqual(circles(sources), []);
  });

  it('take no more than types from the source of the words, which would bring its run time along', () => {
    const takers = [...sources].filter(
      ([file, text]) =>
        file !== 'src/words/words.ts' &&
        importsOf(text).some(({ from, typeOnly }) => /(^|\/)(words|uk\/[a-z]+)\.ts$/.test(from) && !typeOnly),
    );
    assert.deepEqual(
      takers.map(([file]) => file),
      [],
    );
  });

  const violating: [file: string, text: string, complaint: string][] = [
    ['src/rules/house.ts', "import { html } from 'lit';", 'src/rules/house.ts (src/rules) must not import lit'],
    ['src/rules/a.ts', "import * as z from 'zod/mini';", 'src/rules/a.ts (src/rules) must not import zod/mini'],
    [
      'src/form/form.ts',
      "import {\n  send,\n} from '../transport/send.ts';",
      'src/form/form.ts (src/form) must not import src/transport/send.ts',
    ],
    [
      'src/elements/a.ts',
      "await import('../../demo/a.ts');",
      'src/elements/a.ts (src/elements) must not import demo/a.ts',
    ],
    [
      'src/transport/a.ts',
      "export * from '../../test/a.ts';",
      'src/transport/a.ts (src/transport) must not import test/a.ts',
    ],
    [
      'demo/server/a.ts',
      "import '../../src/define/index.ts';",
      'demo/server/a.ts (demo/server) must not import src/define/index.ts',
    ],
    ['src/helpers/a.ts', '', 'src/helpers/a.ts is in no room'],
  ];
  for (const [file, text, complaint] of violating)
    it(`complain: ${complaint}`, () => {
      assert.deepEqual(violations(rooms, new Map([[file, text]])), [complaint]);
    });

  it('complain about a circle, but not about one of types', () => {
    const pair = (statement: string) =>
      new Map([
        ['src/form/a.ts', "import { b } from './b.ts';"],
        ['src/form/b.ts', `${statement} { a } from './a.ts';`],
      ]);
    assert.deepEqual(circles(pair('import')), [['src/form/a.ts', 'src/form/b.ts', 'src/form/a.ts']]);
    assert.deepEqual(circles(pair('import type')), []);
  });
});
