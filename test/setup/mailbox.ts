import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.js';

/** A letter as it arrived. */
interface ReceivedLetter {
  to: string;
  subject: string;
  /** The plain form, decoded. */
  text: string;
  /** The address behind the button; the first of the text. */
  link: string;
}

export interface Mailbox {
  /** What web is given to send through it. */
  settings: { SMTP_URL: string; MAIL_FROM: string };
  /** Everything that has arrived, oldest first. */
  letters: ReceivedLetter[];
  /** Waits for the letter to this address with this subject, newer than those of `after`. */
  letter(to: string, subject: string, after?: number): Promise<ReceivedLetter>;
  close(): Promise<void>;
}

/** Milliseconds that a letter may take over loopback on a busy machine. */
const TIMEOUT = 60_000;
const USER = 'taskward';
const PASSWORD = 'only-for-tests';

/** A mail server on loopback that delivers to nobody, and lets in one user with their password. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      const right = username === USER && password === PASSWORD;
      done(right ? null : new Error('wrong password'), { user: username });
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join(', ');
        letters.push(read(to, Buffer.concat(chunks).toString('utf8')));
        done();
      });
    },
  });
  server.listen(await freePort(), '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    settings: {
      SMTP_URL: `smtp://${USER}:${PASSWORD}@127.0.0.1:${port}`,
      MAIL_FROM: 'Taskward <no-reply@example.org>',
    },
    letters,
    async letter(to, subject, after = 0) {
      for (const end = Date.now() + TIMEOUT; ;) {
        const found = letters.slice(after).find((one) => one.to === to && one.subject === subject);
        if (found) return found;
        if (Date.now() > end) throw new Error(`no letter "${subject}" to ${to} has arrived`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Takes a message of two alternatives apart, as far as these letters need it (RFC 2045). */
function read(to: string, raw: string): ReceivedLetter {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const part = body.split(`--${boundary}`).find((one) => /text\/plain/i.test(one)) ?? '';
  const [partHead = '', content = ''] = part.split(/\r\n\r\n(.*)/s);
  const isBase64 = /transfer-encoding: base64/i.test(partHead);
  const text = isBase64 ? Buffer.from(content, 'base64').toString() : fromQuotedPrintable(content);
  const subject = /^Subject: (.*)$/m.exec(head)?.[1]?.trim() ?? '';
  return { to, subject, text, link: /https?:\/\/\S+/.exec(text)?.[0] ?? '' };
}

function fromQuotedPrintable(content: string): string {
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
