import { ApiProperty } from '@nestjs/swagger';
import type { ChangePage } from '../activity.service.js';
import { type Change, type ChangedRow, MAX_ROWS } from '../change.js';
import { fieldsOf } from '../stored-fields.js';

const KINDS = ['created', 'changed', 'deleted'] as const;
const FIELDS = { type: 'object', additionalProperties: true, nullable: true } as const;

class ChangedResourceDto {
  @ApiProperty({ maxLength: 50, example: 'task' })
  resource!: string;

  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({ enum: KINDS, example: 'changed' })
  kind!: (typeof KINDS)[number];

  @ApiProperty({
    ...FIELDS,
    description: 'The fields that changed, as they were; null where it was created',
    example: { title: 'Water the plants' },
  })
  before!: Record<string, unknown> | null;

  @ApiProperty({
    ...FIELDS,
    description: 'The same fields as they became; null where it was deleted for good',
    example: { title: 'Water the fern' },
  })
  after!: Record<string, unknown> | null;

  static from({ place, resource, id, before, after }: ChangedRow): ChangedResourceDto {
    const kind =
      place !== resource ? 'changed' : !before ? 'created' : after ? 'changed' : 'deleted';
    return {
      resource,
      id,
      kind,
      before: fieldsOf(resource, before),
      after: fieldsOf(resource, after),
    };
  }
}

/** One mutation, and what it changed. */
export class ChangeDto {
  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-0000000000cc' })
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 50,
    description: 'The operationId of what was asked for; null for what the system did by itself',
    example: 'changeTask',
  })
  operation!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The change that this one took back',
    example: null,
  })
  undoes!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T09:30:00.000Z' })
  madeAt!: string;

  @ApiProperty({
    type: [ChangedResourceDto],
    maxItems: MAX_ROWS,
    description: 'What it did; the beginning of that, where there is more',
  })
  changed!: ChangedResourceDto[];

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    example: 1,
    description: 'How much there is in all, also what is not listed',
  })
  changedCount!: number;

  static from({ id, operation, undoes, madeAt, rows, size }: Change): ChangeDto {
    return {
      id,
      operation,
      undoes,
      madeAt: madeAt.toISOString(),
      changed: rows.map((row) => ChangedResourceDto.from(row)),
      changedCount: size,
    };
  }
}

export class ChangePageDto {
  @ApiProperty({ type: [ChangeDto], maxItems: 200 })
  items!: ChangeDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 500,
    example: null,
    description: 'Pass it as `cursor` for the next page; null on the last one. Opaque.',
  })
  nextCursor!: string | null;

  static from({ items, nextCursor }: ChangePage): ChangePageDto {
    return { items: items.map((change) => ChangeDto.from(change)), nextCursor };
  }
}
