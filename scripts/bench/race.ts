import type { Person } from '../../test/factories/person.js';
import { type Figures, load, type Request } from './load.js';
import type { PinnedServer } from './pinned-server.js';

/** Who is measured: a server that gets one kind of request. */
export interface Contestant {
  server: PinnedServer;
  request: Request;
  /** Who asks: each connection is one of them in turn. */
  people: Person[];
}

interface Race<Name extends string> {
  contestants: Record<Name, Contestant>;
  rounds: number;
  /** Of each round. */
  seconds: number;
  /** Seconds of the one before them, which is not counted. */
  warmUp: number;
  connections?: number;
}

/** What all did in one round, each right after the other. */
type Round<Name extends string> = Record<Name, Figures>;

/**
 * Loads contestants in turns, each round in the other direction. A busy machine slows a round, not
 * one of those in it: ratios are taken within rounds, and only then is their median.
 */
export async function race<Name extends string>(race: Race<Name>): Promise<Result<Name>> {
  const { contestants, rounds, seconds, warmUp, connections } = race;
  const all = Object.entries(contestants) as [Name, Contestant][];
  const once = ({ server, request, people }: Contestant, duration: number) =>
    load(server, request, people, { seconds: duration, ...(connections && { connections }) });
  for (const [, contestant] of all) await once(contestant, warmUp);
  const result: Round<Name>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figures: [Name, Figures][] = [];
    for (const [name, contestant] of round % 2 ? all.toReversed() : all) {
      figures.push([name, await once(contestant, seconds)]);
    }
    result.push(Object.fromEntries(figures) as Round<Name>);
  }
  return new Result(Object.keys(contestants) as Name[], result);
}

/** The rounds of a race. */
export class Result<Name extends string> {
  constructor(
    readonly names: Name[],
    private readonly rounds: Round<Name>[],
  ) {}

  /** The median of what each round says. */
  median(figure: (round: Round<Name>) => number): number {
    const sorted = this.rounds.map(figure).toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  }
}
