import { latinLook, narrow, swap, typedLatin } from './cyrillic.ts';
import { correctable, correctDomain, domainOf, isBeginning, isBlocked } from './mail-domain.ts';
import { defaultContext, type Rule, withProblem, withValue } from './reading.ts';

export type EmailCode =
  /** Nothing was typed. */
  | 'empty'
  /** Longer than 254 characters, which no address is. */
  | 'long'
  /** There is no @, or nothing in front of it. */
  | 'at'
  /** The part after the @ is unfinished or wrong: a dot is missing, or is its first or last character. */
  | 'domain'
  /** There is more than one @: more than one address was typed. */
  | 'several'
  /** It contains Cyrillic letters, which no address has. */
  | 'cyrillic'
  /** It contains a space or another character that no address has. */
  | 'sign'
  /** A mail service blocked in Ukraine: letters may not arrive. A note or a problem, see `Settings.mailServices`. */
  | 'service'
  /** Note: Cyrillic letters were replaced by Latin ones that look the same. */
  | 'lookalike';

/** What browsers accept in `<input type="email">`, with a dot in the domain. */
export const syntax =
  /^(?=.{1,254}$)[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const serviceAtEnd = new RegExp(`[ "#№]*(${correctable.join('|')})$`, 'i');
const cyrillic = /[\u0400-\u052f]/;

/** Words, signs and pictures in front of an address and behind it, in no Latin letters: «Ел. пошта:», «📧». */
const label =
  /^(?:[^a-z\d@]*[\s:]|(?:e-?|g)?mail[\s:])\s*(?=[a-z\d])|[\s(]+[^a-z\d@]+$|[^\p{L}\p{N}\p{P}\p{Z}$+<=>^`|~]+$/giu;

/** The address without labels, names, brackets, quotes and punctuation that people and mail programs put around it. */
function unwrapped(text: string): string {
  const typed = narrow(text);
  const inner =
    /<([^<>]*)>[,;.]?$/.exec(typed)?.[1] ??
    typed.replace(/^(["'])(.*)\1$/s, '$2').replace(/^["'`«“„<(]+|[`»”“>),;.]+$/g, '');
  const address = inner
    .trim()
    .replace(/^mailto: ?([^?]*).*$/i, '$1')
    .replace(label, '');
  return address
    .replace(/\. +(?=\S*@)/g, '.')
    .replace(/ {0,3}@[^@]*$/, (end) => end.trim().replace(/ ?([@.]) ?/g, '$1'));
}

/** The address with the signs that somebody has said or hidden: «olena собака ukr крапка net», «olena [at] ukr.net». */
const spokenSigns = (address: string) =>
  address
    .replace(/ *[ ([{](?:собака|собачка|песик|равлик|ет|эт|at)[ )\]}] */i, '@')
    .replace(/ *[ ([{](?:крапка|точка|dot)[ )\]}] */gi, '.');

/** The address that the person may have meant, if it differs: at most one. */
function offersFor(address: string): string[] {
  // One address beside a telephone, or twice.
  const [only, other] = new Set(address.split(/[\s,;]+/).filter((part) => syntax.test(part)));
  if (only && !other && only !== address && !/[a-z]/i.test(address.replaceAll(only, ''))) return [only];
  const signed = address.includes('@') ? address.replace(/@+/, '@') : spokenSigns(address).replace('"', '@');
  const domain = domainOf(signed);
  // With the wrong layout there is no dot: its Latin key types Ю. So a domain with a dot was typed in this one.
  const latin = cyrillic.test(domain) && domain.includes('.') ? '' : typedLatin(signed);
  const candidate = latin.includes('@')
    ? latin.replace(/[^@]*$/, (end) => end.replace(/[ ,;:/]+|\.{2,}/g, '.').replace(/^\.|\.$/g, ''))
    : latin.replace(serviceAtEnd, '@$1');
  const typed = domainOf(candidate);
  const better = correctDomain(typed);
  // Nothing is offered while the domain is the beginning of a known one: the person is still typing.
  const repaired = better
    ? candidate.slice(0, -typed.length) + better
    : candidate !== address && !isBeginning(typed) && /\.[a-z]{2,}$/.test(typed)
      ? candidate
      : '';
  return syntax.test(repaired) ? [repaired] : [];
}

/** The problem of an address that does not match the syntax. */
function problemOf(address: string): EmailCode {
  if (/@[^@]*@/.test(address)) return 'several';
  if (cyrillic.test(address)) return 'cyrillic';
  if (!/.@/.test(address)) return 'at';
  return /[^\w.!#$%&'*+/=?^`{|}~-].*@|@.*[^a-z0-9.-]/i.test(address) ? 'sign' : 'domain';
}

/**
 * The e-mail address. Upper and lower case stay as typed. Each offer is a complete address.
 * Source: the HTML standard's valid e-mail address, RFC 5321 for the length, decree 133/2017 for the services.
 */
export const email: Rule<EmailCode> = {
  read(text, { settings } = defaultContext) {
    if (text.length > 1000) return withProblem('long');
    const address = unwrapped(text);
    if (!address) return withProblem('empty');
    if (address.length > 254) return withProblem('long');
    // `latinLook` replaces capitals. Of the small letters, others look the same.
    const alike = cyrillic.test(address) ? swap(latinLook(address), 'аеорсухіјѕ', 'aeopcyxijs') : address;
    const blocking = settings.mailServices === 'block';
    // Cyrillic letters without Latin ones in front of the @: look-alikes, or another keyboard layout.
    const doubtful = cyrillic.test(address) && !/[a-z].*@/i.test(address);
    const offers = offersFor(syntax.test(alike) && !doubtful ? alike : address).filter(
      // `unwrapped` would take an apostrophe in front for a quotation mark, so the offer would not read as itself. С
      // for C has the same look and the same key: the offer would be the value.
      (offer) => unwrapped(offer) === offer && offer !== alike && !(blocking && isBlocked(offer)),
    );
    if (!syntax.test(alike)) return withProblem(problemOf(address), offers);
    const blocked = settings.mailServices !== 'off' && isBlocked(alike);
    if (blocked && blocking) return withProblem('service');
    return withValue(text, alike, offers, blocked ? 'service' : alike === address ? undefined : 'lookalike');
  },
};
