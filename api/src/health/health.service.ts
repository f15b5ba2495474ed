import { Injectable } from '@nestjs/common';
import { HealthRepository } from './health.repository.js';

/** Milliseconds after which a silent database counts as down. */
const PATIENCE = 2_000;

/** The process is up but cannot serve. */
class NotReadyError extends Error {
  readonly code = 'not_ready';
}

@Injectable()
export class HealthService {
  constructor(private readonly repository: HealthRepository) {}

  /** @throws NotReadyError */
  async assertReady(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
    });
    try {
      await Promise.race([this.repository.ping(), silence]);
    } catch (cause) {
      throw new NotReadyError('not ready', { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
