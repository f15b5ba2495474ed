import { Injectable } from '@nestjs/common';
import { type ResourceStates, StatesOf } from '../../record/versions/resource-registry.js';
import { LabelDto } from './dto/label.dto.js';
import { LabelsRepository } from './labels.repository.js';

@Injectable()
@StatesOf({ name: 'label', dto: LabelDto, partOf: { name_key: 'name' } })
export class LabelStates implements ResourceStates {
  constructor(private readonly labels: LabelsRepository) {}

  async find(userId: string, ids: string[]): Promise<LabelDto[]> {
    return (await this.labels.findMany(userId, ids)).map((label) => LabelDto.from(label));
  }
}
