import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { ApiColor, IsColor } from '../../../platform/problems/color.decorators.js';
import { ApiPosition } from '../../../record/ordering/position.decorator.js';
import { IfGiven } from '../../../platform/problems/optional.decorators.js';
import { MAX_NAME, Name, OwnId } from '../../../record/resources/input.decorators.js';
import { MAX_OF_A_KIND } from '../../../record/resources/limit-reached.error.js';
import { ResourceDto } from '../../../record/resources/resource.dto.js';
import type { List } from '../list.js';
import { FATES, type TasksFate } from '../list-tasks.repository.js';

class ListInputDto {
  @Name('Garden')
  name!: string;

  @ApiColor({ required: false })
  @IsColor()
  @IfGiven()
  color?: string;

  @ApiPropertyOptional({ example: false })
  @IsBoolean({ message: 'must be true or false' })
  @IfGiven()
  archived?: boolean;
}

export class CreateListDto extends ListInputDto {
  @OwnId()
  id?: string;
}

export class ChangeListDto extends PartialType(ListInputDto, { skipNullProperties: false }) {}

export class DeleteListQuery {
  @ApiProperty({ enum: FATES, example: 'inbox', description: 'Where its tasks go' })
  @IsIn(FATES, { message: `must be one of: ${FATES.join(', ')}` })
  tasks!: TasksFate;
}

export class ListDto extends ResourceDto {
  @ApiProperty({ example: 'Garden', minLength: 1, maxLength: MAX_NAME })
  name!: string;

  @ApiColor({ required: true })
  color!: string;

  @ApiPosition('among the lists')
  position!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  archivedAt!: string | null;

  static from(list: List): ListDto {
    return ResourceDto.with(list, {
      name: list.name,
      color: list.color,
      position: list.position,
      archivedAt: list.archivedAt?.toISOString() ?? null,
    });
  }
}

export class ListCollectionDto {
  @ApiProperty({ type: [ListDto], maxItems: MAX_OF_A_KIND })
  items!: ListDto[];

  static from(lists: List[]): ListCollectionDto {
    return { items: lists.map((list) => ListDto.from(list)) };
  }
}
