import { Module } from '@nestjs/common';
import { FiltersModule } from '../filters/filters.module.js';
import { LabelsModule } from '../labels/labels.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Preconditions } from '../versions/preconditions.js';
import { Resources } from '../versions/resources.js';
import { ChangeLogRepository } from './change-log.repository.js';
import { IdempotencyRepository } from './idempotency.repository.js';

/** What comes with every write and every read of something that has versions. */
@Module({
  imports: [ListsModule, LabelsModule, FiltersModule, TasksModule],
  providers: [ChangeLogRepository, IdempotencyRepository, Preconditions, Resources],
  exports: [ChangeLogRepository, IdempotencyRepository, Preconditions, Resources],
})
export class WritesModule {}
