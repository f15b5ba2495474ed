import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../../platform/problems/optional.decorators.js';

const MAX_OPERATIONS = 100;

const ANY_OBJECT = { type: 'object' as const, additionalProperties: true };
const OPERATION = { operation: 'createTask', body: { title: 'Water the plants' } };

export class BatchOperationDto {
  @ApiProperty({
    description: 'The operationId of a write of tasks, trash, lists, labels or filters',
    maxLength: 50,
    example: OPERATION.operation,
  })
  @MaxLength(50, { message: 'is longer than any name of an operation' })
  @IsString({ message: 'must be text' })
  operation!: string;

  @ApiPropertyOptional({
    maxLength: 50,
    description: 'What stands as `{id}` in its path; one that is no UUID is refused by itself',
    example: '019aa000-0000-7000-8000-000000000001',
  })
  @MaxLength(50, { message: 'must be a UUID' })
  @IsString({ message: 'must be a UUID' })
  @IfGiven()
  id?: string;

  @ApiPropertyOptional({ ...ANY_OBJECT, description: 'Its query', example: { tasks: 'inbox' } })
  @IsObject({ message: 'must be an object' })
  @IfGiven()
  query?: Record<string, unknown>;

  @ApiPropertyOptional({ ...ANY_OBJECT, description: 'Its body', example: OPERATION.body })
  @IsObject({ message: 'must be an object' })
  @IfGiven()
  body?: Record<string, unknown>;

  @ApiPropertyOptional({ description: 'As the header If-Match', maxLength: 1000, example: '"7"' })
  @MaxLength(1000, { message: 'must be at most 1,000 characters' })
  @IsString({ message: 'must be text' })
  @IfGiven()
  ifMatch?: string;
}

export class BatchDto {
  @ApiProperty({
    type: [BatchOperationDto],
    minItems: 1,
    maxItems: MAX_OPERATIONS,
    description: 'Done one after the other',
    example: [OPERATION],
  })
  @ValidateNested({ each: true, message: 'must hold objects' })
  @Type(() => BatchOperationDto)
  @ArrayMinSize(1, { message: 'must hold an operation' })
  @ArrayMaxSize(MAX_OPERATIONS, { message: `must be at most ${MAX_OPERATIONS} operations` })
  @IsArray({ message: 'must be a list' })
  operations!: BatchOperationDto[];

  @ApiPropertyOptional({
    description: 'True: all of them or none. Left out: each that can be done.',
    example: false,
  })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  atomic?: boolean;
}

/** What the operation would have answered by itself. */
export class BatchResultDto {
  @ApiProperty({ type: 'integer', minimum: 200, maximum: 599, example: 201 })
  status!: number;

  @ApiPropertyOptional({
    type: String,
    maxLength: 100,
    description:
      'As the header ETag; only where the resource is still as `body` shows it when the batch has ended',
    example: '"7"',
  })
  etag?: string | undefined;

  @ApiPropertyOptional({
    type: String,
    format: 'uri-reference',
    maxLength: 200,
    description: 'As the header Location',
  })
  location?: string | undefined;

  @ApiProperty({
    ...ANY_OBJECT,
    nullable: true,
    description:
      'What it answered: a resource, a problem, or null for nothing. A `version` is that after the whole batch, which is one change',
    example: { title: 'Water the plants' },
  })
  body!: unknown;
}

export class BatchResultsDto {
  @ApiProperty({
    type: [BatchResultDto],
    maxItems: MAX_OPERATIONS,
    description: 'In the order of the operations',
  })
  results!: BatchResultDto[];
}
