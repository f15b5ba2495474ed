import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

const END = `, '}')`;
const DELETED_AT = `, case when t.deleted_at is not null then ',"deletedAt":"'
    || to_char(t.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"' end`;

/** A task in the trash tells since when it lies there; one outside has no such member. */
export class TellWhenDeleted1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceInAnswer(runner, END, DELETED_AT + END);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInAnswer(runner, DELETED_AT + END, END);
  }
}

/** The rest of the function stays as the migrations before have made it. */
async function replaceInAnswer(runner: QueryRunner, old: string, wanted: string): Promise<void> {
  await runner.query(`
    do $do$
    declare source text := pg_get_functiondef('app.task_answer'::regproc);
    begin
      if position($old$${old}$old$ in source) = 0 then
        raise exception 'app.task_answer is not as expected';
      end if;
      execute replace(source, $old$${old}$old$, $new$${wanted}$new$);
    end $do$`);
  await runner.query('alter table app.task disable trigger user');
  await withoutForce(runner, 'app.task', () =>
    withoutForce(runner, 'app.task_label', () =>
      runner.query(
        'update app.task set answer = app.task_answer(task) where deleted_at is not null',
      ),
    ),
  );
  await runner.query('alter table app.task enable trigger user');
}
