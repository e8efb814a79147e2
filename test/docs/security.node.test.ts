import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { type Limit, limits } from '../../demo/server/database/limits.ts';
import { lifetimes } from '../../demo/server/lifetimes.ts';
import { commonCount } from '../../demo/server/secrets/common-passwords.ts';
import { productionCost } from '../../demo/server/secrets/passwords.ts';
import { patterns } from '../../src/rules/index.ts';
import { headers as hostHeaders } from '../hosts/headers.ts';
import { asvsLevel2 } from './asvs.ts';

const file = 'docs/security.md';
const text = readFileSync(file, 'utf8');
/** Without line breaks, in which a sentence may be wrapped. */
const flat = text.replace(/\s+/g, ' ');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const per = (points: number, duration: number): Limit => ({ points, duration });

/** Each sentence with a figure, the figure in the code, and the figure that the sentence means. */
const figures: [sentence: string, inCode: unknown, meant: unknown][] = [
  ['after two hours without use', lifetimes.sessionIdle, 2 * hour],
  ['and after seven days', lifetimes.session, 7 * day],
  ['The link of a registration works for a day', lifetimes.confirmation, day],
  ['that to a new password for an hour and once', lifetimes.reset, hour],
  ['a one-time code for ten minutes and once', lifetimes.oneTimeCode, 10 * minute],
  ['Registrations 14 days, confirmed or not', lifetimes.registration, 14 * day],
  ['devices 180 days after the last sign-in', lifetimes.device, 180 * day],
  ['stored responses a day', lifetimes.idempotency, day],
  ['without the address for 30 days', lifetimes.job, 30 * day],
  ['orders of payments 14 days', lifetimes.registration, 14 * day],
  ['a one-time code lives ten minutes', lifetimes.oneTimeCode, 10 * minute],
  ['links of letters a day and an hour', [lifetimes.confirmation, lifetimes.reset], [day, hour]],
  ['15 wrong passwords in a quarter of an hour', limits.sessionEmail, per(15, 900)],
  ['asks for 5 letters an hour', limits.mailingEmail, per(5, 3600)],
  ['10 registrations an hour with the number', limits.registrationAccount, per(10, 3600)],
  ['6 registrations an hour with the address', limits.registrationEmail, per(6, 3600)],
  ['up to 6 letters an hour', limits.registrationEmail.points, 6],
  ['argon2id, 19 MiB, two passes, one lane', productionCost, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }],
  ['49,000 from lists of leaked passwords', Math.floor(commonCount / 1000), 49],
  ['8 to 256 characters', patterns.password.source, String.raw`^[\s\S]{8,256}$`],
];

/** Anchors as GitHub makes them of headings. */
const anchorsOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The requirements that a list like `6.2.1–6.2.10, 12, V9` names. */
function requirements(list: string): string[] {
  return list.split(/,\s*/).flatMap((part) => {
    const [first = '', last = first] = part.replace(/^V/, '').split('–');
    const [from, to] = [first, last].map((name) => name.split('.').map(Number)) as [number[], number[]];
    const found = asvsLevel2.filter((id) => {
      const numbers = id.split('.').map(Number).slice(0, from.length);
      const [last] = numbers.slice(-1) as [number];
      return numbers.slice(0, -1).join() === from.slice(0, -1).join() && last >= from.at(-1)! && last <= to.at(-1)!;
    });
    // Some that we answer, too, are of level 3.
    assert.ok(found.length > 0 || ['6.3.5', '6.3.7', '6.3.8'].includes(first), `${part} is no requirement`);
    return found;
  });
}

describe(file, () => {
  it('names files that there are', () => {
    const named = [...text.matchAll(/`((?:demo|docs|src|test)\/[^`\s]*)`/g)].map(([, path]) => path!);
    assert.ok(named.filter((path) => path.endsWith('.test.ts')).length > 20);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('leads to pages and headings that there are', () => {
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link!);
    assert.ok(links.length > 4);
    for (const link of links) {
      const [path, anchor] = link.split('#');
      const page = path ? join(dirname(file), path) : file;
      assert.ok(existsSync(page), link);
      if (anchor) assert.ok(anchorsOf(page).includes(anchor), link);
    }
    // operate.md and a decision lead back to a heading of this page.
    assert.ok(anchorsOf(file).includes('limits'));
  });

  for (const [sentence, inCode, meant] of figures)
    it(`says what the code does: ${sentence}`, () => {
      assert.ok(flat.includes(sentence), 'the sentence is gone: change this test, too');
      assert.deepEqual(inCode, meant);
    });

  it('speaks of a limit that one client can use up for somebody else', () => {
    assert.ok(flat.includes('from one client for a few people'));
    assert.ok(limits.sessionEmail.points < limits.sessionClient.points);
    assert.ok(limits.mailingEmail.points < limits.mailingClient.points);
    assert.ok(limits.registrationAccount.points < limits.registrationClient.points);
  });

  it('answers every requirement of level 2 once', () => {
    const [, chapter] = text.split('## OWASP ASVS 5.0, level 2\n');
    const omitted = /Not listed: [^(]*\(([^)]*)\)/.exec(chapter!)![1]!;
    const rows = [...chapter!.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => row!.split(' | ')).slice(1);
    for (const [list, answer, where] of rows) {
      assert.ok(['met', 'partly', '**not met**', 'of the operator'].includes(answer!), `${list}: ${answer}`);
      assert.ok(where!.length > 5, `${list} says where, or why not`);
    }
    const answered = [...rows.map(([list]) => list!), omitted.replace(/\s+/g, ' ')].flatMap(requirements);
    assert.deepEqual(answered.sort(), [...asvsLevel2].sort());
  });

  it('has the policy of a host page that is tried in three engines', () => {
    const [, policy] = /```http\nContent-Security-Policy: (.*)\n```/.exec(text) ?? [];
    assert.equal(policy, hostHeaders['trusted-types']?.['Content-Security-Policy']);
  });
});
