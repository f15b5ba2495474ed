import { Module } from '@nestjs/common';
import { BoundsModule } from '../../record/resources/bounds.module.js';
import { ListTasksRepository } from './list-tasks.repository.js';
import { ListStates } from './list.states.js';
import { ListsController } from './lists.controller.js';
import { ListsRepository } from './lists.repository.js';
import { ListsService } from './lists.service.js';

@Module({
  imports: [BoundsModule],
  controllers: [ListsController],
  providers: [ListsService, ListStates, ListsRepository, ListTasksRepository],
  exports: [ListsService],
})
export class ListsModule {}
