import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../database/owner-scope.js';
import type { Item, Kind } from './items.js';
import { toItem } from './item.row.js';

/** Rows in memory at once. */
const PAGE = 100;

/**
 * Of each kind of resource: what there is, by `level` and `id`, in which order it is read; and the
 * row of one of them. A new kind joins with two lines here, and one in toItem().
 */
const READS: Record<Kind, { keys: string; row: string }> = {
  lists: {
    keys: 'select 0 as level, id from app.list where "user_id" = $1',
    row: 'select to_jsonb(t) from app.list t where t."user_id" = $1 and t.id = key.id',
  },
  labels: {
    keys: 'select 0 as level, id from app.label where "user_id" = $1',
    row: 'select to_jsonb(t) from app.label t where t."user_id" = $1 and t.id = key.id',
  },
  filters: {
    keys: 'select 0 as level, id from app.filter where "user_id" = $1',
    row: 'select to_jsonb(t) from app.filter t where t."user_id" = $1 and t.id = key.id',
  },
  // Those above before those below.
  tasks: {
    keys: `
      (with recursive tree as (
        select id, 1 as level from app.task where "user_id" = $1 and parent_id is null
        union all
        select below.id, tree.level + 1 from app.task below
          join tree on below.parent_id = tree.id where below."user_id" = $1)
      select level, id from tree)`,
    row: `
      select to_jsonb(t) || jsonb_build_object('label_ids', array(
        select l.label_id from app.task_label l
        where l."user_id" = $1 and l.task_id = t.id order by l.label_id))
      from app.task t where t."user_id" = $1 and t.id = key.id`,
  },
};

const KEYS = Object.entries(READS).map(
  ([kind, { keys }], part) =>
    `select ${part} as part, '${kind}' as kind, level, id from (${keys}) as key`,
);
const ROWS = Object.entries(READS).map(([kind, { row }]) => `when '${kind}' then (${row})`);

/** Reads everything that an owner has. */
@Injectable()
export class ExportRepository {
  constructor(private readonly owners: OwnerScope) {}

  /**
   * Hands over all resources, a page at a time, in an order that depends on nothing but them. One
   * statement reads them, and so all are of one moment.
   */
  async read(userId: string, each: (items: Item[]) => Promise<void>): Promise<void> {
    await this.owners.transaction(userId, () =>
      this.owners.run(userId, async (manager) => {
        await manager.query(
          // Keys alone are sorted; rows are looked up as they are fetched.
          `declare everything no scroll cursor for
           select kind, case kind ${ROWS.join(' ')} end as row from (
             select * from (${KEYS.join(' union all ')}) as keys
             order by part, level, id offset 0) as key`,
          [userId],
        );
        for (;;) {
          const rows = await manager.query<{ kind: Kind; row: Record<string, unknown> }[]>(
            `fetch ${PAGE} from everything`,
          );
          if (rows.length === 0) return;
          await each(rows.map(({ kind, row }) => toItem(kind, row)));
        }
      }),
    );
  }
}
