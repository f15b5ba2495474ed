import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * One folding of text for search and for names of labels (decision 0057): app.fold(), which
 * api/src/text/fold-text.ts repeats for names. Words inside runs without blanks are found, by pairs
 * of characters.
 */
export class FoldTextAlike1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLD);
    await runner.query(WORDS);
    await indexAgain(runner);
    await nameKeys(runner, 'app.fold');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS_BEFORE);
    await runner.query('drop function app.fold');
    await indexAgain(runner);
    await runner.query(`
      create function app.fold_before(text) returns text language sql immutable as $$
        select lower(normalize($1, NFKC) collate pg_c_utf8) $$`);
    await nameKeys(runner, 'app.fold_before');
    await runner.query('drop function app.fold_before');
  }
}

/**
 * Two labels whose names were different and are alike now stay two, under their names: the younger
 * one has its id in its key, until it is renamed.
 */
async function nameKeys(runner: QueryRunner, fold: string): Promise<void> {
  await runner.query('alter table app.label disable trigger user');
  await runner.query('alter table app.label drop constraint label_name');
  await withoutForce(runner, 'app.label', () =>
    runner.query(`
      update app.label l set name_key = case when n = 1 then key else key || ' ' || l.id end
      from (
        select user_id, id, ${fold}(name) as key,
          row_number() over (partition by user_id, ${fold}(name) order by created_at, id) as n
        from app.label) folded
      where (l.user_id, l.id) = (folded.user_id, folded.id)`),
  );
  await runner.query('alter table app.label add constraint label_name unique (user_id, name_key)');
  await runner.query('alter table app.label enable trigger user');
  // An undo would put back a key of before.
  await withoutForce(runner, 'app.change_row', () =>
    runner.query(`
      update app.change_row set
        before = ${folded('before', fold)}, after = ${folded('after', fold)}
      where place = 'label' and (before ? 'name_key' or after ? 'name_key')`),
  );
}

const folded = (column: string, fold: string) => `case when ${column} ? 'name_key'
  then ${column} || jsonb_build_object('name_key', ${fold}(${column} ->> 'name'))
  else ${column} end`;

const indexAgain = (runner: QueryRunner) =>
  withoutForce(runner, 'app.task', () =>
    withoutForce(runner, 'app.task_word', async () => {
      await runner.query('delete from app.task_word');
      await runner.query(`
        insert into app.task_word (user_id, word, task_id)
        select user_id, word, id from app.task, app.words(title, description) word`);
    }),
  );

const MARKS = String.raw`[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u093c\u09bc\u0a3c\u0abc\u0b3c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]`;

const FOLD = `
  create function app.fold(folded text) returns text
    language sql immutable parallel safe as $$
    select normalize(
      replace(replace(replace(replace(
        translate(
          lower(regexp_replace(normalize(folded, NFKD), '${MARKS}', '', 'g') collate pg_c_utf8),
          'łøđðħıŧςىیکةٱךםןףץ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
          'loddhitσييكهاכמנפצ012345678901234567890123456789'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC)
  $$`;

/**
 * Of scripts that put no blanks between words, and of pictures: Thai, Lao, Myanmar, Khmer, kana,
 * bopomofo, Han, arrows, symbols and emoji.
 */
const RUN = String.raw`\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001fbff\U00020000-\U0003ffff`;
/** Signs that join two consonants of an Indic script. */
const VIRAMAS = String.raw`\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca`;

/**
 * A run gives each of its characters with the one behind it: what is inside of it begins with one
 * of these pairs, and has all of its own pairs among them.
 */
const WORDS = `
  create or replace function app.words(variadic texts text[]) returns setof text
    language sql immutable parallel safe as $$
    select distinct case when part ~ '^[${RUN}]' then substr(part, n, 2) else left(part, 64) end
    from regexp_split_to_table(
        regexp_replace(app.fold(array_to_string(texts, ' ')), '([${RUN}]+)', ' \\1 ', 'g')
          collate pg_c_utf8,
        '[^[:alnum:]${RUN}${VIRAMAS}]+') part,
      generate_series(1, case when part ~ '^[${RUN}]' then length(part) else 1 end) n
    where part <> ''
  $$`;

const WORDS_BEFORE = `
  create or replace function app.words(variadic texts text[]) returns setof text
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
  $$`;
