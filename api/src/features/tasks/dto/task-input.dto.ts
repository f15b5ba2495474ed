import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import {
  type Due,
  parseDue,
  parseRecurrence,
  parseReminders,
  type Recurrence,
  type Reminder,
} from '@taskward/schedule';
import { LowerCase } from '../../../platform/problems/lower-case.decorator.js';
import { IfGiven, IfNotNull } from '../../../platform/problems/optional.decorators.js';
import { Parsed } from '../../../platform/problems/parsed.decorator.js';
import { IsText, IsVisible, TextLength } from '../../../platform/problems/text.decorators.js';
import { OwnId } from '../../../record/resources/input.decorators.js';
import { MAX_DESCRIPTION, MAX_LABELS, MAX_TITLE, PRIORITIES, type Priority } from '../task.js';
import { ApiDue, ApiRecurrence, ApiReminders } from './schedule.properties.js';

// No field has an initialiser: PartialType would copy it, and a PATCH would clear what it omits.
export class ReplaceTaskDto {
  @ApiProperty({ minLength: 1, maxLength: MAX_TITLE, pattern: '\\S', example: 'Water the plants' })
  @IsVisible()
  @TextLength(1, MAX_TITLE, `must be 1 to ${MAX_TITLE} characters`)
  @IsText()
  title!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: MAX_DESCRIPTION,
    example: 'The fern twice a week.',
  })
  @TextLength(0, MAX_DESCRIPTION, 'must be at most 10,000 characters')
  @IsText()
  @IfNotNull()
  description?: string | null;

  @ApiPropertyOptional({ enum: PRIORITIES, example: 'high' })
  @IsIn(PRIORITIES, { message: `must be one of: ${PRIORITIES.join(', ')}` })
  @IfGiven()
  priority?: Priority;

  @ApiDue({ required: false })
  @Parsed(parseDue)
  due?: Due | null;

  @ApiReminders({ required: false })
  @Parsed(parseReminders)
  @IsArray({ message: 'must be a list' })
  @IfGiven()
  reminders?: Reminder[];

  @ApiRecurrence({ required: false })
  @Parsed(parseRecurrence)
  recurrence?: Recurrence | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The task it stands below, in whose list it then is; null for none',
    example: '019aa000-0000-7000-8000-000000000004',
  })
  @LowerCase()
  @IsUUID('all', { message: 'must be a UUID or null' })
  @IfNotNull()
  parentId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The list it stands in; null for the Inbox',
    example: '019aa000-0000-7000-8000-000000000002',
  })
  @LowerCase()
  @IsUUID('all', { message: 'must be a UUID or null' })
  @IfNotNull()
  listId?: string | null;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: MAX_LABELS,
    example: ['019aa000-0000-7000-8000-000000000003'],
  })
  @Transform(({ value }: { value: unknown }) => inOrder(value))
  @ArrayMaxSize(MAX_LABELS, { message: `must be at most ${MAX_LABELS} labels` })
  @IsUUID('all', { each: true, message: 'must be UUIDs' })
  @IsArray({ message: 'must be a list' })
  @IfGiven()
  labelIds?: string[];

  @ApiPropertyOptional({ example: false })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  completed?: boolean;
}

export class CreateTaskDto extends ReplaceTaskDto {
  @OwnId()
  id?: string;
}

export class ChangeTaskDto extends PartialType(ReplaceTaskDto, { skipNullProperties: false }) {}

export class CompleteTaskDto {
  @ApiPropertyOptional({
    example: true,
    description: 'Toggles if left out, which is not safe to repeat without an `Idempotency-Key`',
  })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  completed?: boolean;
}

/** Ids as they are stored: in lower case, each once, in order. What is no text is left to IsUUID. */
function inOrder(value: unknown): unknown {
  if (!Array.isArray(value) || value.some((id) => typeof id !== 'string')) return value;
  return [...new Set((value as string[]).map((id) => id.toLowerCase()))].sort();
}
