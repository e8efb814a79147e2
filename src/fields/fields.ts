import { currentPassword } from '../rules/current-password.ts';
import { type RuleName, rules } from '../rules/index.ts';
import type { Rule, Settings } from '../rules/reading.ts';
import type { Words } from '../words/words.ts';

/** What a field says. Every code of its rule has a sentence, or the project does not compile. */
export interface FieldWords<Code extends string = string> {
  label(): string;
  hint?(settings: Settings): string;
  /** `n` is the reading's count, where the sentence needs one. */
  codes: Record<Code, (n: number) => string>;
  /** While typing: how far the text has come. */
  count?(n: number): string;
  /** How a value is understood, when that says more than the value: «будинок 1Б, корпус 3». */
  understood?(value: string): string | undefined;
  /** The words on a chip, where the value alone would not explain itself. */
  offer?(value: string): string;
}

/** One question of a form: everything that is drawn, read, checked and sent follows from it. */
export interface Field<Name extends string = string> {
  name: Name;
  rule: Rule;
  words(words: Words): FieldWords;
  /** Its text leaves the form only inside the request. */
  secret?: boolean;
  /** How wide the answer is. */
  width: 'short' | 'middle' | 'full';
  /** Attributes of the input. `type=text` unless said otherwise: browsers rewrite `type=email`. */
  input: Record<string, string>;
  /** The field opens the help that the page may give in the slot `account-help`. */
  help?: boolean;
}

/** Ties the words to the codes of the rule: a code without words is a compile error. */
function field<Name extends string, Code extends string>(
  definition: Omit<Field<Name>, 'rule' | 'words'> & {
    rule: Rule<Code>;
    words(words: Words): FieldWords<NoInfer<Code>>;
  },
): Field<Name> {
  return definition as Field<Name>;
}

/** What one would not let a keyboard "correct". */
const verbatim = { autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' };
/** Off: browsers fill street names and card numbers into boxes called «house» and «account». */
const own = { ...verbatim, autocomplete: 'off' };

/** Every question of the registration: one for each rule. */
const questions: { [Name in RuleName]: Field<Name> } = {
  account: field({
    name: 'account',
    rule: rules.account,
    words: (w) => ({ ...w.account, hint: ({ accountPattern }) => w.account.hint(Boolean(accountPattern)) }),
    width: 'middle',
    input: own,
    help: true,
  }),
  email: field({
    name: 'email',
    rule: rules.email,
    words: (w) => w.email,
    width: 'full',
    input: { ...verbatim, autocomplete: 'username', inputmode: 'email' },
  }),
  password: field({
    name: 'password',
    rule: rules.password,
    words: (w) => ({ ...w.password, hint: ({ passwordMin }) => w.password.hint(passwordMin) }),
    secret: true,
    width: 'full',
    input: { ...verbatim, autocomplete: 'new-password', type: 'password' },
  }),
  house: field({
    name: 'house',
    rule: rules.house,
    words: (w) => ({
      ...w.house,
      understood(value) {
        const [number = '', block] = value.split('-');
        return block ? w.house.understood(number, block) : undefined;
      },
    }),
    width: 'short',
    input: own,
  }),
  apartment: field({
    name: 'apartment',
    rule: rules.apartment,
    words: (w) => ({
      ...w.apartment,
      offer: (value) => (/^[0-]$/.test(value) ? `${w.apartment.privateHouse()} — ${value}` : value),
    }),
    width: 'short',
    input: own,
  }),
};

export const registerFields: readonly Field[] = Object.values(questions);

/** The same address, to sign in with. */
const address: Field = { ...questions.email, words: (w: Words) => ({ ...w.email, hint: undefined }) };

/** Sign-in: the password as it was chosen. */
export const loginFields: readonly Field[] = [
  address,
  field({
    name: 'password',
    rule: currentPassword,
    words: (w) => ({ label: w.password.label, codes: { empty: w.password.codes.empty } }),
    secret: true,
    width: 'full',
    input: { ...verbatim, autocomplete: 'current-password', type: 'password' },
  }),
];
/** «Забули пароль?»: where to send the link. */
export const recoverFields: readonly Field[] = [address];
/** Behind that link: a password by the rules of the registration. */
export const resetFields: readonly Field[] = [questions.password];
