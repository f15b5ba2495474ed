import { Logger } from '@nestjs/common';
import type { JSONWebKeySet } from 'jose';
import { readKeys, type VerificationKey } from './verification-key.js';

/** Where the last known good keys outlive the process; public keys alone. */
export interface KeySetStore {
  /** @returns what was saved last, or null; it is judged like what was fetched */
  load(): Promise<JSONWebKeySet | null>;
  save(set: JSONWebKeySet): Promise<void>;
}

type Keys = Map<string, VerificationKey>;

/** Reads and writes the store, and lets no fault of it keep anybody out. */
export class KeptKeys {
  private readonly logger = new Logger(KeptKeys.name);
  private saved = '';

  constructor(private readonly store: KeySetStore | undefined) {}

  /** The keys of last time; none where there is no store, or it cannot be read. */
  async load(): Promise<Keys> {
    try {
      const keys = await readKeys(await this.store?.load());
      this.saved = JSON.stringify(published(keys));
      return keys;
    } catch (error) {
      this.logger.warn(`The keys of last time cannot be read: ${String(error)}`);
      return new Map();
    }
  }

  /** Writes them where they have changed. Never rejects. */
  async save(keys: Keys): Promise<void> {
    const set = published(keys);
    const text = JSON.stringify(set);
    if (text === this.saved) return;
    try {
      await this.store?.save(set);
      this.saved = text;
    } catch (error) {
      this.logger.warn(`The keys cannot be kept for the next start: ${String(error)}`);
    }
  }
}

const published = (keys: Keys): JSONWebKeySet => ({
  keys: [...keys.values()].map(({ jwk }) => jwk),
});
