import { expect } from '@open-wc/testing';
import { accountKey, samePlace } from '../../src/rules/same.ts';

describe('the same account, however it is typed', () => {
  for (const [one, other, same] of [
    ['123456789012', '1234 5678 9012', true],
    ['123456789012', '1234-5678–9012', true],
    ['АВ1234567890', 'ab1234567890', true],
    ['123456789012', '123456789021', false],
    ['012345678901', '12345678901', false],
  ] as const)
    it(`«${one}» is ${same ? '' : 'not '}the same account as «${other}»`, () => {
      expect(accountKey(one) === accountKey(other)).to.equal(same);
    });
});

describe('the same house or apartment, however it is typed', () => {
  for (const [one, other, same] of [
    ['0', '-', true],
    ['—', '', true],
    ['0', '1', false],
    ['012', '12', true],
    ['1Б-03', '1Б-3', true],
    ['10', '1', false],
    ['1 Б - 3', '1б-3', true],
    ['1А', '1a', true],
    ['12/14', '1214', false],
  ] as const)
    it(`«${one}» is ${same ? '' : 'not '}the same place as «${other}»`, () => {
      expect(samePlace(one, other)).to.equal(same);
    });
});
