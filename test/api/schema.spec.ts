import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { migrateApp } from '../../api/src/platform/database/migrate.js';
import { SCHEMA } from '../../scripts/generate.js';
import { makeAccount } from '../factories/account.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { dumpOf } from '../setup/schema-dump.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(() => database.drop());

const migrateNow = () => migrateApp(database.urls.migrator);

/** As if the database had another text of this file. */
const makeOld = (name: string) =>
  database.sql(`update migration.definition set checksum = 'old' where name = $1`, [name]);

describe('the schema', () => {
  it('is the committed one, which npm run generate writes', async () => {
    expect(await dumpOf(database)).toBe(await readFile(SCHEMA, 'utf8'));
  });
});

describe('a file of the schema', () => {
  it('is executed again where its text has changed, and no other is', async () => {
    const before = await dumpOf(database);
    await database.sql(`
      create or replace function app.task_answer(t app.task) returns text
        language sql stable as $$ select 'old' $$;
      drop trigger check_tree on app.task;
      drop policy task_owner on app.task;`);
    const names = [
      'functions/app.task_answer.sql',
      'triggers/app.task.sql',
      'policies/app.task.sql',
    ];
    for (const name of names) await makeOld(name);
    expect(await migrateNow()).toEqual(names);
    expect(await dumpOf(database)).toBe(before);
    expect(await migrateNow()).toEqual([]);
  });

  it('that is gone takes its function with it', async () => {
    const before = await dumpOf(database);
    await database.sql(`
      create function app.unused() returns int language sql as 'select 1';
      insert into migration.definition (name, checksum) values ('functions/app.unused.sql', 'x');`);
    await migrateNow();
    expect(await dumpOf(database)).toBe(before);
    expect(
      await database.sql(`select from migration.definition where name like '%unused%'`),
    ).toEqual([]);
  });

  it('leaves the schema as it was where a file cannot be executed', async () => {
    await database.sql(`
      create function app.used() returns int language sql as 'select 1';
      create view app.user_of_used as select app.used()`);
    await makeOld('functions/app.fold.sql');
    const before = await dumpOf(database);
    await expect(migrateNow()).rejects.toThrow(/cannot drop function app.used/);
    expect(await dumpOf(database)).toBe(before);
    expect(
      await database.sql(`select checksum from migration.definition where checksum = 'old'`),
    ).toHaveLength(1);
  });

  it.each([
    { file: 'functions/app.answer_with.sql', what: 'stored answers' },
    { file: 'functions/app.words.sql', what: 'the words for search' },
  ])('($file) has $what computed anew, and logs nothing', async ({ file }) => {
    const { id } = await makeAccount(database);
    await database.sql(
      `insert into app.task (user_id, id, title) values ($1, gen_random_uuid(), 'Water plants')`,
      [id],
    );
    const rows = async () => ({
      task: await database.sql('select * from app.task'),
      word: await database.sql('select * from app.task_word order by word'),
      change: await database.sql('select * from app.change'),
    });
    const before = await rows();
    expect(before).toMatchObject({ word: [{ word: 'plants' }, { word: 'water' }] });
    await database.sql(`
      alter table app.task disable trigger user;
      update app.task set answer = 'old';
      alter table app.task enable trigger user;
      update app.task_word set word = 'old' || word;`);
    const stale = await rows();
    await makeOld(file);
    await migrateNow();
    const isAnswer = file.includes('answer');
    expect(await rows()).toEqual({
      task: isAnswer ? before.task : stale.task,
      word: isAnswer ? stale.word : before.word,
      change: before.change,
    });
  });
});
