import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedBetween, dayOf, isOpen, isReminding, windowOf } from '../../demo/calendar.ts';
import { chargesOf } from '../../demo/server/billing/charges.ts';
import { mayTurnTo } from '../../demo/server/billing/close-months.ts';
import { judgeReading, limitsOf } from '../../demo/server/billing/reading-limits.ts';
import { sampleHistory } from '../../demo/server/billing/sample-history.ts';
import fc from '../random.ts';

describe('the calendar of readings', () => {
  it('goes by the day in Kyiv', () => {
    assert.equal(dayOf(new Date('2026-11-30T21:59:00Z')), '2026-11-30');
    assert.equal(dayOf(new Date('2026-11-30T22:01:00Z')), '2026-12-01');
    assert.equal(dayOf(new Date('2026-06-30T21:01:00Z')), '2026-07-01');
  });

  const windows: [period: string, closes: string, chargedOn: string, payBy: string][] = [
    ['2026-11', '2026-11-30', '2026-12-01', '2026-12-20'],
    ['2026-12', '2026-12-31', '2027-01-01', '2027-01-20'],
    ['2028-02', '2028-02-29', '2028-03-01', '2028-03-20'],
  ];
  for (const [period, closes, chargedOn, payBy] of windows)
    it(`knows the days of ${period}`, () => {
      const window = windowOf(period);
      assert.deepEqual(window, { period, opens: `${period}-20`, closes, chargedOn, payBy });
      for (const [day, open] of [
        [`${period}-19`, false],
        [`${period}-20`, true],
        [closes, true],
        [chargedOn, false],
      ] as const)
        assert.equal(isOpen(window, day), open, day);
    });

  it('reminds in the last three days', () => {
    const days = ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'];
    assert.deepEqual(
      days.map((day) => isReminding(windowOf('2026-11'), day)),
      [false, true, true, false],
    );
  });

  const closings: [earlier: string, today: string, closed: string[]][] = [
    ['2026-11-27', '2026-11-30', []],
    ['2026-11-27', '2026-12-01', ['2026-11']],
    ['2026-12-01', '2026-12-31', []],
    ['2026-11-30', '2027-02-10', ['2026-11', '2026-12', '2027-01']],
  ];
  for (const [earlier, today, closed] of closings)
    it(`closes ${closed.join(', ') || 'nothing'} from ${earlier} to ${today}`, () => {
      assert.deepEqual(closedBetween(earlier, today), closed);
    });

  it('is turned forward only, by a year at most, and to days that there are', () => {
    const turns = ['2026-11-26', '2026-11-27', '2027-12-28', '2028-01-01', '2026-12-32', '2027-02-30'];
    assert.deepEqual(
      turns.map((day) => mayTurnTo('2026-11-27', day)),
      [false, true, true, false, false, false],
    );
  });
});

describe('what a meter may show', () => {
  const readings = [150, 143, 137, 128, 121, 115, 107].map((value, at) => ({
    period: `2026-0${7 - at}`,
    value,
    source: 'person' as const,
  }));
  const limits = limitsOf(readings, '2026-08');

  it('follows from the months before', () => {
    assert.deepEqual(limits, { min: 150, usual: 7, warn: 171, max: 350 });
    assert.deepEqual(limitsOf([], '2026-08'), { min: 0, usual: 1, warn: 11, max: 200 });
  });

  it('does not depend on the month itself: a correction is judged as the first reading', () => {
    const given = { period: '2026-08', value: 340, source: 'person' as const };
    assert.deepEqual(limitsOf([given, ...readings], '2026-08'), limits);
  });

  it('may be below an estimate, which nobody has read', () => {
    const estimate = { period: '2026-08', value: 170, source: 'estimate' as const };
    assert.equal(limitsOf([estimate, ...readings], '2026-09').min, 150);
  });

  const judged: [value: number, sure: boolean, code: string | undefined][] = [
    [149, false, 'below'],
    [150, false, undefined],
    [171, false, undefined],
    [172, false, 'unusual'],
    [172, true, undefined],
    [350, true, undefined],
    [351, true, 'above'],
    [149, true, 'below'],
  ];
  for (const [value, sure, code] of judged)
    it(`${value}${sure ? ', which is right,' : ''} is ${code ?? 'taken'}`, () => {
      assert.equal(judgeReading(limits, value, sure), code);
    });
});

describe('the charges of a month', () => {
  it('are for water and sewage, and add up', () => {
    const [water, sewerage] = chargesOf('2026-11', '2026-12-01', 7, true);
    assert.deepEqual(water, {
      id: '2026-11-water',
      date: '2026-12-01',
      kind: 'charge',
      service: 'water',
      period: '2026-11',
      volume: 7,
      rate: 1849,
      estimated: true,
      amount: -12_943,
    });
    assert.equal(sewerage!.amount, -8827);
  });

  it('give money back for less than nothing', () => {
    const lines = chargesOf('2026-11', '2026-12-01', -2, false);
    assert.deepEqual(
      lines.map(({ kind, amount }) => [kind, amount]),
      [
        ['correction', 3698],
        ['correction', 2522],
      ],
    );
  });
});

describe('the history of a sample account', () => {
  const accounts = fc.record({
    account: fc.stringMatching(/^\d{12}$/),
    apartment: fc.constantFrom('0', '-', '15', '16А'),
    today: fc.constantFrom('2026-11-27', '2027-01-01', '2028-02-29', '2027-06-20'),
  });

  it('is the same each time, thirteen months long, and its meters never run backwards (random)', () => {
    fc.assert(
      fc.property(accounts, ({ account, apartment, today }) => {
        const history = sampleHistory(account, apartment, today);
        assert.deepEqual(sampleHistory(account, apartment, today), history);
        for (const { readings } of history.meters) {
          assert.equal(readings.length, 13);
          assert.ok(readings.every(({ date }) => date < today));
          for (const [at, { value }] of readings.slice(1).entries()) assert.ok(value > readings[at]!.value);
        }
        assert.ok(history.lines.every(({ date }) => date <= today));
        assert.equal(new Set(history.lines.map(({ id }) => id)).size, history.lines.length);
      }),
    );
  });

  it('charges what the meters show (random)', () => {
    fc.assert(
      fc.property(accounts, ({ account, apartment, today }) => {
        const { meters, lines } = sampleHistory(account, apartment, today);
        const used = meters.reduce((sum, { readings }) => sum + readings.at(-1)!.value - readings[0]!.value, 0);
        const charged = lines
          .filter(({ service }) => service === 'water')
          .reduce((sum, { volume }) => sum + volume!, 0);
        assert.equal(charged, used);
      }),
    );
  });

  it('differs: somebody owes months, somebody has paid in advance, somebody was estimated', () => {
    const balance = (account: string) =>
      sampleHistory(account, '15', '2026-11-27').lines.reduce((sum, { amount }) => sum + amount, 0);
    assert.ok(balance('100200300401') < -30_000, String(balance('100200300401')));
    assert.ok(balance('100200300403') > 0, String(balance('100200300403')));
    assert.ok(sampleHistory('100200300402', '16А', '2026-11-27').lines.some(({ estimated }) => estimated));
  });
});
