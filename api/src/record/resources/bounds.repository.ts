import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { LimitReachedError, MAX_OF_A_KIND } from './limit-reached.error.js';

/** The tables of which somebody can have so many rows and no more. */
const BOUNDED = ['list', 'label', 'filter'] as const;

/** Bounds what is read as a whole. */
@Injectable()
export class BoundsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /**
   * To be asked when some were made, before the transaction commits: until then no other is made.
   *
   * @param kinds those that may have been made
   * @throws LimitReachedError, which takes them back
   */
  async assertWithin(
    userId: string,
    kinds: readonly (typeof BOUNDED)[number][] = BOUNDED,
    bound = MAX_OF_A_KIND,
  ): Promise<void> {
    const beyond = kinds.map(
      (kind) => `exists (select from app.${kind} where "user_id" = $1 offset $2)`,
    );
    const [isBeyond] = await this.owners.query<[boolean]>(userId, {
      text: `select ${beyond.join(' or ')}`,
      values: [userId, bound],
    });
    if (isBeyond![0]) throw new LimitReachedError();
  }
}
