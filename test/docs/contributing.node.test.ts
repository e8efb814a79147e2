import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames } from '../../src/element-names.ts';
import { readSources } from '../structure/rooms.ts';
import { belowElements, belowServer, elementLevels, rooms, serverLevels } from '../structure/table.ts';

/** What contributors read: names of files, commands and rooms in it must be true. */
const documents = new Map(
  [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
  ]
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

/** Addresses of relative links, without what stands before `#`: a link inside the page. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));

/** Paths of the project, anywhere in a text; patterns, placeholders and names of code blocks left out. */
const pathsIn = (text: string) =>
  [...text.replace(/^```\w+ \S+$/gm, '').matchAll(/(?<![\w./@-])(?:src|demo|test|locales|docs)\/[^\s`'"()[\]|,;:]+/g)]
    .map(([path]) => path.replace(/#.*$/, '').replace(/\.$/, ''))
    .filter((path) => !/[<*{…]/.test(path));

const scriptsIn = (text: string) => [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);

/** The `#…` that GitHub gives to each heading. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

for (const [file, text] of documents)
  describe(file, () => {
    it('links to files and headings that exist', () => {
      const dead = linksIn(text).filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path ? join(dirname(file), path) : file;
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
      });
      assert.deepEqual(dead, []);
    });

    it('names paths that exist', () => {
      assert.deepEqual(
        pathsIn(text).filter((path) => !existsSync(path)),
        [],
      );
    });

    it('names scripts of package.json', () => {
      assert.deepEqual(
        scriptsIn(text).filter((name) => !(name in manifest.scripts)),
        [],
      );
    });
  });

describe('CONTRIBUTING.md', () => {
  const text = documents.get('CONTRIBUTING.md')!;

  it('names many paths and scripts, or the checks above would see nothing', () => {
    assert.ok(pathsIn(text).length > 50);
    assert.ok(scriptsIn(text).length > 8);
    assert.ok([...documents.values()].flatMap(linksIn).length > 8);
  });

  /** The lines of the picture of this folder. */
  function picture(folder: string): string[] {
    const [, lines] = new RegExp(`\`\`\`rooms ${folder}\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
    assert.ok(lines, `no picture of ${folder}`);
    return lines.trim().split('\n');
  }
  const names = (list: string | undefined) => (list ?? '').split(',').flatMap((name) => name.trim() || []);

  it('draws the arrows of src as the table of the rooms has them', () => {
    const drawn = picture('src').flatMap((line): [string, string[]][] => {
      const [from, to] = line.split('→');
      return names(from).map((room) => [room, to?.trim() === '(nothing)' ? [] : names(to).sort()]);
    });
    const short = (path: string) => path.replace(/^src\//, '');
    const table = Object.entries(rooms)
      .filter(([room]) => /^src\/(?!elements\/)/.test(room))
      // A room that names itself means the rooms inside it.
      .map(([room, targets]): [string, string[]] => [short(room), targets.filter((to) => to !== room).map(short)]);
    table.push(['elements', belowElements.map(short)]);
    assert.deepEqual(
      Object.fromEntries(drawn),
      Object.fromEntries(table.map(([room, targets]) => [room, targets.sort()])),
    );
    assert.equal(drawn.length, table.length);
  });

  for (const [folder, levels] of [
    ['src/elements', elementLevels],
    ['demo/server', serverLevels],
  ] as const)
    it(`draws the levels of ${folder} as the table of the rooms has them`, () => {
      // In brackets: the rooms of the elements, or the files of the folder itself, which is the empty name.
      const drawn = picture(folder).map((line) => {
        if (!line.startsWith('(')) return names(line);
        return line.startsWith('(a room for each element') ? [...elementNames] : [''];
      });
      assert.deepEqual(drawn.reverse(), levels);
    });

  it('names in its walks through the code what is there', () => {
    const sources = [...readSources('src', 'demo/server')];
    const has = (pattern: RegExp) => sources.some(([, code]) => pattern.test(code));
    const isThere = (name: string) => {
      if (name.endsWith('.ts')) return sources.some(([file]) => file.endsWith(`/${name}`));
      const [owner, member] = name.replace('()', '').split('.');
      // The file that declares the owner has the member, too.
      return has(
        member ? new RegExp(`(class|interface) ${owner}\\b[\\s\\S]*\\b${member}\\(`) : new RegExp(`\\b${owner}\\b`),
      );
    };
    const [walks = ''] = text.match(/^## One keystroke[\s\S]*(?=^## Running it)/m) ?? [];
    const named = [...walks.matchAll(/`([\w.-]+(?:\(\))?)`/g)].map(([, name]) => name!);
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((name) => !isThere(name)),
      [],
    );
  });

  it('says what else the endpoint may import', () => {
    const [, beside = '', ofSrc = ''] =
      /may also import packages, ([^.]+(?:\.ts[^.]+)*), of `src`, ([^.]+(?:\.ts[^.]+)*)\./.exec(text) ?? [];
    const namesIn = (list: string) => [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    const said = [...namesIn(beside), ...namesIn(ofSrc).map((name) => `src/${name}`)];
    assert.deepEqual([...said, '*'].sort(), [...belowServer].sort());
  });
});
