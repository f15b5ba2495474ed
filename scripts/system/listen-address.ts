import { createServer, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Addresses that stand for all of a machine's own, and one of those that answers for them. */
const ANY: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Those that localhost leads to on every machine; to ::1 it leads on some. */
const LOCALHOST = new Set(['127.0.0.1', 'localhost', ...Object.keys(ANY)]);

/** Where a program that listens on HOST can be asked from this machine. */
export const reachable = (host: string) => ANY[host] ?? host;

/** The default of BETTER_AUTH_URL and API_URL: localhost wherever that leads to HOST. */
export const hostUrl = (host: string, port: number) =>
  LOCALHOST.has(host) ? `http://localhost:${port}` : probeUrl(host, port);

/** An address for this machine alone, whatever HOST is. */
export function probeUrl(host: string, port: number): string {
  const address = reachable(host);
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}

/** @throws Error with the remedy in one line, unless HOST is an address of this machine */
export async function assertOwnAddress(host: string): Promise<void> {
  if (await canListen(host)) return;
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const some = [...new Set(own.map((one) => one.address))].slice(0, 6).join(', ');
  throw new Error(
    `HOST is "${host}", which is no address of this machine: set it to 0.0.0.0 for all of them, or to one of ${some}`,
  );
}

/** @param port 0, if not given: any that is free */
export function canListen(host: string, port = 0): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
