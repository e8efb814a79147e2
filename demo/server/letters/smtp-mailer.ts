import { Socket } from 'node:net';
import nodemailer from 'nodemailer';
import { FinalFailure, UnclearOutcome } from '../jobs/failures.ts';
import type { Mailer } from './mailer.ts';

/** How long one letter may take, in milliseconds: less than the lease of its job. */
export interface MailTimes {
  /** Name, connection and greeting of the mail server. */
  connection: number;
  /** Silence within the conversation. */
  silence: number;
  /** The whole conversation: a server that sends a byte now and then is never silent. */
  whole: number;
}

const defaultTimes: MailTimes = { connection: 10_000, silence: 30_000, whole: 60_000 };

/** What the server said when it refused, as nodemailer notes it. */
interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

/**
 * Sends through an SMTP server, `smtp://user:password@host:587` or `smtps://…`. Each letter has a connection of its own,
 * so that one which hangs stops no other. `close` breaks those that are open.
 */
export function smtpMailer(url: string, from: string, times = defaultTimes): Mailer & { close(): void } {
  const closing = new AbortController();
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const send: Mailer = async ({ to, subject, text, html, headers }, id) => {
    let handedOver = false;
    const log = () => {};
    const logger = {
      level: log,
      trace: log,
      debug: log,
      warn: log,
      error: log,
      fatal: log,
      // Logged once the server has been sent the last line of the letter.
      info: (entry: unknown) => {
        if ((entry as { tnx?: string }).tnx === 'message') handedOver = true;
      },
    };
    const transport = nodemailer.createTransport({
      url,
      logger,
      socket: new Socket({ signal: AbortSignal.any([closing.signal, AbortSignal.timeout(times.whole)]) }),
      connectionTimeout: times.connection,
      greetingTimeout: times.connection,
      dnsTimeout: times.connection,
      socketTimeout: times.silence,
    });
    try {
      await transport.sendMail({
        from,
        // As an object: nodemailer would read a string with a comma as several addresses.
        to: { name: '', address: to },
        subject,
        text,
        html,
        // Some mail servers drop a second letter of one id: a retry after a lost response arrives once.
        messageId: `<${id.replace(/[^0-9a-z.-]/gi, '.')}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
      });
    } catch (error) {
      throw judge(error as SmtpError, handedOver);
    } finally {
      transport.close();
    }
  };
  return Object.assign(send, { close: () => closing.abort() });
}

/** Answers about who we are, not about the letter: they change when somebody mends our settings. */
const aboutUs = new Set([530, 534, 535, 538]);

/**
 * What an error means for the job. A server that refuses the recipient or the letter with 5xx refuses it for ever. It
 * refuses a sender or a password because of our settings, so letters wait until these are mended.
 */
function judge(error: SmtpError, handedOver: boolean): Error {
  const { responseCode: status, command } = error;
  if (status === undefined)
    return handedOver ? Object.assign(new UnclearOutcome(), { code: `${error.code ?? error.name} after DATA` }) : error;
  const refused = status >= 500 && !aboutUs.has(status) && /^(RCPT TO|DATA)$/.test(command ?? '');
  return Object.assign(refused ? new FinalFailure() : new Error(), { code: `SMTP ${status}` });
}
