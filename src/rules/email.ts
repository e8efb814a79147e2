import { latinLook, narrow, swap, typedLatin } from './cyrillic.ts';
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
  /^(?=.{1,254}$)[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const serviceAtEnd = new RegExp(`(?:${common.join('|')})$`, 'i');
const cyrillic = /[\u0400-\u052f]/;
/** The address without what mail programs put around it. */
function unwrapped(text: string): string {
  const bare = narrow(text);
  const inner = /<([^<>]*)>[,;.]?$/.exec(bare)?.[1] ?? bare.replace(/^["'«“„<(]+|[»”>),;.]+$/g, '');
  const address = inner.trim().replace(/^mailto:([^?]*).*$/i, '$1');
  return address.replace(/ {0,3}@[^@]*$/, (end) => end.trim().replace(/ ?([@.]) ?/g, '$1'));
}

/** The address that may have been meant. */
function meant(address: string): string[] {
  const signed = address.includes('@') ? address : address.replace('"', '@');
  const domain = domainOf(signed);
  const candidate =
    signed !== address || cyrillic.test(signed)
      ? // A dot in a Cyrillic domain was typed on purpose: the key of the Latin one gives Ю.
        cyrillic.test(domain) && domain.includes('.')
        ? ''
        : typedLatin(signed)
      : signed.includes('@')
        ? signed.replace(/[^@]*$/, (end) => end.replace(/[ ,;:/]+|\.{2,}/g, '.').replace(/^\.|\.$/g, ''))
        : signed.replace(serviceAtEnd, '@$&');
  const typed = domainOf(candidate);
  const better = corrected(typed);
  // A repair is offered once it is whole: not while the domain is still on its way to a known one.
  const whole = better
    ? candidate.slice(0, -typed.length) + better
    : candidate !== address && !isBeginning(typed) && /\.[a-z]{2,}$/.test(typed)
      ? candidate
      : '';
  return syntax.test(whole) ? [whole] : [];
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
    // The small letters that look alike are not the capitals' own.
    const alike = cyrillic.test(address) ? swap(latinLook(address), 'аеорсухіјѕ', 'aeopcyxijs') : address;
    const blocking = settings.mailServices === 'block';
    // A name in Cyrillic letters only may be look-alikes, or another layout.
    const doubtful = cyrillic.test(address) && !/[a-z].*@/i.test(address);
    const offers = meant(syntax.test(alike) && !doubtful ? alike : address).filter(
      // An apostrophe in front is read as a quotation mark. С typed for C is the same by look and by key: nothing to ask.
      (offer) => unwrapped(offer) === offer && offer !== alike && !(blocking && isBlocked(domainOf(offer))),
    );
    if (!syntax.test(alike)) return refused(fault(address), offers);
    const blocked = settings.mailServices !== 'off' && isBlocked(domainOf(alike));
    if (blocked && blocking) return refused('service');
    return accepted(text, alike, offers, blocked ? 'service' : alike === address ? undefined : 'lookalike');
  },
};
