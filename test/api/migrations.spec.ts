import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { migrations } from '../../api/src/platform/database/migrations/index.js';
import { migrate, revert } from '../../scripts/system/database.js';
import type { Role } from '@taskward/database';
import { makeAccount } from '../factories/account.js';
import { startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { dumpOf } from '../setup/schema-dump.js';
import { webEnv } from '../setup/settings.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(() => database.drop());

const migrateNow = () =>
  migrate(database.urls.migrator, webEnv({ DATABASE_URL: database.urls.web }));

const applied = () =>
  database.sql<{ name: string }>('select name from migration.app_migration order by timestamp');

const loginOf = (role: Role) => decodeURIComponent(new URL(database.urls[role]).username);

const ALL = migrations.map(({ name }) => ({ name }));

describe('migrations', () => {
  it('run once where four programs migrate a fresh database at once', async () => {
    const login = loginOf('migrator');
    await database.sql(`
      drop schema app, trust, auth, migration cascade;
      create schema app authorization "${login}";
      create schema trust authorization "${login}";
      create schema auth authorization "${login}";`);
    const answers = await Promise.all([1, 2, 3, 4].map(migrateNow));
    expect(answers.filter((answer) => answer === 'nothing to do')).toHaveLength(3);
    expect(await applied()).toEqual(ALL);
  });

  it('are reverted by their number, and run again to the same schema', async () => {
    const before = await dumpOf(database);
    const count = migrations.length;
    expect(await revert(database.urls.migrator, count)).toContain(`${count} migrations`);
    expect(await applied()).toEqual([]);
    expect(await dumpOf(database)).not.toContain('create table');
    await migrateNow();
    expect(await applied()).toEqual(ALL);
    expect(await dumpOf(database)).toBe(before);
  });
});

describe('a schema that is newer than the program', () => {
  const NEWER = /schema is newer than this program.*FromTheFuture9999999999999.*--down 1$/m;

  beforeEach(() =>
    database.sql(`insert into migration.app_migration (timestamp, name)
      values (9999999999999, 'FromTheFuture9999999999999')`),
  );

  it('stops the migration with one line, and is left as it is', async () => {
    await expect(migrateNow()).rejects.toThrow(NEWER);
    expect(await applied()).toEqual([...ALL, { name: 'FromTheFuture9999999999999' }]);
  });

  it('stops the API with one line', async () => {
    await expect(startApiProcess({ DATABASE_URL: database.urls.api })).rejects.toThrow(NEWER);
  });
});

describe('a schema of the migrations before the baseline', () => {
  const FORMER = ['CreateTask1795200000000', 'FoldTextAlike1796300000000'];

  const record = (names: string[]) =>
    database.sql(
      `insert into migration.app_migration (timestamp, name)
       select right(name, 13)::bigint, name from unnest($1::text[]) name`,
      [names],
    );

  /** The schema as the last of the former migrations left it, with one person's rows. */
  async function makeFormer(names: string[]): Promise<void> {
    await revert(database.urls.migrator, migrations.length);
    const schema = await readFile('test/fixtures/former-schema.sql', 'utf8');
    await database.sql(`
      set role "${loginOf('migrator')}";
      set check_function_bodies = off;
      ${schema.replaceAll(' to api;', ` to "${loginOf('api')}";`)}
      reset role;
      reset check_function_bodies`);
    await record(names);
    const { id } = await makeAccount(database);
    await database.sql(
      `insert into app.list (user_id, id, name) values ($1, gen_random_uuid(), 'Home')`,
      [id],
    );
    await database.sql(
      `insert into app.task (user_id, id, title, list_id)
       select user_id, gen_random_uuid(), 'Water the plants', id from app.list`,
    );
  }

  const rows = async () => ({
    list: await database.sql('select * from app.list'),
    task: await database.sql('select * from app.task'),
    word: await database.sql('select * from app.task_word order by word'),
    change: await database.sql('select * from app.change order by seq'),
    change_row: await database.sql('select * from app.change_row order by seq, n'),
  });

  it('is carried over with all rows, and is then like a new one', async () => {
    const expected = await dumpOf(database);
    await makeFormer(FORMER);
    const before = await rows();
    expect(before.word).toHaveLength(3);
    expect(before.change_row).toHaveLength(2);
    await migrateNow();
    expect(await rows()).toEqual(before);
    expect(await applied()).toEqual(ALL);
    expect(await dumpOf(database)).toBe(expected);
    expect(await migrateNow()).toBe('nothing to do');
  });

  it('stops the API until it is carried over', async () => {
    await makeFormer(FORMER);
    await expect(startApiProcess({ DATABASE_URL: database.urls.api })).rejects.toThrow(
      /schema is older than this program: npm run migrate$/m,
    );
  });

  it('stops the migration with one line where it lacks some of them', async () => {
    await makeFormer(FORMER.slice(0, 1));
    const before = await rows();
    await expect(migrateNow()).rejects.toThrow(
      /too old for this program: it ends at CreateTask1795200000000\. Migrate it with a version/,
    );
    expect(await applied()).toEqual([{ name: FORMER[0] }]);
    expect(await rows()).toEqual(before);
  });
});
