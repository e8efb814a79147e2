import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, type Rooms, readSources, violations } from './rooms.ts';

/** Levels of one folder, from the lowest to the highest: each may import those below it and what `shared` names. */
function layered(folder: string, levels: string[][], shared: string[]): Rooms {
  const paths = (names: string[]) => names.map((name) => (name ? `${folder}/${name}` : folder));
  return Object.fromEntries(
    levels.flatMap((level, at) => {
      const lower = paths(levels.slice(0, at).flat());
      return paths(level).map((room) => [
        room,
        [...lower, ...paths(level).filter((file) => file.endsWith('.ts')), ...shared],
      ]);
    }),
  );
}

/** The rooms of the endpoint. */
const server: Rooms = layered(
  'demo/server',
  [
    ['problems.ts', 'markup.ts', 'log.ts', 'lifetimes.ts', 'secrets'],
    ['database'],
    ['accounts', 'context.ts'],
    ['jobs', 'options.ts'],
    ['people'],
    ['letters'],
    ['http'],
    // Start, demo, service, environment, commands: what wires the rooms.
    [''],
  ],
  ['src/contract', 'src/rules', 'src/lang.ts', 'src/loopback.ts', '*'],
);

const below = [
  'words',
  'transport',
  'form',
  'fields',
  'contract',
  'rules',
  'lang.ts',
  'element-names.ts',
  'loopback.ts',
];
/** The rooms of the elements, from the lowest to the highest. Views are pure templates: they know no controller. */
const elements: Rooms = layered(
  'src/elements',
  [
    ['looks', 'address.ts', 'events.ts', 'language.ts', 'locale.ts', 'properties.ts', 'form-place.ts', 'screen.ts'],
    ['views'],
    ['input'],
    ['sending', 'isolation'],
    ['inline-screen-tools.ts', 'inline-form.ts', 'form-element.ts'],
    ['register', 'login'],
  ],
  [...below.map((name) => `src/${name}`), 'lit'],
);

/**
 * Who may import whom, arrows only downward. Biome's `noRestrictedImports` compares an import as it is written and not
 * the file it leads to, so it cannot hold a whole room to such a list. Circles, and packages that package.json does not
 * publish, are Biome's (biome.json).
 */
const rooms: Rooms = {
  'src/vodokanal.ts': ['src/define', 'src/embed'],
  'src/index.ts': ['src/elements', 'src/transport', 'src/words'],
  'src/define': ['src/elements', 'src/element-names.ts', 'src/index.ts'],
  'src/embed': ['src/elements/address.ts', 'src/element-names.ts'],
  'src/frame': ['src/elements', 'src/element-names.ts'],
  'src/element-names.ts': [],
  ...elements,
  'src/transport': ['src/contract'],
  'src/form': ['src/fields', 'src/rules'],
  'src/fields': ['src/rules', 'src/words'],
  'src/words': ['src/words', 'src/lang.ts'],
  'src/lang.ts': [],
  'src/loopback.ts': [],
  'src/words/words.ts': ['@lit/localize', 'src/words/uk'],
  'src/words/uk': ['@lit/localize', 'src/contract/ticks.ts'],
  'src/contract/ticks.ts': [],
  'src/contract': ['src/contract', 'src/rules', 'src/lang.ts', 'zod'],
  'src/rules': [],
  ...server,
};

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
    assert.deepEqual(importers(/(^|\/)(words|uk\/[a-z]+)\.ts$/, others), []);
  });

  it('take no more than types from the schemas into what a page loads, which would bring zod along', () => {
    const shipped = [...sources].filter(([file]) => /^src\/(?!contract\/)/.test(file));
    assert.ok(shipped.length > 50);
    assert.deepEqual(importers(/contract\/(requests|answers)\.ts$/, shipped), []);
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
