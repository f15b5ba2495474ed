import type { Person } from '../../test/factories/person.js';
import { type Figures, load, type Request } from './load.js';
import type { PinnedServer } from './pinned-server.js';

/** What servers did with the same load: the median of the rounds, server by server. */
export type Result = Record<string, Figures>;

interface Race {
  request: Request;
  /** Who asks: each connection is one of them in turn. */
  people: Person[];
  servers: PinnedServer[];
  rounds: number;
  /** Of each round, and of the one before them, which only warms up. */
  seconds: number;
  warmUp: number;
  connections?: number;
}

/** Loads servers in turns, each round in another order, so that a busy machine slows all alike. */
export async function race({
  request,
  people,
  servers,
  rounds,
  seconds,
  warmUp,
  connections,
}: Race): Promise<Result> {
  const once = (server: PinnedServer, duration: number) =>
    load(server, request, people, { seconds: duration, ...(connections && { connections }) });
  for (const server of servers) await once(server, warmUp);
  const figures = new Map(servers.map((server) => [server.name, [] as Figures[]]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 ? servers.toReversed() : servers;
    for (const server of order) figures.get(server.name)!.push(await once(server, seconds));
  }
  return Object.fromEntries([...figures].map(([name, each]) => [name, medians(each)]));
}

const medians = (figures: Figures[]): Figures => ({
  rate: median(figures.map(({ rate }) => rate)),
  cpu: median(figures.map(({ cpu }) => cpu)),
  p50: median(figures.map(({ p50 }) => p50)),
  p99: median(figures.map(({ p99 }) => p99)),
});

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
