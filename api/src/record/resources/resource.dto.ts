import { ApiProperty } from '@nestjs/swagger';

const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';

/** What the rules know of every resource. */
interface Resource {
  id: string;
  seq: number;
  createdAt: Date;
  updatedAt: Date;
}

/** What a client sees of every resource. */
export class ResourceDto {
  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({
    type: 'integer',
    example: 7,
    description: 'Grows with each change. `"7"` is the ETag, for If-Match.',
  })
  version!: number;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  updatedAt!: string;

  /** A resource for a client: these, with `own` fields between. */
  static with<Own extends object>({ id, seq, createdAt, updatedAt }: Resource, own: Own) {
    return {
      id,
      version: seq,
      ...own,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    };
  }
}
