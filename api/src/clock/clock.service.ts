import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { HealthReport } from '../health/health-report.js';
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
  private difference: string | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly repository: ClockRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.compare();
    this.timer = setInterval(() => void this.compare(), INTERVAL).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** For /health/ready, which compares once more: whoever sets a clock wants to see the effect. */
  async health(): Promise<HealthReport> {
    await this.compare();
    if (this.difference === null) return { name: 'clock', status: 'ok' };
    return { name: 'clock', status: 'degraded', detail: this.difference };
  }

  /** Logs a difference once, not every time it is seen. */
  private async compare(): Promise<void> {
    const before = this.difference;
    this.difference = await this.repository.compare().catch(() => before);
    if (this.difference !== null && before === null) this.logger.warn(this.difference);
    if (this.difference === null && before !== null) this.logger.log('the clocks agree again');
  }
}
