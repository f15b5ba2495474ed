import { connect } from 'node:net';
import { canListen, reachable } from './listen-address.js';

/**
 * @param host the address that is to be listened on
 * @throws Error that names the port and the setting, when something answers or listens there
 */
export async function assertFree(name: string, host: string, port: number): Promise<void> {
  // A server on ::1 alone would not stop us from listening on 127.0.0.1, and would take visitors of
  // localhost.
  const asked = ['127.0.0.1', '::1'].includes(reachable(host))
    ? ['127.0.0.1', '::1']
    : [reachable(host)];
  const answered = await Promise.all(asked.map((address) => answers(port, address)));
  const taken = answered.includes(true) || !(await canListen(host, port));
  if (taken)
    throw new Error(`port ${port} is in use: stop what uses it, or set ${name} to another port`);
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(true));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
