import { Module } from '@nestjs/common';
import { ChangesModule } from '../../record/changes/changes.module.js';
import { TaskMovesController } from './moving/task-moves.controller.js';
import { TaskMovesService } from './moving/task-moves.service.js';
import { TaskPositionsRepository } from './moving/task-positions.repository.js';
import { OccurrencesService } from './recurring/occurrences.service.js';
import { SubtaskCopiesService } from './recurring/subtask-copies.service.js';
import { TaskCountsController } from './reading/task-counts.controller.js';
import { TaskCountsRepository } from './reading/task-counts.repository.js';
import { TaskHistoryController } from './reading/task-history.controller.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { TaskViewsRepository } from './reading/task-views.repository.js';
import { SubtasksService } from './subtasks/subtasks.service.js';
import { TaskTreeRepository } from './subtasks/task-tree.repository.js';
import { TaskLabelsRepository } from './task-labels.repository.js';
import { TaskStates } from './task.states.js';
import { TasksController } from './tasks.controller.js';
import { TasksRepository } from './tasks.repository.js';
import { TrashController } from './trash/trash.controller.js';
import { TrashService } from './trash/trash.service.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [ChangesModule],
  controllers: [
    TasksController,
    TaskMovesController,
    TrashController,
    TaskCountsController,
    TaskHistoryController,
  ],
  providers: [
    TasksService,
    TasksRepository,
    TaskLabelsRepository,
    TaskMovesService,
    TaskPositionsRepository,
    OccurrencesService,
    SubtaskCopiesService,
    SubtasksService,
    TrashService,
    TaskTreeRepository,
    TaskPagesService,
    TaskViewsRepository,
    TaskCountsRepository,
    TaskStates,
  ],
  exports: [TasksService, TaskPagesService],
})
export class TasksModule {}
