import { type ElementName, tagOf } from '../element-names.ts';
import type { FormElement } from '../elements/form-element.ts';
import { attributeNameOf, levelOf } from '../elements/properties.ts';
import type { AnyScreen } from '../elements/screen.ts';
import { partNames } from '../elements/views/parts.ts';
import { shellTemplate } from '../elements/views/shell.ts';
import { type Lang, langOf } from '../lang.ts';
import type { ElementAttributesInCamelCase } from '../types/attributes.ts';
import { wordsOf } from '../words/index.ts';
import { fill } from './boxes.ts';
import { contentsOf, type FormState, partOf } from './form.ts';
import { attributes, htmlOf } from './html.ts';
import { shadowStyles } from './styles.ts';
import { ServerTools } from './tools.ts';
import { UnusableAddress } from './unusable-address.ts';

/** Attributes of an element by the names of their properties, with whole addresses. */
export type Given = Readonly<Record<string, string | undefined>>;

/** What a page that comes with the form says of it, besides the element's attributes. */
export interface PrerenderOptions {
  /** The language of the form. @default 'uk' */
  lang?: Lang;
  /**
   * Where a browser posts the form while the script has not come: the page of the endpoint that answers forms without a
   * script, such as `https://cabinet.example/register`. The language is added to it, unless it says one.
   */
  action: string;
  /** The address of the page, for relative addresses in the attributes. */
  page?: string;
  /**
   * Address of `prerendered-shadow.css`, which a strict content security policy wants, and `nonce` for one that wants
   * that. Without both the styles stand in the page.
   */
  styles?: string;
  nonce?: string;
  /** HTML of children that the page has for the slots of the element, written as it is. */
  children?: string;
}

/** How an element is drawn. `frame` has no form in the page. */
export type OptionsOf<Element> = PrerenderOptions & Omit<ElementAttributesInCamelCase<Element>, 'frame'>;

/**
 * Addresses as whole ones.
 * @throws {UnusableAddress} for what is none, and for a relative one without `page`.
 */
function resolveAll(given: Given, page: string | undefined): Given {
  const resolved = Object.entries(given).map(([name, value]) => {
    if (!value || !/(Url|ndpoint)$/.test(name)) return [name, value];
    if (!URL.canParse(value, page)) throw new UnusableAddress(name, value);
    return [name, new URL(value, page).href];
  });
  return Object.fromEntries(resolved);
}

/** The page that answers while there is no script speaks the language of the form. */
function withLang(action: string, lang: Lang): string {
  if (/[?&]lang=/.test(action)) return action;
  return action.replace(/(?=#|$)/, `${action.includes('?') ? '&' : '?'}lang=${lang}`);
}

/** The HTML of an element with its first screen. */
export function renderElement(
  name: ElementName,
  firstScreen: (given: Given, tools: ServerTools) => AnyScreen,
  options: OptionsOf<FormElement>,
): string {
  const { lang: asked, action, page, styles, nonce, children = '', ...rest } = options;
  const lang = langOf(asked);
  const given = Object.fromEntries(
    Object.entries(rest).flatMap(([attribute, value]) => (value === undefined ? [] : [[attribute, String(value)]])),
  );
  const { headingLevel = '2', look = 'own' } = given;
  const level = levelOf(headingLevel);
  const words = wordsOf(lang);
  const screen = firstScreen(resolveAll(given, page), new ServerTools(lang, level));
  const styled = look !== 'page';
  const state: FormState = { id: `vodokanal-${name}`, lang, level, styled, action: withLang(action, lang) };
  const shell = shellTemplate(screen, words, { lang, styled, level: headingLevel === 'none' ? undefined : level });
  const sheet = styles
    ? `<link rel="stylesheet"${attributes({ href: styles })}>`
    : `<style${attributes({ nonce })}>${shadowStyles}</style>`;
  const contents = contentsOf(screen, words, state);
  const title = screen.labels(words).title();
  const parts = partNames.map((part) =>
    partOf(part, contents[part], state, { name, title, mark: 'vodokanal-prerendered' }),
  );
  const written = Object.fromEntries(Object.entries(given).map(([key, value]) => [attributeNameOf(key), value]));
  const tag = tagOf(name);
  return (
    `<${tag}${attributes({ lang, ...written })}>` +
    `<template shadowrootmode="open">${sheet}${htmlOf(shell)}</template>` +
    `${fill(parts.join(''), { account: given.account, email: given.email })}${children}</${tag}>`
  );
}
