import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

/** First and end of ports that no system gives to outgoing connections: only a server takes one. */
const PORTS = [30_000, 32_768] as const;

/**
 * The port of the last start if it is free, so that a saved connection keeps working.
 *
 * @param file where the port is written down
 * @throws Error when no port is free
 */
export async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
  const others = Array.from({ length: 100 }, () => randomInt(...PORTS));
  for (const port of [last, ...others]) {
    if (!(await isFree(port))) continue;
    await writeFile(file, `${port}\n`);
    return port;
  }
  throw new Error(`no port of 127.0.0.1 is free for the database, of ${PORTS.join(' to ')}`);
}

/** False where connections are refused. A server that is slow to accept one counts as listening. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(code !== 'ECONNREFUSED'));
  });
}

function isFree(port: number): Promise<boolean> {
  if (!port) return Promise.resolve(false);
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
