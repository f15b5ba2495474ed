import { createTransport } from 'nodemailer';
import { type Letter, render } from './letter';

/** Milliseconds for each step of a delivery; a server that is silent longer counts as down. */
const PATIENCE = 10_000;

/** RFC 3834: nobody's holiday notice is to answer these. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** Hands a letter to the mail server, in its own time: the caller goes on at once. */
export type Post = (letter: Letter) => void;

/**
 * Sends over SMTP (RFC 5321), with STARTTLS wherever the server offers it.
 *
 * Nobody waits for a letter: how long an answer takes would tell whether one was sent. A failed one
 * is logged by its subject and the server's codes, never with its address, text or link.
 *
 * @param url smtp:// or smtps://, with user and password where the server wants them
 * @param from the sender: `name@host` or `Name <name@host>`
 */
export function createPost(url: string, from: string): Post {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: AUTOMATIC },
  );
  return (letter) => {
    transport.sendMail(render(letter)).catch((error: NodeJS.ErrnoException) => {
      const { code = 'unknown', responseCode = '' } = error as {
        responseCode?: number;
        code?: string;
      };
      console.error(`mail: "${letter.subject}" was not sent: ${code} ${responseCode}`.trimEnd());
    });
  };
}
