import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { ENTITIES } from '../../api/src/entities.js';
import { keepTitleOrder } from '../../api/src/platform/database/title-order.js';
import { makeAccount } from '../factories/account.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  const as = async (role: 'web' | 'api', statement: string) => {
    const client = new Client({ connectionString: database.urls[role] });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };

  it('keeps the API out of schema auth, and web out of schema app', async () => {
    await expect(as('api', 'select * from auth."user"')).rejects.toMatchObject({ code: '42501' });
    await expect(as('web', 'select * from app.task')).rejects.toMatchObject({ code: '42501' });
    await expect(as('api', 'select * from app.task')).resolves.toMatchObject({ rowCount: 0 });
    await expect(as('web', 'select * from auth."user"')).resolves.toMatchObject({ rowCount: 0 });
  });

  it('lets web tell what it must through functions, and read no table of schema trust', async () => {
    for (const table of ['revocation', 'key_set', 'clock', 'listener', 'deleted_person']) {
      await expect(as('web', `select * from trust.${table}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(
      as('web', "select * from trust.compare_clocks('web', gen_random_uuid(), 0)"),
    ).resolves.toMatchObject({ rowCount: 0 });
  });

  it("deletes an account's rows in every table of schema app with it, and nobody else's", async () => {
    const [ann, bob] = [await makeAccount(database), await makeAccount(database)];
    for (const { id } of [ann, bob]) {
      await database.sql(
        `insert into app.task (user_id, id, title) values ($1, gen_random_uuid(), 'Mine')`,
        [id],
      );
      for (const statement of [
        `insert into app.list (user_id, id, name) values ($1, gen_random_uuid(), 'Mine')`,
        `insert into app.label (user_id, id, name, name_key)
         values ($1, gen_random_uuid(), 'Mine', 'mine')`,
        `insert into app.task_label (user_id, task_id, label_id)
         select user_id, t.id, l.id from app.task t join app.label l using (user_id)
         where user_id = $1`,
        `insert into app.filter (user_id, id, name, query)
         values ($1, gen_random_uuid(), 'Mine', '{}')`,
        `insert into app.idempotency_key (user_id, key, fingerprint) values ($1, 'mine', '')`,
      ]) {
        await database.sql(statement, [id]);
      }
    }
    const tables = await database.sql<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')`,
    );
    const owners = async () => {
      const found: Record<string, unknown> = {};
      for (const { name } of tables) {
        const rows = await database.sql<{ user_id: string }>(
          `select distinct user_id from app.${name} order by user_id`,
        );
        found[name] = rows.map((row) => row.user_id);
      }
      return found;
    };
    const inAll = (people: string[]) =>
      Object.fromEntries(tables.map(({ name }) => [name, people.toSorted()]));
    expect(await owners()).toEqual(inAll([ann.id, bob.id]));
    await as('web', `delete from auth."user" where id = '${ann.id}'`);
    expect(await owners()).toEqual(inAll([bob.id]));
    expect(await database.sql('select session_id from trust.revocation')).toEqual([
      { session_id: ann.sessionId },
    ]);
  });

  it.each(['web', 'api'] as const)(
    'lets %s own nothing, make nothing and rule nobody',
    async (role) => {
      const schema = { web: 'auth', api: 'app' }[role];
      for (const statement of [
        `create table ${schema}.mine (id int)`,
        'create table public.mine (id int)',
        'create schema mine',
        'create role mine',
        `drop table ${{ web: 'auth.session', api: 'app.task' }[role]}`,
        `truncate ${{ web: 'auth.session', api: 'app.task' }[role]}`,
        'select * from migration.app_migration',
      ]) {
        await expect(as(role, statement)).rejects.toMatchObject({ code: '42501' });
      }
      const [login] = await database.sql(
        'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = $1',
        [decodeURIComponent(new URL(database.urls[role]).username)],
      );
      expect(login).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
      });
    },
  );

  it('refuses by itself what the API must never store', async () => {
    const insert = (title: string, description: string | null) =>
      database.sql(
        'insert into app.task (user_id, id, title, description) values (gen_random_uuid(), gen_random_uuid(), $1, $2)',
        [title, description],
      );
    await expect(insert('', null)).rejects.toMatchObject({ constraint: 'task_title_length' });
    await expect(insert('x'.repeat(501), null)).rejects.toMatchObject({
      constraint: 'task_title_length',
    });
    await expect(insert('x', 'y'.repeat(10_001))).rejects.toMatchObject({
      constraint: 'task_description_length',
    });
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(
      dataSourceOptions(database.urls.migrator, 1, ENTITIES),
    ).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is what the entities say', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('gets a new index of titles where another version of ICU orders letters', async () => {
    const index = `'app.task_by_title'::regclass`;
    const built = async () => {
      const [row] = await database.sql<{ file: string; version: string }>(
        `select pg_relation_filenode(${index}) as file, obj_description(${index}) as version`,
      );
      return row!;
    };
    const before = await built();
    await keepTitleOrder(source);
    expect(await built()).toEqual(before);
    await database.sql(`comment on index app.task_by_title is 'another'`);
    await keepTitleOrder(source);
    const { file, version } = await built();
    expect(version).toBe(before.version);
    expect(file).not.toBe(before.file);
  });
});
