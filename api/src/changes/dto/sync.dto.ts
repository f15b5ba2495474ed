import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { FilterDto } from '../../filters/dto/filter.dto.js';
import { LabelDto } from '../../labels/dto/label.dto.js';
import { ListDto } from '../../lists/dto/list.dto.js';
import { TaskDto } from '../../tasks/dto/task.dto.js';
import type { ResourceState } from '../../versions/resources.js';
import type { SyncItem, SyncPage } from '../sync.service.js';

abstract class SyncItemDto {
  abstract resource: string;

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

  abstract state: ResourceState | null;

  static from({ resource, id, version, state }: SyncItem): SyncItemDto {
    return { resource, id, deleted: state === null, version, state };
  }
}

/** One name alone: what tells the kinds of items apart. */
const ApiKind = (resource: string) => ApiProperty({ enum: [resource], example: resource });

const ApiState = (dto: Type) =>
  applyDecorators(
    ApiExtraModels(dto),
    ApiProperty({
      oneOf: [{ $ref: getSchemaPath(dto) }, { type: 'null' }],
      description: 'The whole resource as it is now; null where it is deleted',
    }),
  );

class SyncTaskDto extends SyncItemDto {
  @ApiKind('task')
  resource!: 'task';

  @ApiState(TaskDto)
  state!: TaskDto | null;
}

class SyncListDto extends SyncItemDto {
  @ApiKind('list')
  resource!: 'list';

  @ApiState(ListDto)
  state!: ListDto | null;
}

class SyncLabelDto extends SyncItemDto {
  @ApiKind('label')
  resource!: 'label';

  @ApiState(LabelDto)
  state!: LabelDto | null;
}

class SyncFilterDto extends SyncItemDto {
  @ApiKind('filter')
  resource!: 'filter';

  @ApiState(FilterDto)
  state!: FilterDto | null;
}

/** By the names of resources, which must tell: by its members alone a list is a label, too. */
const KINDS: Record<string, Type> = {
  task: SyncTaskDto,
  list: SyncListDto,
  label: SyncLabelDto,
  filter: SyncFilterDto,
};

@ApiExtraModels(...Object.values(KINDS))
export class SyncPageDto {
  @ApiProperty({
    type: 'array',
    maxItems: 200,
    items: {
      oneOf: Object.values(KINDS).map((kind) => ({ $ref: getSchemaPath(kind) })),
      discriminator: {
        propertyName: 'resource',
        mapping: Object.fromEntries(
          Object.entries(KINDS).map(([resource, kind]) => [resource, getSchemaPath(kind)]),
        ),
      },
    },
  })
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
