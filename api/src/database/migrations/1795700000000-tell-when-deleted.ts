import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';
import { rewriteAnswers } from '../rewrite-answers.js';

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
  await rewriteAnswers(runner, 'deleted_at is not null');
}
