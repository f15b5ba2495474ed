import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../database/owner-scope.js';
import { OPENED_CHANGE } from './change-log.repository.js';

/** What a write answered; its status goes with its operation. */
export interface StoredAnswer {
  headers: Record<string, string>;
  body?: unknown;
}

/** Which request a key was first sent with, and what it was answered. */
interface StoredRequest {
  fingerprint: Buffer;
  answer: StoredAnswer;
}

/** Keys of one owner and what was answered to them. To be used inside a transaction. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly owners: OwnerScope) {}

  /**
   * Takes a key for the open transaction, after waiting for another one that has it.
   *
   * @returns the request that had it before, if that one succeeded
   */
  async claim(
    userId: string,
    key: string,
    fingerprint: Buffer,
  ): Promise<StoredRequest | undefined> {
    const claimed = await this.owners.query(userId, {
      name: 'claim-key',
      text: `insert into app.idempotency_key (user_id, key, fingerprint) values ($1, $2, $3)
        on conflict do nothing returning key`,
      values: [userId, key, fingerprint],
    });
    if (claimed.length > 0) return undefined;
    const [earlier] = await this.owners.query<[Buffer, StoredAnswer]>(userId, {
      text: 'select fingerprint, answer from app.idempotency_key where "user_id" = $1 and key = $2',
      values: [userId, key],
    });
    // Too old, and deleted in between: it is free.
    if (!earlier) return this.claim(userId, key, fingerprint);
    return { fingerprint: earlier[0], answer: earlier[1] };
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
      values: [
        userId,
        key,
        JSON.stringify(headers),
        body === undefined ? null : JSON.stringify(body),
      ],
    });
    return row?.[0] ?? null;
  }
}
