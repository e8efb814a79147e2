import nodemailer from 'nodemailer';
import type { Mailer } from '../jobs/worker.ts';

/**
 * Sends through an SMTP server, `smtp://user:password@host:587` or `smtps://…`.
 * Throws what the server refuses; the postman tries again.
 */
export function smtpMailer(url: string, from: string): Mailer & { close(): void } {
  const transport = nodemailer.createTransport(url, { from });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const send: Mailer = async ({ to, subject, text, html }, id) => {
    await transport.sendMail({
      // As an object: a text could be read as several addresses.
      to: { name: '', address: to },
      subject,
      text,
      html,
      // Mail servers drop a second letter of one id: a try whose answer was lost arrives once.
      messageId: `<${id.replace(/[^0-9a-z.-]/gi, '.')}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}
