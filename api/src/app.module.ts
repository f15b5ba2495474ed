import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuthModule, JwtAuthGuard, OwnershipInterceptor } from '@taskward/auth';
import { authOptions } from './auth-options.js';
import { BatchModule } from './record/batch/batch.module.js';
import { ChangesModule } from './record/changes/changes.module.js';
import { Settings } from './platform/config/settings.js';
import { SettingsModule } from './platform/config/settings.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ENTITIES } from './entities.js';
import { EventsModule } from './record/events/events.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { JsonBodyStage } from './platform/http/json-body.stage.js';
import type { Stage } from './platform/http/stage.js';
import { StagesInterceptor } from './platform/http/stages.interceptor.js';
import { StrictQueryStage } from './platform/http/strict-query.stage.js';
import { KeySetRepository } from './platform/keys/key-set.repository.js';
import { KeysModule } from './platform/keys/keys.module.js';
import { FiltersModule } from './features/filters/filters.module.js';
import { LabelsModule } from './features/labels/labels.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { PersonLimitGuard } from './platform/limits/person-limit.guard.js';
import { ListsModule } from './features/lists/lists.module.js';
import { InputPipe } from './platform/problems/input.pipe.js';
import { ProblemFilter } from './platform/problems/problem.filter.js';
import { RevocationList } from './platform/revocations/revocation-list.js';
import { RevocationsModule } from './platform/revocations/revocations.module.js';
import { TasksModule } from './features/tasks/tasks.module.js';
import { TransferStage } from './features/transfer/transfer.stage.js';
import { TransferModule } from './features/transfer/transfer.module.js';
import { NotModifiedFilter } from './record/versions/not-modified.filter.js';
import { VersionStage } from './record/versions/version.stage.js';
import { WriteStage } from './record/writes/write.stage.js';
import { WritesModule } from './record/writes/writes.module.js';

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
