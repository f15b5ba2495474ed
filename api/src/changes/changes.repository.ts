import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../database/owner-scope.js';
import type { Change, LogPosition, UndoConflict } from './change.js';

/** A resource of which to read the history. */
export interface Subject {
  resource: string;
  id: string;
}

const ENTRY = `
  select c.seq, c.id, c.operation, c.undoes, c.made_at as "madeAt",
    (select coalesce(json_agg(json_build_object('place', r.place, 'resource', r.resource,
       'id', r.resource_id, 'before', r.before, 'after', r.after) order by r.n), '[]')
     from app.change_row r where (r.user_id, r.seq) = (c.user_id, c.seq)
       and ($2::uuid is null or (r.resource_id, r.resource) = ($2, $3))) as rows
  from app.change c where c."user_id" = $1`;

/** Reads an owner's log of changes, and takes changes back. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** At most `limit` entries before number `before`, newest first; those of one subject alone. */
  list(
    userId: string,
    { before, limit, subject }: { before: number; limit: number; subject?: Subject | undefined },
  ): Promise<Change[]> {
    const ofSubject = `and (c.user_id, c.seq) in (
      select user_id, seq from app.change_row where (resource_id, resource) = ($2, $3))`;
    return this.ask(
      userId,
      `${ENTRY} ${subject ? ofSubject : ''} and c.seq < $4 order by c.seq desc limit $5`,
      [userId, subject?.id ?? null, subject?.resource ?? null, before, limit],
    );
  }

  async find(userId: string, id: string): Promise<Change | undefined> {
    const [entry] = await this.ask<Change>(userId, `${ENTRY} and c.id = $4`, [
      userId,
      null,
      null,
      id,
    ]);
    return entry;
  }

  /**
   * Takes an entry back, inside a transaction that is rolled back where there are conflicts.
   *
   * @returns what stands in the way
   */
  async undo(userId: string, id: string): Promise<UndoConflict[]> {
    const [row] = await this.ask<{ conflicts: UndoConflict[] }>(
      userId,
      'select app.undo_change($1, $2) as conflicts',
      [userId, id],
    );
    return row!.conflicts;
  }

  /** Which resources changed after a place in the log, in its order. */
  rowsAfter(
    userId: string,
    { seq, n }: LogPosition,
    limit: number,
  ): Promise<(LogPosition & Subject)[]> {
    return this.ask(
      userId,
      `select seq, n, resource, resource_id as id from app.change_row
       where "user_id" = $1 and (seq, n) > ($2, $3) order by seq, n limit $4`,
      [userId, seq, n, limit],
    );
  }

  /** The first number that has not been pruned; null for an empty log. */
  async oldest(userId: string): Promise<number | null> {
    const [row] = await this.ask<{ seq: number | null }>(
      userId,
      'select min(seq) as seq from app.change where "user_id" = $1',
      [userId],
    );
    return row?.seq ?? null;
  }

  /**
   * The ids of a resource's rows after an id, in order.
   *
   * @param resource a table of schema app; not to be taken from a request
   */
  async idsAfter(userId: string, resource: string, id: string, limit: number): Promise<string[]> {
    const rows = await this.ask<{ id: string }>(
      userId,
      `select id from app."${resource}" where "user_id" = $1 and id > $2 order by id limit $3`,
      [userId, id, limit],
    );
    return rows.map((row) => row.id);
  }

  private ask<Row>(userId: string, text: string, values: unknown[]): Promise<Row[]> {
    return this.owners.run(userId, (manager) => manager.query<Row[]>(text, values));
  }
}
