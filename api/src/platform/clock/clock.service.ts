import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { ClockComparison } from '@taskward/database';
import type { HealthReport } from '../health-report.js';
import { ClockRepository } from './clock.repository.js';

/** Milliseconds between two comparisons. */
const INTERVAL = 10_000;

/**
 * Watches whether web's clock and this one agree: a token is good only between two times, and web
 * says which.
 */
@Injectable()
export class ClockService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ClockService.name);
  private last: ClockComparison = { difference: null, canServe: true };
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly repository: ClockRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.compare();
    this.timer = setInterval(() => void this.compare(), INTERVAL).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** False where this API would refuse the tokens of every instance of web, as far as it knows. */
  get canServe(): boolean {
    return this.last.canServe;
  }

  /** For /health/ready, which compares once more: whoever sets a clock wants to see the effect. */
  async health(): Promise<HealthReport> {
    await this.compare();
    const { difference } = this.last;
    if (difference === null) return { name: 'clock', status: 'ok' };
    return { name: 'clock', status: 'degraded', detail: difference };
  }

  /** Logs a difference once, not every time it is seen. */
  private async compare(): Promise<void> {
    const before = this.last;
    this.last = await this.repository.compare().catch(() => before);
    const { difference } = this.last;
    if (difference !== null && before.difference === null) this.logger.warn(difference);
    if (difference === null && before.difference !== null)
      this.logger.log('the clocks agree again');
  }
}
