import type { QueryRunner } from 'typeorm';
import { withoutForce } from './without-force.js';

/**
 * Writes the answers of tasks anew, after a migration has changed what a task shows. It is no change
 * of anybody's, and so not logged.
 *
 * @param which the condition that the tasks meet, as SQL spells it
 */
export async function rewriteAnswers(runner: QueryRunner, which = 'true'): Promise<void> {
  await runner.query('alter table app.task disable trigger user');
  await withoutForce(runner, 'app.task', () =>
    withoutForce(runner, 'app.task_label', () =>
      runner.query(`update app.task set answer = app.task_answer(task) where ${which}`),
    ),
  );
  await runner.query('alter table app.task enable trigger user');
}
