import { type Tick, ticks } from '../../../src/contract/ticks.ts';
import type { Lang } from '../../../src/lang.ts';
import { type RegistrationRuleName, rules } from '../../../src/rules/index.ts';
import { wordsOf } from '../../../src/words/index.ts';
import type { NameOf } from '../../words/playground-words.ts';

/** What the form calls its fields and ticks in a language. */
export function fieldNames(lang: Lang): NameOf {
  const words = wordsOf(lang);
  return (field) => {
    if (ticks.includes(field as Tick)) return words.ticks[field as Tick]();
    return Object.hasOwn(rules, field) && field in words ? words[field as RegistrationRuleName].label() : field;
  };
}
