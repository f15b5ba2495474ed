import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Allow, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { ApiVersion } from '../../openapi/api-version.decorator.js';
import { ApiColor, IsColor } from '../../problems/color.decorators.js';
import { IfGiven } from '../../problems/optional.decorators.js';
import { IsText, IsVisible, TextLength } from '../../problems/text.decorators.js';
import type { List } from '../list.js';
import { FATES, type TasksFate } from '../list-tasks.repository.js';

const EXAMPLE_ID = '019aa000-0000-7000-8000-000000000002';
const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';

/** The path of one list. */
export class ListPath {
  /** Compared with the token by the OwnershipInterceptor, before this is read. */
  @Allow()
  userId!: string;

  @ApiProperty({ format: 'uuid', description: "The list's id", example: EXAMPLE_ID })
  @IsUUID('all', { message: 'must be a UUID' })
  id!: string;
}

class ListInputDto {
  @ApiProperty({ minLength: 1, maxLength: 100, pattern: '\\S', example: 'Garden' })
  @IsVisible()
  @TextLength(1, 100, 'must be 1 to 100 characters')
  @IsText()
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
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Your own UUIDv7; made for you if left out.',
    example: EXAMPLE_ID,
  })
  @IsUUID('7', { message: 'must be a UUIDv7' })
  @IfGiven()
  id?: string;
}

export class ChangeListDto extends PartialType(ListInputDto, { skipNullProperties: false }) {}

export class DeleteListQuery {
  @ApiProperty({ enum: FATES, example: 'inbox', description: 'Where its tasks go' })
  @IsIn(FATES, { message: `must be one of: ${FATES.join(', ')}` })
  tasks!: TasksFate;
}

export class ListDto {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  id!: string;

  @ApiVersion()
  version!: number;

  @ApiProperty({ example: 'Garden', minLength: 1, maxLength: 100 })
  name!: string;

  @ApiColor({ required: true })
  color!: string;

  @ApiProperty({
    example: 'a0V',
    description: 'Where it stands among the lists: sort by it, byte by byte, then by id.',
  })
  position!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  archivedAt!: string | null;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  updatedAt!: string;

  static from(list: List): ListDto {
    return {
      id: list.id,
      version: list.seq,
      name: list.name,
      color: list.color,
      position: list.position,
      archivedAt: list.archivedAt?.toISOString() ?? null,
      createdAt: list.createdAt.toISOString(),
      updatedAt: list.updatedAt.toISOString(),
    };
  }
}

export class ListCollectionDto {
  @ApiProperty({ type: [ListDto] })
  items!: ListDto[];

  static from(lists: List[]): ListCollectionDto {
    return { items: lists.map((list) => ListDto.from(list)) };
  }
}
