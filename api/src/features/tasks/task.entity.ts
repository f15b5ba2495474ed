import type { Recurrence, Reminder } from '@taskward/schedule';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ResourceEntity } from '../../record/resources/resource.entity.js';
import { ListEntity } from '../lists/list.entity.js';

const BY_TRIGGER = { select: false, insert: false, update: false };

const AS_MIGRATED: { synchronize: false } = { synchronize: false };

/** One row of app.task. The migrations are the schema; a test shows that the two agree. */
@Entity({ schema: 'app', name: 'task' })
@Check('task_title_length', 'char_length(title) between 1 and 500')
@Check('task_description_length', 'char_length(description) <= 10000')
@Check('task_priority', 'priority between 0 and 4')
@Check(
  'task_due',
  `num_nonnulls(due_at, due_zone) in (0, 2)
   and (due_at is null or due_time is not null)
   and (due_time is null or due_date is not null)`,
)
@Check(
  'task_reminders',
  "jsonb_typeof(reminders) = 'array' and jsonb_array_length(reminders) <= 20",
)
@Check(
  'task_recurrence',
  `num_nonnulls(recurrence_rule, recurrence_from) in (0, 2)
   and (recurrence_rule is null or (
     series_id is not null
     and due_date is not null
     and recurrence_from in ('due', 'completion')
     and char_length(recurrence_rule) <= 500
     and recurrence_rule !~ case
       when due_time is null then 'HOURLY|BYHOUR|BYMINUTE|BYSECOND|UNTIL=[0-9]{8}T'
       when due_at is null then 'UNTIL=([0-9]{8}(;|$)|[0-9]{8}T[0-9]{6}Z)'
       else 'UNTIL=[0-9]{8}(;|$|T[0-9]{6}(;|$))' end))`,
)
@ForeignKey(() => ListEntity, ['userId', 'listId'], ['userId', 'id'], {
  name: 'task_in_list',
  onDelete: 'SET NULL',
})
@ForeignKey(() => TaskEntity, ['userId', 'parentId'], ['userId', 'id'], {
  name: 'task_in_parent',
  onDelete: 'CASCADE',
})
@Index('task_of_parent', ['userId', 'parentId'], { where: 'parent_id IS NOT NULL' })
@Index('task_of_list', ['userId', 'listId'], { where: 'list_id IS NOT NULL' })
// One for each order; TypeORM knows no index of expressions.
@Index('task_by_created', AS_MIGRATED)
@Index('task_by_updated', AS_MIGRATED)
@Index('task_by_priority', AS_MIGRATED)
@Index('task_by_due', AS_MIGRATED)
@Index('task_by_title', AS_MIGRATED)
@Index('task_by_position', AS_MIGRATED)
@Index('task_by_list', AS_MIGRATED)
@Index('task_series', ['userId', 'seriesId', 'occurrence'], {
  unique: true,
  where: 'series_id IS NOT NULL',
})
@Index('task_trash', ['userId', 'deletedAt'], { where: 'deleted_at IS NOT NULL' })
export class TaskEntity extends ResourceEntity {
  /** Better Auth's user id. First in the key, so that rows can be partitioned by owner. */
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'description', type: 'text', nullable: true })
  description!: string | null;

  /** The index of a priority in PRIORITIES. */
  @Column({ name: 'priority', type: 'smallint', default: 0 })
  priority!: number;

  // What the clock shows in the due value's own zone; for moments, the moment and the zone, too.
  @Column({ name: 'due_date', type: 'date', nullable: true })
  dueDate!: string | null;

  @Column({ name: 'due_time', type: 'time', precision: 0, nullable: true })
  dueTime!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 0, nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'due_zone', type: 'text', nullable: true })
  dueZone!: string | null;

  @Column({ name: 'reminders', type: 'jsonb', default: [] })
  reminders!: Reminder[];

  @Column({ name: 'recurrence_rule', type: 'text', nullable: true })
  recurrenceRule!: string | null;

  @Column({ name: 'recurrence_from', type: 'text', nullable: true })
  recurrenceFrom!: Recurrence['from'] | null;

  /** The id of the first task of its series. */
  @Column({ name: 'series_id', type: 'uuid', nullable: true })
  seriesId!: string | null;

  @Column({ name: 'occurrence', type: 'integer', default: 1 })
  occurrence!: number;

  @Column({ name: 'next_task_id', type: 'uuid', nullable: true })
  nextTaskId!: string | null;

  /** Null for the Inbox. */
  @Column({ name: 'list_id', type: 'uuid', nullable: true })
  listId!: string | null;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ name: 'position', type: 'text', collation: 'C', default: 'a0' })
  position!: string;

  /** Null while the task is open. */
  @Column({ name: 'completed_at', type: 'timestamptz', precision: 3, nullable: true })
  completedAt!: Date | null;

  /** The task as the API answers it, which a trigger writes. */
  @Column({ name: 'answer', type: 'text', nullable: true, ...BY_TRIGGER })
  answer!: string | null;

  /** Set while the task lies in the trash. */
  @Column({ name: 'deleted_at', type: 'timestamptz', precision: 3, nullable: true })
  deletedAt!: Date | null;
}
