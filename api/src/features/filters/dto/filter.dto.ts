import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { MAX_NAME, Name, OwnId } from '../../../record/resources/input.decorators.js';
import { MAX_OF_A_KIND } from '../../../record/resources/limit-reached.error.js';
import { ResourceDto } from '../../../record/resources/resource.dto.js';
import { ListTasksQuery } from '../../tasks/reading/list-tasks.query.js';
import type { Filter } from '../filter.js';

/** What listTasks takes, but for the place in its pages and for where the viewer is. */
export class FilterQueryDto extends OmitType(ListTasksQuery, ['limit', 'cursor', 'timezone']) {}

class FilterInputDto {
  @Name('Due this week')
  name!: string;

  @ApiProperty({
    type: FilterQueryDto,
    description: 'Parameters of listTasks, as text, to be sent with it as they are',
    example: { status: 'open', dueBefore: 'P7D', sort: 'due', order: 'asc' },
  })
  @ValidateNested()
  @IsObject({ message: 'must be an object of parameters of listTasks' })
  @Type(() => FilterQueryDto)
  query!: FilterQueryDto;
}

export class CreateFilterDto extends FilterInputDto {
  @OwnId()
  id?: string;
}

export class ChangeFilterDto extends PartialType(FilterInputDto, { skipNullProperties: false }) {}

export class FilterDto extends ResourceDto {
  @ApiProperty({ example: 'Due this week', minLength: 1, maxLength: MAX_NAME })
  name!: string;

  @ApiProperty({
    type: FilterQueryDto,
    description:
      'Parameters for listTasks, with those that were left out; `new URLSearchParams(query)` is a query string that listTasks takes',
    example: { status: 'open', dueBefore: 'P7D', label: [], sort: 'due', order: 'asc' },
  })
  query!: Filter['query'];

  static from(filter: Filter): FilterDto {
    return ResourceDto.with(filter, { name: filter.name, query: filter.query });
  }
}

export class FilterCollectionDto {
  @ApiProperty({ type: [FilterDto], maxItems: MAX_OF_A_KIND })
  items!: FilterDto[];

  static from(filters: Filter[]): FilterCollectionDto {
    return { items: filters.map((filter) => FilterDto.from(filter)) };
  }
}
