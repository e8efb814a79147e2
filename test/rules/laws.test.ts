import { expect } from '@open-wc/testing';
import { type RuleName, rules } from '../../src/rules/index.ts';
import { defaultContext } from '../../src/rules/reading.ts';
import { describeLaws } from '../describe-laws.ts';
import { ruleLaws } from './laws.ts';
import { offerLaws } from './offer-laws.ts';
import { pastes } from './texts.ts';
import { writingLaws } from './writing-laws.ts';

describeLaws([...ruleLaws, ...writingLaws, ...offerLaws]);

describe('100 kB pasted by mistake', () => {
  for (const name of Object.keys(rules) as RuleName[])
    it(`is read as ${name} in no time`, () => {
      const milliseconds = () => {
        const start = performance.now();
        for (const paste of pastes) rules[name].read(paste, defaultContext);
        return (performance.now() - start) / pastes.length;
      };
      // The bench has the real figure; here a shared machine only must not see time grow with the text.
      expect(Math.min(milliseconds(), milliseconds(), milliseconds())).to.be.below(2);
    });
});
