import { Injectable } from '@nestjs/common';
import { type ResourceStates, StatesOf } from '../../record/versions/resource-registry.js';
import { TaskDto } from './dto/task.dto.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { dueOf, recurrenceOf } from './task.columns.js';
import { PRIORITIES } from './task.js';

@Injectable()
@StatesOf({
  name: 'task',
  dto: TaskDto,
  refersTo: ['list', 'label'],
  partOf: {
    due_date: 'due',
    due_time: 'due',
    due_at: 'due',
    due_zone: 'due',
    recurrence_rule: 'recurrence',
    recurrence_from: 'recurrence',
  },
  // The log has the columns of one value together; see schema/functions/app.log_row.sql.
  show: (row) => ({
    ...(typeof row['priority'] === 'number' && { priority: PRIORITIES[row['priority']] }),
    ...('due_date' in row && { due: dueOf(row) }),
    ...('recurrence_rule' in row && { recurrence: recurrenceOf(row) }),
  }),
})
export class TaskStates implements ResourceStates {
  constructor(private readonly pages: TaskPagesService) {}

  find(userId: string, ids: string[], also: { trash: boolean }): Promise<TaskDto[]> {
    return this.pages.findMany(userId, ids, also);
  }
}
