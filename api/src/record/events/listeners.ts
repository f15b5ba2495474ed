import { Injectable } from '@nestjs/common';
import { ListenersRepository } from './listeners.repository.js';

/** Seconds that changes are announced without being asked for again. */
const LEASE = 600;
/** Seconds between two times that it is asked for again. */
const RENEWAL = 300;

const seconds = () => performance.now() / 1000;

/** The people whose changes this instance wants to hear announced. */
@Injectable()
export class Listeners {
  private readonly people = new Map<string, Promise<void>>();
  /** Transactions that may store a change of a person's without announcing it. */
  private readonly silent = new Map<string, string[]>();
  private renewedAt = 0;
  private isTending = false;

  constructor(private readonly repository: ListenersRepository) {}

  /**
   * Has a person's changes announced from now on. Those of transactions that are under way may not
   * be: tend() says when one of them has ended.
   *
   * @throws pg's errors
   */
  add(userId: string): Promise<void> {
    const known = this.people.get(userId);
    if (known) return known;
    if (this.people.size === 0) this.renewedAt = seconds();
    const added = this.register([userId], true).catch((error: unknown) => {
      if (this.people.get(userId) === added) this.remove(userId);
      throw error;
    });
    this.people.set(userId, added);
    return added;
  }

  remove(userId: string): void {
    this.people.delete(userId);
    this.silent.delete(userId);
  }

  /** What the database knew of listeners may be lost: the next tend() says it all again. */
  distrust(): void {
    this.renewedAt = -Infinity;
  }

  /**
   * Renews what runs out. To be called often; it asks the database nothing where nothing is to do.
   *
   * @param now seconds of a clock that never goes back
   * @returns the people of whom something may have been stored by now that was not announced
   */
  async tend(now = seconds()): Promise<string[]> {
    if (this.isTending) return [];
    this.isTending = true;
    try {
      await this.renew(now);
      return await this.settled();
    } catch {
      // The database is away: the next call tries again.
      return [];
    } finally {
      this.isTending = false;
    }
  }

  private async renew(now: number): Promise<void> {
    if (this.people.size === 0 || now - this.renewedAt < RENEWAL) return;
    const people = [...this.people.keys()];
    if (now - this.renewedAt < LEASE) await this.repository.register(people, LEASE);
    else await this.register(people, false);
    this.renewedAt = now;
  }

  /** @param isUpToDate whether what is stored by now is read after this */
  private async register(people: string[], isUpToDate: boolean): Promise<void> {
    await this.repository.register(people, LEASE);
    const writers = await this.repository.writers();
    if (isUpToDate && writers.length === 0) return;
    for (const userId of people) this.silent.set(userId, writers);
  }

  private async settled(): Promise<string[]> {
    if (this.silent.size === 0) return [];
    const writers = new Set(await this.repository.writers());
    // Each end may have stored something: of a person who waits, or of anybody else.
    const settled: string[] = [];
    for (const [userId, silent] of this.silent) {
      const left = silent.filter((one) => writers.has(one));
      if (left.length === silent.length && left.length > 0) continue;
      settled.push(userId);
      if (left.length > 0) this.silent.set(userId, left);
      else this.silent.delete(userId);
    }
    return settled;
  }
}
