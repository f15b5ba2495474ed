import { Module } from '@nestjs/common';
import { BoundsModule } from '../resources/bounds.module.js';
import { WritesModule } from '../writes/writes.module.js';
import { ActivityService } from './activity.service.js';
import { ChangesController } from './changes.controller.js';
import { ChangesRepository } from './changes.repository.js';
import { SyncService } from './sync.service.js';

@Module({
  imports: [BoundsModule, WritesModule],
  controllers: [ChangesController],
  providers: [ActivityService, ChangesRepository, SyncService],
  exports: [ActivityService, SyncService],
})
export class ChangesModule {}
