import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ApiColor, IsColor } from '../../../platform/problems/color.decorators.js';
import { IfGiven } from '../../../platform/problems/optional.decorators.js';
import { MAX_NAME, Name, OwnId } from '../../../record/resources/input.decorators.js';
import { MAX_OF_A_KIND } from '../../../record/resources/limit-reached.error.js';
import { ResourceDto } from '../../../record/resources/resource.dto.js';
import type { Label } from '../label.js';

class LabelInputDto {
  @Name('waiting')
  name!: string;

  @ApiColor({ required: false })
  @IsColor()
  @IfGiven()
  color?: string;
}

export class CreateLabelDto extends LabelInputDto {
  @OwnId()
  id?: string;
}

export class ChangeLabelDto extends PartialType(LabelInputDto, { skipNullProperties: false }) {}

export class LabelDto extends ResourceDto {
  @ApiProperty({ example: 'waiting', minLength: 1, maxLength: MAX_NAME })
  name!: string;

  @ApiColor({ required: true })
  color!: string;

  static from(label: Label): LabelDto {
    return ResourceDto.with(label, {
      name: label.name,
      color: label.color,
    });
  }
}

export class LabelCollectionDto {
  @ApiProperty({ type: [LabelDto], maxItems: MAX_OF_A_KIND })
  items!: LabelDto[];

  static from(labels: Label[]): LabelCollectionDto {
    return { items: labels.map((label) => LabelDto.from(label)) };
  }
}
