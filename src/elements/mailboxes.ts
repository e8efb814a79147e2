/** Where people read their mail, by the domain of the address: the sites of the services named in the rules. */
const mailboxes: Record<string, string> = {
  'gmail.com': 'mail.google.com',
  'ukr.net': 'mail.ukr.net',
  'i.ua': 'mail.i.ua',
  'ua.fm': 'mail.i.ua',
  'email.ua': 'mail.i.ua',
  'meta.ua': 'webmail.meta.ua',
  'bigmir.net': 'mail.bigmir.net',
  'online.ua': 'mail.online.ua',
  'outlook.com': 'outlook.live.com',
  'hotmail.com': 'outlook.live.com',
  'icloud.com': 'www.icloud.com/mail',
  'yahoo.com': 'mail.yahoo.com',
  'proton.me': 'mail.proton.me',
};

/** The mailbox of an address, where its service is known. */
export function mailboxOf(email: string): string | undefined {
  const site = mailboxes[email.slice(email.lastIndexOf('@') + 1).toLowerCase()];
  return site && `https://${site}`;
}
