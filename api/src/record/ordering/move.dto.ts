import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { LowerCase } from '../../platform/problems/lower-case.decorator.js';
import { IfNotNull } from '../../platform/problems/optional.decorators.js';
import type { Place } from './place.js';

const NEIGHBOUR = {
  required: false,
  oneOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }],
};

/** Beside what to stand; without either, behind all others. */
export class MoveDto implements Place {
  @ApiProperty({
    ...NEIGHBOUR,
    description: 'Right behind this one; null: before all others. Not together with `before`.',
    example: null,
  })
  @IsUUID('all', { message: 'must be a UUID or null' })
  @IfNotNull()
  @LowerCase()
  after?: string | null;

  @ApiProperty({
    ...NEIGHBOUR,
    description: 'Right before this one; null: behind all others. Not together with `after`.',
  })
  @IsUUID('all', { message: 'must be a UUID or null' })
  @IfNotNull()
  @LowerCase()
  before?: string | null;
}

export class MoveTaskDto extends MoveDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The list to stand in; null for the Inbox. Left out: where it is.',
    example: '019aa000-0000-7000-8000-000000000002',
  })
  @IsUUID('all', { message: 'must be a UUID or null' })
  @IfNotNull()
  @LowerCase()
  listId?: string | null;
}
