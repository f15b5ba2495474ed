import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { MAX_REMINDERS } from '@taskward/schedule';
import {
  AbsoluteReminderDto,
  BeforeDueReminderDto,
  DayDueDto,
  LocalDueDto,
  RecurrenceDto,
  ZonedDueDto,
} from './schedule.dto.js';

const DUES = [DayDueDto, LocalDueDto, ZonedDueDto];
const REMINDERS = [AbsoluteReminderDto, BeforeDueReminderDto];

const oneOf = (models: (abstract new () => object)[]) =>
  models.map((model) => ({ $ref: getSchemaPath(model.name) }));

/** Documents a due value. */
export const ApiDue = ({ required }: { required: boolean }) =>
  ApiProperty({
    required,
    oneOf: [...oneOf(DUES), { type: 'null' }],
    example: { kind: 'day', date: '2026-11-28' },
    description:
      'A day, a local time or a moment in a named zone; replaced as one value, never merged',
  });

/** Documents a task's reminders. */
export const ApiReminders = ({ required }: { required: boolean }) =>
  ApiProperty({
    required,
    type: 'array',
    maxItems: MAX_REMINDERS,
    items: { oneOf: oneOf(REMINDERS) },
    example: [{ kind: 'beforeDue', minutes: 30 }],
    description: 'At moments, or whole minutes before the task is due',
  });

/** Documents how a task comes back. */
export const ApiRecurrence = ({ required }: { required: boolean }) =>
  ApiProperty({
    required,
    oneOf: [...oneOf([RecurrenceDto]), { type: 'null' }],
    example: { rule: 'FREQ=WEEKLY', from: 'due' },
    description:
      'Completing the task makes the next one, with copies of its subtasks. It needs a due value, and is replaced as one value, never merged',
  });

/** Names what these properties refer to, for a class that has them. */
export const ApiScheduleModels = () => ApiExtraModels(...DUES, ...REMINDERS, RecurrenceDto);
