import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readSources } from './rooms.ts';

/** Whether a module awaits something itself, outside its functions. */
function awaits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  return ts.forEachChild(node, awaits) ?? false;
}

const parsed = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest);

describe('modules for browsers', () => {
  // WebKitGTK 2.50 spins without end where a frame is removed while one of its modules awaits.
  it('do not await while they load', () => {
    const files = [...readSources('src', 'demo/pages')].filter(([file]) => !file.startsWith('src/command/'));
    assert.ok(files.length > 150);
    assert.deepEqual(
      files.filter(([file, text]) => awaits(parsed(file, text))).map(([file]) => file),
      [],
    );
  });

  for (const [text, found] of [
    ["const answer = await fetch('/');", true],
    ["if (late) await import('./late.ts');", true],
    ['for await (const part of body) take(part);', true],
    ['async function load() { await fetch("/"); }', false],
    ['const load = async () => await fetch("/");', false],
    ['class Loader { async load() { for await (const part of body) take(part); } }', false],
  ] as const)
    it(`${found ? 'would be found by' : 'may say'}: ${text}`, () => {
      assert.equal(awaits(parsed('module.ts', text)), found);
    });
});
