import { Entity, Index, PrimaryColumn } from 'typeorm';

/** One row of app.task_word: a word of a task's title or description, which a trigger keeps. */
@Entity({ schema: 'app', name: 'task_word' })
@Index('task_word_task', ['userId', 'taskId'])
export class TaskWordEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'task_word_pk' })
  userId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'task_word_pk' })
  word!: string;

  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'task_word_pk' })
  taskId!: string;
}
