import { type Identity, type RevocationCheck, RevocationsUnknownError } from '@taskward/auth';

/** Milliseconds for which what was read last may be trusted; a reading follows every second. */
const TRUSTED_FOR = 5_000;

/** A session that has ended. */
export interface Revocation {
  sessionId: string;
  /** Milliseconds from the reading until the last of its tokens has expired. */
  remaining: number;
}

/**
 * Ended sessions, in memory until their last token has expired. Asked on every request, so it
 * asks nobody itself.
 */
export class RevocationList implements RevocationCheck {
  /** When each ended session may be forgotten, in `now`'s milliseconds. */
  private readonly ended = new Map<string, number>();
  private knownAt = -Infinity;

  /** @param now milliseconds of a clock that nobody can set */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether the list says all that has been committed until a moment ago. */
  get current(): boolean {
    return this.now() - this.knownAt <= TRUSTED_FOR;
  }

  get size(): number {
    return this.ended.size;
  }

  /**
   * @param revocations those committed since the last reading; repeats do no harm
   * @param askedAt when the reading began, in `now`'s milliseconds
   */
  learn(revocations: readonly Revocation[], askedAt: number): void {
    for (const { sessionId, remaining } of revocations) {
      this.ended.set(sessionId, askedAt + remaining);
    }
    this.knownAt = askedAt;
    for (const [sessionId, forgetAt] of this.ended) {
      if (forgetAt < askedAt) this.ended.delete(sessionId);
    }
  }

  /** @throws RevocationsUnknownError when the last reading is too old to let anybody in */
  isRevoked({ sessionId }: Identity): boolean {
    if (this.ended.has(sessionId)) return true;
    if (!this.current) throw new RevocationsUnknownError();
    return false;
  }
}
