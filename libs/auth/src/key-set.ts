import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { fetchKeySet } from './key-set.fetch.js';
import { KeptKeys, type KeySetStore } from './key-set.store.js';
import { KeysUnavailableError } from './token.error.js';
import { readKeys, type VerificationKey } from './verification-key.js';

/** Times are in seconds. */
export interface KeySetOptions {
  /** Where the issuer publishes its keys (RFC 7517). */
  url: string;
  /** Keeps the last known good keys over a restart. */
  store?: KeySetStore;
  /** How old the keys become before they are fetched again, less up to a fifth. Default 300. */
  refreshInterval?: number;
  /** How long after a fetch for an unknown `kid` the next one may follow. Default 5. */
  cooldown?: number;
  /** Reads the published set; the issuer over HTTP unless a test says otherwise. */
  fetch?: (url: string, signal: AbortSignal) => Promise<unknown>;
}

/** Milliseconds that a start without any key waits for the issuer. */
const START_PATIENCE = 1_000;
/** Seconds between attempts while the issuer is down: doubled from the first to the second. */
const RETRY = { first: 1, most: 30 };

/**
 * The issuer's keys, kept warm: fetched in the background before they grow old, so that no request
 * waits for the network, and kept while the issuer is down. A fetch that succeeds replaces them
 * all: what is no longer published is no longer accepted.
 */
export class KeySet {
  private readonly logger = new Logger(KeySet.name);
  private readonly life = new AbortController();
  private keys = new Map<string, VerificationKey>();
  private fetching: Promise<void> | undefined;
  private readonly kept: KeptKeys;
  private failures = 0;
  private failure: unknown;
  private demandedAt = -Infinity;

  /** @param onLost told when a key that was trusted is so no longer */
  constructor(
    private readonly options: KeySetOptions,
    private readonly onLost: () => void,
  ) {
    this.kept = new KeptKeys(options.store);
  }

  /** Takes the keys of last time and asks for today's; waits for them a moment if there are none. */
  async start(): Promise<void> {
    this.keys = await this.kept.load();
    const first = this.refresh();
    void first.then(() => this.keepWarm());
    if (this.keys.size > 0) return;
    await Promise.race([first, delay(START_PATIENCE, undefined, { ref: false })]);
  }

  /** Ends the fetching for good. */
  stop(): void {
    this.life.abort();
  }

  /**
   * @returns the key of this name, or undefined: then the issuer was asked for it now or a few
   *   seconds ago, together with everybody else who named an unknown key
   * @throws KeysUnavailableError where no key at all can be had
   */
  async find(kid: string): Promise<VerificationKey | undefined> {
    const known = this.keys.get(kid);
    if (known) return known;
    await this.refreshOnDemand();
    if (this.keys.size === 0) throw new KeysUnavailableError(this.failure);
    return this.keys.get(kid);
  }

  /**
   * A new key may sign before the next refresh, so an unknown name is a reason to ask; but anybody
   * can make names up, so it is one only once in a while. Asking in the background does not count:
   * the first token of a new key never has to wait.
   */
  private async refreshOnDemand(): Promise<void> {
    const cooldown = this.keys.size > 0 ? (this.options.cooldown ?? 5) : RETRY.first;
    const now = performance.now() / 1000;
    if (!this.fetching && now - this.demandedAt < cooldown) return;
    if (!this.fetching) this.demandedAt = now;
    await this.refresh();
  }

  private async keepWarm(): Promise<void> {
    const { refreshInterval = 300 } = this.options;
    while (!this.life.signal.aborted) {
      const age = refreshInterval * (1 - Math.random() / 5);
      const retry = Math.min(RETRY.first * 2 ** (this.failures - 1), RETRY.most);
      const wait = (this.failures > 0 ? retry : age) * 1000;
      await delay(wait, undefined, { ref: false, signal: this.life.signal }).catch(() => undefined);
      if (!this.life.signal.aborted) await this.refresh();
    }
  }

  /** One fetch at a time, however many ask. Never rejects. */
  private refresh(): Promise<void> {
    this.fetching ??= this.fetchKeys().finally(() => (this.fetching = undefined));
    return this.fetching;
  }

  private async fetchKeys(): Promise<void> {
    const { url, fetch = fetchKeySet } = this.options;
    let keys: Map<string, VerificationKey>;
    try {
      keys = await readKeys(await fetch(url, this.life.signal));
      if (keys.size === 0) throw new Error('it publishes no key that can be used');
    } catch (error) {
      this.fail(error);
      return;
    }
    this.replace(keys);
    if (this.failures > 0) this.logger.warn(`The keys at ${url} can be fetched again.`);
    this.failures = 0;
    void this.kept.save(keys);
  }

  private replace(keys: Map<string, VerificationKey>): void {
    const lost = [...this.keys].some(
      ([kid, { jwk }]) => JSON.stringify(keys.get(kid)?.jwk) !== JSON.stringify(jwk),
    );
    this.keys = keys;
    if (lost) this.onLost();
  }

  /** Said once: the attempts that follow would say it every few seconds. */
  private fail(error: unknown): void {
    this.failure = error;
    this.failures += 1;
    if (this.failures > 1 || this.life.signal.aborted) return;
    const then =
      this.keys.size > 0 ? 'The last known ones stay in use.' : 'Until then nobody is let in.';
    const { message, cause } = error as { message?: string; cause?: { message?: string } };
    this.logger.warn(
      `The keys at ${this.options.url} cannot be fetched: ${cause?.message ?? message}. ${then}`,
    );
  }
}
