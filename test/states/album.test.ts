import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { shots, take } from './album.ts';
import { check } from './inside.ts';
import { pngOf } from './png.ts';
import { openSite } from './visits.ts';

/** A picture notices what somebody would see, and nothing less: the page is changed on purpose. */

const word = (from: string, to: string) => (where: Frame) =>
  where.evaluate(
    (from, to) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (walker.currentNode.nodeValue!.includes(from))
          walker.currentNode.nodeValue = walker.currentNode.nodeValue!.replace(from, to);
    },
    from,
    to,
  );
const css = (text: string) => (where: Frame) => check(where, 'restyle', text);
const token = (name: string, colour: string) =>
  css(`vodokanal-register, vodokanal-login { --vodokanal-${name}: ${colour} }`);

type Change = (where: Frame) => Promise<unknown>;

const seen: [what: string, state: string, change: Change][] = [
  ['another accent', 'login-empty', token('accent', '#1b71bd')],
  ['another colour of hints', 'register-empty', token('muted', '#74808c')],
  ['another colour of texts', 'login-empty', token('text', '#47525c')],
  ['another colour of errors', 'register-error', token('error', '#c9443c')],
  ['another colour of edges', 'register-empty', token('border', '#8b97a2')],
  ['another ground of boxes', 'login-empty', token('field', '#f4f7fa')],
  ['an edge that is gone', 'login-empty', css('.vodokanal-box { border-color: transparent }')],
  ['a button that is 2 px lower', 'login-empty', css('.vodokanal-submit { position: relative; top: 2px }')],
  ['a label that is 2 px to the right', 'login-empty', css('.vodokanal-label { position: relative; left: 2px }')],
  ['a form that is 2 px higher', 'login-empty', css('.vodokanal-submit { margin-bottom: 2px }')],
  ['another word', 'register-empty', word('Будинок', 'Будівля')],
  ['another letter', 'register-empty', word('Квартира', 'Квартири')],
  ['corners', 'login-empty', token('radius', '0')],
];

const unseen: [what: string, state: string, change: Change][] = [
  ['nothing', 'register-typed', async () => {}],
  ['letters that are drawn a little paler', 'register-empty', css('.vodokanal-hint { opacity: 0.96 }')],
  ['a shade that nobody sees', 'login-empty', token('field', '#fdfdfe')],
];

const visits = openSite();

/** How the picture of a state differs from the one before a change. */
function differenceAfter(state: string, change: Change): Promise<string | undefined> {
  return visits.visit(state, 'uk', async (visitor) => {
    const wanted = shots.filter((shot) => shot.state === state).slice(0, 1);
    const [before = ''] = (await take(visitor, wanted)).values();
    const kept = pngOf(await check(visitor.where, 'pack', before));
    await change(visitor.where);
    const now = await visitor.tab.screenshot({ clip: await check(visitor.where, 'clip'), encoding: 'base64' });
    return (await check(visitor.where, 'compare', now, kept.toString('base64')))?.sentence;
  });
}

for (const [what, state, change] of seen)
  test(`a picture notices ${what}`, async (context) => {
    const difference = await differenceAfter(state, change);
    context.diagnostic(String(difference));
    assert.ok(difference);
  });

for (const [what, state, change] of unseen)
  test(`a picture does not notice ${what}`, async () => {
    assert.equal(await differenceAfter(state, change), undefined);
  });
