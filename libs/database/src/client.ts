import pg from 'pg';
import type { Socket } from 'node:net';

/** Milliseconds. Longer than a statement of the API may run (5 s), so that PostgreSQL ends it first. */
export const SILENCE_MS = 8_000;

type ClientClass = new (config?: string | pg.ClientConfig) => pg.Client;

/**
 * The class of a pool's connections, for its option `Client`.
 *
 * A connection has an `error` listener from its creation to its end. pg-pool takes its own listener
 * away when it hands a connection out, and whoever gets it adds one a moment later: a connection
 * that was lost in between would end the process.
 *
 * A connection with a statement that gets no byte from PostgreSQL for `silenceMs` counts as lost. So
 * do all others of that pool that wait for nothing then: where the network swallows packets, they
 * would each cost a request as much time. Statements fail with "Connection terminated …".
 *
 * @param silenceMs milliseconds, more than `statement_timeout`; undefined: waits for ever
 */
export function clientClass(silenceMs?: number): ClientClass {
  const connected = new Set<PooledClient>();

  class PooledClient extends pg.Client {
    private deadline: NodeJS.Timeout | undefined;

    constructor(config?: string | pg.ClientConfig) {
      super(config);
      this.on('error', () => undefined);
      if (silenceMs === undefined) return;
      connected.add(this);
      this.on('drain', () => this.rest());
      this.on('end', () => {
        this.rest();
        connected.delete(this);
      });
      this.watchStatements(silenceMs);
    }

    private get socket(): Socket {
      return (this as unknown as { connection: { stream: Socket } }).connection.stream;
    }

    /** pg's `query` has nine signatures, which an override would have to repeat. */
    private watchStatements(ms: number): void {
      const query = this.query.bind(this) as (...given: unknown[]) => unknown;
      this.query = ((...given: unknown[]) => {
        this.deadline ??= this.expectAnswer(ms);
        return query(...given);
      }) as typeof this.query;
    }

    private expectAnswer(ms: number): NodeJS.Timeout {
      const before = this.socket.bytesRead;
      return setTimeout(() => {
        if (this.socket.bytesRead > before) this.deadline = this.expectAnswer(ms);
        else this.giveUp(ms);
      }, ms).unref();
    }

    private giveUp(ms: number): void {
      const silent = [...connected].filter((one) => one === this || one.deadline === undefined);
      const lost = new Error(`Connection terminated: PostgreSQL was silent for ${ms} ms`);
      for (const one of silent) one.socket.destroy(lost);
    }

    private rest(): void {
      clearTimeout(this.deadline);
      this.deadline = undefined;
    }
  }

  return PooledClient;
}
