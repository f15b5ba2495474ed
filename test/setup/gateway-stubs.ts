import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stub saw of a request. */
export interface Seen {
  program: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/**
 * Starts stand-ins for web and the API, which say what they saw: `web` at 127.0.0.1, `second web` at
 * 127.0.0.5, `api` at 127.0.0.2 and `second api` at 127.0.0.3. The first of each resets the
 * connection where it is asked for `/reset`.
 */
export async function startStubs() {
  /** Requests whose connection was reset. */
  const reset: Seen[] = [];
  const web = await startStub('web', '127.0.0.1', 0, reset);
  const api = await startStub('api', '127.0.0.2', 0, reset);
  const others = [
    await startStub('second web', '127.0.0.5', portOf(web)),
    await startStub('second api', '127.0.0.3', portOf(api)),
  ];
  return {
    ports: { web: portOf(web), api: portOf(api) },
    reset,
    stop: () => {
      for (const server of [web, api, ...others]) server.close().closeAllConnections();
    },
  };
}

/** `/stream` sends two events, one after the other, and stays open; any other answer is a `Seen`. */
async function startStub(program: string, host: string, port: number, reset?: Seen[]) {
  const server = createServer((incoming, answer) => {
    const { url = '', headers } = incoming;
    incoming.resume();
    if (reset && url.endsWith('/reset')) {
      reset.push({ program, url, headers });
      incoming.socket.resetAndDestroy();
      return;
    }
    if (url.endsWith('/stream')) {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      setTimeout(() => answer.write('data: 2\n\n'), 50);
      return;
    }
    answer.writeHead(200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ program, url, headers } satisfies Seen));
  });
  await once(server.listen(port, host), 'listening');
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
