import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsArray, IsBoolean, IsIn, IsUUID, ValidateIf } from 'class-validator';
import { type Due, parseDue, parseReminders, type Reminder } from '@taskward/schedule';
import { Parsed } from '../../problems/parsed.decorator.js';
import { IsText, IsVisible, TextLength } from '../../problems/text.decorators.js';
import { PRIORITIES, type Priority } from '../task.js';
import { ApiDue, ApiReminders } from './schedule.properties.js';

/** Unlike class-validator's IsOptional, which lets null through as well. */
const IfGiven = () => ValidateIf((_, value) => value !== undefined);
const IfNotNull = () => ValidateIf((_, value) => value !== undefined && value !== null);

// No field has an initialiser: PartialType would copy it, and a PATCH would clear what it omits.
export class ReplaceTaskDto {
  @ApiProperty({ minLength: 1, maxLength: 500, pattern: '\\S', example: 'Water the plants' })
  @IsVisible()
  @TextLength(1, 500, 'must be 1 to 500 characters')
  @IsText()
  title!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 10_000,
    example: 'The fern twice a week.',
  })
  @TextLength(0, 10_000, 'must be at most 10,000 characters')
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

  @ApiPropertyOptional({ example: false })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  completed?: boolean;
}

export class CreateTaskDto extends ReplaceTaskDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Your own UUIDv7, which makes a create harmless to repeat; made for you if left out.',
    example: '019aa000-0000-7000-8000-000000000001',
  })
  @IsUUID('7', { message: 'must be a UUIDv7' })
  @IfGiven()
  id?: string;
}

export class ChangeTaskDto extends PartialType(ReplaceTaskDto, { skipNullProperties: false }) {}

export class CompleteTaskDto {
  @ApiPropertyOptional({ example: true, description: 'Toggles if left out.' })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  completed?: boolean;
}
