import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { openapi } from '../../demo/server/http/openapi.ts';
import { blocksOf } from './blocks.ts';
import { codeTables, unspoken } from './codes.ts';

const page = readFileSync('docs/back-end.md', 'utf8');
const scripts = ['second-factor', 'csrf', 'own-shape'].flatMap((name) => blocksOf(page, `js ${name}`));

describe('docs/back-end.md', () => {
  for (const [heading, rows] of Object.entries(codeTables))
    it(`has every code that the form has words for, and no other: ${heading.split('\n')[0]}`, () => {
      const [, table] = page.split(heading);
      assert.equal(table?.split('\n\n')[0], rows);
    });

  it('names every code that is for developers, and no other', () => {
    const [, list] = /^For developers; a person gets a general sentence: ([^.]*)\./m.exec(page) ?? [];
    assert.deepEqual(
      [...(list ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      unspoken,
    );
  });

  it('names the paths and members of the calls as the contract has them', () => {
    const { paths, components } = JSON.parse(JSON.stringify(openapi()));
    const rows = [...page.matchAll(/^\| [^|]+ \| `(\/api[^`]*)` \| `([^`]*)` \| `?(\d+)/gm)];
    // The calls of the demo's cabinet are for no other back end.
    const posts = Object.keys(paths).filter((path) => paths[path].post && !paths[path].post.tags);
    assert.deepEqual(rows.map(([, path]) => path).sort(), posts.sort());
    for (const [, path, members, status] of rows) {
      const { requestBody, responses } = paths[path!].post;
      const [name] = requestBody.content['application/json'].schema.$ref.split('/').slice(-1);
      assert.deepEqual(members!.split(', ').sort(), [...components.schemas[name].required].sort(), path);
      assert.ok(responses[status!], `${path} ${status}`);
    }
  });

  it('has scripts that are right for strict types', () => {
    assert.equal(scripts.length, 8);
    const files = new Map(scripts.map((code, at) => [resolve(`docs/script-${at}.js`), `${code}\nexport {};`]));
    const options: ts.CompilerOptions = {
      allowJs: true,
      checkJs: true,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      types: [],
      experimentalDecorators: true,
      useDefineForClassFields: false,
    };
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists, getSourceFile } = host;
    host.readFile = (file) => files.get(file) ?? readFile(file);
    host.fileExists = (file) => files.has(file) || fileExists(file);
    host.getSourceFile = (file, target, ...rest) =>
      files.has(file) ? ts.createSourceFile(file, files.get(file)!, target) : getSourceFile(file, target, ...rest);
    const program = ts.createProgram([...files.keys(), resolve('src/index.ts')], options, host);
    const found = [...files.keys()].flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
    // The page has the elements that its scripts look for.
    const isMissingElement = ({ code }: ts.Diagnostic) => code === 2531;
    assert.deepEqual(
      found
        .filter((one) => !isMissingElement(one))
        .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
      [],
    );
  });
});
