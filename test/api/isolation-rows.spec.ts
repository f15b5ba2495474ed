import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrateApp, revertApp } from '../../api/src/platform/database/migrate.js';
import { migrations } from '../../api/src/platform/database/migrations/index.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

/** What each policy of schema app says, as PostgreSQL writes it back. */
const OWN_ROWS = "(user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await migrateAnew(database);
});
afterAll(() => database.drop());

describe('every table of schema app', () => {
  const tables = () =>
    database.sql<{ name: string; oid: number; enabled: boolean; forced: boolean }>(
      `select relname as name, oid, relrowsecurity as enabled, relforcerowsecurity as forced
       from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')`,
    );

  it('is under row-level security, which even its owner cannot pass', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(0);
    for (const table of all) expect(table).toMatchObject({ enabled: true, forced: true });
  });

  it('has one policy, which compares its owner with the one that was set', async () => {
    for (const { name } of await tables()) {
      const policies = await database.sql(
        `select permissive, roles::text, cmd, qual, with_check from pg_policies
         where schemaname = 'app' and tablename = $1`,
        [name],
      );
      const policy = { permissive: 'PERMISSIVE', roles: '{public}', cmd: 'ALL' };
      expect({ name, policies }).toEqual({
        name,
        policies: [{ ...policy, qual: OWN_ROWS, with_check: null }],
      });
    }
  });

  it('has user_id first in its primary key', async () => {
    for (const { name, oid } of await tables()) {
      const [column] = await database.sql(
        `select attname from pg_constraint
         join pg_attribute on attrelid = conrelid and attnum = conkey[1]
         where conrelid = $1 and contype = 'p'`,
        [oid],
      );
      expect({ name, column }).toEqual({ name, column: { attname: 'user_id' } });
    }
  });

  it('has no views and no privileged functions beside it, which could pass the lock', async () => {
    expect(
      await database.sql(
        `select relname from pg_class
         where relnamespace = 'app'::regnamespace and relkind in ('v', 'm', 'f')
         union all
         select proname from pg_proc
         where pronamespace = 'app'::regnamespace and prosecdef`,
      ),
    ).toEqual([]);
  });
});

describe("the API's login", () => {
  it('owns nothing, acts for nobody else and passes no lock', async () => {
    expect(
      await database.sql(
        `select rolsuper, rolbypassrls,
           exists (select from pg_shdepend where refobjid = r.oid and deptype = 'o') as owns,
           exists (select from pg_auth_members where member = r.oid) as acts
         from pg_roles r where rolname = $1`,
        [loginOf('api')],
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, owns: false, acts: false }]);
  });
});

describe("the migrator's login", () => {
  it('hears that rows are hidden from it, in place of passing them over', async () => {
    const client = new Client({ connectionString: database.urls.migrator });
    await client.connect();
    await expect(client.query("update app.task set title = 'x'")).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('row-level security'),
    });
    await client.end();
  });
});

describe('a statement of the API that names no owner', () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  let client: Client;
  beforeEach(async () => {
    await database.sql('delete from app.task');
    await database.sql(
      `insert into app.task (user_id, id, title)
       select o, gen_random_uuid(), 'Private' from unnest($1::uuid[]) o, generate_series(1, 3)`,
      [[ann, bob]],
    );
    client = new Client({ connectionString: database.urls.api });
    await client.connect();
  });
  afterEach(() => client.end());

  const stored = () => database.sql('select * from app.task order by user_id, id');
  const as = (owner: string) => client.query("select set_config('app.user_id', $1, true)", [owner]);
  const INSERT = "insert into app.task (user_id, id, title) values ($1, gen_random_uuid(), 'x')";
  const REFUSED = { code: '42501', message: expect.stringContaining('row-level security') };

  it('finds and touches nothing where no owner was set', async () => {
    const before = await stored();
    expect((await client.query('select * from app.task')).rows).toEqual([]);
    expect((await client.query("update app.task set title = 'x'")).rowCount).toBe(0);
    expect((await client.query('delete from app.task')).rowCount).toBe(0);
    await expect(client.query(INSERT, [ann])).rejects.toMatchObject(REFUSED);
    expect(await stored()).toEqual(before);
  });

  it('finds and touches the rows of the owner that was set, and of nobody else', async () => {
    const before = await stored();
    await client.query('begin');
    await as(ann);
    const { rows } = await client.query('select user_id from app.task');
    expect(rows).toEqual(Array(3).fill({ user_id: ann }));
    expect((await client.query("update app.task set title = 'x'")).rowCount).toBe(3);
    expect((await client.query('delete from app.task')).rowCount).toBe(3);
    await client.query('commit');
    expect(await stored()).toEqual(before.filter((row) => row['user_id'] === bob));
  });

  it.each([
    { name: 'make a row for somebody else', statement: INSERT },
    { name: 'give a row to somebody else', statement: 'update app.task set user_id = $1' },
  ])('cannot $name', async ({ statement }) => {
    const before = await stored();
    await client.query('begin');
    await as(ann);
    await expect(client.query(statement, [bob])).rejects.toMatchObject(REFUSED);
    await client.query('rollback');
    expect(await stored()).toEqual(before);
  });

  it.each(['commit', 'rollback'])('finds nothing again after the %s', async (end) => {
    await client.query('begin');
    await as(ann);
    expect((await client.query('select * from app.task')).rowCount).toBe(3);
    await client.query(end);
    expect((await client.query('select * from app.task')).rowCount).toBe(0);
  });

  it('cannot take the lock off', async () => {
    const before = await stored();
    for (const statement of [
      'set row_security = off; select * from app.task',
      'alter table app.task disable row level security',
      'drop policy task_owner on app.task',
      `set role ${loginOf('migrator')}`,
    ]) {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    expect(await stored()).toEqual(before);
  });
});

const loginOf = (role: 'api' | 'migrator') =>
  decodeURIComponent(new URL(database.urls[role]).username);

/** Reverts the migrations and runs them again, with the definitions, as the sources are now. */
async function migrateAnew({ urls }: TestDatabase): Promise<void> {
  await revertApp(urls.migrator, migrations.length);
  await migrateApp(urls.migrator);
}
