import type { LitElement } from 'lit';
import type { ElementName } from '../element-names.ts';
import type { EventDetails, EventName } from '../elements/events.ts';

/**
 * What templates may write on an element, derived from its class: a property that is added there is known in every
 * framework.
 */

/** The elements by their tags. */
export type VodokanalElements = Pick<HTMLElementTagNameMap, `vodokanal-${ElementName}`>;

/** Attributes by their names in HTML: `cabinet-url`. */
export type ElementAttributes<Element> = {
  [Name in AttributeProperty<Element> as AttributeName<Name>]?: AttributeValue<Element[Name]>;
};

/** The same by the names of their properties: `cabinetUrl`. Only `after` is not `afterSignIn`. */
export type ElementAttributesInCamelCase<Element> = {
  [Name in AttributeProperty<Element> as Name extends 'afterSignIn' ? 'after' : Name]?: AttributeValue<Element[Name]>;
};

/** Properties without an attribute: objects and functions. */
export type ElementProperties<Element> = {
  [Name in Exclude<Settable<Element>, AttributeProperty<Element>>]?: Element[Name];
};

/** Listeners by the names that a framework has for them: `onvodokanal-success` with the prefix `on`. */
export type ElementListeners<Element, Prefix extends string> = {
  [Name in EventName as `${Prefix}${Name}`]?: (event: ElementEvent<Name, Element>) => void;
};

/** An event, as a listener at the element gets it. */
export type ElementEvent<Name extends EventName, Element> = CustomEvent<EventDetails[Name]> & {
  readonly currentTarget: Element;
};

/**
 * Names of the members that are the element's own, and neither methods nor read-only. `state` has a setter, because
 * frameworks write what they find, but it is read-only all the same.
 */
type Settable<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement | 'state'>]: Element[Name] extends (...args: never[]) => unknown
    ? never
    : IsReadOnly<Element, Name> extends true
      ? never
      : Name;
}[Exclude<keyof Element, keyof LitElement | 'state'>];

/** `Pick` keeps `readonly`; two types are the same only where `readonly` is, too. */
type IsReadOnly<Type, Name extends keyof Type> =
  (<T>() => T extends Pick<Type, Name> ? 1 : 2) extends <T>() => T extends { -readonly [Key in Name]: Type[Key] }
    ? 1
    : 2
    ? false
    : true;

/** What is a text or a number can stand in an attribute. */
type AttributeProperty<Element> = {
  [Name in Settable<Element>]: Element[Name] extends string | number | undefined ? Name : never;
}[Settable<Element>] &
  string;

/** `cabinetUrl` → `cabinet-url`. */
type AttributeName<Name extends string> = Name extends 'afterSignIn' ? 'after' : Hyphenated<Name>;
type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : '';

/** Templates without braces write a number as a text. */
type AttributeValue<Type> = Type | (number extends Type ? `${number}` : never);
