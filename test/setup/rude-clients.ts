import { once } from 'node:events';
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A client that sends a header of endless length, a byte at a time. */
export function dribble(port: number): { socket: Socket; heard: () => string } {
  let heard = '';
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\nX: ');
  const timer = setInterval(() => socket.write('x'), 100);
  socket.on('data', (chunk) => (heard += chunk.toString()));
  socket.on('error', () => undefined).on('close', () => clearInterval(timer));
  return { socket, heard: () => heard };
}

export const HUGE = 100 * 1024 * 1024;

/** Sends 100 MB as fast as they are taken, over a connection that is not to close after the answer. */
export async function upload(url: string, bearer: OutgoingHttpHeaders) {
  const outgoing = request(url, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: { ...bearer, 'content-type': 'application/json', 'content-length': HUGE },
  });
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let sent = 0;
  const send = () => {
    while (sent < HUGE && !outgoing.destroyed) {
      sent += chunk.length;
      if (!outgoing.write(chunk)) return outgoing.once('drain', send);
    }
    return outgoing.end();
  };
  send();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const sentBefore = sent;
  outgoing.on('error', () => undefined);
  let text = '';
  for await (const part of response) text += String(part);
  const { code } = JSON.parse(text) as { code: string };
  outgoing.destroy();
  return { status: response.statusCode, code, sentBefore };
}

/** Sends a body with Expect: 100-continue; says whether it was called for. */
export async function askFirst(url: string, bearer: OutgoingHttpHeaders, body: Buffer) {
  const outgoing = request(url, {
    method: 'POST',
    agent: false,
    headers: {
      ...bearer,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  let told = false;
  outgoing.once('continue', () => {
    told = true;
    outgoing.end(body);
  });
  outgoing.flushHeaders();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.resume();
  outgoing.on('error', () => undefined).destroy();
  return { told, status: response.statusCode };
}

/** True once nobody listens at a port. */
export function refusesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(true));
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
  });
}

/** Sends a body that does not say how long it is, and goes on until there is an answer. */
export async function sendWithoutEnd(url: string, bearer: OutgoingHttpHeaders) {
  const headers = { ...bearer, 'content-type': 'application/json' };
  const outgoing = request(url, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers,
  });
  let answered = false;
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const send = () => {
    while (!answered && outgoing.write(chunk));
    if (!answered) outgoing.once('drain', send);
  };
  send();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  answered = true;
  outgoing.on('error', () => undefined);
  let text = '';
  for await (const part of response) text += String(part);
  outgoing.destroy();
  return { status: response.statusCode, code: (JSON.parse(text) as { code: string }).code };
}
