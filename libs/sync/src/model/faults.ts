import type { Basis, SyncStorage, Writes } from '../storage/storage.js';
import type { Credentials, Request, Response, Transport } from '../transport.js';
import type { FakeServer } from './fake-server.js';

/** Pseudo-random numbers from 0 to 1 (mulberry32). The same seed gives the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A crashed program never continues after an await. */
const neverResolves = <T>() => new Promise<T>(() => undefined);

/** Storage and transport of one program, with random faults until `areOff` is set. */
export class Faults {
  hasCrashed = false;
  areOff = false;
  private readonly onCrash: (() => void)[] = [];

  constructor(
    private readonly random: () => number,
    private readonly server: FakeServer,
  ) {}

  /** Resolves when the program has crashed. */
  readonly crashed = new Promise<void>((resolve) => this.onCrash.push(resolve));

  crash(): void {
    this.hasCrashed = true;
    for (const tell of this.onCrash) tell();
  }

  storage(real: SyncStorage): SyncStorage {
    return {
      read: () => this.step(() => real.read()),
      commit: (decide: (basis: Basis) => Writes | null) => this.step(() => real.commit(decide)),
      clear: () => this.step(() => real.clear()),
      close: () => real.close(),
    };
  }

  transport(): Transport {
    return {
      send: (request, credentials) => this.step(() => this.send(request, credentials)),
      listen: () => neverResolves(),
    };
  }

  /** Runs an awaited step. It is delayed, and the program may crash before or after it. */
  private async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.hasCrashed) return neverResolves();
    await this.delay();
    if (this.hasCrashed || this.occurs(0.01)) return this.die();
    const result = await work();
    await this.delay();
    if (this.hasCrashed || this.occurs(0.01)) return this.die();
    return result;
  }

  private die<T>(): Promise<T> {
    if (!this.hasCrashed) this.crash();
    return neverResolves();
  }

  private async send(request: Request, credentials: Credentials): Promise<Response> {
    const handle = () => this.server.handle(request, credentials);
    if (this.occurs(0.06)) throw new Error('The request was lost.');
    if (this.occurs(0.06)) {
      handle();
      throw new Error('The reply was lost.');
    }
    if (this.occurs(0.05)) {
      // It arrives after its sender has given up, possibly after it was sent again.
      this.lateRequests.push(handle);
      throw new Error('The request is late.');
    }
    if (this.occurs(0.03)) return this.unavailable(503);
    const answer = handle();
    // The network has duplicated the request.
    if (this.occurs(0.03)) handle();
    return Promise.resolve(answer);
  }

  /** Requests that have not reached the server yet. */
  readonly lateRequests: (() => void)[] = [];

  private unavailable(status: number): Response {
    return { status, body: null, header: () => null };
  }

  private async delay(): Promise<void> {
    for (let turns = Math.floor(this.random() * 4); turns > 0; turns--) await Promise.resolve();
  }

  private occurs(chance: number): boolean {
    return !this.areOff && this.random() < chance;
  }
}
