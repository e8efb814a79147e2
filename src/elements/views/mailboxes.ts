/** Services whose mailbox stands at `mail.` before the domain of the address. */
const atMailSubdomain = /^(?:ukr\.net|i\.ua|bigmir\.net|online\.ua|yahoo\.com|proton\.me)$/;

/** The mailbox of an address, where its service is known. */
export function mailboxOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (atMailSubdomain.test(domain)) return `https://mail.${domain}`;
  return domain === 'gmail.com' ? 'https://mail.google.com' : undefined;
}
