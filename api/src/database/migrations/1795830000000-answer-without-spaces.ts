import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';
import { rewriteAnswers } from '../rewrite-answers.js';
import { DUE, LABEL_IDS, RECURRENCE } from './1795520000000-write-answers.js';

/**
 * The answer to a write is JSON without spaces, as JavaScript has it, and what a read gives of the
 * same version has to be the same bytes: they share a strong ETag (RFC 9110 section 8.8.1).
 */
export class AnswerWithoutSpaces1795830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, old, wanted] of REPLACED) {
      await replaceInFunction(runner, name, old, wanted);
    }
    await rewriteAnswers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, old, wanted] of REPLACED) {
      await replaceInFunction(runner, name, wanted, old);
    }
    await rewriteAnswers(runner);
  }
}

const PLAIN_DUE = `coalesce(case
  when t.due_date is null then null
  when t.due_zone is not null then concat('{"kind":"zoned","at":"',
    to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    '","zone":', to_json(t.due_zone), '}')
  when t.due_time is not null then concat('{"kind":"local","dateTime":"',
    to_char(t.due_date + t.due_time, 'YYYY-MM-DD"T"HH24:MI:SS'), '"}')
  else concat('{"kind":"day","date":"', to_char(t.due_date, 'YYYY-MM-DD'), '"}') end, 'null')`;

const PLAIN_RECURRENCE = `coalesce(case when t.recurrence_rule is not null then
  concat('{"rule":', to_json(t.recurrence_rule), ',"from":"', t.recurrence_from, '"}') end, 'null')`;

/** Moments, numbers and words of ours: no value has a space. */
const PLAIN_REMINDERS = "replace(t.reminders::text, ' ', '')";

const PLAIN_LABEL_IDS = `coalesce((select '["' || string_agg(l.label_id::text, '","' order by l.label_id) || '"]'
  from app.task_label l where (l.user_id, l.task_id) = (t.user_id, t.id)), '[]')`;

const REPLACED: [name: string, old: string, wanted: string][] = [
  ['answer_with', DUE, PLAIN_DUE],
  ['answer_with', RECURRENCE, PLAIN_RECURRENCE],
  ['answer_with', `"reminders":', t.reminders`, `"reminders":', ${PLAIN_REMINDERS}`],
  ['task_answer', LABEL_IDS, PLAIN_LABEL_IDS],
];
