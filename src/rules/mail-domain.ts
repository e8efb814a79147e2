/**
 * The mail services whose names are mended; longer names only, since one letter apart from `i.ua` is half of Ukraine.
 * The last three are right as they are, however near to one of the others.
 */
const known =
  'gmail.com ukr.net meta.ua bigmir.net outlook.com hotmail.com icloud.com yahoo.com proton.me mail.com ymail.com email.com'.split(
    ' ',
  );
export const common = known.slice(0, -3);

/** The domain of an address, lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether the domain may become a known one by typing on. */
export const isBeginning = (domain: string): boolean =>
  known.some((name) => name !== domain && name.startsWith(domain));

/** Whether it is a mail service of Russia blocked in Ukraine. Source: decree 133/2017 of the President of Ukraine. */
export const isBlocked = (domain: string): boolean =>
  /(?:^|\.)(?:(?:mail|inbox|list|bk|internet|ya|rambler)\.ru|yandex\.[a-z]{2,3}(?:\.[a-z]{2})?)$/.test(domain);

/** Whether two names differ by one letter at most: another, missing, added, or two in the wrong order. */
function near(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  const [rest, tail] = [left.slice(1), right.slice(1)];
  return rest === tail || left === tail || rest === right || rest[0]! + left[0] + rest.slice(1) === right;
}

/** The service meant by a mistyped domain; undefined: nothing to mend, or it is still being typed. */
export function corrected(domain: string): string | undefined {
  if (known.some((name) => name.startsWith(domain))) return undefined;
  // An ending so usual is mended first: with it the name may have one more mistake.
  const mended = domain.replace(/\.(?:c[oi][mn]|cmo|om)$/, '.com');
  const [, name] = /^(gmail|ukr|bigmir|icloud)\.[a-z]{2,3}(?:\.ua)?$/.exec(domain) ?? [];
  return common.find((service) => near(mended, service) || (name && service.startsWith(`${name}.`)));
}
