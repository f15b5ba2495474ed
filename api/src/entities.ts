import { FilterEntity } from './features/filters/filter.entity.js';
import { LabelEntity } from './features/labels/label.entity.js';
import { ListEntity } from './features/lists/list.entity.js';
import { TaskEntity } from './features/tasks/task.entity.js';
import { TaskLabelEntity } from './features/tasks/task-label.entity.js';
import { TaskWordEntity } from './features/tasks/task-word.entity.js';

/** Every table of schema `app` that TypeORM reads and writes. */
export const ENTITIES = [
  TaskEntity,
  ListEntity,
  LabelEntity,
  FilterEntity,
  TaskLabelEntity,
  TaskWordEntity,
];
