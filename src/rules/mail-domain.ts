/**
 * Mail services that a mistyped domain is compared with. Short names such as `i.ua` are not here: many right domains
 * differ from them by one letter. The last three are here only because they differ from others by one letter and are
 * right.
 */
const known =
  'gmail.com ukr.net meta.ua bigmir.net outlook.com hotmail.com icloud.com yahoo.com proton.me mail.com ymail.com email.com'.split(
    ' ',
  );
/** The services that a mistyped domain is corrected to. */
export const correctable = known.slice(0, -3);

/** The domain of an address, lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Address of the web mailbox; undefined for a service that is not known. */
export function mailboxOf(address: string): string | undefined {
  const domain = domainOf(address);
  if (domain === 'gmail.com') return 'https://mail.google.com';
  return 'ukr.net i.ua bigmir.net online.ua yahoo.com proton.me'.split(' ').includes(domain)
    ? `https://mail.${domain}`
    : undefined;
}

/** Whether the domain is the beginning of a longer known one, so that the person may still be typing. */
export const isBeginning = (domain: string): boolean =>
  known.some((name) => name !== domain && name.startsWith(domain));

/**
 * Whether the address is at a Russian mail service that is blocked in Ukraine. Source: decree 133/2017 of the President
 * of Ukraine.
 */
export const isBlocked = (address: string): boolean =>
  /[@.](?:(?:mail|inbox|list|bk|internet|ya|rambler)\.ru|yandex\.[a-z]{2,3}(?:\.[a-z]{2})?)$/i.test(address);

/** Whether two names differ by one letter at most: replaced, missing, added, or swapped with the next. */
function areClose(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  return (
    left.slice(1) === right.slice(1) ||
    left === right.slice(1) ||
    left.slice(1) === right ||
    left[1]! + left[0] + left.slice(2) === right
  );
}

/** The service that a mistyped domain probably means; undefined: none is close, or the domain is still being typed. */
export function correctDomain(domain: string): string | undefined {
  if (known.some((name) => name.startsWith(domain))) return undefined;
  // A mistyped `.com` is corrected first, so that the name in front of it may have a mistake, too.
  const corrected = domain.replace(/\.(?:c[oi][mn]|cmo|om)$/, '.com');
  const [, name] = /^(gmail|ukr|bigmir|icloud)\.[a-z]{2,3}(?:\.ua)?$/.exec(domain) ?? [];
  return correctable.find((service) => areClose(corrected, service) || (name && service.startsWith(`${name}.`)));
}
