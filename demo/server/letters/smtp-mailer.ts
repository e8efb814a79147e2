import nodemailer from 'nodemailer';
import type { Mailer } from './mailer.ts';

/**
 * Sends through an SMTP server, `smtp://user:password@host:587` or `smtps://…`.
 * Throws when the server refuses a letter; the worker tries again.
 */
export function smtpMailer(url: string, from: string): Mailer & { close(): void } {
  const transport = nodemailer.createTransport(url, { from });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const send: Mailer = async ({ to, subject, text, html }, id) => {
    await transport.sendMail({
      // As an object: nodemailer would read a string with a comma as several addresses.
      to: { name: '', address: to },
      subject,
      text,
      html,
      // Mail servers drop a second letter of one id: a retry after a lost response arrives once.
      messageId: `<${id.replace(/[^0-9a-z.-]/gi, '.')}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}
