import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuthModule, JwtAuthGuard, OwnershipInterceptor } from '@taskward/auth';
import { authOptions } from './config/auth-options.js';
import { BatchModule } from './batch/batch.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { Settings } from './config/settings.js';
import { SettingsModule } from './config/settings.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ENTITIES } from './entities.js';
import { EventsModule } from './events/events.module.js';
import { HealthModule } from './health/health.module.js';
import { JsonBodyStage } from './http/json-body.stage.js';
import type { Stage } from './http/stage.js';
import { StagesInterceptor } from './http/stages.interceptor.js';
import { StrictQueryStage } from './http/strict-query.stage.js';
import { KeySetRepository } from './keys/key-set.repository.js';
import { KeysModule } from './keys/keys.module.js';
import { FiltersModule } from './filters/filters.module.js';
import { LabelsModule } from './labels/labels.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { PersonLimitGuard } from './limits/person-limit.guard.js';
import { ListsModule } from './lists/lists.module.js';
import { InputPipe } from './problems/input.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { RevocationList } from './revocations/revocation-list.js';
import { RevocationsModule } from './revocations/revocations.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TransferStage } from './transfer/transfer.stage.js';
import { TransferModule } from './transfer/transfer.module.js';
import { NotModifiedFilter } from './versions/not-modified.filter.js';
import { VersionStage } from './versions/version.stage.js';
import { WriteStage } from './writes/write.stage.js';
import { WritesModule } from './writes/writes.module.js';

/** What a request that is its owner's passes, from the outermost on. */
const STAGES = [StrictQueryStage, TransferStage, JsonBodyStage, WriteStage, VersionStage];

/** The order of a request: guards and interceptors from top to bottom, pipe, controller. */
@Module({
  imports: [
    SettingsModule,
    AuthModule.forRootAsync({
      imports: [RevocationsModule, KeysModule],
      inject: [Settings, RevocationList, KeySetRepository],
      useFactory: authOptions,
    }),
    LimitsModule,
    DatabaseModule.forRoot(ENTITIES),
    TasksModule,
    ListsModule,
    LabelsModule,
    FiltersModule,
    WritesModule,
    ChangesModule,
    BatchModule,
    EventsModule,
    TransferModule,
    HealthModule,
  ],
  providers: [
    { provide: APP_GUARD, useExisting: JwtAuthGuard },
    { provide: APP_GUARD, useClass: PersonLimitGuard },
    { provide: APP_INTERCEPTOR, useExisting: OwnershipInterceptor },
    ...STAGES,
    {
      provide: APP_INTERCEPTOR,
      inject: STAGES,
      useFactory: (...stages: Stage[]) => new StagesInterceptor(stages),
    },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
    // Asked before the one above it.
    { provide: APP_FILTER, useClass: NotModifiedFilter },
  ],
})
export class AppModule {}
