import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';
import { LABEL_IDS } from './1795520000000-write-answers.js';

/**
 * What a new task costs PostgreSQL beside its row and indexes (0040): its answer asked for labels,
 * which no task has before its row is there; and the log made JSON of the row once for each use of
 * it, where "offset 0" has it made once.
 */
export class MakeTasksInFewerSteps1795820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $do$ begin
        execute replace(replace(pg_get_functiondef('app.task_answer'::regproc),
          $old$app.task_answer(t app.task)$old$, 'app.answer_with(t app.task, label_ids text)'),
          $old$${LABEL_IDS}$old$, 'label_ids');
      end $do$`);
    await runner.query(`
      create or replace function app.task_answer(t app.task) returns text language plpgsql stable as $$
      begin
        return app.answer_with(t, ${LABEL_IDS});
      end $$`);
    await replaceInFunction(runner, 'write_answer', ANSWER, ANSWER_OF_NEW);
    await replaceInFunction(runner, 'log_made', MADE, `${MADE} offset 0`);
    await replaceInFunction(runner, 'log_gone', GONE, `${GONE} offset 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInFunction(runner, 'log_gone', `${GONE} offset 0`, GONE);
    await replaceInFunction(runner, 'log_made', `${MADE} offset 0`, MADE);
    await replaceInFunction(runner, 'write_answer', ANSWER_OF_NEW, ANSWER);
    await runner.query(`
      do $do$ begin
        execute replace(replace(pg_get_functiondef('app.answer_with'::regproc),
          'app.answer_with(t app.task, label_ids text)', $old$app.task_answer(t app.task)$old$),
          'label_ids', $old$${LABEL_IDS}$old$);
      end $do$`);
    await runner.query('drop function app.answer_with');
  }
}

const ANSWER = 'new.answer := app.task_answer(new);';
const ANSWER_OF_NEW = `new.answer :=
       case tg_op when 'INSERT' then app.answer_with(new, '[]') else app.task_answer(new) end;`;

const MADE = 'from made where made.user_id = owner';
const GONE = 'from gone where gone.user_id = owner';
