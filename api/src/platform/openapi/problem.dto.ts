import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../problems/catalogue.js';
import {
  FAULT_CODES,
  type FaultCode,
  type InputFault,
  type ToldFault,
} from '../problems/invalid-input.error.js';
import type { Problem } from '../problems/problem.js';

class InputFaultDto implements ToldFault {
  @ApiProperty({ enum: ['body', 'query', 'path', 'header'], example: 'body' })
  in!: InputFault['in'];

  @ApiProperty({
    format: 'json-pointer',
    maxLength: 20_000,
    description: 'Where the refused value stands (RFC 6901)',
    example: '/title',
  })
  pointer!: string;

  @ApiProperty({ maxLength: 20_000, example: 'must not be blank' })
  message!: string;

  @ApiProperty({
    enum: FAULT_CODES,
    enumName: 'FaultCode',
    example: 'blank',
    description:
      'What kind of fault it is; `list_not_found`, `label_not_found` and `task_not_found` tell a reference to what is gone from one that is malformed',
  })
  code!: FaultCode;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'The reference that was not found, as one of several may be meant',
    example: '019aa000-0000-7000-8000-000000000003',
  })
  value?: string;
}

class UndoConflictDto {
  @ApiProperty({ maxLength: 50, example: 'task' })
  resource!: string;

  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({
    type: 'array',
    maxItems: 100,
    items: { type: 'string', maxLength: 50 },
    description: 'The fields with another value by now; none where the row itself is in the way',
    example: ['title'],
  })
  fields!: string[];
}

class FailedOperationDto {
  @ApiProperty({ type: 'integer', description: 'Its place in the batch, from 0', example: 2 })
  index!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The problem that it would have answered with',
    example: { code: 'task_not_found', status: 404 },
  })
  problem!: unknown;
}

/** The body of every 4xx and 5xx (RFC 9457). */
export class ProblemDto implements Problem {
  @ApiProperty({ format: 'uri', maxLength: 100, example: 'urn:taskward:problem:task_not_found' })
  type!: string;

  @ApiProperty({ maxLength: 100, example: 'No such task' })
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599, example: 404 })
  status!: number;

  @ApiProperty({ maxLength: 1_000_000, example: 'You have no task with this id.' })
  detail!: string;

  @ApiProperty({ enum: Object.keys(PROBLEMS), enumName: 'ProblemCode', example: 'task_not_found' })
  code!: ProblemCode;

  @ApiProperty({
    maxLength: 20_000,
    description: 'The path that was asked for',
    example: '/api/019a9f00-0000-7000-8000-00000000000a/tasks',
  })
  instance!: string;

  @ApiProperty({
    format: 'uuid',
    description: 'Also in the X-Request-Id header; name it in a report',
    example: '019aa000-0000-7000-8000-0000000000ff',
  })
  requestId!: string;

  @ApiPropertyOptional({
    type: [InputFaultDto],
    description: 'With validation_failed: each refused value',
  })
  errors?: ToldFault[];

  @ApiPropertyOptional({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description:
      'With precondition_failed and the codes of ids in use: the resource as it is now, with `deletedAt` in the trash; null where it is shown no more. With label_exists: the label that has the name or the id',
  })
  current?: unknown;

  @ApiPropertyOptional({
    type: [UndoConflictDto],
    description: 'With undo_conflict: what has changed since',
  })
  conflicts?: UndoConflictDto[];

  @ApiPropertyOptional({
    type: FailedOperationDto,
    description: 'With batch_failed: the operation that was refused',
  })
  failed?: FailedOperationDto;
}
