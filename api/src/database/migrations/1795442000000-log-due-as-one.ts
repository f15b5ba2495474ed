import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGED = 'value is distinct from after -> key';
const DUE = "'{due_date,due_time,due_at,due_zone}'::text[]";
const CHANGED_OR_DUE = `(${CHANGED} or key = any (${DUE}) and exists (
  select from unnest(${DUE}) part where to_jsonb(old) -> part is distinct from to_jsonb(new) -> part))`;

/**
 * The four columns of a due value are one value to whoever reads the log: a change of one is logged
 * with all of them, and so is told, and undone, as one.
 */
export class LogDueAsOne1795442000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceInLogRow(runner, CHANGED, CHANGED_OR_DUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInLogRow(runner, CHANGED_OR_DUE, CHANGED);
  }
}

/** The rest of the function stays as the migrations before have made it. */
const replaceInLogRow = (runner: QueryRunner, old: string, wanted: string) =>
  runner.query(`
    do $do$ begin
      execute replace(pg_get_functiondef('app.log_row'::regproc), $old$${old}$old$, $new$${wanted}$new$);
    end $do$`);
