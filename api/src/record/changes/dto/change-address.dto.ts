import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow, IsInt, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IfGiven, NoneIfEmpty } from '../../../platform/problems/optional.decorators.js';

/** The path of one change. */
export class ChangePath {
  /** Compared with the token by the OwnershipInterceptor, before this is read. */
  @Allow()
  userId!: string;

  @ApiProperty({
    format: 'uuid',
    description: "The change's id: `Change-Id` of the write that made it",
    example: '019aa000-0000-7000-8000-0000000000cc',
  })
  @IsUUID('all', { message: 'must be a UUID' })
  changeId!: string;
}

class LimitQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
    description: 'The most items in one page',
  })
  @Min(1, { message: 'must be 1 to 200' })
  @Max(200, { message: 'must be 1 to 200' })
  @IsInt({ message: 'must be a whole number' })
  // Plain digits alone; anything else is left for IsInt to refuse.
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  )
  limit = 50;
}

export class ListActivityQuery extends LimitQuery {
  @ApiPropertyOptional({
    type: String,
    maxLength: 500,
    description: '`nextCursor` of the page before; empty or `null` for the first page',
  })
  @MaxLength(500, { message: 'is longer than any cursor' })
  @IfGiven()
  @NoneIfEmpty()
  cursor?: string;
}

export class ListChangesQuery extends LimitQuery {
  @ApiPropertyOptional({
    type: String,
    maxLength: 500,
    description:
      '`next` of the answer before; left out, empty or `null`: everything, from the start',
  })
  @MaxLength(500, { message: 'is longer than any token' })
  @IfGiven()
  @NoneIfEmpty()
  since?: string;
}
