import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  Allow,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { TaskStatus } from '../task.js';

/** The path of one task. */
export class TaskPath {
  /** Compared with the token by the OwnershipInterceptor, before this is read. */
  @Allow()
  userId!: string;

  @ApiProperty({
    format: 'uuid',
    description: "The task's id",
    example: '019aa000-0000-7000-8000-000000000001',
  })
  @IsUUID('all', { message: 'must be a UUID' })
  id!: string;
}

const STATUSES: TaskStatus[] = ['all', 'open', 'completed'];

export class ListTasksQuery {
  @ApiPropertyOptional({ enum: STATUSES, default: 'all', description: 'Which tasks' })
  @IsIn(STATUSES, { message: `must be one of: ${STATUSES.join(', ')}` })
  status: TaskStatus = 'all';

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
    maxLength: 500,
    description: '`nextCursor` of the page before',
  })
  @MaxLength(500, { message: 'is longer than any cursor' })
  @IsString({ message: 'must be given once' })
  @IsOptional()
  cursor?: string;
}

/** A number in plain digits; anything else is left for IsInt to refuse ("1e2", " 5", "0x10"). */
function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}
