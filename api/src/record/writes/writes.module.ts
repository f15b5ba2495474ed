import { Module } from '@nestjs/common';
import { Preconditions } from '../versions/preconditions.js';
import { Resources } from '../versions/resources.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import { IdempotencyRepository } from './idempotency.repository.js';

/** What comes with every write and every read of something that has versions. */
@Module({
  providers: [ChangeLogRepository, IdempotencyRepository, Preconditions, Resources],
  exports: [ChangeLogRepository, IdempotencyRepository, Preconditions, Resources],
})
export class WritesModule {}
