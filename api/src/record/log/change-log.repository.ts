import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';

/** In SQL: the id of the entry that the open transaction has appended, or null. */
export const OPENED_CHANGE = "nullif(split_part(current_setting('app.change', true), '/', 3), '')";

const OPENED = { name: 'opened', text: `select ${OPENED_CHANGE}`, values: [] };

/** Reads the end of an owner's log, to which triggers append (see record/README.md). */
@Injectable()
export class ChangeLogRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** Names the operation of the open transaction, for the entry that it may append. */
  begin(operation: string): void {
    this.owners.announce({
      name: 'operation',
      text: "select set_config('app.operation', $1, true)",
      values: [operation],
    });
  }

  /** The id of the entry that the open transaction has appended; null while it changed nothing. */
  async opened(userId: string): Promise<string | null> {
    const [row] = await this.owners.query<[string | null]>(userId, OPENED);
    return row![0];
  }

  /** Ends the open transaction. @returns as opened() does */
  async close(userId: string): Promise<string | null> {
    const [row] = await this.owners.queryLast<[string | null]>(userId, OPENED);
    return row![0];
  }

  /** The number of the owner's last change; 0 before the first. */
  async last(userId: string): Promise<number> {
    const [row] = await this.owners.query(userId, {
      name: 'last-change',
      text: 'select seq from app.person where "user_id" = $1',
      values: [userId],
    });
    return (row?.[0] as number | undefined) ?? 0;
  }

  /**
   * The number of a row's last change, which stands until the open transaction ends.
   *
   * @param resource a table of schema app; not to be taken from a request
   */
  async versionOf(userId: string, resource: string, id: string): Promise<number | undefined> {
    return this.owners.run(userId, async (manager) => {
      await manager.query('select app.lock_log($1)', [userId]);
      const [row] = await manager.query<{ seq: number }[]>(
        `select seq from app."${resource}" where "user_id" = $1 and id = $2`,
        [userId, id],
      );
      return row?.seq;
    });
  }
}
