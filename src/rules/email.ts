import { latinLook, typedLatin } from './cyrillic.ts';
import { common, corrected, domainOf, isBeginning, isBlocked } from './mail-domain.ts';
import { accepted, plain, type Rule, refused } from './reading.ts';

export type EmailCode =
  /** Nothing was typed. */
  | 'empty'
  /** Longer than 254 characters, which no address is. */
  | 'long'
  /** There is no @, or nothing before it: an address looks like name@example.com. */
  | 'at'
  /** What stands after the @ is not finished or has something wrong in it: a dot is missing, or stands at an edge. */
  | 'domain'
  /** More than one address; one is wanted. */
  | 'several'
  /** Cyrillic letters: an address is written in Latin ones (switch the keyboard). */
  | 'cyrillic'
  /** A space or another sign that no address has. */
  | 'sign'
  /** A mail service blocked in Ukraine: letters may not arrive. A note or a problem, as the page decides. */
  | 'service'
  /** Note: Cyrillic letters that look like Latin ones were replaced. */
  | 'lookalike';

/** As browsers check `<input type="email">`, and a dot in the domain. */
const syntax =
  /^(?=.{1,254}$)[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const cyrillic = /[\u0400-\u052f]/;
// The small letters that look alike in both alphabets; the capitals have a table.
const small: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
};

/** The address without what mail programs put around it. */
function unwrapped(text: string): string {
  const narrow = text
    .replace(/[\uff01-\uff5e]+/g, (wide) => wide.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .trim();
  const inner = /<([^<>]*)>[,;.]?$/.exec(narrow)?.[1] ?? narrow.replace(/^["'«“„<(]+|[»”>),;.]+$/g, '');
  const address = inner.trim().replace(/^mailto:([^?]*).*$/i, '$1');
  const at = address.lastIndexOf('@') + 1;
  return at ? address.slice(0, at - 1).trimEnd() + address.slice(at - 1).replace(/ ?([@.]) ?/g, '$1') : address;
}

/** What may have been meant by an address, likeliest first. */
function meant(address: string): string[] {
  const found = new Set<string>();
  const propose = (candidate: string, repaired = true) => {
    const domain = domainOf(candidate);
    const better = corrected(domain);
    const whole = better ? candidate.slice(0, -domain.length) + better : candidate;
    // A repair is offered once it is whole: not while the domain is still on its way to a known one.
    if (better || (repaired && !isBeginning(domain) && /\.[a-z]{2,}$/.test(domain)))
      if (syntax.test(whole)) found.add(whole);
  };
  const signed = address.includes('@') ? address : address.replace('"', '@');
  const [local = '', domain, ...more] = signed.split('@');
  if (cyrillic.test(signed) || signed !== address) {
    // A dot in a Cyrillic domain was typed on purpose: the key of the Latin one gives Ю.
    if (!/[\u0400-\u052f]/.test(domain?.includes('.') ? domain : '')) propose(typedLatin(signed));
  } else if (domain === undefined) {
    const service = common.find((known) => address.toLowerCase().endsWith(known));
    if (service) propose(`${address.slice(0, -service.length)}@${service}`);
  } else if (!more.length) {
    const dotted = domain.replace(/[ ,;:/]+|\.{2,}/g, '.').replace(/^\.|\.$/g, '');
    propose(`${local}@${dotted}`, dotted !== domain);
  }
  return [...found];
}

/** Why a text that fails the syntax does. */
function fault(address: string): EmailCode {
  if (/@[^@]*@/.test(address)) return 'several';
  if (cyrillic.test(address)) return 'cyrillic';
  if (!/.@/.test(address)) return 'at';
  return /[^\w.!#$%&'*+/=?^`{|}~-].*@|@.*[^a-z0-9.-]/i.test(address) ? 'sign' : 'domain';
}

/**
 * The e-mail address. Case stays as typed. Offers are whole addresses.
 * Source: the HTML standard's valid e-mail address, RFC 5321 for the length, decree 133/2017 for the services.
 */
export const email: Rule<EmailCode> = {
  pattern: syntax,
  read(text, { settings } = plain) {
    if (text.length > 1000) return refused('long');
    const address = unwrapped(text);
    if (!address) return refused('empty');
    if (address.length > 254) return refused('long');
    // No name is that long; reading it in every layout would only take time.
    if (address.length > 100 && cyrillic.test(address)) return refused('cyrillic');
    const alike = latinLook(address).replace(/[аеорсухіјѕ]/g, (letter) => small[letter]!);
    const blocking = settings.mailServices === 'block';
    // A name in Cyrillic letters only may be look-alikes, or another layout.
    const doubtful = cyrillic.test(address) && !/[a-z].*@/i.test(address);
    const offers = meant(syntax.test(alike) && !doubtful ? alike : address).filter(
      (offer) => !blocking || !isBlocked(domainOf(offer)),
    );
    if (!syntax.test(alike)) return refused(fault(address), offers);
    const blocked = settings.mailServices !== 'off' && isBlocked(domainOf(alike));
    if (blocked && blocking) return refused('service');
    return accepted(text, alike, offers, blocked ? 'service' : alike === address ? undefined : 'lookalike');
  },
};
