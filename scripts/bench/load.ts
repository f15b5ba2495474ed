import autocannon from 'autocannon';
import type { Person } from '../../test/factories/person.js';
import type { PinnedServer } from './pinned-server.js';

/** One kind of request, the same to every server. */
export interface Request {
  method: 'GET' | 'POST';
  /** Of the person who asks. */
  path: (person: Person) => string;
  body?: string;
  /** Given to each request beside the token. */
  headers?: () => Record<string, string>;
  status: number;
}

/** What a server did in one round. */
export interface Figures {
  /** Answers a second. */
  rate: number;
  /** Microseconds of the server's processor time an answer. */
  cpu: number;
  /** Milliseconds that half, and 99 of 100, of the answers took at most. */
  p50: number;
  p99: number;
}

export const CONNECTIONS = 16;

/**
 * Keeps connections busy for a while.
 *
 * @param people who asks: each connection is one of them in turn
 * @throws Error when any answer has another status than is wanted
 */
export async function load(
  server: PinnedServer,
  request: Request,
  people: Person[],
  { seconds, connections = CONNECTIONS }: { seconds: number; connections?: number },
): Promise<Figures> {
  const { method, body = '', headers, path, status } = request;
  const times: number[] = [];
  let refused: number | undefined;
  let next = 0;
  const cpuBefore = await server.cpu();
  const begun = performance.now();
  const run = autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections,
    duration: seconds,
    setupClient(client) {
      const person = people[next++ % people.length]!;
      const fixed = { ...person.bearer, ...(body && { 'content-type': 'application/json' }) };
      client.setRequests([
        {
          method,
          path: path(person),
          body,
          headers: fixed,
          ...(headers && {
            setupRequest: (each) => ({ ...each, headers: { ...fixed, ...headers() } }),
          }),
        },
      ]);
      client.on('response', (code: number, _bytes: number, time: number) => {
        times.push(time);
        if (code !== status) refused = code;
      });
    },
  });
  await run;
  const elapsed = performance.now() - begun;
  const cpu = (await server.cpu()) - cpuBefore;
  if (refused !== undefined) throw new Error(`${server.name} answered ${refused}`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!;
  return {
    rate: (times.length * 1000) / elapsed,
    cpu: cpu / times.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}
