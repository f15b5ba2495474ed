import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IfGiven, NoneIfEmpty } from '../../../platform/problems/optional.decorators.js';
import { IsText, TextLength } from '../../../platform/problems/text.decorators.js';
import { PRIORITIES, type Priority, type TaskStatus } from '../task.js';
import { type Order, ORDERS, type Sort, SORTS, type TaskReading } from './task-reading.js';
import { MAX_CURSOR } from './task.cursor.js';
import { isRelativeDay, RELATIVE } from './relative-day.js';
import { IsDay, IsInstant, IsTimeZone, ZONE } from './time.decorators.js';

const LIST = /^(inbox|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;
const PARENT = /^(none|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;
/** Ids with commas between, as URLSearchParams writes a list. */
const LABELS = '^([0-9A-Fa-f-]{36}(,[0-9A-Fa-f-]{36}){0,9})?$';
/** Characters of the longest parameter, and labels of which a task can be asked to have each. */
export const MAX_PARAMETER = 100;
export const MAX_LABELS_ASKED = 10;

const STATUSES: TaskStatus[] = ['all', 'open', 'completed'];

/** For the document, which cannot say how long each month is: IsDay decides. */
const DATE = '^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
const DAY = `(${DATE}|${RELATIVE.source})`;

const ApiDay = (description: string, example: string) =>
  ApiPropertyOptional({
    type: String,
    pattern: DAY,
    maxLength: 50,
    example,
    description: `${description}, as each task shows it in its own zone: YYYY-MM-DD, \`today\`, or from today like \`P7D\` or \`-P1M\` (ISO 8601)`,
  });

/** Whether what is listed changes with the clock. */
export const isClockBound = ({
  overdue,
  trash,
  dueBefore,
  dueAfter,
  dueOn,
}: Record<string, unknown>) =>
  overdue !== undefined || trash !== undefined || [dueBefore, dueAfter, dueOn].some(isRelativeDay);

export class ListTasksQuery implements TaskReading {
  @ApiPropertyOptional({ enum: STATUSES, default: 'all', description: 'Which tasks' })
  @IsIn(STATUSES, { message: `must be one of: ${STATUSES.join(', ')}` })
  status: TaskStatus = 'all';

  @ApiPropertyOptional({
    type: String,
    pattern: LIST.source,
    maxLength: 36,
    example: 'inbox',
    description: "A list's id, or inbox",
  })
  @Matches(LIST, { message: 'must be a UUID or inbox' })
  @IfGiven()
  list?: string;

  @ApiPropertyOptional({
    type: String,
    pattern: PARENT.source,
    maxLength: 36,
    example: 'none',
    description: 'The id of the task right above, or none',
  })
  @Matches(PARENT, { message: 'must be a UUID or none' })
  @IfGiven()
  parent?: string;

  @ApiPropertyOptional({
    type: 'array',
    maxItems: MAX_LABELS_ASKED,
    items: { type: 'string', pattern: LABELS, maxLength: MAX_LABELS_ASKED * 37 },
    example: ['019aa000-0000-7000-8000-000000000003'],
    description:
      'Tasks with each of these labels: given once for each, or once with commas between. An empty text means no label, so that the `query` of a saved filter can be sent as it is',
  })
  @ArrayMaxSize(MAX_LABELS_ASKED, { message: `must be at most ${MAX_LABELS_ASKED} labels` })
  @IsUUID('all', { each: true, message: 'must be UUIDs' })
  @Transform(({ value }: { value: unknown }) => labelsOf(value))
  label: string[] = [];

  @ApiPropertyOptional({ enum: PRIORITIES })
  @IsIn(PRIORITIES, { message: `must be one of: ${PRIORITIES.join(', ')}` })
  @IfGiven()
  priority?: Priority;

  @ApiPropertyOptional({ format: 'uuid', description: 'A `seriesId`: what came before and after' })
  @IsUUID('all', { message: 'must be a UUID' })
  @IfGiven()
  series?: string;

  @ApiDay('Due before that day', 'P7D')
  @IsDay()
  @IfGiven()
  dueBefore?: string;

  @ApiDay('Due after that day', '2026-11-27')
  @IsDay()
  @IfGiven()
  dueAfter?: string;

  @ApiDay('Due on that day', 'today')
  @IsDay()
  @IfGiven()
  dueOn?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description:
      'Open, and due before now: moments by the moment, days and local times by the clock in `timezone`',
  })
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  @IfGiven()
  overdue?: 'true' | 'false';

  @ApiPropertyOptional({
    type: String,
    pattern: ZONE,
    maxLength: 50,
    example: 'Europe/Vienna',
    description: 'IANA zone of the viewer, for overdue and days from today; UTC if left out',
  })
  @IsTimeZone()
  timezone = 'UTC';

  @ApiPropertyOptional({ format: 'date-time', description: 'Changed then or later (RFC 3339)' })
  @IsInstant()
  @IfGiven()
  updatedSince?: string;

  @ApiPropertyOptional({
    type: String,
    minLength: 1,
    maxLength: MAX_PARAMETER,
    example: 'plan wat',
    description:
      'Words of title or description, or how they begin, in any order; case, accents and the points of Hebrew and Arabic do not matter. Nothing is found from within a word; in scripts without blanks between words, as Chinese, Japanese and Thai, and among emoji, any part of a run is found. A text without letters, digits or emoji finds nothing',
  })
  @TextLength(1, MAX_PARAMETER, `must be 1 to ${MAX_PARAMETER} characters`)
  @IsText()
  @IfGiven()
  q?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description:
      'Tasks of archived lists alone, or those of all other lists and the Inbox; both if left out',
  })
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  @IfGiven()
  archived?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ['only'], description: 'What lies in the trash' })
  @IsIn(['only'], { message: 'must be only' })
  @IfGiven()
  trash?: 'only';

  @ApiPropertyOptional({
    enum: SORTS,
    description:
      'created if left out. `due` goes by the day and the time that each task shows, in its own zone, and not by moments: 09:00 in Vienna and 09:00 in Lima stand together; days come before their times, no due value last. `title` goes by letters, then accents and case',
  })
  @IsIn(SORTS, { message: `must be one of: ${SORTS.join(', ')}` })
  sort: Sort = 'created';

  @ApiPropertyOptional({ enum: ORDERS, description: 'desc if left out' })
  @IsIn(ORDERS, { message: `must be one of: ${ORDERS.join(', ')}` })
  order: Order = 'desc';

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
    description: 'The most tasks in one page',
  })
  @Min(1, { message: 'must be 1 to 200' })
  @Max(200, { message: 'must be 1 to 200' })
  @IsInt({ message: 'must be a whole number' })
  @Transform(({ value }: { value: unknown }) => wholeNumber(value))
  limit = 50;

  @ApiPropertyOptional({
    type: String,
    maxLength: MAX_CURSOR,
    description: '`nextCursor` of the page before; empty or `null` for the first page',
  })
  @MaxLength(MAX_CURSOR, { message: 'is longer than any cursor' })
  @IfGiven()
  @NoneIfEmpty()
  cursor?: string;
}

/** What lists the trash takes: all but the choice between the trash and the rest. */
export class ListTrashQuery extends OmitType(ListTasksQuery, ['trash']) {}

/** A text is split at its commas, an empty one names none; what else is given is left to IsUUID. */
function labelsOf(value: unknown): unknown {
  if (typeof value !== 'string') return Array.isArray(value) ? (value as unknown[]) : [value];
  return value === '' ? [] : value.split(',');
}

/** A number in plain digits; anything else is left for IsInt to refuse ("1e2", " 5", "0x10"). */
function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}
