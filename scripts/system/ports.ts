import { connect, createServer } from 'node:net';

/** @throws Error that names the port and the setting, when something answers or listens there */
export async function assertFree(name: string, port: number): Promise<void> {
  // A server on ::1 alone would not stop us from listening, and would take our visitors.
  const taken =
    (await answers(port, '127.0.0.1')) || (await answers(port, '::1')) || !(await canListen(port));
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

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
