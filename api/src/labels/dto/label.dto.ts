import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Allow, IsUUID } from 'class-validator';
import { ApiVersion } from '../../openapi/api-version.decorator.js';
import { ApiColor, IsColor } from '../../problems/color.decorators.js';
import { IfGiven } from '../../problems/optional.decorators.js';
import { IsText, IsVisible, TextLength } from '../../problems/text.decorators.js';
import type { Label } from '../label.js';

const EXAMPLE_ID = '019aa000-0000-7000-8000-000000000003';
const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';

/** The path of one label. */
export class LabelPath {
  /** Compared with the token by the OwnershipInterceptor, before this is read. */
  @Allow()
  userId!: string;

  @ApiProperty({ format: 'uuid', description: "The label's id", example: EXAMPLE_ID })
  @IsUUID('all', { message: 'must be a UUID' })
  id!: string;
}

class LabelInputDto {
  @ApiProperty({ minLength: 1, maxLength: 100, pattern: '\\S', example: 'waiting' })
  @IsVisible()
  @TextLength(1, 100, 'must be 1 to 100 characters')
  @IsText()
  name!: string;

  @ApiColor({ required: false })
  @IsColor()
  @IfGiven()
  color?: string;
}

export class CreateLabelDto extends LabelInputDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Your own UUIDv7; made for you if left out.',
    example: EXAMPLE_ID,
  })
  @IsUUID('7', { message: 'must be a UUIDv7' })
  @IfGiven()
  id?: string;
}

export class ChangeLabelDto extends PartialType(LabelInputDto, { skipNullProperties: false }) {}

export class LabelDto {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  id!: string;

  @ApiVersion()
  version!: number;

  @ApiProperty({ example: 'waiting', minLength: 1, maxLength: 100 })
  name!: string;

  @ApiColor({ required: true })
  color!: string;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: EXAMPLE_TIME })
  updatedAt!: string;

  static from(label: Label): LabelDto {
    return {
      id: label.id,
      version: label.seq,
      name: label.name,
      color: label.color,
      createdAt: label.createdAt.toISOString(),
      updatedAt: label.updatedAt.toISOString(),
    };
  }
}

export class LabelCollectionDto {
  @ApiProperty({ type: [LabelDto] })
  items!: LabelDto[];

  static from(labels: Label[]): LabelCollectionDto {
    return { items: labels.map((label) => LabelDto.from(label)) };
  }
}
