import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those of one value; a column that a later migration adds is not distinct until then. */
const VALUES = ['{due_date,due_time,due_at,due_zone}', '{recurrence_rule,recurrence_from}'];

const CHANGED = 'value is distinct from after -> key';
const CHANGED_WITH_ITS_VALUE = `(${CHANGED} or exists (
  select from unnest(array[${VALUES.map((parts) => `'${parts}'`).join()}]) as one (parts)
  where key = any (parts::text[]) and exists (
    select from unnest(parts::text[]) as part
    where to_jsonb(old) -> part is distinct from to_jsonb(new) -> part)))`;

/**
 * The columns of a due value, and those of a recurrence, are one value to whoever reads the log: a
 * change of one is logged with all of them, and so is told, and undone, as one.
 */
export class LogValuesAsOne1795442000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceInLogRow(runner, CHANGED, CHANGED_WITH_ITS_VALUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInLogRow(runner, CHANGED_WITH_ITS_VALUE, CHANGED);
  }
}

/** The rest of the function stays as the migrations before have made it. */
const replaceInLogRow = (runner: QueryRunner, old: string, wanted: string) =>
  runner.query(`
    do $do$ begin
      execute replace(pg_get_functiondef('app.log_row'::regproc), $old$${old}$old$, $new$${wanted}$new$);
    end $do$`);
