import { LRUCache } from 'lru-cache';
import { MAX_TOKEN_LENGTH } from './compact-jws.js';
import type { Identity } from './identity.js';

/** About 10 MB when full: a token and an identity each. */
const MAX_TOKENS = 10_000;

/**
 * The identities of tokens that were verified a moment ago, so that the usual request pays for a
 * look-up in place of a signature. Only genuine tokens get in, so forged ones can neither poison
 * nor exhaust it; beyond the bound the one longest unused goes. Finding by the whole text tells
 * nobody how much of a guess was right: texts meet only where V8's seeded hashes of them are equal.
 */
export class RememberedTokens {
  private readonly identities = new LRUCache<string, Identity>({ max: MAX_TOKENS });

  /** @param tolerance seconds after its end during which a token still counts */
  constructor(private readonly tolerance: number) {}

  /** Asks the clock each time: a remembered token ends when it would have ended anyway. */
  find(token: string): Identity | undefined {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    const identity = this.identities.get(token);
    if (!identity) return undefined;
    if (Date.now() < identity.expiresAt.getTime() + this.tolerance * 1000) return identity;
    this.identities.delete(token);
    return undefined;
  }

  /** @param token one that has just been verified, with nothing left unchecked */
  add(token: string, identity: Identity): void {
    this.identities.set(token, identity);
  }

  get size(): number {
    return this.identities.size;
  }
}
