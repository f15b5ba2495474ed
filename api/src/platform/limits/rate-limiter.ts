/** What a caller may still do, in the terms of the RateLimit field. */
export interface Allowance {
  allowed: boolean;
  /** Units that can be taken at once, now. */
  remaining: number;
  /** Seconds until the whole quota is there again. */
  resetSeconds: number;
  /** Seconds until the refused take would be allowed; 0 when it was. */
  retrySeconds: number;
}

/** Some 15 MB at the most: an entry is a short string and a number. */
const MAX_KEYS = 100_000;

/** Milliseconds. Sums of fractions miss a whole unit by less than this. */
const ROUNDING = 1e-3;

/** Rounded up, but for an error of rounding. */
const wholeSeconds = (ms: number) => Math.max(0, Math.ceil((ms - ROUNDING) / 1_000));

/**
 * A quota for each key, which refills steadily (the generic cell rate algorithm: one number a key
 * says when its quota will be whole again). Memory is bounded: at `maxKeys` those that have been
 * idle for longest are forgotten.
 */
export class RateLimiter {
  /**
   * Two generations, of which the older one is dropped whole: to evict single keys from a Map costs
   * V8 as much as the Map is large, and a flood of addresses would evict at each request.
   */
  private recent = new Map<string, number>();
  private older = new Map<string, number>();
  private readonly windowMs: number;

  /**
   * @param name the policy's name in the RateLimit fields
   * @param quota units that may be taken at once, and in each window after that
   * @param windowSeconds in which an empty quota is whole again
   */
  constructor(
    readonly name: string,
    readonly quota: number,
    readonly windowSeconds = 60,
    private readonly maxKeys = MAX_KEYS,
  ) {
    this.windowMs = windowSeconds * 1_000;
  }

  /** Takes one unit if there is one left. @param now milliseconds of any steady clock */
  take(key: string, now = performance.now()): Allowance {
    return this.takeUnits(key, 1, now);
  }

  /** What is left, of which nothing is taken. */
  look(key: string, now = performance.now()): Allowance {
    return this.takeUnits(key, 0, now);
  }

  private takeUnits(key: string, units: number, now: number): Allowance {
    const whole = this.after(key, units, now);
    const allowed = whole - now <= this.windowMs + ROUNDING;
    const kept = allowed ? whole : whole - units * this.unitMs;
    if (units > 0) this.keep(key, kept);
    return {
      allowed,
      remaining: Math.max(0, Math.floor((this.windowMs - (kept - now) + ROUNDING) / this.unitMs)),
      resetSeconds: wholeSeconds(kept - now),
      retrySeconds: allowed ? 0 : wholeSeconds(whole - now - this.windowMs),
    };
  }

  /** Takes units whether they are left or not; never more than makes the quota empty. */
  charge(key: string, units: number, now = performance.now()): void {
    this.keep(key, Math.min(this.after(key, units, now), now + this.windowMs));
  }

  get size(): number {
    return this.recent.size + this.older.size;
  }

  private get unitMs(): number {
    return this.windowMs / this.quota;
  }

  private after(key: string, units: number, now: number): number {
    const wholeAt = this.recent.get(key) ?? this.older.get(key) ?? now;
    return Math.max(wholeAt, now) + units * this.unitMs;
  }

  private keep(key: string, wholeAt: number): void {
    this.recent.set(key, wholeAt);
    if (this.recent.size < this.maxKeys / 2) return;
    this.older = this.recent;
    this.recent = new Map();
  }
}
