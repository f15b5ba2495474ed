import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Due, Recurrence, Reminder } from '@taskward/schedule';
import { ApiPosition } from '../../../record/ordering/position.decorator.js';
import { ResourceDto } from '../../../record/resources/resource.dto.js';
import { MAX_CURSOR } from '../reading/task.cursor.js';
import {
  MAX_DESCRIPTION,
  MAX_LABELS,
  MAX_TITLE,
  PRIORITIES,
  type Priority,
  type Task,
  TRASH_DAYS,
} from '../task.js';
import { ApiDue, ApiRecurrence, ApiReminders, ApiScheduleModels } from './schedule.properties.js';

const EXAMPLE_ID = '019aa000-0000-7000-8000-000000000001';

/** What a client sees of a task: an allow-list, so that a new column never leaks. */
@ApiScheduleModels()
export class TaskDto extends ResourceDto {
  @ApiProperty({ example: 'Water the plants', minLength: 1, maxLength: MAX_TITLE })
  title!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: MAX_DESCRIPTION,
    example: 'The fern twice a week.',
  })
  description!: string | null;

  @ApiProperty({ enum: PRIORITIES, example: 'high' })
  priority!: Priority;

  @ApiDue({ required: true })
  due!: Due | null;

  @ApiReminders({ required: true })
  reminders!: Reminder[];

  @ApiRecurrence({ required: true })
  recurrence!: Recurrence | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: EXAMPLE_ID,
    description: 'The first task of its series; null for a task that never came back',
  })
  seriesId!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1, description: 'Which of its series' })
  occurrence!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: null,
    description: 'The task that came next when this one was completed, be it there or not by now',
  })
  nextTaskId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: null,
    description: 'The task it stands below; null for none',
  })
  parentId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: '019aa000-0000-7000-8000-000000000002',
    description: 'The list it stands in; null for the Inbox',
  })
  listId!: string | null;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: MAX_LABELS,
    example: ['019aa000-0000-7000-8000-000000000003'],
  })
  labelIds!: string[];

  @ApiPosition('by hand')
  position!: string;

  @ApiProperty({ example: false })
  completed!: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  completedAt!: string | null;

  @ApiPropertyOptional({
    format: 'date-time',
    description: `Only of what lies in the trash: since when. It stays there for ${TRASH_DAYS} days`,
  })
  deletedAt?: string;

  static from(task: Task): TaskDto {
    return ResourceDto.with(task, {
      title: task.title,
      description: task.description,
      priority: task.priority,
      due: task.due,
      reminders: task.reminders,
      recurrence: task.recurrence,
      seriesId: task.seriesId,
      occurrence: task.occurrence,
      nextTaskId: task.nextTaskId,
      parentId: task.parentId,
      listId: task.listId,
      labelIds: task.labelIds,
      position: task.position,
      completed: task.completedAt !== null,
      completedAt: task.completedAt?.toISOString() ?? null,
    });
  }
}

export class TaskPageDto {
  @ApiProperty({ type: [TaskDto], maxItems: 200 })
  items!: TaskDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: MAX_CURSOR,
    example: null,
    description: 'Pass it as `cursor` for the next page; null on the last one. Opaque.',
  })
  nextCursor!: string | null;
}
