import { Module } from '@nestjs/common';
import { TaskCountsController } from './reading/task-counts.controller.js';
import { TaskCountsRepository } from './reading/task-counts.repository.js';
import { TaskPagesRepository } from './reading/task-pages.repository.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { TaskLabelsRepository } from './task-labels.repository.js';
import { TasksController } from './tasks.controller.js';
import { TasksRepository } from './tasks.repository.js';
import { TrashController } from './trash.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController, TrashController, TaskCountsController],
  providers: [
    TasksService,
    TasksRepository,
    TaskLabelsRepository,
    TaskPagesService,
    TaskPagesRepository,
    TaskCountsRepository,
  ],
  exports: [TasksService],
})
export class TasksModule {}
