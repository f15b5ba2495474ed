import { Injectable } from '@nestjs/common';
import { In, type Repository } from 'typeorm';
import { brokenConstraint } from '../../platform/database/broken-constraint.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { returnedRow } from '../../platform/database/returned-row.js';
import { foldText } from '../../platform/text/fold-text.js';
import type { Label, LabelFields } from './label.js';
import { LabelEntity } from './label.entity.js';
import { NameTakenError } from './label.errors.js';

/** The only way to the label table; the owner comes first and filters every statement. */
@Injectable()
export class LabelsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** All of them, by name. */
  list(userId: string): Promise<Label[]> {
    return this.within(userId, (labels) =>
      labels.find({ where: { userId }, order: { nameKey: 'ASC' } }),
    );
  }

  find(userId: string, id: string): Promise<Label | null> {
    return this.within(userId, (labels) => labels.findOneBy({ userId, id }));
  }

  /** The label that has a name, whatever the case. */
  findNamed(userId: string, name: string): Promise<Label | null> {
    return this.within(userId, (labels) => labels.findOneBy({ userId, nameKey: foldText(name) }));
  }

  findMany(userId: string, ids: string[]): Promise<Label[]> {
    return this.within(userId, (labels) => labels.findBy({ userId, id: In(ids) }));
  }

  /** @returns null when this owner has a label with that id or name */
  insert(userId: string, id: string, fields: LabelFields): Promise<Label | null> {
    const nameKey = foldText(fields.name);
    return this.within(userId, async (labels) => {
      const result = await labels
        .createQueryBuilder()
        .insert()
        .values({ userId, id, ...fields, nameKey })
        .orIgnore()
        .returning('*')
        .execute();
      return returnedRow(labels, result.raw);
    });
  }

  /** Sets the fields that are given. @throws NameTakenError */
  async change(userId: string, id: string, fields: Partial<LabelFields>): Promise<Label | null> {
    const nameKey = fields.name === undefined ? {} : { nameKey: foldText(fields.name) };
    try {
      // A savepoint, so that the one that has the name can be looked up.
      return await this.owners.attempt(userId, () =>
        this.within(userId, async (labels) => {
          const result = await labels
            .createQueryBuilder()
            .update()
            .set({ ...fields, ...nameKey, updatedAt: () => 'now()' })
            .where({ userId, id })
            .returning('*')
            .execute();
          return returnedRow(labels, result.raw);
        }),
      );
    } catch (error) {
      throw brokenConstraint(error) === 'label_name' ? new NameTakenError() : error;
    }
  }

  /** @returns whether there was one */
  delete(userId: string, id: string): Promise<boolean> {
    return this.within(userId, async (labels) => {
      const { affected } = await labels.delete({ userId, id });
      return affected === 1;
    });
  }

  private within<T>(
    userId: string,
    work: (labels: Repository<LabelEntity>) => Promise<T>,
  ): Promise<T> {
    return this.owners.run(userId, (manager) => work(manager.getRepository(LabelEntity)));
  }
}
