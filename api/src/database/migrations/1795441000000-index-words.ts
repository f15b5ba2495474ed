import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * The words of each task's title and description, for search. A GIN index would never be used: its
 * operators are not leakproof, and so wait until row-level security has judged every row
 * (decision 0045). Comparing text is, and a word's beginning is a range.
 */
export class IndexWords1795441000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: whoever undoes the making of a task must find nothing that names it.
    await runner.query(`
      create table app.task_word (
        user_id uuid             not null,
        word    text collate "C" not null,
        task_id uuid             not null,
        constraint task_word_pk primary key (user_id, word, task_id)
      )`);
    await runner.query('create index task_word_task on app.task_word (user_id, task_id)');
    await runner.query(`
      create policy task_word_owner on app.task_word
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.task_word enable row level security');
    await runner.query('alter table app.task_word force row level security');
    for (const statement of FUNCTIONS) await runner.query(statement);
    await runner.query(`
      create trigger index_words after insert or update of title, description or delete
        on app.task for each row execute function app.index_words()`);
    await withoutForce(runner, 'app.task', () =>
      withoutForce(runner, 'app.task_word', () =>
        runner.query(`
          insert into app.task_word (user_id, word, task_id)
          select user_id, word, id from app.task, app.words(title, description) word`),
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger index_words on app.task');
    await runner.query('drop function app.index_words, app.words');
    await runner.query('drop table app.task_word');
  }
}

const FUNCTIONS = [
  // Compatibility decomposition takes accents off their letters; the rest are letters of their own
  // to Unicode. A word is cut at 64 characters: an index takes no row above 2,700 bytes.
  `create function app.words(variadic texts text[]) returns setof text
     language sql immutable parallel safe as $$
     select distinct left(word, 64) from regexp_split_to_table(
       replace(replace(replace(
         translate(
           lower(regexp_replace(normalize(array_to_string(texts, ' '), NFKD),
                                '[\\u0300-\\u036f]', '', 'g') collate pg_c_utf8),
           'łøđðħıŧ', 'loddhit'),
         'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') collate pg_c_utf8,
       '[^[:alnum:]]+') word
     where word <> ''
   $$`,
  `create function app.index_words() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then
       delete from app.task_word where (user_id, task_id) = (old.user_id, old.id);
     end if;
     if tg_op <> 'DELETE' then
       insert into app.task_word (user_id, word, task_id)
         select new.user_id, word, new.id from app.words(new.title, new.description) word;
     end if;
     return null;
   end $$`,
];
