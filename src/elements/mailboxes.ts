/** Where people read their mail, by the domain of the address; most services put `mail.` before it. */
const elsewhere: Record<string, string> = {
  'gmail.com': 'mail.google.com',
  'outlook.com': 'outlook.live.com',
  'hotmail.com': 'outlook.live.com',
};

/** The mailbox of an address, where its service is known. */
export function mailboxOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const site = /^(?:ukr\.net|i\.ua|bigmir\.net|online\.ua|yahoo\.com|proton\.me)$/.test(domain)
    ? `mail.${domain}`
    : elsewhere[domain];
  return site && `https://${site}`;
}
