import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, readSources, violations } from './rooms.ts';
import { rooms } from './table.ts';

const sources = readSources('src', 'demo/server');

describe('rooms', () => {
  it('import downward only', () => {
    assert.deepEqual(violations(rooms, sources), []);
  });

  /** Files that import more than types from what the pattern names. */
  const importers = (pattern: RegExp, files: [string, string][]) =>
    files
      .filter(([, text]) => importsOf(text).some(({ from, typeOnly }) => pattern.test(from) && !typeOnly))
      .map(([file]) => file);

  it('take no more than types from the source of the words, which would bring its run time along', () => {
    const others = [...sources].filter(([file]) => file !== 'src/words/words.ts');
    assert.deepEqual(importers(/(^|\/)(?<!generated\/)(words|uk\/[a-z]+)\.ts$/, others), []);
  });

  it('take no more than types from the schemas into what a page loads, which would bring zod along', () => {
    // The commands run in Node: their file is never loaded by a page.
    const shipped = [...sources].filter(([file]) => /^src\/(?!contract\/|command\/|check-endpoint\/)/.test(file));
    assert.ok(shipped.length > 50);
    assert.deepEqual(importers(/contract\/(requests|answers|partners)\.ts$/, shipped), []);
    assert.deepEqual(importers(/^zod/, shipped), []);
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
      'src/elements/login/a.ts',
      "await import('../../../demo/a.ts');",
      'src/elements/login/a.ts (src/elements/login) must not import demo/a.ts',
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
    [
      'demo/server/people/a.ts',
      "import type { Letter } from '../letters/letters.ts';",
      'demo/server/people/a.ts (demo/server/people) must not import demo/server/letters/letters.ts',
    ],
    [
      'demo/server/jobs/a.ts',
      "import { startService } from '../service.ts';",
      'demo/server/jobs/a.ts (demo/server/jobs) must not import demo/server/service.ts',
    ],
    [
      'src/elements/views/a.ts',
      "import { TypingController } from '../input/typing-controller.ts';",
      'src/elements/views/a.ts (src/elements/views) must not import src/elements/input/typing-controller.ts',
    ],
    ['src/helpers/a.ts', '', 'src/helpers/a.ts is in no room'],
  ];
  for (const [file, text, complaint] of violating)
    it(`complain: ${complaint}`, () => {
      assert.deepEqual(violations(rooms, new Map([[file, text]])), [complaint]);
    });
});
