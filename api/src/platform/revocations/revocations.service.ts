import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LONGEST_TOKEN_LIFE } from '../config/token-life.js';
import { Announcements } from '../database/announcements.js';
import type { HealthReport } from '../health-report.js';
import { RevocationList } from './revocation-list.js';
import { RevocationsRepository } from './revocations.repository.js';

/** Milliseconds between two readings; an announcement brings the next one forward. */
const INTERVAL = 1_000;
/** Readings between two clean-ups of the table. */
const CLEAN_UP_EVERY = 600;
/** Seconds after which no token of a session can be accepted, whatever the clocks say. */
const LIFE = LONGEST_TOKEN_LIFE + 60;

/**
 * Keeps the list of ended sessions current: read at the start, at every announcement and every
 * second. The announcement is why a sign-out is heard of within milliseconds; the second is why a
 * lost connection changes nothing but that.
 */
@Injectable()
export class RevocationsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RevocationsService.name);
  private horizon = '0';
  private readings = 0;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    private readonly repository: RevocationsRepository,
    private readonly announcements: Announcements,
    private readonly list: RevocationList,
  ) {
    announcements.listen('session_ended', {
      heard: () => this.wake(),
      connected: () => this.wake(),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.read();
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.reading;
  }

  /** Whether anybody can be let in. */
  get current(): boolean {
    return this.list.current;
  }

  /** For /health/ready. */
  get health(): HealthReport {
    if (this.announcements.hearing) return { name: 'revocations', status: 'ok' };
    return {
      name: 'revocations',
      status: 'degraded',
      detail: 'Ends of sessions are not heard of at once; they are asked for every second.',
    };
  }

  /** Reads now, or once more after a reading that has already begun. */
  private wake(): void {
    if (this.reading) this.again = true;
    else void this.read();
  }

  private read(): Promise<void> {
    return (this.reading ??= this.readOnce().finally(() => {
      this.reading = undefined;
      if (!this.again || this.closed) return;
      this.again = false;
      void this.read();
    }));
  }

  private async readOnce(): Promise<void> {
    const askedAt = performance.now();
    try {
      const { revocations, horizon } = await this.repository.since(this.horizon, LIFE);
      this.list.learn(revocations, askedAt);
      this.horizon = horizon;
      if (this.readings++ % CLEAN_UP_EVERY === 0) await this.repository.forget(LIFE);
    } catch (error) {
      if (!this.closed) this.logger.warn(`ended sessions could not be read: ${String(error)}`);
    }
  }

  private schedule(): void {
    this.timer = setTimeout(() => void this.read().then(() => this.schedule()), INTERVAL);
    if (this.closed) clearTimeout(this.timer);
  }
}
