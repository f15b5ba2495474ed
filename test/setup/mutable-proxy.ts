import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy on loopback whose connections can be made to swallow everything. */
export interface MutableProxy {
  /** The URL with the proxy's address in place of the server's. */
  through(url: string): string;
  /** From now on, nothing passes over the connections that are open now; new ones work. */
  muteOpenConnections(): void;
  close(): Promise<void>;
}

/** @param url of the server behind it, such as `postgres://…@127.0.0.1:5432/…` */
export async function startMutableProxy(url: string): Promise<MutableProxy> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    const pairs = [
      [client, behind],
      [behind, client],
    ] as const;
    for (const [from, to] of pairs) {
      open.add(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    through: (given) => Object.assign(new URL(given), { hostname: '127.0.0.1', port: own }).href,
    muteOpenConnections() {
      for (const socket of open) socket.removeAllListeners('data').resume();
    },
    async close() {
      for (const socket of open) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
