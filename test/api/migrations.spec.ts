import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseOf } from '@taskward/database';
import { migrations } from '../../api/src/database/migrations/index.js';
import { migrate, revert } from '../../scripts/system/database.js';
import { startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { webEnv } from '../setup/settings.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
  // A template's grants are not copied with it.
  await database.sql(
    `grant create on database "${databaseOf(database.urls.admin)}" to "${migrator()}"`,
  );
});
afterEach(() => database.drop());

const migrator = () => decodeURIComponent(new URL(database.urls.migrator).username);

const migrateNow = () =>
  migrate(database.urls.migrator, webEnv({ DATABASE_URL: database.urls.web }));

const makeNewer = () =>
  database.sql(`insert into migration.app_migration (timestamp, name)
    values (9999999999999, 'FromTheFuture9999999999999')`);

const applied = async () => (await database.sql('select from migration.app_migration')).length;

describe('migrations', () => {
  it('run once where four programs migrate a fresh database at once', async () => {
    await database.sql(`
      drop schema app, trust, auth, migration cascade;
      create schema app; create schema trust; create schema auth;`);
    for (const schema of ['app', 'trust', 'auth']) {
      await database.sql(`alter schema ${schema} owner to "${migrator()}"`);
    }
    const answers = await Promise.all([1, 2, 3, 4].map(migrateNow));
    expect(answers.filter((answer) => answer === 'nothing to do')).toHaveLength(3);
    expect(await applied()).toBe(migrations.length);
  });

  it('are reverted by their number, and run again', async () => {
    expect(await revert(database.urls.migrator, 2)).toContain('2 migrations');
    expect(await applied()).toBe(migrations.length - 2);
    await migrateNow();
    expect(await applied()).toBe(migrations.length);
  });
});

describe('a schema that is newer than the program', () => {
  const NEWER = /schema is newer than this program.*FromTheFuture9999999999999.*--down 1$/m;

  it('stops the migration with one line, and is left as it is', async () => {
    await makeNewer();
    await expect(migrateNow()).rejects.toThrow(NEWER);
    expect(await applied()).toBe(migrations.length + 1);
  });

  it('stops the API with one line', async () => {
    await makeNewer();
    await expect(startApiProcess({ DATABASE_URL: database.urls.api })).rejects.toThrow(NEWER);
  });
});
