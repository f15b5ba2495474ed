import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { MAX_TOKEN_LENGTH } from './compact-jws.js';
import type { Identity } from './identity.js';

/** About 5 MB when full: a digest and an identity each. */
const MAX_TOKENS = 10_000;

/**
 * The identities of tokens that were verified a moment ago, so that the usual request pays for one
 * SHA-256 in place of a signature. Only genuine tokens get in, so forged ones can neither poison
 * nor exhaust it; beyond the bound the one longest unused goes. Keyed by digest: a dump of the
 * memory holds no token from here.
 */
export class RememberedTokens {
  private readonly identities = new LRUCache<string, Identity>({ max: MAX_TOKENS });

  /** @param tolerance seconds after its end during which a token still counts */
  constructor(private readonly tolerance: number) {}

  /** Asks the clock each time: a remembered token ends when it would have ended anyway. */
  find(token: string): Identity | undefined {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    const digest = digestOf(token);
    const identity = this.identities.get(digest);
    if (!identity) return undefined;
    if (Date.now() < identity.expiresAt.getTime() + this.tolerance * 1000) return identity;
    this.identities.delete(digest);
    return undefined;
  }

  /** @param token one that has just been verified, with nothing left unchecked */
  add(token: string, identity: Identity): void {
    this.identities.set(digestOf(token), identity);
  }

  get size(): number {
    return this.identities.size;
  }
}

const digestOf = (token: string) => hash('sha256', token, 'base64');
