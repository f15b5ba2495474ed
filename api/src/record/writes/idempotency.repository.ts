import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../../platform/database/broken-constraint.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { OPENED_CHANGE } from '../log/change-log.repository.js';

/** What a write answered; its status goes with its operation. */
export interface StoredAnswer {
  headers: Record<string, string>;
  /** JSON; undefined where nothing was said. */
  body?: string;
}

/** A key, and which request it was sent with. */
export interface Claim {
  key: string;
  fingerprint: Buffer;
}

/** Which request a key was first sent with, and what it was answered. */
export interface StoredRequest {
  fingerprint: Buffer;
  answer: StoredAnswer;
}

/** Whether a statement failed since an earlier request has the key that went ahead of it. */
export const isTaken = (error: unknown): boolean =>
  brokenConstraint(error) === 'idempotency_key_pk';

/** Keys of one owner and what was answered to them. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly owners: OwnerScope) {}

  /**
   * Has the open transaction take a key ahead of its next statement, after waiting for another
   * transaction that has it. Where that one succeeds, the next statement is not done and fails.
   */
  claim(userId: string, { key, fingerprint }: Claim): void {
    this.owners.announce({
      name: 'claim-key',
      text: 'insert into app.idempotency_key (user_id, key, fingerprint) values ($1, $2, $3)',
      values: [userId, key, fingerprint],
    });
  }

  /** The request that has taken a key, if it succeeded. */
  async find(userId: string, key: string): Promise<StoredRequest | undefined> {
    const [row] = await this.owners.query<[Buffer, Record<string, string>, string | null]>(userId, {
      text: `select fingerprint, answer -> 'headers', answer ->> 'body' from app.idempotency_key where "user_id" = $1 and key = $2`,
      values: [userId, key],
    });
    if (!row) return undefined;
    const [fingerprint, headers, body] = row;
    return { fingerprint, answer: { headers, ...(body !== null && { body }) } };
  }

  /**
   * Keeps the answer with the id of what changed, deletes what is older than a day, and ends the
   * open transaction.
   *
   * @returns the id of the entry in the log; null where nothing changed
   */
  async store(
    userId: string,
    key: string,
    { headers, body }: StoredAnswer,
  ): Promise<string | null> {
    const [row] = await this.owners.queryLast<[string | null]>(userId, {
      name: 'store-answer',
      text: `with old as (
          delete from app.idempotency_key
          where "user_id" = $1 and key <> $2 and made_at < now() - interval '24 hours')
        update app.idempotency_key set answer = json_build_object(
          'headers', jsonb_strip_nulls($3 || jsonb_build_object('change-id', ${OPENED_CHANGE})),
          'body', $4::json)
        where "user_id" = $1 and key = $2
        returning ${OPENED_CHANGE}`,
      values: [userId, key, JSON.stringify(headers), body],
    });
    return row?.[0] ?? null;
  }
}
