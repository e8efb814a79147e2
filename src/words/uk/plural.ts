import { configureTransformLocalization } from '@lit/localize';

// The compiler writes the language of each module here.
export const locale = configureTransformLocalization({ sourceLocale: 'uk' }).getLocale();
const pluralRules = new Intl.PluralRules(locale);

/**
 * The sentence for each plural category. Ukrainian and Russian count alike: one (1, 21), few (2, 23), many (5, 11).
 * A category that the source lacks, such as the English `other`, takes the sentence of `other`, else that of `many`.
 */
type Forms = { [Category in Intl.LDMLPluralRule]?: () => string } & { many: () => string };

/** The sentence that fits the whole number `n` in the language of the module. */
export const plural = (n: number, forms: Forms): string =>
  (forms[pluralRules.select(n)] ?? forms.other ?? forms.many)();
