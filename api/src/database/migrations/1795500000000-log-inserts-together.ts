import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recreateLogTriggers } from '../recreate-log-triggers.js';
import { replaceInFunction } from '../replace-in-function.js';

/**
 * Rows that one statement makes are logged, and their words indexed, by one statement, where a
 * trigger ran for each of them: an import makes a hundred thousand.
 *
 * Tables join the log as before, by `app.log_changes`; those that have joined are changed over.
 */
export class LogInsertsTogether1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG_MADE);
    await runner.query(INDEX_MADE);
    await replaceInFunction(runner, 'log_changes', BY_ROW, BY_ROW_AND_STATEMENT);
    await recreateLogTriggers(runner, 'update or delete', LOG_MADE_TRIGGER, true);
    await runner.query('drop trigger index_words on app.task');
    await runner.query(`
      create trigger index_words after update of title, description or delete
        on app.task for each row execute function app.index_words()`);
    await runner.query(`
      create trigger index_made after insert on app.task
        referencing new table as made for each statement execute function app.index_made()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.index_made cascade');
    await runner.query('drop trigger index_words on app.task');
    await runner.query(`
      create trigger index_words after insert or update of title, description or delete
        on app.task for each row execute function app.index_words()`);
    await recreateLogTriggers(runner, 'insert or update or delete', LOG_MADE_TRIGGER, false);
    await replaceInFunction(runner, 'log_changes', BY_ROW_AND_STATEMENT, BY_ROW);
    await runner.query('drop function app.log_made');
  }
}

// As app.log_row(), for all rows of a statement. A resource that has the number of this entry
// keeps the time that an import gave it.
const LOG_MADE = `
  create function app.log_made() returns trigger language plpgsql set timezone to 'UTC' as $$
  declare
    owner uuid;
    number integer;
  begin
    for owner in select distinct user_id from made loop
      number := app.open_change(owner);
      insert into app.change_row
        select owner, number,
          coalesce((select max(n) from app.change_row where user_id = owner and seq = number), 0)
            + row_number() over (),
          tg_table_name,
          (select jsonb_object_agg(name, whole -> name) from unnest(tg_argv[2:]) name),
          tg_argv[0], (whole ->> tg_argv[1])::uuid,
          null, whole - '{user_id,seq,updated_at}'::text[]
        from (select to_jsonb(made) as whole from made where made.user_id = owner) as rows;
      if tg_argv[0] <> tg_table_name then
        execute format(
          'update app.%I t set seq = $1,
             updated_at = case when t.seq = $1 then t.updated_at else now() end
           from (select distinct %I as id from made where user_id = $2) as touched
           where t.user_id = $2 and t.id = touched.id',
          tg_argv[0], tg_argv[1]) using number, owner;
      end if;
    end loop;
    return null;
  end $$`;

const INDEX_MADE = `
  create function app.index_made() returns trigger language plpgsql as $$
  begin
    insert into app.task_word (user_id, word, task_id)
      select user_id, word, id from made, app.words(title, description) word;
    return null;
  end $$`;

const BY_ROW = `execute format('create trigger log_row after insert or update or delete on %s
                     for each row execute function app.log_row(%L, %L, %s)',
                    place, resource, id_column, keys);`;

const BY_ROW_AND_STATEMENT = `execute format('create trigger log_row after update or delete on %s
                     for each row execute function app.log_row(%L, %L, %s)',
                    place, resource, id_column, keys);
     execute format('create trigger log_made after insert on %s referencing new table as made
                     for each statement execute function app.log_made(%L, %L, %s)',
                    place, resource, id_column, keys);`;

const LOG_MADE_TRIGGER = {
  name: 'log_made',
  event: 'insert',
  referencing: 'new table as made',
};
