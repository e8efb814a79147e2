/** Services with the mailbox at `mail.` and the domain of the address. */
const atMailSubdomain = /^(?:ukr\.net|i\.ua|bigmir\.net|online\.ua|yahoo\.com|proton\.me)$/;

/** Address of the web mailbox; undefined for a service that is not known. */
export function mailboxOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (atMailSubdomain.test(domain)) return `https://mail.${domain}`;
  return domain === 'gmail.com' ? 'https://mail.google.com' : undefined;
}
