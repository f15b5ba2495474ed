import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { planByIndex } from '../../platform/database/plan-by-index.js';
import { type Change, type LogPosition, MAX_ROWS, type UndoConflict } from './change.js';

/** A resource of which to read the history. */
export interface Subject {
  resource: string;
  id: string;
}

/** Rows of an entry in one statement, which has to end in time. */
const STEP = 250;

/** Rows that were looked at one by one; with so many in the way the undo is given up. */
const MAX_CONFLICTS = 10_000;

type NumberedConflict = UndoConflict & { n: number };

const ENTRY = `
  select c.seq, c.id, c.operation, c.undoes, c.made_at as "madeAt",
    (select coalesce(json_agg(json_build_object('place', r.place, 'resource', r.resource,
       'id', r.resource_id, 'before', r.before, 'after', r.after) order by r.n), '[]')
     from (
       select * from app.change_row r where (r.user_id, r.seq) = (c.user_id, c.seq)
         and ($2::uuid is null or (r.resource_id, r.resource) = ($2, $3))
       order by r.n limit ${MAX_ROWS}) as r) as rows,
    (select coalesce(max(n), 0) from app.change_row r
     where (r.user_id, r.seq) = (c.user_id, c.seq)) as size
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
   * Takes an entry back, inside a transaction that is rolled back where there are conflicts. Rows go
   * by hundreds, first many with one statement, then one by one where that cannot be. A row can wait
   * for another of the entry, which it names; those that stand back are therefore tried again for as
   * long as others come through.
   *
   * @returns what stands in the way; undefined where there is no such entry
   */
  async undo(userId: string, id: string): Promise<UndoConflict[] | undefined> {
    const [place] = await this.ask<{ entry: number; size: number }>(
      userId,
      'select entry, size from app.begin_undo($1, $2)',
      [userId, id],
    );
    if (!place) return undefined;
    const { entry, size } = place;
    if (size > STEP) await planByIndex(this.owners, userId);
    const all = Array.from({ length: size }, (_, n) => size - n);
    let left = await this.undoRuns(userId, entry, all);
    for (let before = all; left.length > 0 && left.length < before.length;) {
      before = left;
      left = await this.undoRuns(userId, entry, left);
    }
    for (;;) {
      const conflicts = await this.undoRows(userId, entry, left);
      if (conflicts.length === 0 || conflicts.length >= Math.min(left.length, MAX_CONFLICTS)) {
        return conflicts.map(({ n: _, ...conflict }) => conflict);
      }
      left = conflicts.map(({ n }) => n);
    }
  }

  /** @returns those that were left as they are */
  private async undoRuns(userId: string, entry: number, numbers: number[]): Promise<number[]> {
    const refused: number[] = [];
    for (const step of stepsOf(numbers)) {
      const [row] = await this.ask<{ refused: number[] }>(
        userId,
        'select app.undo_runs($1, $2, $3) as refused',
        [userId, entry, step],
      );
      refused.push(...row!.refused);
    }
    return refused;
  }

  private async undoRows(
    userId: string,
    entry: number,
    numbers: number[],
  ): Promise<NumberedConflict[]> {
    const conflicts: NumberedConflict[] = [];
    for (const step of stepsOf(numbers)) {
      const [row] = await this.ask<{ conflicts: NumberedConflict[] }>(
        userId,
        'select app.undo_rows($1, $2, $3) as conflicts',
        [userId, entry, step],
      );
      conflicts.push(...row!.conflicts);
      if (conflicts.length >= MAX_CONFLICTS) break;
    }
    return conflicts;
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

function* stepsOf(numbers: number[]): Generator<number[]> {
  for (let from = 0; from < numbers.length; from += STEP) yield numbers.slice(from, from + STEP);
}
