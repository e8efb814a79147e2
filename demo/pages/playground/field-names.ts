import { type Tick, ticks } from '../../../src/contract/ticks.ts';
import type { ElementName } from '../../../src/element-names.ts';
import type { Lang } from '../../../src/lang.ts';
import { type RegistrationRuleName, rules } from '../../../src/rules/index.ts';
import { wordsOf } from '../../../src/words/index.ts';
import type { NameOf } from '../../words/playground-words.ts';

/** What an element calls itself in a language. */
export const titleOf = (element: ElementName, lang: Lang): string => wordsOf(lang)[element].title();

/** What the form calls its fields and ticks in a language. */
export function fieldNames(lang: Lang): NameOf {
  const words = wordsOf(lang);
  return (field) => {
    if (ticks.includes(field as Tick)) return words.ticks[field as Tick]();
    return Object.hasOwn(rules, field) && field in words ? words[field as RegistrationRuleName].label() : field;
  };
}
