import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes every letter. */
export interface Mailbox {
  url: string;
  /** The next letter, with its text decoded. */
  next(): Promise<string>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const waiting: ((letter: string) => void)[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        const next = waiting.shift();
        if (next) next(decoded(text));
        else letters.push(decoded(text));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async () => letters.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The parts of a letter, whichever encoding each has. */
function decoded(letter: string): string {
  const base64 = letter.replace(/^(?:[A-Za-z0-9+/]{4,76}={0,2}\r\n)+/gm, (lines) =>
    Buffer.from(lines, 'base64').toString(),
  );
  return base64.replace(/=\r\n/g, '').replace(/=3D/g, '=');
}
