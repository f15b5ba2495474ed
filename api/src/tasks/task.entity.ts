import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const LIST_ORDER: (keyof TaskEntity)[] = ['userId', 'createdAt', 'id'];

/** One row of app.task. The migrations are the schema; a test shows that the two agree. */
@Entity({ schema: 'app', name: 'task' })
@Check('task_title_length', 'char_length(title) between 1 and 500')
@Check('task_description_length', 'char_length(description) <= 10000')
@Index('task_list', LIST_ORDER, { where: 'deleted_at IS NULL' })
@Index('task_list_open', LIST_ORDER, { where: 'deleted_at IS NULL AND completed_at IS NULL' })
@Index('task_list_completed', LIST_ORDER, {
  where: 'deleted_at IS NULL AND completed_at IS NOT NULL',
})
@Index('task_trash', ['userId', 'deletedAt'], { where: 'deleted_at IS NOT NULL' })
export class TaskEntity {
  /** Better Auth's user id. First in the key, so that rows can be partitioned by owner. */
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'description', type: 'text', nullable: true })
  description!: string | null;

  /** Null while the task is open. */
  @Column({ name: 'completed_at', type: 'timestamptz', precision: 3, nullable: true })
  completedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  /** Set while the task lies in the trash. */
  @Column({ name: 'deleted_at', type: 'timestamptz', precision: 3, nullable: true })
  deletedAt!: Date | null;
}
