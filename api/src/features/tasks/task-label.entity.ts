import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LabelEntity } from '../labels/label.entity.js';
import { TaskEntity } from './task.entity.js';

/** One row of app.task_label: a task has a label. */
@Entity({ schema: 'app', name: 'task_label' })
@ForeignKey(() => TaskEntity, ['userId', 'taskId'], ['userId', 'id'], {
  name: 'task_label_task',
  onDelete: 'CASCADE',
})
@ForeignKey(() => LabelEntity, ['userId', 'labelId'], ['userId', 'id'], {
  name: 'task_label_label',
  onDelete: 'CASCADE',
})
@Index('task_label_tasks', ['userId', 'labelId', 'taskId'])
export class TaskLabelEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'task_label_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'task_label_pk' })
  taskId!: string;

  @PrimaryColumn({ name: 'label_id', type: 'uuid', primaryKeyConstraintName: 'task_label_pk' })
  labelId!: string;
}
