import { elementNames } from '../../src/element-names.ts';
import type { Rooms } from './rooms.ts';

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

/** The rooms of the endpoint, from the lowest to the highest. */
export const serverLevels = [
  ['problems.ts', 'markup.ts', 'log.ts', 'lifetimes.ts', 'secrets'],
  ['database'],
  ['accounts', 'context.ts'],
  ['jobs', 'options.ts'],
  ['people'],
  ['billing'],
  ['letters'],
  ['http'],
  // Start, demo, service, environment, commands: what wires the rooms.
  [''],
];
/** What every room of the endpoint may import; `*` is any package. */
export const belowServer = [
  'src/contract',
  'src/rules',
  'src/lang.ts',
  'src/loopback.ts',
  'demo/written.ts',
  'demo/calendar.ts',
  'demo/words',
  '*',
];

const serverRooms = layered('demo/server', serverLevels, belowServer);

/** The rooms of the elements, from the lowest to the highest. Views are pure templates: they know no controller. */
export const elementLevels: string[][] = [
  [
    'looks',
    'address.ts',
    'events.ts',
    'language.ts',
    'locale.ts',
    'properties.ts',
    'form-place.ts',
    'screen.ts',
    'visible.ts',
  ],
  ['views'],
  ['input'],
  ['sending', 'isolation'],
  ['inline-screen-tools.ts', 'inline-form.ts', 'form-element.ts', 'framed-element.ts'],
  [...elementNames],
];
/** What every room of the elements may import. */
export const belowElements = [
  'src/words',
  'src/transport',
  'src/form',
  'src/fields',
  'src/contract',
  'src/rules',
  'src/lang.ts',
  'src/element-names.ts',
  'src/loopback.ts',
  'src/version.ts',
  'lit',
];

/**
 * Who may import whom, arrows only downward. Biome's `noRestrictedImports` compares an import as it is written and not
 * the file it leads to, so it cannot hold a whole room to such a list. Circles, and packages that package.json does not
 * publish, are Biome's (biome.json).
 */
export const rooms: Rooms = {
  'src/vodokanal.ts': ['src/define', 'src/embed', 'src/elements/looks', 'src/words', 'src/rules', 'src/version.ts'],
  'src/partner.ts': ['src/define', 'src/elements', 'src/element-names.ts'],
  'src/vodokanal-prerendered.ts': [
    'src/define',
    'src/embed',
    'src/elements',
    'src/words',
    'src/rules',
    'src/index.ts',
    'src/element-names.ts',
    'src/version.ts',
  ],
  'src/vodokanal-dev.ts': ['src/check', 'src/vodokanal.ts', 'src/define'],
  'src/check.ts': ['src/check'],
  // It looks at pages and draws nothing: of the elements it has the types alone.
  'src/check': [
    'src/elements',
    'src/embed/configuration.ts',
    'src/words',
    'src/rules/account.ts',
    'src/lang.ts',
    'src/element-names.ts',
    'fastest-levenshtein',
  ],
  'src/command': [
    'src/check-endpoint',
    'src/prerender',
    'src/lang.ts',
    'src/loopback.ts',
    'src/element-names.ts',
    'node:util',
  ],
  'src/check-endpoint': ['src/contract', 'src/rules', 'src/words', 'src/loopback.ts', 'node:crypto', 'node:fs'],
  // In Node: it draws what the elements draw.
  'src/prerender': [
    'src/elements',
    'src/types',
    'src/form',
    'src/transport',
    'src/fields',
    'src/words',
    'src/rules',
    'src/lang.ts',
    'src/element-names.ts',
    'lit',
    '@lit-labs/ssr',
    'parse5',
  ],
  'src/version.ts': [],
  'src/index.ts': ['src/elements', 'src/transport', 'src/types', 'src/words', 'src/element-names.ts'],
  'src/define': ['src/elements', 'src/element-names.ts', 'src/index.ts'],
  'src/embed': ['src/elements/address.ts', 'src/types', 'src/element-names.ts'],
  'src/types': ['src/elements', 'src/element-names.ts', 'lit'],
  'src/types/frameworks': ['src/index.js', '*'],
  'src/frame': [
    'src/elements',
    'src/words',
    'src/contract/return-url.ts',
    'src/lang.ts',
    'src/element-names.ts',
    'src/version.ts',
  ],
  'src/contract/return-url.ts': [],
  'src/words/host-words.ts': ['@lit/localize'],
  'src/words/frame-words.ts': ['@lit/localize'],
  'src/words/scriptless-words.ts': ['@lit/localize'],
  'src/element-names.ts': [],
  ...layered('src/elements', elementLevels, belowElements),
  // In none of the scripts but those for pages that come with the form.
  'src/elements/input/prerendered.ts': [
    'src/elements/screen.ts',
    'src/elements/views',
    'src/elements/input',
    'lit',
    '@lit-labs/ssr-client',
  ],
  'src/transport': ['src/contract'],
  'src/form': ['src/fields', 'src/rules'],
  'src/fields': ['src/rules', 'src/words'],
  'src/words': ['src/words', 'src/lang.ts'],
  'src/lang.ts': [],
  'src/loopback.ts': [],
  'src/words/words.ts': ['@lit/localize', 'src/words/uk'],
  'src/words/uk': ['@lit/localize', 'src/contract/ticks.ts', 'src/contract/codes.ts'],
  'src/contract/ticks.ts': [],
  'src/contract/codes.ts': [],
  'src/contract': ['src/contract', 'src/rules', 'src/lang.ts', 'src/loopback.ts', 'zod'],
  'src/rules': [],
  ...serverRooms,
  // It draws the forms of pages that need no script.
  'demo/server/http': [...serverRooms['demo/server/http']!, 'src/prerender'],
};
