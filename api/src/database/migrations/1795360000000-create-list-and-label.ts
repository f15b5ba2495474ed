import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

const TIMES = `
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()`;

/** A task without a list stands in the Inbox, which so exists for everybody and cannot be lost. */
export class CreateListAndLabel1795360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.list (
        user_id     uuid             not null,
        id          uuid             not null,
        name        text             not null,
        color       text             not null default 'gray',
        position    text collate "C" not null default 'a0',
        archived_at timestamptz(3),
        ${TIMES},
        constraint list_pk primary key (user_id, id),
        constraint list_name_length check (char_length(name) between 1 and 100)
      )`);
    await runner.query(`
      create table app.label (
        user_id  uuid not null,
        id       uuid not null,
        name     text not null,
        name_key text not null,
        color    text not null default 'gray',
        ${TIMES},
        constraint label_pk primary key (user_id, id),
        constraint label_name unique (user_id, name_key),
        constraint label_name_length check (char_length(name) between 1 and 100)
      )`);
    // With the owner in each key no row can point at another person's.
    await runner.query(`
      create table app.task_label (
        user_id  uuid not null,
        task_id  uuid not null,
        label_id uuid not null,
        constraint task_label_pk primary key (user_id, task_id, label_id),
        constraint task_label_task foreign key (user_id, task_id)
          references app.task (user_id, id) on delete cascade,
        constraint task_label_label foreign key (user_id, label_id)
          references app.label (user_id, id) on delete cascade
      )`);
    await runner.query(`
      create index task_label_tasks on app.task_label (user_id, label_id, task_id)`);
    // PostgreSQL looks through the rows that there are.
    await withoutForce(runner, 'app.task', () =>
      runner.query(`
        alter table app.task
          add list_id uuid,
          add constraint task_in_list foreign key (user_id, list_id)
            references app.list (user_id, id) on delete set null (list_id)`),
    );
    await runner.query('drop index app.task_position');
    await runner.query(`
      create index task_position on app.task (user_id, list_id, position, id)
        where deleted_at is null`);
    // For the list that is deleted: its trashed tasks, too, lose it.
    await runner.query('create index task_of_list on app.task (user_id, list_id)');
    await runner.query(`
      create policy list_owner on app.list
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.list enable row level security');
    await runner.query('alter table app.list force row level security');
    await runner.query(`
      create policy label_owner on app.label
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.label enable row level security');
    await runner.query('alter table app.label force row level security');
    await runner.query(`
      create policy task_label_owner on app.task_label
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.task_label enable row level security');
    await runner.query('alter table app.task_label force row level security');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.task_of_list');
    await runner.query('drop index app.task_position');
    await runner.query(`
      create index task_position on app.task (user_id, position, id) where deleted_at is null`);
    await runner.query('alter table app.task drop constraint task_in_list, drop list_id');
    await runner.query('drop table app.task_label, app.label, app.list');
  }
}
