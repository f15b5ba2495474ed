import { Module } from '@nestjs/common';
import { TaskPagesRepository } from './reading/task-pages.repository.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { TaskLabelsRepository } from './task-labels.repository.js';
import { TasksController } from './tasks.controller.js';
import { TasksRepository } from './tasks.repository.js';
import { TrashController } from './trash.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController, TrashController],
  providers: [
    TasksService,
    TasksRepository,
    TaskLabelsRepository,
    TaskPagesService,
    TaskPagesRepository,
  ],
  exports: [TasksService],
})
export class TasksModule {}
