import { type ElementName, elementNames, isElementName } from '../element-names.ts';
import { langs } from '../lang.ts';
import type { LoginOptions, RegisterOptions } from '../prerender/index.ts';
import { RelativeAddress } from '../prerender/relative-address.ts';
import { type Command, readArguments, WrongUse } from './command.ts';

const usage = `vodokanal-forms prerender ${elementNames.join('|')} --action URL [options]

Prints the HTML of a form as a server would draw it, for a page or a template: docs/prerender.md.
Every attribute of docs/reference.md is an option, but frame; so are:

--action URL      where a browser posts the form while there is no script
--lang LANGUAGE   ${langs.join(' or ')}; without it ${langs[0]}
--page URL        the address of the page, where other addresses are relative
--styles URL      where prerendered-shadow.css stands; without it the styles stand in the HTML
--nonce TEXT      for these styles
--children HTML   what stands in the slots of the element

Exit code: 0, or 2 where it is wrongly used.`;

/** What may be given, from the types of what draws: an attribute that is added there does not compile here. */
const shared: Record<keyof RegisterOptions & keyof LoginOptions, true> = {
  action: true,
  lang: true,
  page: true,
  styles: true,
  nonce: true,
  children: true,
  endpoint: true,
  resendEndpoint: true,
  partner: true,
  credentials: true,
  timeout: true,
  headingLevel: true,
  look: true,
  draft: true,
  email: true,
  returnUrl: true,
  after: true,
  passwordMin: true,
};
const names: {
  register: Record<keyof RegisterOptions, true>;
  login: Record<keyof LoginOptions, true>;
} = {
  register: {
    ...shared,
    account: true,
    loginUrl: true,
    privacyUrl: true,
    accountPattern: true,
    privateHouse: true,
    mailServices: true,
  },
  login: {
    ...shared,
    cabinetUrl: true,
    registerUrl: true,
    recoverUrl: true,
    confirmEndpoint: true,
    recoverEndpoint: true,
    resetEndpoint: true,
  },
};

const hyphenated = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Reads the arguments behind `prerender`. @throws {WrongUse} */
function readOptions(args: string[]): { element: ElementName; options: RegisterOptions & LoginOptions } {
  const all = Object.keys({ ...names.register, ...names.login });
  const { values, positionals } = readArguments(
    args,
    Object.fromEntries(all.map((name) => [hyphenated(name), { type: 'string' as const }])),
  );
  const [element, ...rest] = positionals;
  if (!isElementName(element) || rest.length) throw new WrongUse(`Name one form: ${elementNames.join(' or ')}.`);
  const given = Object.fromEntries(all.map((name) => [name, values[hyphenated(name)]]).filter(([, value]) => value));
  const strange = Object.keys(given).find((name) => !(name in names[element]));
  if (strange) throw new WrongUse(`--${hyphenated(strange)} is nothing that ${element} knows.`);
  const { action, lang, page } = given;
  if (!action) throw new WrongUse('--action is missing: where a browser posts the form while there is no script.');
  if (page && !URL.canParse(page)) throw new WrongUse('--page is a whole address: https://voda.example/cabinet');
  const base = page ?? 'https://page.example';
  if (!URL.canParse(action, base) || !/^https?:/.test(new URL(action, base).protocol))
    throw new WrongUse('--action is an address that begins with https://');
  if (lang && !langs.some((known) => known === lang)) throw new WrongUse(`--lang is ${langs.join(' or ')}.`);
  return { element, options: given as unknown as RegisterOptions & LoginOptions };
}

/** Prints a form as HTML, for those whose pages no Node server makes. */
export const prerenderCommand: Command = {
  usage,
  async run(args) {
    const { element, options } = readOptions(args);
    // Only here: the other commands need not wait for it.
    const { renderLogin, renderRegister } = await import('../prerender/index.ts');
    try {
      console.log({ register: renderRegister, login: renderLogin }[element](options));
    } catch (error) {
      throw error instanceof RelativeAddress ? new WrongUse(`${error.message}: --page URL`) : error;
    }
    return 0;
  },
};
