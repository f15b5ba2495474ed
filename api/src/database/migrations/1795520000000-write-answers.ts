import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteAnswers } from '../rewrite-answers.js';

const UNLOGGED = 'user_id,seq,updated_at';

/**
 * Each task carries its own answer, the JSON that the API gives of it: written once by a trigger
 * with the row, read as often as anybody asks (0040). A migration that changes rows with their
 * triggers off, or what a task shows, writes it anew: rewriteAnswers().
 */
export class WriteAnswers1795520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.task add answer text');
    await replaceUnlogged(runner, UNLOGGED, `${UNLOGGED},answer`);
    for (const statement of FUNCTIONS) await runner.query(statement);
    await rewriteAnswers(runner);
    // Its name comes after those of the triggers that change the row.
    await runner.query(`
      create trigger write_answer before insert or update on app.task
        for each row execute function app.write_answer()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger write_answer on app.task');
    await runner.query('drop function app.write_answer, app.task_answer');
    await replaceUnlogged(runner, `${UNLOGGED},answer`, UNLOGGED);
    await runner.query('alter table app.task drop answer');
  }
}

const text = (value: string) => `coalesce(to_json(${value})::text, 'null')`;
/** Nothing in it needs an escape. */
const plain = (value: string) => `coalesce('"' || ${value} || '"', 'null')`;
const time = (value: string) =>
  plain(`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

export const DUE = `coalesce(case
  when t.due_date is null then null
  when t.due_zone is not null then json_build_object('kind', 'zoned',
    'at', to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'zone', t.due_zone)
  when t.due_time is not null then json_build_object('kind', 'local',
    'dateTime', to_char(t.due_date + t.due_time, 'YYYY-MM-DD"T"HH24:MI:SS'))
  else json_build_object('kind', 'day', 'date', to_char(t.due_date, 'YYYY-MM-DD')) end::text, 'null')`;

export const RECURRENCE = `coalesce(case when t.recurrence_rule is not null then
  json_build_object('rule', t.recurrence_rule, 'from', t.recurrence_from) end::text, 'null')`;

export const LABEL_IDS = `coalesce((select json_agg(l.label_id order by l.label_id)::text
  from app.task_label l where (l.user_id, l.task_id) = (t.user_id, t.id)), '[]')`;

/** The members of a task in the order of TaskDto. */
const MEMBERS: Record<string, string> = {
  id: plain('t.id'),
  version: 't.seq',
  title: text('t.title'),
  description: text('t.description'),
  priority: plain("('{none,low,medium,high,urgent}'::text[])[t.priority + 1]"),
  due: DUE,
  reminders: 't.reminders',
  recurrence: RECURRENCE,
  seriesId: plain('t.series_id'),
  occurrence: 't.occurrence',
  nextTaskId: plain('t.next_task_id'),
  parentId: plain('t.parent_id'),
  listId: plain('t.list_id'),
  labelIds: LABEL_IDS,
  position: text('t.position'),
  completed: "case when t.completed_at is null then 'false' else 'true' end",
  completedAt: time('t.completed_at'),
  createdAt: time('t.created_at'),
  updatedAt: time('t.updated_at'),
};

const OBJECT = Object.entries(MEMBERS)
  .map(([name, value], n) => `'${n ? ',' : '{'}"${name}":', ${value}`)
  .join(', ');

const FUNCTIONS = [
  `create function app.task_answer(t app.task) returns text language plpgsql stable as $$
   begin
     return concat(${OBJECT}, '}');
   end $$`,
  `create function app.write_answer() returns trigger language plpgsql as $$
   begin
     new.answer := app.task_answer(new);
     return new;
   end $$`,
];

/** The rest of the functions stays as the migrations before have made it. */
const replaceUnlogged = (runner: QueryRunner, old: string, wanted: string) =>
  runner.query(`
    do $do$ begin
      execute replace(pg_get_functiondef('app.log_row'::regproc), '{${old}}', '{${wanted}}');
      execute replace(pg_get_functiondef('app.log_made'::regproc), '{${old}}', '{${wanted}}');
    end $do$`);
