import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contenders, wanted, yardstick } from './contenders.ts';
import { between, measuredText, plotOfStarts } from './document.ts';
import { plotOf } from './plot.ts';
import { compare, type Measured } from './results.ts';
import { quantile, ratioOf, summaryOf } from './statistics.ts';

describe('statistics', () => {
  it('find quartiles between two numbers', () => {
    assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
    assert.deepEqual(summaryOf([5, 1, 3, 2, 4]), { median: 3, low: 2, high: 4 });
    assert.deepEqual(summaryOf([7]), { median: 7, low: 7, high: 7 });
    assert.throws(() => quantile([], 0.5), /no numbers/);
  });

  it('divide by the run of the same round, so that a slow round changes no ratio', () => {
    assert.deepEqual(ratioOf([20, 200, 20], [10, 100, 10]), { median: 2, low: 2, high: 2 });
  });

  it('have no ratio to nothing', () => {
    assert.equal(ratioOf([1, 2, 3], [0, 0, 0]), undefined);
    assert.deepEqual(ratioOf([1, 2, 3], [0, 1, 1]), { median: 2.5, low: 2.25, high: 2.75 });
  });
});

/** Two rounds of a page, each run so long in every condition. */
const measured = (contender: string, ...starts: number[]): Measured => ({
  contender,
  form: 'login',
  runs: [0, 1, 2].map(() => starts.map((start) => ({ start, task: start, keyTask: start / 100 }))),
});
const notBuilt: Measured = { contender: 'ours prerendered', form: 'login', runs: [] };
const results = [measured(yardstick, 100, 110), measured('ours', 200, 220), notBuilt];

describe('a table', () => {
  it('has median, ratio and spread, and names what is not built', () => {
    const text = measuredText(results, 'A machine.');
    assert.match(text, /^A machine\.\n\n### Sign-in\n/);
    assert.match(text, /^\| hand-written \| 105 \| 105 \| 105 \|$/m);
    assert.match(text, /^\| ours \| 210 · 2\.0× \(2\.0–2\.0\) \|/m);
    assert.match(text, /^\| ours prerendered \| not built \|/m);
    assert.doesNotMatch(text, /Registration|NaN|undefined/);
  });

  it('has as many cells in each line as in its head', () => {
    const tables = measuredText(results, '')
      .split(/\n\n(?=Milli|What)/)
      .slice(1);
    assert.equal(tables.length, 4);
    for (const table of tables) {
      const widths = table.split('\n').flatMap((line) => (line.startsWith('|') ? line.split(' | ').length : []));
      assert.ok(widths.length > 4);
      assert.equal(new Set(widths).size, 1, table);
    }
  });

  it('has no ratio without the hand-written form', () => {
    const [ours] = compare([measured('ours', 200)], 'login', 0, 'start');
    assert.deepEqual(ours, { contender: 'ours', value: { median: 200, low: 200, high: 200 } });
  });
});

describe('the plot', () => {
  it('says in words what its bars show', () => {
    const plot = plotOfStarts(results);
    assert.match(plot, /^<svg [^>]*role="img" aria-labelledby="title description">\n<title id="title">Milli/);
    assert.match(plot, /<desc id="description">[^<]*ours 210 ms · 2\.0×, ours prerendered not built\./);
    assert.doesNotMatch(plot, /NaN|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg)|url\(|@import/);
    assert.match(plot, /prefers-color-scheme: dark/);
  });

  it('stays within its width, and escapes', () => {
    const value = { median: 50, low: 40, high: 90 };
    const bars = [{ contender: 'a & <b>', value }];
    const plot = plotOf({ title: 'Bars', panels: [{ title: 'One', bars }], stands: () => true });
    assert.match(plot, /a &amp; &lt;b&gt;/);
    const ends = [...plot.matchAll(/ x="([\d.]+)"/g)].map(([, x]) => Number(x));
    assert.ok(Math.max(...ends) < 760 - 100, String(ends));
  });
});

describe('the document', () => {
  it('gets what stands between its markers', () => {
    assert.equal(
      between('a\n<!-- x -->\nold\n<!-- end of x -->\nb', 'x', 'new $&'),
      'a\n<!-- x -->\n\nnew $&\n\n<!-- end of x -->\nb',
    );
    assert.throws(() => between('a', 'x', 'new'), /no markers/);
  });
});

describe('the contenders', () => {
  it('have the markup of each of their forms', () => {
    const missing = contenders.flatMap(({ folder, forms }) =>
      forms.map((form) => `test/bench/forms/${folder}/${form}.html`).filter((file) => !existsSync(file)),
    );
    assert.deepEqual(missing, []);
  });

  it('are chosen by their names', () => {
    assert.equal(wanted([]).length, contenders.length);
    assert.deepEqual(
      wanted(['ours', yardstick]).map(({ name }) => name),
      [yardstick, 'ours'],
    );
    assert.throws(() => wanted(['theirs']), /"theirs" is none of: hand-written · ours/);
  });
});
