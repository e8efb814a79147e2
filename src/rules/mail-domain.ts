/** The mail services whose names are mended; longer names only, since one letter apart from `i.ua` is half of Ukraine. */
export const common =
  'gmail.com ukr.net meta.ua bigmir.net outlook.com hotmail.com icloud.com yahoo.com proton.me'.split(' ');
// Right as they are, however near to one of those. With their subdomains: dp.ua is the region's.
const known = [
  ...common,
  ...'i.ua email.ua online.ua ua.fm dp.ua ymail.com mail.com email.com googlemail.com protonmail.com live.com gmx.net'.split(
    ' ',
  ),
  ...'mail.ru inbox.ru list.ru bk.ru internet.ru ya.ru rambler.ru yandex.ru yandex.ua'.split(' '),
];
const com = /\.(?:co[nm]m?|cmo|ocm|[cxv][oip]m|[co]m)$/;
const net = /\.(?:ne[ry]|nte|[bmh]?et|nrt)$/;

/** The domain of an address, lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether the domain may become a known one by typing on. */
export const isBeginning = (domain: string): boolean =>
  known.some((name) => name !== domain && name.startsWith(domain));

/** Whether it is a mail service of Russia blocked in Ukraine. Source: decree 133/2017 of the President of Ukraine. */
export const isBlocked = (domain: string): boolean =>
  /(?:^|\.)(?:(?:mail|inbox|list|bk|internet|ya|rambler)\.ru|yandex\.[a-z]{2,3}(?:\.[a-z]{2})?)$/.test(domain);

/** Whether two names differ by one letter: another, missing, added, or two in the wrong order. */
function near(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return left.length < 2 ? right.length < 2 : left.length === 2 && left[1]! + left[0]! === right;
}

/** The service meant by a mistyped domain; undefined: nothing to mend, or it is still being typed. */
export function corrected(domain: string): string | undefined {
  if (known.some((name) => name.startsWith(domain))) return undefined;
  const mended = domain.replace(com, '.com').replace(net, '.net');
  const [, name] = /^(gmail|ukr|bigmir|icloud)\.[a-z]{2,3}(?:\.ua)?$/.exec(domain) ?? [];
  return common.find((service) => near(mended, service) || (name && service.startsWith(`${name}.`)));
}
