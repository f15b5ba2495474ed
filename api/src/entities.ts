import { FilterEntity } from './filters/filter.entity.js';
import { LabelEntity } from './labels/label.entity.js';
import { ListEntity } from './lists/list.entity.js';
import { TaskEntity } from './tasks/task.entity.js';
import { TaskLabelEntity } from './tasks/task-label.entity.js';
import { TaskWordEntity } from './tasks/task-word.entity.js';

/** Every table of schema `app` that TypeORM reads and writes. */
export const ENTITIES = [
  TaskEntity,
  ListEntity,
  LabelEntity,
  FilterEntity,
  TaskLabelEntity,
  TaskWordEntity,
];
