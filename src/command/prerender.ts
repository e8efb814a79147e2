import { type ElementName, elementNames, isElementName } from '../element-names.ts';
import { langs } from '../lang.ts';
import type { renderers } from '../prerender/index.ts';
import { UnusableAddress } from '../prerender/unusable-address.ts';
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

type Renderers = typeof renderers;

/** Reads the arguments behind `prerender`. @throws {WrongUse} */
function readOptions(args: string[], known: Renderers): { element: ElementName; given: Record<string, string> } {
  const all = [...new Set(Object.values(known).flatMap(({ options }) => options))];
  const { values, positionals } = readArguments(
    args,
    Object.fromEntries(all.map((name) => [name, { type: 'string' as const }])),
  );
  const [element, ...rest] = positionals;
  if (!isElementName(element) || rest.length) throw new WrongUse(`Name one form: ${elementNames.join(' or ')}.`);
  const given: Record<string, string> = Object.fromEntries(
    all.map((name) => [name, values[name]]).filter(([, value]) => value),
  );
  const strange = Object.keys(given).find((name) => !known[element].options.includes(name));
  if (strange) throw new WrongUse(`--${strange} is nothing that ${element} knows.`);
  const { action, lang, page } = given;
  if (!action) throw new WrongUse('--action is missing: where a browser posts the form while there is no script.');
  if (page && !URL.canParse(page)) throw new WrongUse('--page is a whole address: https://voda.example/cabinet');
  const base = page ?? 'https://page.example';
  if (!URL.canParse(action, base) || !/^https?:/.test(new URL(action, base).protocol))
    throw new WrongUse('--action is an address that begins with https://');
  if (lang && !langs.some((known) => known === lang)) throw new WrongUse(`--lang is ${langs.join(' or ')}.`);
  return { element, given };
}

/** Prints a form as HTML, for those whose pages no Node server makes. */
export const prerenderCommand: Command = {
  usage,
  async run(args) {
    // Only here: the other commands need not wait for it.
    const { renderers } = await import('../prerender/index.ts');
    const { element, given } = readOptions(args, renderers);
    try {
      console.log(renderers[element].render(given));
    } catch (error) {
      if (!(error instanceof UnusableAddress)) throw error;
      throw new WrongUse(`--${error.attribute}: ${error.complaint.replace('`page`', '--page')}.`);
    }
    return 0;
  },
};
