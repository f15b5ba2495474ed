import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';
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

async function replaceInAnswer(runner: QueryRunner, old: string, wanted: string): Promise<void> {
  await replaceInFunction(runner, 'task_answer', old, wanted);
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
