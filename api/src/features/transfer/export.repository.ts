import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import type { Item, Kind } from './items.js';
import { toItem } from './item.row.js';

/** Rows in memory at once. */
const PAGE = 100;

/** What there is of a kind, by `level` and `id`, in which order it is read, and where it lies. */
const keysOf = (table: string) =>
  `select id, 0 as level, tableoid as file, ctid as place, null::uuid[] as label_ids
   from ${table} where "user_id" = $1`;

/** Those above before those below. */
const TASK_KEYS = `
  (with recursive tree as (
     select id, 1 as level, tableoid as file, ctid as place
     from app.task where "user_id" = $1 and parent_id is null
     union all
     select below.id, tree.level + 1, below.tableoid, below.ctid
     from app.task below join tree on below.parent_id = tree.id where below."user_id" = $1),
   labelled as (
     select task_id as id, array_agg(label_id order by label_id) as label_ids
     from app.task_label where "user_id" = $1 group by task_id)
   select tree.*, label_ids from tree left join labelled using (id))`;

/** A new kind joins with a line here, and one in toItem(). */
const KINDS: Record<Kind, { table: string; keys: string }> = {
  lists: { table: 'app.list', keys: keysOf('app.list') },
  labels: { table: 'app.label', keys: keysOf('app.label') },
  filters: { table: 'app.filter', keys: keysOf('app.filter') },
  tasks: { table: 'app.task', keys: TASK_KEYS },
};

const KEYS = Object.entries(KINDS).map(
  ([kind, { keys }], part) => `select ${part} as part, '${kind}' as kind, * from (${keys}) as key`,
);
const ROWS = Object.entries(KINDS).map(
  ([kind, { table }]) =>
    `when '${kind}' then (
       select to_jsonb(t) from ${table} t where t.ctid = key.place and t.tableoid = key.file)`,
);

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
        // Right after an import PostgreSQL still plans for a few rows, and would read all of them for
        // each. So keys are joined as wholes, and rows looked up at the place where they lie.
        await manager.query('set local enable_nestloop = off');
        await manager.query(
          // Keys alone are sorted; rows are looked up as they are fetched.
          `declare everything no scroll cursor for
           select kind, case kind ${ROWS.join(' ')} end
             || jsonb_build_object('label_ids', coalesce(label_ids, '{}')) as row
           from (
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
