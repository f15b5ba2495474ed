import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseOf, loginOf, withDatabase } from '@taskward/database';
import type { TestDatabaseUrls } from './template-database.js';

/** A database of one test file's own. */
export interface TestDatabase {
  urls: TestDatabaseUrls;
  /** Asks as a superuser, past every lock: for looking at what is really stored. */
  sql<Row extends object = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Copies the template; tens of milliseconds. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = JSON.parse(process.env['TEST_DATABASE'] ?? '{}') as TestDatabaseUrls;
  if (!template.admin) throw new Error('run the tests with: npm test');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = databaseOf(template.admin);
  await maintain(template.admin, `create database ${name} template ${source}`);
  // A template's grants are not copied with it.
  await maintain(
    template.admin,
    `grant create on database ${name} to "${loginOf(source, 'migrator')}"`,
  );

  const urls = Object.fromEntries(
    Object.entries(template).map(([role, url]) => [role, withDatabase(url, name)]),
  ) as TestDatabaseUrls;
  const client = new Client({ connectionString: urls.admin });
  await client.connect();
  // Statements that are asked for at once follow each other: pg 9 will refuse a second one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    urls,
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await inTurn(() => client.query<Row>(text, values))).rows,
    async drop() {
      await last;
      await client.end();
      await maintain(template.admin, `drop database ${name} with (force)`);
    },
  };
}

async function maintain(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(adminUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
