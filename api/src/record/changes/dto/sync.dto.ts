import { ApiProperty } from '@nestjs/swagger';
import type { ResourceState } from '../../versions/resource-registry.js';
import type { SyncItem, SyncPage } from '../sync.service.js';

/** Without `resource` and `state`, which describeSync() adds for each resource. */
export class SyncItemDto {
  resource!: string;

  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({ description: 'True where it is gone, or in the trash', example: false })
  deleted!: boolean;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description:
      'Of `state`; where it is deleted, the number of the change up to which that is known. It grows with each change, so an item with a lower version than your copy is older',
    example: 7,
  })
  version!: number;

  state!: ResourceState | null;

  static from({ resource, id, version, state }: SyncItem): SyncItemDto {
    return { resource, id, deleted: state === null, version, state };
  }
}

export class SyncPageDto {
  @ApiProperty({ type: [SyncItemDto], maxItems: 200 })
  items!: SyncItemDto[];

  @ApiProperty({ description: 'True: ask again at once', example: false })
  hasMore!: boolean;

  @ApiProperty({
    maxLength: 500,
    description: 'Pass it as `since` the next time. Opaque.',
    example: 'WyJxN0tkIiw3LDFd',
  })
  next!: string;

  static from({ items, hasMore, next }: SyncPage): SyncPageDto {
    return { items: items.map((item) => SyncItemDto.from(item)), hasMore, next };
  }
}
