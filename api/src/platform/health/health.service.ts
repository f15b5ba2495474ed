import { Injectable } from '@nestjs/common';
import { ClockService } from '../clock/clock.service.js';
import { RevocationsService } from '../revocations/revocations.service.js';
import type { HealthReport } from '../health-report.js';
import { Drain } from '../http/drain.js';
import { HealthRepository } from './health.repository.js';
import { ProblemError } from '../problems/problem.error.js';

/** Milliseconds after which a silent database counts as down. */
const PATIENCE = 2_000;

/** The process is up but cannot serve. */
class NotReadyError extends ProblemError {
  readonly code = 'not_ready';
  override readonly members: { detail?: string };

  /** @param detail words for the person who runs it, in place of the usual ones */
  constructor(message: string, { detail, ...options }: ErrorOptions & { detail?: string } = {}) {
    super(message, options);
    this.members = detail === undefined ? {} : { detail };
  }
}

@Injectable()
export class HealthService {
  constructor(
    private readonly repository: HealthRepository,
    private readonly revocations: RevocationsService,
    private readonly clock: ClockService,
    private readonly drain: Drain,
  ) {}

  /**
   * What each part says of itself, where all of them can serve.
   *
   * @throws NotReadyError while one of them cannot, and from the signal to stop on
   */
  async assertReady(): Promise<HealthReport[]> {
    if (this.drain.isStopping) throw new NotReadyError('stopping');
    await this.withPatience(this.repository.ping());
    if (!this.revocations.current) throw new NotReadyError('ended sessions are not known');
    const clock = await this.withPatience(this.clock.health());
    if (!this.clock.canServe) {
      throw new NotReadyError('the clock is off', clock.detail ? { detail: clock.detail } : {});
    }
    return [{ name: 'database', status: 'ok' }, this.revocations.health, clock];
  }

  /** @throws NotReadyError where the answer is an error, or does not come in time */
  private async withPatience<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
    });
    try {
      return await Promise.race([answer, silence]);
    } catch (cause) {
      throw new NotReadyError('not ready', { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
