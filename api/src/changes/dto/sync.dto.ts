import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { FilterDto } from '../../filters/dto/filter.dto.js';
import { LabelDto } from '../../labels/dto/label.dto.js';
import { ListDto } from '../../lists/dto/list.dto.js';
import { TaskDto } from '../../tasks/dto/task.dto.js';
import type { ResourceState } from '../../versions/resources.js';
import type { SyncItem, SyncPage } from '../sync.service.js';

@ApiExtraModels(ListDto, LabelDto, FilterDto, TaskDto)
class SyncItemDto {
  @ApiProperty({ enum: ['list', 'label', 'filter', 'task'], example: 'task' })
  resource!: string;

  @ApiProperty({ format: 'uuid', example: '019aa000-0000-7000-8000-000000000001' })
  id!: string;

  @ApiProperty({ description: 'True where it is gone, or in the trash', example: false })
  deleted!: boolean;

  @ApiProperty({
    oneOf: [
      ...[TaskDto, ListDto, LabelDto, FilterDto].map((dto) => ({ $ref: getSchemaPath(dto) })),
      { type: 'null' },
    ],
    description: 'The whole resource as it is now; null where it is deleted',
  })
  state!: ResourceState | null;

  static from({ resource, id, state }: SyncItem): SyncItemDto {
    return { resource, id, deleted: state === null, state };
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
