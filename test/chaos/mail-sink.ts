import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { tokenIn } from '../server/world.ts';

/** A mail server that takes letters, and can be switched off and on. */
export interface MailSink {
  url: string;
  /** The tokens of the confirming letters to an address, one a letter. */
  tokens(to: string): string[];
  /** Breaks all connections and takes none until `on`. */
  off(): Promise<void>;
  on(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const letters: { to: string; text: string }[] = [];
  let server: SMTPServer | undefined;
  let port = 0;
  const sink = {
    url: '',
    tokens: (to: string) =>
      letters.filter((letter) => letter.to === to).map(({ text }) => tokenIn(text, 'confirm') ?? 'none'),
    async off() {
      const closing = server;
      server = undefined;
      // Takes no more; a connection that is open is broken in the middle.
      if (closing) {
        for (const connection of closing.connections)
          (connection as { _socket?: { destroy(): void } })._socket?.destroy();
        await new Promise<void>((resolve) => closing.close(() => resolve()));
      }
    },
    async on() {
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        logger: false,
        closeTimeout: 100,
        onData(stream, session, done) {
          const parts: Buffer[] = [];
          stream.on('data', (chunk) => parts.push(chunk));
          stream.on('end', () => {
            const to = session.envelope.rcptTo[0]!.address;
            letters.push({ to, text: textOf(Buffer.concat(parts).toString('latin1')) });
            done();
          });
        },
      });
      server.on('error', () => {});
      const listening = server;
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
      port = (listening.server.address() as AddressInfo).port;
      sink.url = `smtp://127.0.0.1:${port}`;
    },
  };
  await sink.on();
  return sink;
}

/** The text part of a message as it went over the wire. */
function textOf(message: string): string {
  const [, encoding, body] =
    /text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(message)!;
  if (encoding === 'base64') return Buffer.from(body!, 'base64').toString();
  return body!
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
