import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BoundsRepository } from '../../record/resources/bounds.repository.js';
import { LabelDto } from './dto/label.dto.js';
import type { Label, LabelFields } from './label.js';
import { LabelExistsError, LabelNotFoundError, NameTakenError } from './label.errors.js';
import { LabelsRepository } from './labels.repository.js';

/** The rules of labels, on behalf of their owner. */
@Injectable()
export class LabelsService {
  constructor(
    private readonly labels: LabelsRepository,
    private readonly bounds: BoundsRepository,
  ) {}

  list(userId: string): Promise<Label[]> {
    return this.labels.list(userId);
  }

  /** @throws LabelNotFoundError */
  async get(userId: string, id: string): Promise<Label> {
    return found(await this.labels.find(userId, id));
  }

  /**
   * Creates a label. Repeating a create with the same `id` and fields answers with what the
   * first one made.
   *
   * @throws LabelExistsError; LimitReachedError
   */
  async create(
    userId: string,
    {
      id = uuidv7(),
      name,
      color = 'gray',
    }: Partial<LabelFields> & Pick<LabelFields, 'name'> & { id?: string },
  ): Promise<Label> {
    const made = await this.labels.insert(userId, id, { name, color });
    if (made) {
      await this.bounds.assertWithin(userId, ['label']);
      return made;
    }
    const existing =
      (await this.labels.find(userId, id)) ?? (await this.labels.findNamed(userId, name));
    const isSame = existing?.id === id && existing.name === name && existing.color === color;
    if (!isSame) throw new LabelExistsError(existing && LabelDto.from(existing));
    return existing;
  }

  /** Sets the fields that are given. @throws LabelNotFoundError, LabelExistsError */
  async change(userId: string, id: string, fields: Partial<LabelFields>): Promise<Label> {
    try {
      return found(await this.labels.change(userId, id, fields));
    } catch (error) {
      if (!(error instanceof NameTakenError)) throw error;
      const taken = await this.labels.findNamed(userId, fields.name!);
      throw new LabelExistsError(taken && LabelDto.from(taken));
    }
  }

  /** Deletes a label, and takes it from every task. @throws LabelNotFoundError */
  async delete(userId: string, id: string): Promise<void> {
    if (!(await this.labels.delete(userId, id))) throw new LabelNotFoundError();
  }
}

function found(label: Label | null): Label {
  if (!label) throw new LabelNotFoundError();
  return label;
}
