import { Module } from '@nestjs/common';
import { TaskLabelsRepository } from './task-labels.repository.js';
import { TasksController } from './tasks.controller.js';
import { TasksRepository } from './tasks.repository.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController],
  providers: [TasksService, TasksRepository, TaskLabelsRepository],
})
export class TasksModule {}
